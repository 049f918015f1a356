"""Figures: the numbers that an article argues with.

Percentages, sums of money, distances, counts with what is counted ("four islands"), and the year in
the name of an agreement ("1956 declaration"). Dates of events, ordinals, ages and "one" are not
figures.

Misses: fractions in words ("a third of"), ranges as one figure, figures in furniture, comparisons
without a number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.evidence import Passage, Span
from standoff.statements.clause import words
from standoff.statements.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")
_SHARES = frozenset({"%", "percent", "per"})
_MONEY = frozenset({"$", "€", "£", "¥"})
_NAMES_A_YEAR = 3


@dataclass(frozen=True, slots=True)
class Figure:
    """``value`` as written, where it stands, and the sentence it stands in."""

    value: str
    span: Span
    passage: Passage


def figures(parsed: Parsed) -> tuple[Figure, ...]:
    """The figures of an article in text order, each wording once."""
    found: list[Figure] = []
    seen: set[str] = set()
    for token in parsed.doc:
        if not token.like_num or token.lower_ in {"one", "first", "second", "third", "half"}:
            continue
        span = _figure(parsed, token)
        if span is None or parsed.article.in_furniture(span):
            continue
        value = parsed.text(span)
        if value.lower() not in seen:
            seen.add(value.lower())
            first, end = parsed.borders[parsed.sentence[token.i]]
            sentence = parsed.span(first, end - 1)
            found.append(Figure(value, span, Passage.of(parsed.article, sentence.start, sentence.end)))
    return tuple(found)


def _figure(parsed: Parsed, token: Token) -> Span | None:
    following = parsed.doc[token.i + 1] if token.i + 1 < len(parsed.doc) else None
    if following is not None and following.lower_ in _SHARES:
        return parsed.span(token.i, token.i + 1 + (following.lower_ == "per"))
    if token.i and parsed.doc[token.i - 1].text in _MONEY:
        scale = following is not None and following.lower_ in {"million", "billion", "trillion"}
        return parsed.span(token.i - 1, token.i + scale)
    return _counted(parsed, token)


def _counted(parsed: Parsed, token: Token) -> Span | None:
    """The number with the noun it counts; a year only with an agreement's name."""
    if _YEAR.fullmatch(token.text):
        return _named_year(parsed, token)
    noun = token.head
    if token.dep_ not in {"nummod", "compound"} or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    if not 0 < noun.i - token.i <= 4 or any(
        parsed.doc[n].text in {",", "/", "-"} for n in range(token.i, noun.i)
    ):
        return None
    counted, number = noun.lemma_.lower(), token.lower_
    trivial = (counted in words("figures", "pairs") and number == "two") or (
        counted in {"year", "month"} and number in words("figures", "few")
    )
    return None if trivial or counted in words("figures", "dates") else parsed.span(token.i, noun.i)


def _named_year(parsed: Parsed, token: Token) -> Span | None:
    """ "1956 joint declaration", "declaration of 1956"."""
    for place in range(token.i + 1, min(token.i + 1 + _NAMES_A_YEAR, len(parsed.doc))):
        noun = parsed.doc[place]
        if noun.is_punct or noun.is_space:
            break
        if noun.pos_ in {"NOUN", "PROPN"} and noun.lemma_.lower() in words("figures", "agreements"):
            return parsed.span(token.i, place)
    if token.i >= 2 and parsed.doc[token.i - 1].lower_ == "of":
        before = parsed.doc[token.i - 2]
        if before.lemma_.lower() in words("figures", "agreements"):
            return parsed.span(before.i, token.i)
    return None

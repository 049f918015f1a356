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
from standoff.statements.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")
_AGREEMENTS = frozenset(
    [
        "declaration",
        "treaty",
        "agreement",
        "formula",
        "proposal",
        "pledge",
        "pact",
        "accord",
        "convention",
        "protocol",
        "constitution",
        "memorandum",
        "communique",
        "statement",
    ]
)
_SHARES = frozenset({"%", "percent", "per"})
_MONEY = frozenset({"$", "€", "£", "¥"})
_DATES = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "comment",
        "word",
        "minute",
    ]
)


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
    noun = token.head
    if token.dep_ not in {"nummod", "compound"} or noun.i <= token.i or noun.i - token.i > 4:
        return None
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.lemma_.lower() in _DATES or parsed.doc[noun.i].is_punct:
        return None
    if _YEAR.fullmatch(token.text) and noun.lemma_.lower() not in _AGREEMENTS:
        return None
    if any(parsed.doc[n].text in {",", "/"} for n in range(token.i, noun.i)):
        return None
    return parsed.span(token.i, noun.i)

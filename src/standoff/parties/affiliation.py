"""Affiliation: which party a stretch of words ties somebody to ("Japanese", "Russia's", "of China")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from standoff.parties.gazetteer import Form, Hit, Holder
from standoff.parties.lexicon import NounClass, noun_class
from standoff.parties.referent import Tokens
from standoff.parties.words import Words

PERSONAL = frozenset({Form.PERSON, Form.SURNAME})
_CONNECTORS = frozenset({"-", "–", "—", "/", ",", "and", "&"})
_AGAINST = frozenset({"anti", "pro", "non"})
_TITLE_POS = frozenset({"ADJ", "NOUN", "PROPN", "PART", "ADV", "NUM"})
_STOP_POS = frozenset({"VERB", "AUX", "SCONJ", "PUNCT"})
_REGION = 16
"""The most tokens that an apposition is read for."""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """``tokens`` name ``holders``: all of them if ``joint``, else one that may be undecided."""

    holders: tuple[Holder, ...]
    tokens: Tokens
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """A text with the names found in it; ``at`` gives the name that a token belongs to."""

    words: Words
    hits: tuple[Hit, ...]
    at: Mapping[int, Hit]

    @staticmethod
    def of(words: Words, hits: Iterable[Hit]) -> Scene:
        """Index ``hits`` by token, leaving out place names that are part of a person's name."""
        kept = tuple(hit for hit in hits if not _within_person(words, hit))
        return Scene(words, kept, {token: hit for hit in kept for token in range(hit.start, hit.end)})

    def is_office(self, token: int) -> bool:
        """Whether ``token`` is a noun such as "minister"."""
        return 0 <= token < len(self.words) and noun_class(self.words.text[token]) is NounClass.OFFICE

    def named(self, first: int, last: int) -> Affiliation | None:
        """The first affiliation that tokens ``first`` to ``last`` name; several joined are joint."""
        group: list[Hit] = []
        position = first
        while position <= last:
            hit = self.at.get(position)
            if hit is None or hit.form in PERSONAL or self._is_against(hit):
                if group and self.words.text[position] not in _CONNECTORS:
                    break
                position += 1
                continue
            group.append(hit)
            position = hit.end
        return _joined(group)

    def title(self, end: int) -> int:
        """The first token of the title or affiliation that ends just before token ``end``."""
        words, first = self.words, end
        while first > 0 and not words.hidden[first - 1] and words.sentence[first - 1] == words.sentence[end]:
            before = first - 1
            if words.pos[before] not in _TITLE_POS and words.text[before] not in {"-", "'s", "’s", "&", "'"}:
                break
            first = before
        return first

    def region(self, first: int) -> int:
        """The last token of the apposition that begins at ``first``: up to a verb or a comma."""
        last = first
        while last < min(first + _REGION, len(self.words)) and self._continues(last, first):
            last += 1
        return last - 1

    def _continues(self, token: int, first: int) -> bool:
        words = self.words
        joins = words.text[token] in {"-", "–"}
        return (joins or words.pos[token] not in _STOP_POS) and words.sentence[token] == words.sentence[first]

    def _is_against(self, hit: Hit) -> bool:
        before = hit.start - 1
        if before > 0 and self.words.text[before] == "-":
            before -= 1
            return self.words.lower[before] in _AGAINST
        return False


def _joined(group: list[Hit]) -> Affiliation | None:
    if not group:
        return None
    if len(group) == 1:
        return Affiliation(group[0].holders, (group[0].start, group[0].end - 1))
    holders = tuple(dict.fromkeys(holder for hit in group for holder in hit.holders))
    return Affiliation(holders, (group[0].start, group[-1].end - 1), joint=len(holders) > 1)


def _within_person(words: Words, hit: Hit) -> bool:
    """Whether a one-word place name is the first or last name of somebody ("Michael Jordan")."""
    token = hit.start
    if hit.end - hit.start > 1 or hit.form in PERSONAL or words.entity[token] != "PERSON":
        return False
    after, before = token + 1, token - 1
    leads = words.dep[token] == "compound" and after < len(words) and _is_person_word(words, after)
    return leads or (before >= 0 and words.head[before] == token and _is_person_word(words, before))


def _is_person_word(words: Words, token: int) -> bool:
    is_name = words.pos[token] == "PROPN" and words.entity[token] == "PERSON"
    return is_name and noun_class(words.text[token]) is None

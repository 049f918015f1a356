"""Affiliation: which party a stretch of words ties somebody to ("Japanese", "Russia's", "of China")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from standoff.parties.gazetteer import Form, Hit, Holder
from standoff.parties.lexicon import COUNTERPARTS, OUTLETS, PARTICIPLES, NounClass, noun_class
from standoff.parties.referent import Tokens
from standoff.parties.words import Words

PERSONAL = frozenset({Form.PERSON, Form.SURNAME})
_CONNECTORS = frozenset({"-", "–", "—", "/", ",", "and", "&"})
_AGAINST = frozenset({"anti", "pro", "non"})
_TITLE_POS = frozenset({"ADJ", "NOUN", "PROPN", "PART", "ADV", "NUM"})
_STOP_POS = frozenset({"VERB", "AUX", "SCONJ", "PUNCT"})
_JOINING = frozenset({"-", "'s", "’s", "&", "'", "’"})
_OFFICE_REACH = 6
_REGION = 16
"""The most tokens that a title or an apposition is read for."""


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
    at: Mapping[int, Hit]

    @staticmethod
    def of(words: Words, hits: Iterable[Hit]) -> Scene:
        """Index ``hits`` by token, leaving out place names that are part of a person's name."""
        kept = settled([h for h in hits if not (_within_person(words, h) or _names_outlet(words, h))])
        return Scene(words, {token: hit for hit in kept for token in range(hit.start, hit.end)})

    def is_office(self, token: int) -> bool:
        """Whether ``token`` is a noun such as "minister"."""
        return 0 <= token < len(self.words) and noun_class(self.words.text[token]) is NounClass.OFFICE

    def is_post(self, token: int) -> bool:
        """Whether ``token`` is an office, or a word used like one beside a name: "his counterpart"."""
        if not 0 <= token < len(self.words):
            return False
        is_opposite = token > 0 and self.words.lower[token - 1 : token + 1] == ("opposite", "number")
        return self.is_office(token) or is_opposite or self.words.lower[token] in COUNTERPARTS

    def named(self, first: int, last: int) -> Affiliation | None:
        """The first affiliation that tokens ``first`` to ``last`` name; several joined are joint.

        Misses: a second name that qualifies the first is left out ("US Japan envoy" is the US's).
        """
        group: list[Hit] = []
        position = first
        while position <= last:
            hit = self.at.get(position)
            counts = hit is not None and hit.form not in PERSONAL and not self._is_against(hit)
            if hit is not None and counts and (not group or position > group[-1].end):
                group.append(hit)
                position = hit.end
            elif group and self.words.text[position] not in _CONNECTORS:
                break
            else:
                position += 1
        return _joined(group)

    def title(self, end: int) -> int:
        """The first token of the title or affiliation that ends just before token ``end``."""
        words, first = self.words, end
        while (
            first > max(0, end - _REGION)
            and self.describes(first - 1)
            and words.sentence[first - 1] == words.sentence[end]
        ):
            first -= 1
        return first

    def describes(self, token: int, linking: frozenset[str] = frozenset()) -> bool:
        """Whether ``token`` can be part of a title, or is one of the ``linking`` words."""
        words = self.words
        if words.hidden[token]:
            return False
        joins = words.text[token] in _JOINING or words.lower[token] in linking | PARTICIPLES
        return joins or words.pos[token] in _TITLE_POS

    def office_before(self, first: int) -> int | None:
        """The office right before token ``first``: "minister", or "secretary of state"."""
        before = first - 1
        while before > max(0, first - _OFFICE_REACH) and self._qualifies(before):
            before -= 1
        if before != first - 1 and not (before > 0 and self.words.lower[before] in ("of", "for")):
            return None
        office = before - (before != first - 1)
        same = office >= 0 and self.words.sentence[office] == self.words.sentence[first]
        return office if same and self.is_post(office) else None

    def _qualifies(self, token: int) -> bool:
        return self.words.pos[token] in ("NOUN", "PROPN", "ADJ") and not self.is_post(token)

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


def settled(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The names, each shared one settled if one of its countries alone is named elsewhere for certain.

    Misses: a text that means one country by the shared name and names the other in passing.
    """
    certain = {hit.holders[0]: hit for hit in reversed(hits) if len(hit.holders) == 1}
    return tuple(_settle(hit, certain) for hit in hits)


def _settle(hit: Hit, certain: Mapping[Holder, Hit]) -> Hit:
    named = [holder for holder in hit.holders if holder in certain]
    are_countries = len({holder.country for holder in hit.holders}) == len(hit.holders)
    if len(hit.holders) < 2 or len(named) != 1 or not are_countries:
        return hit
    witness = certain[named[0]]
    return replace(hit, holders=(named[0],), settled=(witness.start, witness.end - 1))


def _names_outlet(words: Words, hit: Hit) -> bool:
    """Whether the name begins that of a newspaper or the like ("China Daily")."""
    return hit.end < len(words) and words.text[hit.end] in OUTLETS and hit.form not in PERSONAL


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

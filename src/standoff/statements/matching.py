"""Where a case's terms occur in an article: by lemma, all groups of a term near one another.

A term (``docs/reference/terms.md``) is some groups of phrases. A phrase matches contiguous tokens by
form or lemma. The groups of one term must lie in one sentence, each within ``NEAR`` tokens of the
rest; a group marked ``-`` must not occur within ``AROUND`` tokens of them.

Misses: a term whose parts stand in two sentences (left to anaphora); a part that is only a pronoun;
parts that are close but in unrelated clauses match all the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from standoff.dispute import Option, Theme
from standoff.dispute.terms import Group, Phrase, Term, parse
from standoff.evidence import Span
from standoff.statements.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NEAR = 9
AROUND = 4
_PARTS = re.compile(r"['’]s$|-|(?:(?!['’]s$)[^-])+")
_PARTING = frozenset({":", ";", "–", "—"})
_GENITIVES = ("'s", "’s")
Hit = tuple[int, ...]
"""Positions of the tokens of one phrase, in order."""


@dataclass(frozen=True, slots=True)
class Match:
    """``term`` of ``name`` (an option or a theme) occurs on ``tokens``.

    ``owner`` is the option's, ``None`` for a theme. ``sign`` is +1 for a wording of the option
    taken, −1 for one of its opposites.
    """

    name: str
    owner: str | None
    sign: int
    tokens: tuple[int, ...]
    term: str

    def spans(self, parsed: Parsed) -> tuple[Span, ...]:
        """The matched characters, neighbouring tokens joined."""
        runs: list[list[int]] = [[self.tokens[0]]]
        for before, position in pairwise(self.tokens):
            if position == before + 1:
                runs[-1].append(position)
            else:
                runs.append([position])
        return tuple(parsed.span(run[0], run[-1]) for run in runs)


@dataclass(frozen=True, slots=True)
class Matcher:
    """The terms of a case's options or themes, parsed once."""

    terms: tuple[tuple[str, str | None, int, Term, str], ...]

    @staticmethod
    def of_options(options: Iterable[Option]) -> Matcher:
        """Raises Malformed for a term that breaks the term language."""
        signed = [
            (option, sign, text)
            for option in options
            for sign, texts in ((1, option.terms), (-1, option.opposites))
            for text in texts
        ]
        return Matcher(tuple((o.name, o.owner, sign, parse(text), text) for o, sign, text in signed))

    @staticmethod
    def of_themes(themes: Iterable[Theme]) -> Matcher:
        """Raises Malformed for a term that breaks the term language."""
        pairs = [(theme, text) for theme in themes for text in theme.terms]
        return Matcher(tuple((theme.name, None, 1, parse(text), text) for theme, text in pairs))

    def find(self, parsed: Parsed) -> tuple[Match, ...]:
        """Every match in text order; of overlapping ones for the same name the closest wins."""
        finder = _Finder(parsed)
        found = [
            Match(name, owner, sign, tokens, text)
            for name, owner, sign, term, text in self.terms
            for tokens in finder.term(term)
        ]
        return tuple(sorted(_distinct(found), key=lambda match: (match.tokens, match.name)))

    def phrases(self, parsed: Parsed, places: range) -> list[Match]:
        """For each option the longest phrase of its terms, wanted groups only, that lies in ``places``."""
        finder = _Finder(parsed, places)
        longest: dict[str, Match] = {}
        for name, owner, sign, term, text in self.terms:
            for hit in finder.phrases(term):
                if name not in longest or len(hit) > len(longest[name].tokens):
                    longest[name] = Match(name, owner, sign, hit, text)
        return self._unspoilt(parsed, longest)

    def headed(self, parsed: Parsed, place: int) -> list[Match]:
        """The options that have a phrase of several words which ends with the noun at ``place``."""
        forms = {parsed.doc[place].lower_, parsed.doc[place].lemma_.lower()}
        found: dict[str, Match] = {}
        for name, owner, sign, term, text in self.terms:
            phrases = (phrase for group in term.groups if not group.negated for phrase in group.phrases)
            if any(len(phrase.words) > 1 and phrase.words[-1] in forms for phrase in phrases):
                found.setdefault(name, Match(name, owner, sign, (place,), text))
        return self._unspoilt(parsed, found)

    def _unspoilt(self, parsed: Parsed, found: dict[str, Match]) -> list[Match]:
        """Those beside which nothing stands that their term forbids."""
        terms = {text: term for _, _, _, term, text in self.terms}
        return [
            match
            for match in found.values()
            if not _Finder(parsed, _sentence(parsed, match)).is_spoilt(match.tokens, terms[match.term])
        ]

    def twins(self, name: str) -> frozenset[str]:
        """``name`` and the other options that have a term in common with it."""
        own = {text for other, _, _, _, text in self.terms if other == name}
        return frozenset({name, *(other for other, _, _, _, text in self.terms if text in own)})


def _sentence(parsed: Parsed, match: Match) -> range:
    """The places of the sentence that ``match`` begins in."""
    return range(*parsed.borders[parsed.sentence[match.tokens[0]]])


def _distinct(found: Sequence[Match]) -> list[Match]:
    """Drop a match that shares a token with an opposite or a closer one of its name."""
    kept: list[Match] = []
    taken: dict[str, set[int]] = {}
    for match in sorted(found, key=lambda match: (match.sign, match.tokens[-1] - match.tokens[0])):
        used = taken.setdefault(match.name, set())
        if used.isdisjoint(match.tokens):
            used.update(match.tokens)
            kept.append(match)
    return kept


class _Finder:
    """Finds phrases in one parse, remembering those already looked up."""

    def __init__(self, parsed: Parsed, places: range | None = None) -> None:
        self._parsed = parsed
        self._within = places
        self._known: dict[Phrase, tuple[Hit, ...]] = {}
        self._groups: dict[Group, tuple[Hit, ...]] = {}

    def phrases(self, term: Term) -> Iterator[Hit]:
        for group in term.groups:
            if not group.negated:
                yield from self._group(group)

    def term(self, term: Term) -> list[tuple[int, ...]]:
        wanted = [self._group(group) for group in term.groups if not group.negated]
        if not all(wanted):
            return []
        rarest = min(range(len(wanted)), key=lambda n: (len(wanted[n]), n))
        rest = [hits for n, hits in enumerate(wanted) if n != rarest]
        found = [self._join(hit, rest) for hit in wanted[rarest]]
        return [tokens for tokens in found if tokens and not self.is_spoilt(tokens, term)]

    def _join(self, hit: Hit, rest: list[tuple[Hit, ...]]) -> tuple[int, ...] | None:
        joined = set(hit)
        first, end = self._parsed.borders[self._parsed.sentence[hit[0]]]
        for hits in rest:
            here = hits[bisect_left(hits, (first,)) : bisect_left(hits, (end,))]
            near = [other for other in here if joined.isdisjoint(other) and _gap(other, joined) <= NEAR]
            if not near:
                return None
            joined.update(min((_gap(other, joined), other) for other in near)[1])
        return tuple(sorted(joined))

    def is_spoilt(self, tokens: Hit, term: Term) -> bool:
        """Whether a phrase of a negated group stands near ``tokens``."""
        unwanted = [self._group(group) for group in term.groups if group.negated]
        sentence = self._parsed.sentence[tokens[0]]
        low, high = tokens[0] - AROUND, tokens[-1] + AROUND
        return any(
            self._parsed.sentence[hit[0]] == sentence and not self._parted(tokens, hit)
            for hits in unwanted
            for hit in hits[bisect_left(hits, (low,)) : bisect_left(hits, (high + 1,))]
        )

    def _parted(self, tokens: Hit, hit: Hit) -> bool:
        """Whether a colon, dash, semicolon or "that" stands between: it is said of something else."""
        first, last = (tokens[-1], hit[0]) if hit[0] > tokens[-1] else (hit[-1], tokens[0])
        between = (self._parsed.doc[n] for n in range(first + 1, last))
        return any(token.text in _PARTING or token.dep_ == "mark" for token in between)

    def _group(self, group: Group) -> tuple[Hit, ...]:
        if group not in self._groups:
            found = {hit for phrase in group.phrases for hit in self._phrase(phrase)}
            self._groups[group] = tuple(sorted(found))
        return self._groups[group]

    def _phrase(self, phrase: Phrase) -> tuple[Hit, ...]:
        if phrase not in self._known:
            self._known[phrase] = self._look(phrase)
        return self._known[phrase]

    def _look(self, phrase: Phrase) -> tuple[Hit, ...]:
        words = [self._places(part) for word in phrase.words for part in _PARTS.findall(word)]
        rest = [(n, frozenset(places)) for n, places in enumerate(words) if n]
        size = len(words)
        return tuple(
            tuple(range(at, at + size)) for at in words[0] if all(at + n in places for n, places in rest)
        )

    def _places(self, word: str) -> tuple[int, ...]:
        if word in _GENITIVES:
            return tuple(n for form in _GENITIVES for n in self._kept(self._parsed.places.get(form, ())))
        if not word.endswith("*"):
            return self._kept(self._parsed.places.get(word, ()))
        forms = self._parsed.prefixed(word[:-1])
        return tuple(sorted({place for form in forms for place in self._kept(self._parsed.places[form])}))

    def _kept(self, places: tuple[int, ...]) -> tuple[int, ...]:
        """Those of ``places``, which are in order, that are looked at."""
        if self._within is None:
            return places
        first, end = self._within.start, self._within.stop
        return places[bisect_left(places, first) : bisect_left(places, end)]


def _gap(hit: Hit, joined: Collection[int]) -> int:
    return min(abs(place - other) for place in (hit[0], hit[-1]) for other in joined)


def top_of(doc: Doc, places: tuple[int, ...]) -> Token:
    """The token of a match that the others hang from; the last of them if several do."""
    inside = set(places)
    tops = [doc[n] for n in places if doc[n].head.i not in inside or doc[n].head.i == n]
    verbs = [token for token in tops if token.pos_ == "VERB"]
    found: Token = (verbs or tops)[0]
    return found


def grouped(matches: Sequence[Match]) -> list[list[Match]]:
    """Matches on the very same tokens together."""
    groups: dict[tuple[int, ...], list[Match]] = {}
    for match in matches:
        groups.setdefault(match.tokens, []).append(match)
    return list(groups.values())

"""Scene: everything known of one article before the meaning of its claims is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from standoff.statements.conditions import dependences
from standoff.statements.dependence import Dependence
from standoff.statements.matching import Match, Matcher
from standoff.statements.moments import moments
from standoff.statements.parsed import Parsed
from standoff.statements.statement import Moment
from standoff.statements.who import Who

Matches = dict[int, list[Match]]
"""Matches by the number of their sentence."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One article: its parse, who is who, where options and themes are named, what depends on what."""

    parsed: Parsed
    who: Who
    options: tuple[Match, ...]
    by_sentence: Matches
    themes: Matches
    dependences: dict[int, list[Dependence]]
    owners: dict[str, str | None]
    terms: Matcher
    moments: tuple[Moment, ...]
    latest: int
    """The latest year that the text names; 0 if it names none."""

    @staticmethod
    def of(parsed: Parsed, who: Who, options: Matcher, themes: Sequence[Match]) -> Scene:
        found = options.find(parsed)
        times = moments(parsed.article)
        return Scene(
            parsed,
            who,
            found,
            _by_sentence(parsed, found),
            _by_sentence(parsed, themes),
            _dependences(parsed),
            {name: owner for name, owner, _, _, _ in options.terms},
            options,
            times,
            max((moment.date.year for moment in times), default=0),
        )

    def bound_in(self, place: int) -> list[Dependence]:
        """The dependences of the sentence that the token at ``place`` stands in."""
        return self.dependences.get(self.parsed.sentence[place], [])

    def named_in(self, places: frozenset[int], matches: Matches) -> list[Match]:
        """Those of ``matches`` most of whose tokens lie in ``places``, in text order."""
        numbers = sorted({self.parsed.sentence[place] for place in places})
        return [
            match
            for number in numbers
            for match in matches.get(number, ())
            if 2 * len(places.intersection(match.tokens)) > len(match.tokens)
        ]


def _dependences(parsed: Parsed) -> dict[int, list[Dependence]]:
    found: dict[int, list[Dependence]] = {}
    for dependence in dependences(parsed):
        found.setdefault(parsed.sentence[dependence.cue[0]], []).append(dependence)
    return found


def _by_sentence(parsed: Parsed, matches: Sequence[Match]) -> Matches:
    found: Matches = {}
    for match in matches:
        found.setdefault(parsed.sentence[match.tokens[0]], []).append(match)
    return found

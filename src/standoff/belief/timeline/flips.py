"""Flips: which outcomes began or ceased to hold on a day, and through which statements.

A statement flipped an outcome if the outcome would stand as it did before without that statement (or, if
it fell out of the window, with it still there). Where that is so of none alone, the smallest sets of the
day's statements of which it is so are told. Words that copies of one article share are one statement here.

Misses: the smallest set, where that would take more than ``TRIALS`` models; then a set from which nothing
can be left out is told, and ``Flip.smallest`` is false.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import comb

from standoff.belief.standing import Judge, Standing
from standoff.belief.timeline.clock import Clock, Utterance

TRIALS = 300
"""Models that are tried for one flip."""

Unit = tuple[str, frozenset[int]]
"""A statement's id, and the pieces that it and its copies bring."""


class Shift(StrEnum):
    """What happened to an outcome.

    BEGINS, CEASES: to hold by any of the concepts. DIFFERS: it holds as before, but by other concepts.
    OPENS, CLOSES: the way to it from the status quo by moves that each pay.
    """

    BEGINS = "begins to hold"
    CEASES = "ceases to hold"
    DIFFERS = "holds by other concepts"
    OPENS = "can be reached"
    CLOSES = "can no longer be reached"


@dataclass(frozen=True, slots=True)
class Flip:
    """``shift`` of the outcome that stood as ``before`` and now stands as ``after``.

    ``because``: the smallest sets of the day's statements, by id, without which the outcome would stand as it
    did. Several sets of one: all of these statements were needed. One set of several: any of them was
    enough. No set: it is only that time passed, and what has no date weighs more beside what has one.
    """

    shift: Shift
    before: Standing
    after: Standing
    because: tuple[tuple[str, ...], ...]
    smallest: bool = True


@dataclass(frozen=True, slots=True)
class Day:
    """A day's change of the evidence: from ``before`` to ``after``, places of pieces."""

    clock: Clock
    judge: Judge
    day: datetime.date
    before: frozenset[int]
    after: frozenset[int]

    def flips(self, standings: Iterable[Standing]) -> tuple[Flip, ...]:
        """What changed since ``standings``."""
        now = self._standings(self.judge, ())
        pairs = tuple(zip(standings, now, strict=True))
        return tuple(self._flip(at, shift, *pair) for at, pair in enumerate(pairs) for shift in shifts(*pair))

    def _flip(self, at: int, shift: Shift, before: Standing, after: Standing) -> Flip:
        judge = self.judge.by(needed(shift, self.judge.concepts))

        def undone(units: Sequence[Unit]) -> bool:
            return shift not in shifts(before, self._standings(judge, units)[at])

        units = self._units()
        if not undone(units):
            return Flip(shift, before, after, ())
        sets, smallest = smallest_sets(units, undone)
        because = tuple(tuple(name for name, _ in members) for members in sets)
        return Flip(shift, before, after, because, smallest)

    def _standings(self, judge: Judge, without: Iterable[Unit]) -> tuple[Standing, ...]:
        """As of the day, with the change that ``without`` brings undone."""
        undone = frozenset(place for _, places in without for place in places)
        seen = self.clock.seen_from(self.day, self.after ^ undone)
        return judge.standings(seen.construct().dispute)

    def _units(self) -> tuple[Unit, ...]:
        return units_of(self.clock, self.before ^ self.after)


def needed(shift: Shift, concepts: tuple[str, ...]) -> tuple[str, ...]:
    """The concepts that tell whether ``shift`` happened.

    None for what can be reached. For what holds by any of several, GMR if it is among them: an equilibrium of
    any of the five is one of GMR (Fang, Hipel & Kilgour 1993).
    """
    if shift in {Shift.OPENS, Shift.CLOSES}:
        return ()
    return ("gmr",) if "gmr" in concepts and shift is not Shift.DIFFERS else concepts


def units_of(clock: Clock, places: Iterable[int]) -> tuple[Unit, ...]:
    """The statements of these pieces, by id; what articles of one text tell alike is one."""
    evidence = clock.gathered.evidence
    members: dict[Utterance, list[int]] = {}
    for place in places:
        members.setdefault(clock.utterances[evidence[place].statement.id], []).append(place)
    named = (
        (min(evidence[place].statement.id for place in found), frozenset(found)) for found in members.values()
    )
    return tuple(sorted(named, key=lambda unit: unit[0]))


def shifts(before: Standing, after: Standing) -> tuple[Shift, ...]:
    """What happened to an outcome from ``before`` to ``after``; nothing if they are equal."""
    found = []
    if bool(before.holds) != bool(after.holds):
        found.append(Shift.BEGINS if after.holds else Shift.CEASES)
    elif before.holds != after.holds:
        found.append(Shift.DIFFERS)
    if before.reachable != after.reachable:
        found.append(Shift.OPENS if after.reachable else Shift.CLOSES)
    return tuple(found)


def smallest_sets(
    units: Sequence[Unit], undone: Callable[[Sequence[Unit]], bool]
) -> tuple[list[tuple[Unit, ...]], bool]:
    """All sets of the least size that undo it, and whether that is known to be the least.

    ``units`` together undo it.
    """
    left = TRIALS
    for size in range(1, len(units) + 1):
        left -= comb(len(units), size)
        if left < 0:
            return [_irreducible(units, undone)], False
        found = [members for members in combinations(units, size) if undone(members)]
        if found:
            return found, True
    return [tuple(units)], True


def _irreducible(units: Sequence[Unit], undone: Callable[[Sequence[Unit]], bool]) -> tuple[Unit, ...]:
    """A set from which nothing can be left out."""
    kept = list(units)
    for unit in units:
        fewer = [other for other in kept if other is not unit]
        if undone(fewer):
            kept = fewer
    return tuple(kept)

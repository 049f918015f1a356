"""Course: the model as of every day on which the evidence changes.

On each day count the statements that have come in by then, aged as seen from that day. Pins are there from
the start, and the status quo is today's throughout: the model asks what would have held then by what is told
of then, not what was done then. With a window a day on which something becomes too old is a day of its own.
The last day is that of the case, so that the course ends with the case's own model.

Misses: constraints, options or pins that were true only for a time.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from standoff.belief.standing import Judge, Standing
from standoff.belief.timeline.clock import Clock, Counting, exact
from standoff.belief.timeline.drift import Drift, Seen, drifts
from standoff.belief.timeline.flips import Day, Flip, units_of
from standoff.construction import Gathered
from standoff.errors import Malformed
from standoff.evidence import PartialDate
from standoff.stability import CONCEPTS


@dataclass(frozen=True, slots=True)
class TimeQuestion:
    """``window`` and ``half_life`` in years, from above 0 to infinity; ``None``: all that came before, and
    the half-life of the case's weights. ``since`` and ``until`` bound the days that are told.
    """

    by: Counting = Counting.HELD
    window: float | None = None
    half_life: float | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    concepts: tuple[str, ...] = tuple(CONCEPTS)

    def __post_init__(self) -> None:
        for name, years in (("window", self.window), ("half-life", self.half_life)):
            if years is not None and not years > 0:
                raise Malformed(
                    f"the {name} is {years:g} years",
                    where="timeline",
                    why="it is a length of time",
                    remedy="Give a number of years above 0, or inf for no limit.",
                )
        if self.since and self.until and self.since.earliest > self.until.latest:
            raise Malformed(
                f"the first day, {self.since}, lies after the last, {self.until}",
                where="timeline",
                remedy="Exchange the two dates.",
            )

    def within(self, day: datetime.date) -> bool:
        """Whether ``day`` is to be told."""
        after = self.since is None or self.since.earliest <= day
        return after and (self.until is None or day <= self.until.latest)


@dataclass(frozen=True, slots=True)
class Step:
    """One day: the statements that ``came`` in and those that ``lapsed``, by id; where the outcomes stand at
    its end, and what flipped. ``date`` is as precise as the statements that came.
    """

    day: PartialDate
    date: PartialDate
    came: tuple[str, ...]
    lapsed: tuple[str, ...]
    standings: tuple[Standing, ...]
    flips: tuple[Flip, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """``start`` is where the outcomes stood before the first of ``steps``; ``undated`` the statements that
    are there throughout, by id; ``pins`` how many wishes of the analyst's are.
    """

    question: TimeQuestion
    start: tuple[Standing, ...]
    steps: tuple[Step, ...]
    drifts: tuple[Drift, ...]
    undated: tuple[str, ...]
    pins: int


def course(gathered: Gathered, question: TimeQuestion | None = None) -> Course:
    """The course of the dispute that ``gathered`` tells.

    The order of statements and articles does not matter. Raises ``Unknown`` for a concept that is none,
    ``Infeasible`` and ``Unsupported`` as solving does.
    """
    asked = question or TimeQuestion()
    if asked.half_life is not None:
        gathered = replace(gathered, weighting=replace(gathered.weighting, half_life=asked.half_life))
    clock = Clock(gathered, asked.by, math.inf if asked.window is None else asked.window)
    judge = Judge(asked.concepts)
    days = [day for day in days_of(clock) if asked.within(day)]
    eve = _eve(asked, days)
    before = clock.seen_from(eve, clock.there(eve)).construct()
    start = judge.standings(before.dispute)
    steps, seen = _steps(clock, judge, eve, days, start)
    return Course(
        question=asked,
        start=start,
        steps=tuple(steps),
        drifts=drifts(gathered.dispute, [Seen(exact(eve), before, {}), *seen]),
        undated=_ids(clock, (at for at, date in enumerate(clock.enters) if date is None)),
        pins=len(gathered.pins),
    )


def days_of(clock: Clock) -> list[datetime.date]:
    """In order the days on which the evidence changes, up to the case's own, which comes last."""
    comes = {date.latest for date in clock.enters if date is not None}
    last = max([*comes, *([clock.as_of.latest] if clock.as_of else [])], default=None)
    lapses = {day for day in clock.lapses if day is not None and last is not None and day <= last}
    return sorted(comes | lapses | ({last} if last else set()))


def _eve(question: TimeQuestion, days: Iterable[datetime.date]) -> datetime.date:
    """The day before the first of ``days``; where there is none, the end of the time that was asked about."""
    first = min(days, default=question.since.earliest if question.since else None)
    if first is not None:
        return datetime.date.fromordinal(max(first.toordinal() - 1, 1))
    return question.until.latest if question.until else datetime.date.max


def _steps(
    clock: Clock,
    judge: Judge,
    first: datetime.date,
    days: Iterable[datetime.date],
    start: tuple[Standing, ...],
) -> tuple[list[Step], list[Seen]]:
    steps: list[Step] = []
    seen: list[Seen] = []
    there, standings = clock.there(first), start
    for day in days:
        before, there = there, clock.there(day)
        construction = clock.seen_from(day, there).construct()
        now = judge.standings(construction.dispute)
        flips = Day(clock, judge, day, before, there).flips(standings) if now != standings else ()
        came, lapsed = there - before, before - there
        steps.append(
            Step(exact(day), _date(clock, day, came), _ids(clock, came), _ids(clock, lapsed), now, flips)
        )
        seen.append(Seen(exact(day), construction, dict(_changed(clock, came | lapsed))))
        standings = now
    return steps, seen


def _date(clock: Clock, day: datetime.date, came: Iterable[int]) -> PartialDate:
    """What those that came in say, if they say the same; without any, the case’s own day; else the day."""
    dates = {date for place in came if (date := clock.enters[place]) is not None}
    as_of = clock.as_of
    if not dates and as_of is not None and as_of.latest == day:
        return as_of
    return dates.pop() if len(dates) == 1 else exact(day)


def _ids(clock: Clock, places: Iterable[int]) -> tuple[str, ...]:
    return tuple(name for name, _ in units_of(clock, places))


def _changed(clock: Clock, places: frozenset[int]) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    by_formula: dict[tuple[str, str], set[int]] = {}
    for place in places:
        piece = clock.gathered.evidence[place]
        by_formula.setdefault((piece.party, piece.text), set()).add(place)
    for key, found in by_formula.items():
        yield key, _ids(clock, found)

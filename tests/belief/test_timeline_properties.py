"""What must be true of every course of time."""

from __future__ import annotations

import math
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.belief.standing import Judge, Standing
from standoff.belief.timeline import Course, TimeQuestion, course, shifts
from standoff.belief.timeline.clock import Clock
from standoff.construction import Gathered, Sources
from standoff.evidence import PartialDate
from standoff.statements import Statement
from tests.belief.dated import AS_OF, courses, regathered, with_a_copy

Drawn = tuple[Gathered, tuple[Statement, ...]]
few = settings(max_examples=25, deadline=None)


def told(found: Course) -> object:
    """What is told of a course, whatever it was asked."""
    return found.start, found.steps, found.drifts, found.undated


@few
@given(courses())
def test_the_last_day_has_the_cases_own_model(drawn: Drawn) -> None:
    gathered, _ = drawn
    judge = Judge()
    last = course(gathered).steps[-1]
    assert last.day == AS_OF
    assert last.standings == judge.standings(gathered.construct().dispute)


@few
@given(courses(), st.randoms(use_true_random=False))
def test_the_order_of_statements_changes_nothing(drawn: Drawn, lot: Random) -> None:
    gathered, statements = drawn
    mixed = list(statements)
    lot.shuffle(mixed)
    articles = tuple(reversed(gathered.sources.articles))
    other = regathered(gathered, tuple(mixed), Sources(articles))
    assert told(course(other)) == told(course(gathered))


@few
@given(courses())
def test_a_window_without_end_is_no_window(drawn: Drawn) -> None:
    gathered, _ = drawn
    endless = course(gathered, TimeQuestion(window=math.inf))
    assert told(endless) == told(course(gathered))


@few
@given(courses(), st.dates(PartialDate(2000).earliest, AS_OF.latest))
def test_a_day_without_statements_changes_nothing(drawn: Drawn, day: object) -> None:
    """Asked for on any day, the model is that of the last day on which a statement came in."""
    gathered, _ = drawn
    until = PartialDate.parse(str(day))
    judge, clock = Judge(), Clock(gathered)
    seen = judge.standings(clock.seen_from(until.latest, clock.there(until.latest)).construct().dispute)
    found = course(gathered, TimeQuestion(until=until))
    assert seen == (found.steps[-1].standings if found.steps else found.start)


@few
@given(courses())
def test_a_copy_of_an_article_changes_nothing(drawn: Drawn) -> None:
    gathered, statements = drawn
    other = course(with_a_copy(gathered, statements))
    assert told(other) == told(course(gathered))


@few
@given(courses())
def test_without_what_flipped_an_outcome_it_stands_as_before(drawn: Drawn) -> None:
    gathered, statements = drawn
    for step in course(gathered).steps:
        for flip in step.flips:
            for members in flip.because:
                rest = regathered(gathered, tuple(s for s in statements if s.id not in members))
                standing = standing_on(rest, step.day, flip.after.outcome)
                assert flip.shift not in shifts(flip.before, standing)


def standing_on(gathered: Gathered, day: PartialDate, outcome: str) -> Standing:
    clock = Clock(gathered)
    seen = clock.seen_from(day.latest, clock.there(day.latest)).construct()
    return next(s for s in Judge().standings(seen.dispute) if s.outcome == outcome)


@few
@given(courses(), st.sampled_from([None, 3.0]))
def test_what_flipped_an_outcome_is_of_the_day(drawn: Drawn, window: float | None) -> None:
    gathered, _ = drawn
    found = course(gathered, TimeQuestion(window=window))
    for step in found.steps:
        changed = set(step.came) | set(step.lapsed)
        for flip in step.flips:
            assert flip.before != flip.after
            assert flip.smallest
            assert flip.because
            assert all(set(members) <= changed for members in flip.because)
            assert len({len(members) for members in flip.because}) == 1


@few
@given(courses())
def test_a_flip_is_a_difference_between_two_days(drawn: Drawn) -> None:
    gathered, _ = drawn
    found = course(gathered)
    before = found.start
    for step in found.steps:
        changed = {b.outcome for a, b in zip(before, step.standings, strict=True) if a != b}
        assert {flip.after.outcome for flip in step.flips} == changed
        before = step.standings


@few
@given(courses())
def test_net_stances_lie_between_all_against_and_all_for(drawn: Drawn) -> None:
    gathered, _ = drawn
    for drift in course(gathered).drifts:
        assert all(stance.net is None or -1 <= stance.net <= 1 for stance in drift.stances)
        assert all(reversal.before != reversal.after and reversal.because for reversal in drift.reversals)

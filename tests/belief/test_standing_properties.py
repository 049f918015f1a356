"""Judging by fewer concepts tells the same of those."""

from __future__ import annotations

from hypothesis import given, settings

from standoff.belief.standing import Judge
from standoff.belief.timeline import Shift
from standoff.belief.timeline.flips import needed
from standoff.construction import Gathered
from standoff.stability import CONCEPTS
from standoff.statements import Statement
from tests.belief.dated import courses


@settings(max_examples=60, deadline=None)
@given(courses())
def test_what_holds_by_any_concept_holds_by_gmr(drawn: tuple[Gathered, tuple[Statement, ...]]) -> None:
    dispute = drawn[0].construct().dispute
    judge = Judge()
    fewer = judge.by(needed(Shift.BEGINS, tuple(CONCEPTS))).standings(dispute)
    reached = judge.by(needed(Shift.OPENS, tuple(CONCEPTS))).standings(dispute)
    for standing, by_gmr, by_none in zip(judge.standings(dispute), fewer, reached, strict=True):
        assert bool(standing.holds) == bool(by_gmr.holds)
        assert standing.reachable == by_gmr.reachable == by_none.reachable
        assert by_none.holds == ()


def test_of_other_shifts_every_concept_is_asked() -> None:
    every = tuple(CONCEPTS)
    assert needed(Shift.DIFFERS, every) == every
    assert needed(Shift.CEASES, ("nash", "seq")) == ("nash", "seq")
    assert Judge(every).by(every).concepts == every

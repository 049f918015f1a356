"""Ways from today as findings: the harbour quarrel, by hand and against the engine."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from standoff.dispute import Constraint
from standoff.dispute.grammar import parse
from standoff.errors import Infeasible, Unknown
from standoff.findings.ways import WayQuestion, WaysFinding, ways_from_today
from standoff.stability import CONCEPTS, game_of, halt, reach, solve

from .conftest import Desk


def asked(desk: Desk, subject: str | None = None, concept: str | None = None, most: int = 12) -> WaysFinding:
    told = desk.quarrel()
    question = WayQuestion(subject, concept, most)
    return ways_from_today(desk.construct(told), desk.sources, told, question)


def test_the_way_out_of_the_quarrel_stops_at_once(desk: Desk) -> None:
    """From the quarrel (3) to the deal (0) each would have to give in first, and loses by that."""
    found = asked(desk, "deal", "seq")
    assert (found.label, found.concept, found.holding) == ("A deal", "seq", True)
    assert (found.states, found.legal, found.improving) == (1, 1, 0)
    (deal,) = found.destinations
    assert (deal.view.state, deal.labels, deal.improving) == (0, ("A deal",), None)
    assert deal.legal is not None
    assert deal.legal.halt is not None
    first = deal.legal.moves[0]
    assert (first.move.party, first.gains, deal.legal.halt.position) == ("Norland", False, 1)
    assert first.comparison.decided_by is not None
    assert first.comparison.decided_by.quotes
    assert (deal.legal.halt.deterred, deal.legal.halt.instead, deal.legal.halt.rests) == (None, None, True)


def test_what_deters_a_mover_is_told_with_its_end(desk: Desk) -> None:
    """From the deal, to shut the harbour pays at once, but Sudria would answer in kind."""
    desk.dispute = replace(desk.dispute, status_quo=0)
    (quarrel,) = asked(desk, "quarrel", "seq").destinations
    assert quarrel.legal is not None
    assert quarrel.improving is not None
    assert quarrel.legal.halt is not None
    assert quarrel.legal.halt.deterred is not None
    assert quarrel.legal.halt.deterred.end_state == 3
    (free,) = asked(desk, "quarrel", "nash").destinations
    assert free.legal is not None
    assert free.legal.halt is None


def test_today_is_no_move_away(desk: Desk) -> None:
    (today,) = asked(desk, "quarrel").destinations
    assert today.legal is not None
    assert (today.legal.moves, today.legal.halt, today.improving) == ((), None, today.legal)


def test_an_outcome_that_does_not_hold_is_followed_all_the_same(desk: Desk) -> None:
    found = asked(desk, "gift")
    assert (found.holding, found.states) == (False, 1)
    assert found.destinations[0].concepts == ()
    assert (asked(desk, "never").states, asked(desk, "never").destinations) == (0, ())


def test_ways_are_those_of_the_engine(desk: Desk) -> None:
    dispute = desk.construct(desk.quarrel()).dispute
    game = game_of(dispute)
    solution = solve(game)
    ways = reach(game, 3)
    for concept in CONCEPTS:
        found = asked(desk, None, concept)
        held = solution.of(concept).equilibria.tolist()
        assert sorted(each.view.state for each in found.destinations) == held
        for each in found.destinations:
            assert each.legal is not None
            assert len(each.legal.moves) == ways.legal[each.view.state]
            moves = [step.move for step in each.legal.moves]
            assert all(a.party != b.party and a.target == b.source for a, b in pairwise(moves))
            stop = halt(game, ways.path(each.view.state), concept)
            assert (each.legal.halt is None) is (stop is None)


def test_no_more_destinations_than_were_asked_for(desk: Desk) -> None:
    found = asked(desk, None, most=1)
    assert (len(found.destinations), found.states > 1) == (1, True)


def test_what_cannot_be_answered(desk: Desk) -> None:
    with pytest.raises(Unknown, match="'peace' is neither an outcome nor a state"):
        asked(desk, "peace")
    with pytest.raises(Unknown, match="no stability concept is called 'trust'"):
        asked(desk, "deal", "trust")
    never = Constraint(parse("shut and not withhold"), requirement=False)
    desk.dispute = replace(desk.dispute, constraints=(never,))
    with pytest.raises(Infeasible, match="is ruled out"):
        asked(desk, "YN")
    desk.dispute = replace(desk.dispute, status_quo=None)
    with pytest.raises(Unknown, match="the case does not say what today is"):
        asked(desk, "deal")

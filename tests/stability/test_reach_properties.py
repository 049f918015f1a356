"""Laws of reachability."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings

from standoff.stability import UNREACHED, reach
from tests.stability.models import Model, models


@given(models())
@settings(max_examples=80, deadline=None)
def test_improvements_lead_nowhere_that_legal_moves_do_not(model: Model) -> None:
    found = reach(model.game(), model.states[-1])
    by_improvements = found.improving != UNREACHED
    assert (found.legal[by_improvements] != UNREACHED).all()
    assert (found.legal[by_improvements] <= found.improving[by_improvements]).all()


@given(models())
@settings(max_examples=80, deadline=None)
def test_only_the_status_quo_is_no_move_away_and_infeasible_states_are_never_reached(model: Model) -> None:
    start = model.states[0]
    found = reach(model.game(), start)
    for distance in (found.legal, found.improving):
        assert (distance == 0).nonzero()[0].tolist() == [start]
        assert set((distance != UNREACHED).nonzero()[0].tolist()) <= set(model.states)


@given(models())
@settings(max_examples=80, deadline=None)
def test_no_party_moves_twice_in_a_row(model: Model) -> None:
    found = reach(model.game(), model.states[0])
    for state in model.states:
        if found.legal[state] != UNREACHED:
            movers = [move.party for move in found.path(state)]
            assert all(before != after for before, after in pairwise(movers))

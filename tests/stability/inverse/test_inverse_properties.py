"""Laws of the inverse question that hold for every game and every dispute."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.stability import CONCEPTS, Game, solve
from standoff.stability.inverse import (
    condition,
    count_rankings,
    nearest_ranking,
    needed_ranks,
    smallest_change_of_each,
    smallest_changes,
    with_changes,
)
from standoff.stability.inverse.edits import edits
from tests.stability.inverse.disputes import dispute, holding
from tests.stability.models import Model, models

concepts = st.sampled_from(list(CONCEPTS))
seeds = st.integers(0, 10_000)


@settings(deadline=None)
@given(models(), concepts)
def test_the_present_ranking_meets_the_condition_exactly_where_the_state_is_stable(
    model: Model, concept: str
) -> None:
    game = model.game()
    solved = solve(game, [concept]).of(concept)
    for number, party in enumerate(game.parties):
        for state in model.states:
            needed = condition(game, concept, party, state)
            assert needed.met_by(game.ranks[number]) == solved.stable[number][state]


@settings(deadline=None)
@given(models(), concepts, st.data())
def test_a_state_that_rises_further_stays_stable(model: Model, concept: str, data: st.DataObject) -> None:
    """Conditions are monotone: fewer states above the wanted one never make it less stable."""
    game = model.game()
    number = data.draw(st.integers(0, len(game.parties) - 1))
    state = data.draw(st.sampled_from(model.states))
    needed = condition(game, concept, game.parties[number], state)
    rank = game.ranks[number].astype(np.int64)
    met = []
    for height in range(int(rank.max()) + 2):
        risen = rank.copy()
        risen[state] = height
        met.append(needed.met_by(risen))
    assert met == sorted(met)
    assert met[-1]


@settings(deadline=None)
@given(models(), st.data())
def test_a_stricter_concept_has_fewer_rankings(model: Model, data: st.DataObject) -> None:
    game = model.game()
    party = data.draw(st.sampled_from(game.parties))
    state = data.draw(st.sampled_from(model.states))
    share = {name: count_rankings(game, name, party, state).share for name in CONCEPTS}
    assert 0 < share["nash"] <= share["sseq"] <= min(share["seq"], share["smr"])
    assert max(share["seq"], share["smr"]) <= share["gmr"] <= 1


@settings(deadline=None)
@given(models(), concepts)
def test_the_least_rise_is_the_rank_that_is_needed(model: Model, concept: str) -> None:
    game = model.game()
    form = game.form()
    for number, party in enumerate(game.parties):
        needed = needed_ranks(form, concept, number)
        for state in model.states:
            rise = nearest_ranking(game, concept, party, state)
            assert (rise is None) == (needed[state] <= game.ranks[number][state])
            if rise is not None:
                assert {int(game.ranks[number][z]) for z in rise.level} == {int(needed[state])}
                assert rise.distance > 0


@settings(max_examples=40, deadline=None)
@given(seeds, concepts)
def test_what_holds_needs_no_change_and_no_change_needs_more_parties_than_leave(
    seed: int, concept: str
) -> None:
    made = dispute(seed)
    game = Game.of(made)
    solved = solve(game, [concept]).of(concept)
    for state in np.flatnonzero(game.feasible)[:3].tolist():
        (found,) = smallest_change_of_each(made, [[state]], concept)
        leaving = sum(not stable[state] for stable in solved.stable)
        assert bool(found.holding) == (leaving == 0 and found.reachable == 1)
        if found.proposals and concept in {"nash", "gmr", "smr"}:
            assert len(found.proposals[0].changes) == leaving


@settings(max_examples=40, deadline=None)
@given(seeds, concepts)
def test_more_wanted_states_and_more_parties_never_make_the_change_larger(seed: int, concept: str) -> None:
    made = dispute(seed)
    states = np.flatnonzero(Game.of(made).feasible)[:4].tolist()
    few, many = smallest_change_of_each(made, [states[:1], states], concept)
    alone = smallest_changes(made, states, concept, parties=["P0"])
    if few.proposals and many.exhaustive and not many.holding:
        assert many.proposals[0].size <= few.proposals[0].size
    if alone.proposals and many.exhaustive:
        assert many.proposals[0].size <= alone.proposals[0].size


@settings(max_examples=60, deadline=None)
@given(seeds)
def test_every_change_of_one_formula_is_made_as_it_is_told(seed: int) -> None:
    made = dispute(seed)
    for party in ("P0", "P1"):
        present = made.preferences_of(party)
        for change in edits(made, party):
            changed = with_changes(made, [change])
            after = changed.preferences_of(party)
            assert replace(changed, preferences=made.preferences) == made
            assert len(after) == len(change.order)
            kept = [k for k in change.order if k and k not in change.touched]
            assert kept == sorted(kept)
            for k, each in zip(change.order, after, strict=True):
                if k and not (change.formula and k in change.touched):
                    assert each == present[k - 1]
            assert change.places > 0


@settings(max_examples=30, deadline=None)
@given(seeds, concepts)
def test_every_proposal_holds(seed: int, concept: str) -> None:
    made = dispute(seed, parties=3, formulas=3)
    wanted = np.flatnonzero(Game.of(made).feasible)[-2:].tolist()
    for proposal in smallest_changes(made, wanted, concept).proposals:
        assert list(proposal.states) == holding(with_changes(made, proposal.changes), wanted, concept)

"""Laws of coalition stability, on any small game."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.stability import CONCEPTS, coalitions, solve
from standoff.stability.coalitions import CoalitionSolution
from tests.stability.models import Model, models

IMPLIES = (("nash", "sseq"), ("sseq", "seq"), ("sseq", "smr"), ("seq", "gmr"), ("smr", "gmr"))


def everywhere(model: Model, concept: str) -> CoalitionSolution:
    return coalitions.solve(model.game(), concept, model.states)


@settings(max_examples=80, deadline=None)
@given(models(), st.sampled_from(list(CONCEPTS)))
def test_for_a_coalition_of_one_the_concepts_are_those_for_single_parties(model: Model, concept: str) -> None:
    alone = solve(model.game(), [concept]).of(concept)
    together = everywhere(model, concept)
    for party in model.parties:
        assert together.stable_for([party]).tolist() == alone.stable_for(party).tolist()


@settings(max_examples=80, deadline=None)
@given(models(), st.sampled_from(IMPLIES))
def test_laws_between_the_concepts(model: Model, law: tuple[str, str]) -> None:
    strict, lax = (everywhere(model, concept).stable for concept in law)
    assert not (strict & ~lax).any()


@settings(max_examples=80, deadline=None)
@given(models(), st.sampled_from(list(CONCEPTS)))
def test_what_no_coalition_leaves_is_an_equilibrium(model: Model, concept: str) -> None:
    """So to ask about the equilibria is enough."""
    equilibria = solve(model.game(), [concept]).of(concept).equilibria.tolist()
    universal = everywhere(model, concept).universally_stable.tolist()
    assert set(universal) <= set(equilibria)
    assert coalitions.solve(model.game(), concept).states.tolist() == equilibria
    assert coalitions.solve(model.game(), concept).universally_stable.tolist() == universal


@settings(max_examples=80, deadline=None)
@given(models(), st.sampled_from(list(CONCEPTS)))
def test_nothing_deters_all_parties_together(model: Model, concept: str) -> None:
    solved, nash = (everywhere(model, name).stable_for(model.parties) for name in (concept, "nash"))
    assert solved.tolist() == nash.tolist()


@settings(max_examples=80, deadline=None)
@given(models(), st.sampled_from(list(CONCEPTS)), st.randoms(use_true_random=False))
def test_the_order_of_parties_and_the_size_of_ranks_do_not_matter(
    model: Model, concept: str, random: Random
) -> None:
    order = list(range(len(model.ranks)))
    random.shuffle(order)
    place = {party: order.index(party) for party in order}
    other = replace(
        model,
        owners=tuple(place[owner] for owner in model.owners),
        ranks=tuple(tuple(7 * rank - 3 for rank in model.ranks[party]) for party in order),
    )
    before, after = everywhere(model, concept), everywhere(other, concept)
    for members in before.coalitions:
        renamed = [f"P{place[int(name[1:])]}" for name in members]
        assert before.stable_for(members).tolist() == after.stable_for(renamed).tolist()


@settings(max_examples=80, deadline=None)
@given(models(max_parties=3), st.sampled_from(list(CONCEPTS)))
def test_a_verdict_says_what_the_solution_says(model: Model, concept: str) -> None:
    game, solved = model.game(), everywhere(model, concept)
    for members, row in zip(solved.coalitions, solved.stable, strict=True):
        for state, stable in zip(solved.states.tolist(), row, strict=True):
            assert coalitions.verdict(game, concept, members, state).stable is bool(stable)


@settings(max_examples=80, deadline=None)
@given(models(), st.sampled_from(list(CONCEPTS)))
def test_a_party_without_options_lends_no_coalition_power(model: Model, concept: str) -> None:
    """Whom it would leave with can leave without it."""
    solved = everywhere(model, concept)
    idle = {name for at, name in enumerate(model.parties) if at not in model.owners}
    for members, row in zip(solved.coalitions, solved.stable, strict=True):
        able = [name for name in members if name not in idle]
        if able and len(able) < len(members):
            kept = np.isin(solved.states, solved.stable_for(able))
            assert not (kept & ~row).any()


@pytest.mark.parametrize("concept", list(CONCEPTS))
def test_the_registry_has_every_concept(concept: str) -> None:
    assert coalitions.coalition_concept_called(concept).name == concept

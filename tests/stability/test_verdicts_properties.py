"""The boolean is the existence of the reasons."""

from __future__ import annotations

from hypothesis import given, settings

from standoff.stability import CONCEPTS, solve, verdict
from tests.stability.models import Model, models
from tests.stability.test_verdicts_against_definitions import check


@given(models(max_options=3, max_parties=3))
@settings(max_examples=60, deadline=None)
def test_a_state_is_stable_exactly_if_every_improvement_has_its_sanction(model: Model) -> None:
    game, graph, solution = model.game(), model.graph(), solve(model.game())
    for concept in CONCEPTS:
        for party in game.parties:
            stable = solution.of(concept).stable_for(party).tolist()
            for state in model.states:
                found = verdict(game, concept, party, state)
                assert found.stable == (state in stable)
                check(graph, found)


@given(models(max_options=3))
@settings(max_examples=40, deadline=None)
def test_the_same_question_gets_the_same_answer(model: Model) -> None:
    state = model.states[0]
    for party in model.parties:
        first = verdict(model.game(), "seq", party, state)
        assert first == verdict(model.game(), "seq", party, state)

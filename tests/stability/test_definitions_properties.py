"""The array engine against the definitions on models that hypothesis draws and shrinks."""

from __future__ import annotations

from hypothesis import given, settings

from standoff.stability import solve
from tests.stability.models import Model, models
from tests.stability.oracle import CONCEPTS


@given(models())
@settings(max_examples=150, deadline=None)
def test_engine_and_definitions_agree(model: Model) -> None:
    graph, solution = model.graph(), solve(model.game())
    for concept in CONCEPTS:
        solved = solution.of(concept)
        for party in graph.parties:
            wanted = [s for s in graph.states if graph.stable(concept, party, s)]
            assert solved.stable_for(f"P{party}").tolist() == wanted
        held = [s for s in graph.states if all(graph.stable(concept, i, s) for i in graph.parties)]
        assert solved.equilibria.tolist() == held


@given(models(max_options=5, max_parties=3))
@settings(max_examples=60, deadline=None)
def test_solving_twice_gives_the_same(model: Model) -> None:
    game = model.game()
    first, second = solve(game), solve(game)
    for concept in CONCEPTS:
        assert first.of(concept).equilibria.tolist() == second.of(concept).equilibria.tolist()

"""Distances and paths against a breadth-first search that tracks the last mover."""

from __future__ import annotations

import pytest

from standoff.stability import UNREACHED, Move, reach
from tests.stability.graph_models import ListedModel, seeded_listed
from tests.stability.models import Model, seeded
from tests.stability.oracle import Graph


def check_path(graph: Graph, path: tuple[Move, ...], ends: tuple[int, int], improving: bool) -> None:
    here, last = ends[0], ""
    for move in path:
        assert (move.source, move.party != last) == (here, True)
        assert move.target in graph.steps(int(move.party[1:]), here, improving)
        here, last = move.target, move.party
    assert here == ends[1]


def check_all(model: Model | ListedModel, start: int) -> int:
    """Check every distance from ``start`` and a path to every state; the greatest distance."""
    game, graph = model.game(), model.graph()
    found = reach(game, start)
    longest = 0
    for improving, distance in ((False, found.legal), (True, found.improving)):
        wanted = graph.distances(start, improving)
        for state in range(len(model.feasible)):
            assert distance[state] == wanted.get(state, UNREACHED)
            if state in wanted:
                path = found.path(state, improving=improving)
                assert len(path) == wanted[state]
                check_path(graph, path, (start, state), improving)
        longest = max(longest, *wanted.values())
    return longest


@pytest.mark.parametrize("batch", range(5))
def test_distances_and_paths_agree(batch: int) -> None:
    models = [seeded(seed) for seed in range(batch * 20, batch * 20 + 20)]
    longest = [check_all(model, model.states[n % len(model.states)]) for n, model in enumerate(models)]
    assert max(longest) >= 2


@pytest.mark.parametrize("batch", range(5))
def test_distances_and_paths_along_listed_moves_agree(batch: int) -> None:
    models = [seeded_listed(seed) for seed in range(batch * 30, batch * 30 + 30)]
    longest = [check_all(model, model.states[n % len(model.states)]) for n, model in enumerate(models)]
    assert max(longest) >= 4

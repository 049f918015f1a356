"""Limited-move and non-myopic stability against the definitions, cell by cell: (state, party, horizon)."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from standoff.stability import horizon
from tests.stability.models import Model
from tests.stability.oracle import Graph
from tests.stability.oracle_horizon import anticipated, limit, next_rows

BATCHES = 6
MODELS_PER_BATCH = 60
CELLS_PER_BATCH = 8_000
HORIZONS = (1, 2, 3, 4, 5, 8, 13, 20)


def duel(seed: int, max_options: int = 5) -> Model:
    """A model of two parties drawn from a seed: ties, one-way options, infeasible states, and sometimes a
    party without options.
    """
    rng = np.random.default_rng(90_000 + seed)
    options = int(rng.integers(0, max_options + 1))
    size = 2**options
    feasible = rng.random(size) < rng.choice([0.5, 0.8, 1.0])
    feasible[rng.integers(size)] = True
    levels = int(rng.choice([2, 4, 4 * size]))
    return Model(
        owners=tuple(int(owner) for owner in rng.integers(0, 2, options)),
        directions=tuple(str(way) for way in rng.choice(["both", "both", "fwd", "back"], options)),
        feasible=tuple(bool(possible) for possible in feasible),
        ranks=tuple(tuple(int(r) for r in rng.integers(0, levels, size)) for _ in range(2)),
    )


def disagreements(model: Model, graph: Graph) -> tuple[int, list[tuple[int | None, int, int]]]:
    """How many cells were compared, and those in which engine and definitions differ."""
    game = model.game()
    rows = (graph.states, graph.states)
    expected: dict[int | None, tuple[set[int], set[int]]] = {None: limit(graph)}
    for moves in range(1, max(HORIZONS) + 1):
        rows = next_rows(graph, rows)
        first, second = ({s for s, end in zip(graph.states, row, strict=True) if s == end} for row in rows)
        expected[moves] = (first, second)
    wrong: list[tuple[int | None, int, int]] = []
    for solved in (*(horizon.limited(game, moves) for moves in HORIZONS), horizon.nonmyopic(game)):
        for party in (0, 1):
            differing = set(np.flatnonzero(solved.stable[party]).tolist()) ^ expected[solved.horizon][party]
            wrong += [(solved.horizon, party, state) for state in sorted(differing)]
    return (len(HORIZONS) + 1) * 2 * len(graph.states), wrong


@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_cell_of_random_models_agrees(batch: int) -> None:
    compared = 0
    for seed in range(batch * MODELS_PER_BATCH, (batch + 1) * MODELS_PER_BATCH):
        model = duel(seed)
        cells, wrong = disagreements(model, model.graph())
        assert not wrong, f"seed {seed}: {wrong[:5]}"
        compared += cells
    assert compared >= CELLS_PER_BATCH


@pytest.mark.parametrize("seed", range(40))
def test_the_anticipated_moves_are_those_of_the_game_tree(seed: int) -> None:
    model = duel(seed, max_options=3)
    game, graph = model.game(), model.graph()
    for state in graph.states:
        for party in (0, 1):
            for moves in (1, 2, 3, 4):
                found = horizon.anticipate(game, game.parties[party], state, moves)
                assert [move.target for move in found.moves] == anticipated(graph, party, state, moves)
                assert all(one.target == two.source for one, two in pairwise(found.moves))
                assert all(one.party != two.party for one, two in pairwise(found.moves))
                assert found.stable is bool(horizon.limited(game, moves).stable[party][state])

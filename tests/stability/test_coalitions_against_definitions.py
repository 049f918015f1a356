"""Coalition stability against the definitions, cell by cell: (state, coalition, concept)."""

from __future__ import annotations

import numpy as np
import pytest

from standoff.stability import coalitions
from tests.stability.models import Model
from tests.stability.oracle import CONCEPTS, Graph
from tests.stability.oracle_coalitions import coalitions as every_coalition
from tests.stability.oracle_coalitions import stable

BATCHES = 8
MODELS_PER_BATCH = 40
CELLS_PER_BATCH = 12_000


def crowded(seed: int, max_options: int = 5) -> Model:
    """A model of 1 to 5 parties drawn from a seed: ties, parties without options, one-way options,
    infeasible states.
    """
    rng = np.random.default_rng(70_000 + seed)
    parties, options = int(rng.integers(1, 6)), int(rng.integers(0, max_options + 1))
    size = 2**options
    feasible = rng.random(size) < rng.choice([0.5, 0.8, 1.0])
    feasible[rng.integers(size)] = True
    levels = int(rng.choice([2, 4, size + 1]))
    return Model(
        owners=tuple(int(owner) for owner in rng.integers(0, parties, options)),
        directions=tuple(str(way) for way in rng.choice(["both", "both", "fwd", "back"], options)),
        feasible=tuple(bool(possible) for possible in feasible),
        ranks=tuple(tuple(int(r) for r in rng.integers(0, levels, size)) for _ in range(parties)),
    )


def disagreements(model: Model, graph: Graph) -> tuple[int, list[tuple[str, tuple[int, ...], int]]]:
    """How many cells were compared, and those in which engine and definitions differ."""
    compared, wrong = 0, []
    for concept in CONCEPTS:
        solved = coalitions.solve(model.game(), concept, graph.states)
        for members, row in zip(every_coalition(graph.parties), solved.stable, strict=True):
            for state, found in zip(solved.states.tolist(), row, strict=True):
                compared += 1
                if stable(graph, concept, members, state) is not bool(found):
                    wrong.append((concept, members, state))
    return compared, wrong


@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_cell_of_random_models_agrees(batch: int) -> None:
    compared = 0
    for seed in range(batch * MODELS_PER_BATCH, (batch + 1) * MODELS_PER_BATCH):
        model = crowded(seed)
        cells, wrong = disagreements(model, model.graph())
        assert not wrong, f"seed {seed}: {wrong[:5]}"
        compared += cells
    assert compared >= CELLS_PER_BATCH


def test_states_searched_from_one_by_one_are_answered_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """In large games few states are; here the games are small, so the bound is moved."""
    monkeypatch.setattr("standoff.stability.coalitions.prospect.MANY", 0)
    for seed in range(5_000, 5_040):
        model = crowded(seed)
        assert not disagreements(model, model.graph())[1], f"seed {seed}"

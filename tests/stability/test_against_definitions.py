"""The array engine against the definitions, cell by cell: (state, party, concept)."""

from __future__ import annotations

import pytest

from standoff.stability import solve
from tests.stability.graph_models import ListedModel, listed, seeded_listed
from tests.stability.models import Model, seeded
from tests.stability.oracle import CONCEPTS

BATCHES = 15
MODELS_PER_BATCH = 100
CELLS_PER_BATCH = 14_000
LISTED_BATCHES = 7
LISTED_MODELS_PER_BATCH = 100
LISTED_CELLS_PER_BATCH = 9_000


def disagreements(model: Model | ListedModel) -> tuple[int, list[tuple[str, int, int]]]:
    """How many cells were compared, and those in which engine and definitions differ."""
    graph, solution = model.graph(), solve(model.game())
    cells = [(c, i, s) for c in CONCEPTS for i in graph.parties for s in graph.states]
    wrong = [(c, i, s) for c, i, s in cells if graph.stable(c, i, s) is not bool(solution.of(c).stable[i][s])]
    return len(cells), wrong


@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_cell_of_random_models_agrees(batch: int) -> None:
    compared = 0
    for seed in range(batch * MODELS_PER_BATCH, (batch + 1) * MODELS_PER_BATCH):
        cells, wrong = disagreements(seeded(seed))
        assert not wrong, f"seed {seed}: {wrong[:5]}"
        compared += cells
    assert compared >= CELLS_PER_BATCH


@pytest.mark.parametrize("batch", range(LISTED_BATCHES))
def test_every_cell_of_random_models_with_listed_moves_agrees(batch: int) -> None:
    compared = 0
    for seed in range(batch * LISTED_MODELS_PER_BATCH, (batch + 1) * LISTED_MODELS_PER_BATCH):
        cells, wrong = disagreements(seeded_listed(seed))
        assert not wrong, f"seed {seed}: {wrong[:5]}"
        compared += cells
    assert compared >= LISTED_CELLS_PER_BATCH


def test_options_and_the_same_moves_written_out_give_the_same() -> None:
    for seed in range(150):
        model = seeded(seed)
        by_options = solve(model.game())
        by_moves = solve(listed(model.graph(), len(model.feasible)).game())
        for one, other in zip(by_options.concepts, by_moves.concepts, strict=True):
            assert [s.tolist() for s in one.stable] == [s.tolist() for s in other.stable]


def test_infeasible_states_are_never_stable() -> None:
    for seed in range(40):
        model = seeded(seed)
        for solved in solve(model.game()).concepts:
            for stable in solved.stable:
                assert set(stable.nonzero()[0]) <= set(model.states)

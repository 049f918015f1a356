"""The published matrix method, which speed is measured against, finds what the engine finds."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from standoff.stability import Game, solve
from tests.stability.models import seeded

ROOT = Path(__file__).parents[2]
CONCEPTS = ("nash", "gmr", "smr", "seq")


@pytest.fixture
def matrices(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT))
    return importlib.import_module("benchmarks.matrix_method")


def agree(matrices: ModuleType, game: Game) -> int:
    """Compare cell by cell; returns the number of cells."""
    theirs, ours = matrices.solve(game), solve(game, CONCEPTS)
    for concept in CONCEPTS:
        for party in range(len(game.parties)):
            mine = ours.of(concept).stable[party][game.feasible]
            assert np.array_equal(theirs[concept][party], mine), (concept, party)
    return len(CONCEPTS) * len(game.parties) * int(game.feasible.sum())


def test_cell_by_cell_on_random_models(matrices: ModuleType) -> None:
    cells = sum(agree(matrices, seeded(seed).game()) for seed in range(200))
    assert cells > 15_000


def test_cell_by_cell_on_a_game_of_the_benchmark(matrices: ModuleType) -> None:
    games = importlib.import_module("benchmarks.games")
    assert agree(matrices, Game.of(games.draw(games.Plan(8)))) == 4 * 3 * 256
    agree(matrices, Game.of(games.draw(games.Plan(9, 10, 3))))

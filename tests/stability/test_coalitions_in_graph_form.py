"""Coalitions and horizons on listed moves, which need not be transitive, against the definitions."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pytest

from standoff.stability import GraphGame, coalitions, horizon
from tests.stability.oracle import CONCEPTS, Graph
from tests.stability.oracle_coalitions import coalitions as every_coalition
from tests.stability.oracle_coalitions import stable
from tests.stability.oracle_horizon import anticipated, limit

BATCHES = 6
MODELS_PER_BATCH = 40
CELLS_PER_BATCH = 7_000


@dataclass(frozen=True)
class Listed:
    """A model whose moves are listed; ``moves[i]`` are pairs (from, to) of party i."""

    size: int
    moves: tuple[tuple[tuple[int, int], ...], ...]
    ranks: tuple[tuple[int, ...], ...]

    def game(self) -> GraphGame:
        """The model as the engine sees it."""
        names = [f"P{party}" for party in range(len(self.ranks))]
        return GraphGame.from_moves(
            self.size,
            dict(zip(names, self.moves, strict=True)),
            dict(zip(names, self.ranks, strict=True)),
        )

    def graph(self) -> Graph:
        """The model as the oracle sees it."""
        moves = tuple(
            {s: frozenset(target for source, target in pairs if source == s) for s in range(self.size)}
            for pairs in self.moves
        )
        return Graph(tuple(range(self.size)), moves, tuple(dict(enumerate(rank)) for rank in self.ranks))


def listed(seed: int, parties: int | None = None) -> Listed:
    """A model of 1 to 5 parties drawn from a seed, with few or many moves and ties."""
    rng = np.random.default_rng(50_000 + seed)
    count = parties or int(rng.integers(1, 6))
    size = int(rng.integers(1, 10))
    density = rng.choice([0.08, 0.2, 0.5])
    levels = int(rng.choice([2, 4, size + 1]))
    drawn = rng.random((count, size, size)) < density
    moves = tuple(
        tuple((s, q) for s in range(size) for q in range(size) if s != q and drawn[party, s, q])
        for party in range(count)
    )
    return Listed(size, moves, tuple(tuple(int(r) for r in rng.integers(0, levels, size)) for _ in moves))


@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_cell_of_random_models_agrees(batch: int) -> None:
    compared = 0
    for seed in range(batch * MODELS_PER_BATCH, (batch + 1) * MODELS_PER_BATCH):
        model = listed(seed)
        graph, game = model.graph(), model.game()
        for concept in CONCEPTS:
            solved = coalitions.solve(game, concept, graph.states)
            for members, row in zip(every_coalition(graph.parties), solved.stable, strict=True):
                expected = [stable(graph, concept, members, state) for state in graph.states]
                assert row.tolist() == expected, f"seed {seed}: {concept} for {members}"
                compared += len(expected)
    assert compared >= CELLS_PER_BATCH


@pytest.mark.parametrize("seed", range(40))
def test_nobody_in_a_coalition_moves_twice_in_a_row(seed: int) -> None:
    model = listed(seed)
    graph, game = model.graph(), model.game()
    for members in every_coalition(graph.parties):
        names = [game.parties[member] for member in members]
        for state in graph.states:
            found = coalitions.verdict(game, "seq", names, state)
            assert found.stable is stable(graph, "seq", members, state)
            for way in (
                found.blocking,
                *(each for s in found.sanctions for each in (s.improvement, s.answer)),
            ):
                movers = [move.party for move in way]
                assert all(one != two for one, two in pairwise(movers))


@pytest.mark.parametrize("seed", range(60))
def test_horizons_on_listed_moves(seed: int) -> None:
    model = listed(seed, parties=2)
    graph, game = model.graph(), model.game()
    far, lasting = horizon.nonmyopic(game), limit(graph)
    for party in (0, 1):
        assert set(np.flatnonzero(far.stable[party]).tolist()) == lasting[party]
        for moves in (1, 2, 3):
            stays = [s for s in graph.states if not anticipated(graph, party, s, moves)]
            assert np.flatnonzero(horizon.limited(game, moves).stable[party]).tolist() == stays

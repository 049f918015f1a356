"""Strong and weak stability against the definitions, in both forms, on random models."""

from __future__ import annotations

import numpy as np

from standoff.stability import CONCEPTS
from standoff.stability.arrows import Arrows
from standoff.stability.graph_form import GraphForm
from standoff.stability.kernels import dense_ranks
from standoff.stability.strength import GRADED, solve_strength, strongly_stable
from tests.stability.models import seeded
from tests.stability.oracle import Graph
from tests.stability.strength.oracle import strongly_stable as by_definition


def gulfs(rng: np.random.Generator, ranks: tuple[int, ...]) -> list[int]:
    """Levels that follow ranks: some of the rises are gulfs."""
    steps = {rank: int(rng.random() < 0.4) for rank in sorted(set(ranks))}
    heights, height = {}, 0
    for rank, gulf in steps.items():
        height += gulf
        heights[rank] = height
    return [heights[rank] for rank in ranks]


def test_option_form() -> None:
    compared = 0
    for seed in range(160):
        model = seeded(seed, 4)
        rng = np.random.default_rng(seed)
        levels = [gulfs(rng, ranks) for ranks in model.ranks]
        graph, game = model.graph(), model.game()
        solution = solve_strength(game, dict(zip(game.parties, levels, strict=True)))
        told = [dict(enumerate(level)) for level in levels]
        for concept in GRADED:
            solved = solution.of(concept)
            for party, strong in enumerate(solved.strong):
                for state in graph.states:
                    expected = by_definition(graph, told, concept, party, state)
                    assert bool(strong[state]) == expected, (seed, concept, party, state)
                    assert bool(solved.stable[party][state]) == graph.stable(concept, party, state)
                    compared += 1
    assert compared > 8000


def test_graph_form() -> None:
    compared = 0
    for seed in range(160):
        rng = np.random.default_rng([seed, 5])
        size, parties = int(rng.integers(1, 10)), int(rng.integers(1, 6))
        ranks = [
            tuple(int(r) for r in rng.integers(0, int(rng.choice([2, 4, 20])), size)) for _ in range(parties)
        ]
        levels = [gulfs(rng, each) for each in ranks]
        linked = rng.random((parties, size, size)) < 0.3
        linked[:, range(size), range(size)] = False
        feasible = np.ones(size, dtype=np.bool_)
        form = GraphForm(
            feasible,
            tuple(dense_ranks(np.array(each), feasible) for each in ranks),
            tuple(Arrows.of(size, *np.nonzero(each)) for each in linked),
        )
        moves = tuple(
            {s: frozenset(np.flatnonzero(each[s]).tolist()) for s in range(size)} for each in linked
        )
        graph = Graph(tuple(range(size)), moves, tuple(dict(enumerate(each)) for each in ranks))
        told = [dict(enumerate(level)) for level in levels]
        for concept in GRADED:
            foresight = CONCEPTS[concept].foresight
            assert foresight is not None
            for party in range(parties):
                dense = dense_ranks(np.array(levels[party]), feasible)
                strong = strongly_stable(form, party, dense, foresight)
                for state in range(size):
                    assert bool(strong[state]) == by_definition(graph, told, concept, party, state)
                    compared += 1
    assert compared > 5000

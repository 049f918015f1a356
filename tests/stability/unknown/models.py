"""Random games with unknown preferences, in both forms, for the engine and for the oracle."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from standoff.stability.arrows import Arrows
from standoff.stability.graph_form import GraphForm
from standoff.stability.kernels import dense_ranks
from standoff.stability.unknown import Comparison, Ranked, Tiered, UncertainGame
from standoff.stability.unknown.foreseen import Foreseen
from tests.stability.models import Model, seeded
from tests.stability.unknown.oracle import UncertainGraph


@dataclass(frozen=True)
class Wish:
    """What one party prefers: ranks with unknown ``pairs``, or, if there are any, tiers of formulas."""

    ranks: tuple[int, ...]
    pairs: tuple[tuple[int, int], ...] = ()
    tiers: tuple[tuple[tuple[bool, ...], ...], ...] = ()

    def relation(self, s: int, q: int) -> str:
        """'>' if q is preferred to s for certain, '?' if unknown, '' otherwise; by the words."""
        for tier in self.tiers:
            here = {k for k, truth in enumerate(tier) if truth[s]}
            there = {k for k, truth in enumerate(tier) if truth[q]}
            if here != there:
                return ">" if here < there else "" if there < here else "?"
        if self.tiers:
            return ""
        if (s, q) in self.pairs or (q, s) in self.pairs:
            return "?"
        return ">" if self.ranks[q] > self.ranks[s] else ""

    def comparison(self, feasible: NDArray[np.bool_]) -> Comparison:
        if self.tiers:
            return Tiered.of([[np.array(truth) for truth in tier] for tier in self.tiers], feasible)
        return Ranked.of(np.array(self.ranks), feasible, self.pairs)


def wish(rng: np.random.Generator, size: int, feasible: list[int]) -> Wish:
    """Ranks with ties and few or many unknown pairs, or formulas in tiers, some of them contested."""
    ranks = tuple(int(r) for r in rng.integers(0, int(rng.choice([1, 2, 4, 3 * size])), size))
    if rng.random() < 0.5:
        chance = float(rng.choice([0.0, 0.1, 0.4, 0.9]))
        pairs = [(a, b) for a in feasible for b in feasible if a < b and rng.random() < chance]
        return Wish(ranks, tuple(pairs))
    tiers = []
    for _ in range(int(rng.integers(1, 4))):
        truths = [tuple(bool(x) for x in rng.integers(0, 2, size)) for _ in range(int(rng.integers(1, 4)))]
        if rng.random() < 0.3:
            truths.append(tuple(not x for x in truths[0]))
        tiers.append(tuple(truths))
    return Wish(ranks, (), tuple(tiers))


@dataclass(frozen=True)
class Doubt:
    """A model in option form with a wish for each party."""

    model: Model
    wishes: tuple[Wish, ...]

    def game(self) -> UncertainGame:
        game = self.model.game()
        return UncertainGame(game, tuple(each.comparison(game.feasible) for each in self.wishes))

    def oracle(self) -> UncertainGraph:
        graph = self.model.graph()
        return UncertainGraph(graph.states, graph.moves, lambda i, s, q: self.wishes[i].relation(s, q))


def doubt(seed: int, max_options: int = 4) -> Doubt:
    rng = np.random.default_rng([seed, 7])
    model = seeded(seed, max_options)
    return Doubt(model, tuple(wish(rng, len(model.feasible), model.states) for _ in model.ranks))


def doubtful_graph(seed: int) -> tuple[Foreseen, UncertainGraph]:
    """The same in graph form: 1 to 5 parties, any moves, hardly ever transitive."""
    rng = np.random.default_rng([seed, 11])
    size, parties = int(rng.integers(1, 11)), int(rng.integers(1, 6))
    states = list(range(size))
    feasible = np.ones(size, dtype=np.bool_)
    wishes = [wish(rng, size, states) for _ in range(parties)]
    chance = rng.choice([0.0, 0.15, 0.3, 0.6], parties)
    edges = [
        [(s, q) for s in states for q in states if s != q and rng.random() < chance[i]]
        for i in range(parties)
    ]
    arrows = tuple(
        Arrows.of(
            size,
            np.array([s for s, _ in each], dtype=np.int64),
            np.array([q for _, q in each], dtype=np.int64),
        )
        for each in edges
    )
    ranks = tuple(dense_ranks(np.array(each.ranks), feasible) for each in wishes)
    form = GraphForm(feasible, ranks, arrows)
    moves = tuple({s: frozenset(q for a, q in each if a == s) for s in states} for each in edges)
    oracle = UncertainGraph(tuple(states), moves, lambda i, s, q: wishes[i].relation(s, q))
    return Foreseen(form, tuple(each.comparison(feasible) for each in wishes)), oracle

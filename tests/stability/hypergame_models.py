"""Random hypergames as plain values, and their definitions by brute force over explicit moves."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from standoff.stability.hypergame import Hypergame, View
from tests.stability.models import Model, seeded
from tests.stability.oracle import Graph


@dataclass(frozen=True)
class Sight:
    """What one party sees: options that it does not, and the game without them as it takes it to be."""

    unseen: frozenset[int]
    model: Model

    def seen(self, state: int) -> int:
        """The state with unseen options switched off, one by one."""
        for option in self.unseen:
            if state // 2**option % 2:
                state -= 2**option
        return state


@dataclass(frozen=True)
class Sights:
    """The real model and what each party sees."""

    real: Model
    sights: tuple[Sight, ...]

    def hypergame(self) -> Hypergame:
        """As the engine sees it."""
        views = tuple(
            View(name, sight.model.game(), sum(2**option for option in sight.unseen))
            for name, sight in zip(self.real.parties, self.sights, strict=True)
        )
        return Hypergame(self.real.game(), views)

    def graphs(self) -> tuple[Graph, ...]:
        """Each party's game as explicit moves."""
        return tuple(sight.model.graph() for sight in self.sights)


def sights(seed: int, max_options: int = 4) -> Sights:
    """A hypergame drawn from a seed: parties that see all, some that miss options, think states impossible,
    believe in states that are none, or misread what others prefer.
    """
    real = seeded(seed, max_options)
    rng = np.random.default_rng(seed + 1_000_003)
    return Sights(real, tuple(_sight(real, party, rng) for party in range(len(real.ranks))))


def _sight(real: Model, party: int, rng: np.random.Generator) -> Sight:
    options = len(real.owners)
    unseen = frozenset(k for k in range(options) if rng.random() < rng.choice([0.0, 0.0, 0.3]))
    blind, deluded = rng.choice([0.0, 0.2]), rng.choice([0.0, 0.1])
    feasible = [
        (possible and rng.random() >= blind) or (not possible and rng.random() < deluded)
        for possible in real.feasible
    ]
    feasible = [
        possible and not any(state // 2**k % 2 for k in unseen) for state, possible in enumerate(feasible)
    ]
    if not any(feasible):
        feasible[0] = True
    misreads = rng.random() < 0.6
    ranks = tuple(
        rank
        if each == party or not misreads
        else tuple(int(r) for r in rng.integers(0, rng.choice([2, 5, 20]), len(rank)))
        for each, rank in enumerate(real.ranks)
    )
    return Sight(unseen, replace(real, feasible=tuple(bool(p) for p in feasible), ranks=ranks))

"""Random games with listed moves: one description from which the engine's game and the oracle's are made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st

from standoff.stability import GraphGame
from tests.stability.oracle import Graph

Pair = tuple[int, int]


@dataclass(frozen=True)
class ListedModel:
    """A game as plain values; ``moves[i]`` are pairs (from, to), ``ranks[i][s]`` higher is better."""

    feasible: tuple[bool, ...]
    moves: tuple[frozenset[Pair], ...]
    ranks: tuple[tuple[int, ...], ...]

    @property
    def states(self) -> list[int]:
        """The feasible states."""
        return [s for s, possible in enumerate(self.feasible) if possible]

    @property
    def parties(self) -> tuple[str, ...]:
        return tuple(f"P{i}" for i in range(len(self.ranks)))

    def game(self) -> GraphGame:
        """The model as the engine sees it."""
        return GraphGame(
            parties=self.parties,
            names=(),
            moves=tuple(np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2) for pairs in self.moves),
            feasible=np.array(self.feasible),
            ranks=tuple(np.array(rank, dtype=np.int64) for rank in self.ranks),
        )

    def graph(self) -> Graph:
        """The model as the oracle sees it."""
        return Graph(
            tuple(self.states),
            tuple({s: frozenset(q for r, q in pairs if r == s) for s in self.states} for pairs in self.moves),
            tuple({s: rank[s] for s in self.states} for rank in self.ranks),
        )


def listed(graph: Graph, size: int) -> ListedModel:
    """Any of the oracle's games with its moves written out."""
    return ListedModel(
        tuple(s in graph.states for s in range(size)),
        tuple(frozenset((s, q) for s in graph.states for q in moves[s]) for moves in graph.moves),
        tuple(tuple(rank.get(s, 0) for s in range(size)) for rank in graph.ranks),
    )


def seeded_listed(seed: int) -> ListedModel:
    """A model drawn from a seed: 1 to 5 parties, 1 to 15 states of which some are infeasible and some lead
    nowhere, moves that need not be transitive, parties without any, ranks with few or many ties.
    """
    rng = np.random.default_rng(seed)
    size = int(rng.integers(1, 16))
    feasible = rng.random(size) < rng.choice([0.7, 1.0])
    feasible[rng.integers(size)] = True
    leads = feasible & (rng.random(size) < rng.choice([0.8, 1.0]))
    levels = int(rng.choice([1, 2, 4, size, 3 * size]))
    parties = int(rng.integers(1, 6))
    return ListedModel(
        tuple(bool(possible) for possible in feasible),
        tuple(frozenset(_drawn(rng, leads, feasible)) for _ in range(parties)),
        tuple(tuple(int(r) for r in rng.integers(0, levels, size)) for _ in range(parties)),
    )


def _drawn(rng: np.random.Generator, leads: np.ndarray, feasible: np.ndarray) -> Iterator[Pair]:
    density = rng.choice([0.0, 0.1, 0.2, 0.4])
    for source, target in np.argwhere(rng.random((feasible.size, feasible.size)) < density):
        if source != target and leads[source] and feasible[target]:
            yield int(source), int(target)


@st.composite
def listed_models(draw: st.DrawFn, max_states: int = 7, max_parties: int = 4) -> ListedModel:
    """Any small model, for properties that shrink to a readable counterexample."""
    size = draw(st.integers(1, max_states))
    feasible = draw(st.lists(st.booleans(), min_size=size, max_size=size).filter(any))
    states = [s for s, possible in enumerate(feasible) if possible]
    pairs = [(s, q) for s in states for q in states if s != q]
    moves = st.frozensets(st.sampled_from(pairs), max_size=12) if pairs else st.just(frozenset[Pair]())
    ranks = st.lists(st.integers(-3, 4), min_size=size, max_size=size).map(tuple)
    parties = draw(st.integers(1, max_parties))
    return ListedModel(
        tuple(feasible),
        tuple(draw(st.lists(moves, min_size=parties, max_size=parties))),
        tuple(draw(st.lists(ranks, min_size=parties, max_size=parties))),
    )

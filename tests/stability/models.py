"""Random games for tests: one description from which both the engine's game and the oracle's are made."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from hypothesis import strategies as st

from standoff.dispute import Direction
from standoff.stability import Game
from tests.stability.oracle import Graph, option_form


@dataclass(frozen=True)
class Model:
    """A game as plain values; ``ranks[i][s]``, higher is better."""

    owners: tuple[int, ...]
    directions: tuple[str, ...]
    feasible: tuple[bool, ...]
    ranks: tuple[tuple[int, ...], ...]

    @property
    def states(self) -> list[int]:
        """The feasible states."""
        return [s for s, possible in enumerate(self.feasible) if possible]

    @property
    def parties(self) -> tuple[str, ...]:
        return tuple(f"P{i}" for i in range(len(self.ranks)))

    def game(self) -> Game:
        """The model as the engine sees it."""
        return Game(
            parties=self.parties,
            options=tuple(f"o{k}" for k in range(len(self.owners))),
            owners=self.owners,
            directions=tuple(Direction(way) for way in self.directions),
            feasible=np.array(self.feasible),
            ranks=tuple(np.array(rank, dtype=np.int64) for rank in self.ranks),
        )

    def graph(self) -> Graph:
        """The model as the oracle sees it."""
        return option_form(self.owners, self.directions, self.feasible, self.ranks)

    def with_direction(self, option: int, direction: str) -> Model:
        """The same model, except that one option may change in another way."""
        ways = list(self.directions)
        ways[option] = direction
        return replace(self, directions=tuple(ways))


def seeded(seed: int, max_options: int = 6) -> Model:
    """A model drawn from a seed: 1 to 5 parties, some without options, some options one way, some
    states infeasible, ranks with few or many ties.
    """
    rng = np.random.default_rng(seed)
    parties = int(rng.integers(1, 6))
    options = int(rng.integers(0, max_options + 1))
    size = 2**options
    feasible = rng.random(size) < rng.choice([0.25, 0.6, 0.9, 1.0])
    feasible[rng.integers(size)] = True
    levels = int(rng.choice([1, 2, 4, size, 3 * size]))
    return Model(
        owners=tuple(int(owner) for owner in rng.integers(0, parties, options)),
        directions=tuple(str(way) for way in rng.choice(["both", "both", "fwd", "back"], options)),
        feasible=tuple(bool(possible) for possible in feasible),
        ranks=tuple(tuple(int(r) for r in rng.integers(0, levels, size)) for _ in range(parties)),
    )


@st.composite
def models(draw: st.DrawFn, max_options: int = 4, max_parties: int = 4) -> Model:
    """Any small model, for properties that shrink to a readable counterexample."""
    parties = draw(st.integers(1, max_parties))
    options = draw(st.integers(0, max_options))
    size = 2**options
    some = st.lists(st.booleans(), min_size=size, max_size=size).filter(any)
    ranks = st.lists(st.integers(-3, 4), min_size=size, max_size=size).map(tuple)
    return Model(
        owners=tuple(draw(st.lists(st.integers(0, parties - 1), min_size=options, max_size=options))),
        directions=tuple(
            draw(st.lists(st.sampled_from(["both", "fwd", "back"]), min_size=options, max_size=options))
        ),
        feasible=tuple(draw(some)),
        ranks=tuple(draw(st.lists(ranks, min_size=parties, max_size=parties))),
    )

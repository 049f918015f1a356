"""UncertainGame: a game in which some comparisons of states are unknown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from standoff.errors import Malformed
from standoff.stability.graph_model import GraphModel
from standoff.stability.unknown.comparison import Comparison, Ranked
from standoff.stability.unknown.foreseen import Foreseen


@dataclass(frozen=True, slots=True, eq=False)
class UncertainGame:
    """``game`` gives parties, states and moves, in either form; ``comparisons`` what each party prefers.

    The ranks of the game order what is unknown where an order is needed to show something, and
    decide nothing.
    """

    game: GraphModel
    comparisons: tuple[Comparison, ...]

    def __post_init__(self) -> None:
        if len(self.comparisons) != len(self.game.parties):
            raise Malformed(
                f"{len(self.comparisons)} comparisons for {len(self.game.parties)} parties",
                where="unknown preference",
                remedy=f"Give one for each of {self.game.parties}.",
            )

    @classmethod
    def from_pairs(cls, game: GraphModel, unknown: Mapping[str, Iterable[tuple[int, int]]]) -> UncertainGame:
        """A game in which parties rank the states, except for pairs of states that are not comparable.

        Raises ``Unknown`` for a party that does not exist, ``Infeasible`` for a state that is ruled out.
        """
        pairs = {game.party(name): tuple(found) for name, found in unknown.items()}
        return cls(
            game,
            tuple(
                Ranked.of(rank, game.feasible, pairs.get(number, ()))
                for number, rank in enumerate(game.ranks)
            ),
        )

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties of the game, in order."""
        return self.game.parties

    def foreseen(self) -> Foreseen:
        """The game as the types see it. It lists moves as they are needed: keep it no longer than that."""
        return Foreseen(self.game.form(), self.comparisons)

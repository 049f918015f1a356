"""UncertainSolution: which states hold for parties of each type."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from standoff.errors import Unknown
from standoff.stability.concepts import CONCEPTS, concepts_called
from standoff.stability.solution import ConceptSolution
from standoff.stability.unknown.attitude import ATTITUDES, attitude_called
from standoff.stability.unknown.uncertain_game import UncertainGame


@dataclass(frozen=True, slots=True, eq=False)
class UncertainSolution:
    """The exact answer: for each type, where every party is of it, one ``ConceptSolution`` a concept."""

    types: tuple[tuple[str, tuple[ConceptSolution, ...]], ...]

    def of(self, attitude: str, concept: str) -> ConceptSolution:
        """The part for one type and concept; raises ``Unknown`` if it was not solved for."""
        for name, solved in self.types:
            for each in solved:
                if (name, each.concept) == (attitude, concept):
                    return each
        raise Unknown(
            f"the solution has no concept {concept!r} for type {attitude!r}",
            remedy=f"It has types {', '.join(name for name, _ in self.types)}.",
        )


def solve_unknown(
    game: UncertainGame, types: Iterable[str] = tuple(ATTITUDES), concepts: Iterable[str] = tuple(CONCEPTS)
) -> UncertainSolution:
    """Which states hold if all parties are of type a, b, c or d: exact, for every state and party.

    Takes time in proportion to the moves of all parties, times the classes of states that a party
    with unknown preferences tells apart divided by 64. Raises ``Unknown`` for a type or concept that does
    not exist and ``Unsupported`` if a party has too many moves to list.
    """
    kinds = [attitude_called(name).name for name in types]
    chosen = concepts_called(concepts)
    foreseen = game.foreseen()
    solved = {
        concept.name: [foreseen.stable(party, concept.foresight) for party in range(len(game.parties))]
        for concept in chosen
    }
    for array in (array for parties in solved.values() for each in parties for array in each.values()):
        array.setflags(write=False)
    return UncertainSolution(
        tuple(
            (
                kind,
                tuple(
                    ConceptSolution(name, game.parties, tuple(each[kind] for each in parties))
                    for name, parties in solved.items()
                ),
            )
            for kind in kinds
        )
    )

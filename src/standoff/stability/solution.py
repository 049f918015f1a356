"""Solution: which states are stable for whom, and which for everyone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

import numpy as np

from standoff.errors import Unknown
from standoff.stability.concept import Concept
from standoff.stability.concepts import CONCEPTS, concepts_called
from standoff.stability.form import Form
from standoff.stability.graph_model import GraphModel
from standoff.stability.jobs import in_threads
from standoff.stability.kernels import BoolArray, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class ConceptSolution:
    """Of one concept: for each party whether each state is stable for it.

    Infeasible states are never stable. ``parties`` gives the order of ``stable``.
    """

    concept: str
    parties: tuple[str, ...]
    stable: tuple[BoolArray, ...]

    @property
    def equilibria(self) -> IntArray:
        """The states that are stable for every party, ascending."""
        return np.flatnonzero(np.logical_and.reduce(self.stable)).astype(np.int64, copy=False)

    def stable_for(self, party: str) -> IntArray:
        """The states that are stable for one party, ascending; raises ``Unknown``."""
        if party not in self.parties:
            raise Unknown(f"no party is called {party!r}", remedy=f"Parties: {', '.join(self.parties)}.")
        return np.flatnonzero(self.stable[self.parties.index(party)]).astype(np.int64, copy=False)


@dataclass(frozen=True, slots=True, eq=False)
class Solution:
    """The exact answer for a game: one ``ConceptSolution`` per concept; ``feasible`` counts states."""

    feasible: int
    concepts: tuple[ConceptSolution, ...]

    def of(self, concept: str) -> ConceptSolution:
        """The part for one concept; raises ``Unknown`` if it was not solved for."""
        for solved in self.concepts:
            if solved.concept == concept:
                return solved
        names = ", ".join(solved.concept for solved in self.concepts)
        raise Unknown(f"the solution has no concept {concept!r}", remedy=f"It has {names}.")


def solve(game: GraphModel, concepts: Iterable[str] = tuple(CONCEPTS), *, jobs: int = 1) -> Solution:
    """Which states hold: exact, for every state, party and concept.

    Takes time in proportion to m · 2^m for each party and concept (with listed moves, to their number),
    times the sweeps until answers settle, and memory of some tens of bytes per state or move. Up to
    ``jobs`` threads solve for one party and one concept each; the answer is the same, and each takes some
    ten bytes per state more. Raises ``Unknown`` for a concept that does not exist, ``Malformed`` for fewer
    than one job.
    """
    form = game.form()
    chosen = concepts_called(concepts)
    cells = [(concept, party) for concept in chosen for party in range(len(game.parties))]
    # The concepts that look farthest come last and take longest: begin with them.
    stable = dict(zip(cells[::-1], in_threads(partial(_stable, form), cells[::-1], jobs), strict=True))
    return Solution(
        feasible=int(np.count_nonzero(game.feasible)),
        concepts=tuple(
            ConceptSolution(
                concept.name,
                game.parties,
                tuple(stable[concept, party] for party in range(len(game.parties))),
            )
            for concept in chosen
        ),
    )


def _stable(form: Form, cell: tuple[Concept, int]) -> BoolArray:
    concept, party = cell
    stable = concept.stable(form, party)
    stable.setflags(write=False)
    return stable

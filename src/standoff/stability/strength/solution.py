"""StrengthSolution: which states are strongly and which are weakly stable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from standoff.dispute import Dispute
from standoff.dispute.tiers import levels
from standoff.errors import Unknown, Unsupported
from standoff.stability.concept import Concept, Foresight
from standoff.stability.concepts import CONCEPTS, concept_called
from standoff.stability.form import Form
from standoff.stability.graph_model import GraphModel
from standoff.stability.kernels import BoolArray, IntArray, RankArray
from standoff.stability.strength.levels import levels_of
from standoff.stability.strength.strong import strongly_stable

GRADED = tuple(name for name, concept in CONCEPTS.items() if concept.foresight is not None)
"""The concepts in which something deters a party, so that a degree makes sense."""


@dataclass(frozen=True, slots=True, eq=False)
class GradedConcept:
    """Of one concept: for each party whether each state is stable, and whether it is strongly so."""

    concept: str
    parties: tuple[str, ...]
    stable: tuple[BoolArray, ...]
    strong: tuple[BoolArray, ...]

    @property
    def strong_equilibria(self) -> IntArray:
        """The states that are strongly stable for every party, ascending."""
        return np.flatnonzero(np.logical_and.reduce(self.strong)).astype(np.int64, copy=False)

    @property
    def weak_equilibria(self) -> IntArray:
        """The other equilibria: stable for every party, for some only weakly; ascending."""
        held = np.logical_and.reduce(self.stable) & ~np.logical_and.reduce(self.strong)
        return np.flatnonzero(held).astype(np.int64, copy=False)

    def strong_for(self, party: str) -> IntArray:
        """The states that are strongly stable for one party, ascending; raises ``Unknown``."""
        return np.flatnonzero(self.strong[self._position(party)]).astype(np.int64, copy=False)

    def weak_for(self, party: str) -> IntArray:
        """The states that are stable for one party, but not strongly, ascending; raises ``Unknown``."""
        at = self._position(party)
        return np.flatnonzero(self.stable[at] & ~self.strong[at]).astype(np.int64, copy=False)

    def _position(self, party: str) -> int:
        if party not in self.parties:
            raise Unknown(f"no party is called {party!r}", remedy=f"Parties: {', '.join(self.parties)}.")
        return self.parties.index(party)


@dataclass(frozen=True, slots=True, eq=False)
class StrengthSolution:
    """The exact answer for a game with gulfs: one ``GradedConcept`` per concept."""

    concepts: tuple[GradedConcept, ...]

    def of(self, concept: str) -> GradedConcept:
        """The part for one concept; raises ``Unknown`` if it was not solved for."""
        for solved in self.concepts:
            if solved.concept == concept:
                return solved
        names = ", ".join(solved.concept for solved in self.concepts)
        raise Unknown(f"the solution has no concept {concept!r}", remedy=f"It has {names}.")


def solve_strength(
    game: GraphModel, given: Mapping[str, ArrayLike], concepts: Iterable[str] = GRADED
) -> StrengthSolution:
    """Which states are strongly and which are weakly stable: exact, for every state and party.

    ``given`` has a party's level of every state; a party that is left out has no gulf, and what is
    stable for it is weakly so unless it has no improvement at all. Costs about twice ``solve``.
    Raises ``Unknown`` for a party or concept that does not exist, ``Unsupported`` for Nash stability
    and ``Malformed`` for levels that contradict the ranks.
    """
    chosen = [_graded(name) for name in concepts]
    form = game.form()
    placed = dict.fromkeys(range(len(game.parties)), game.feasible.astype(np.uint16))
    for name, level in given.items():
        number = game.party(name)
        placed[number] = levels_of(game.ranks[number], level, game.feasible, name)
    return StrengthSolution(tuple(_solve(form, game.parties, placed, *each) for each in chosen))


def levels_in(dispute: Dispute) -> dict[str, ArrayLike]:
    """The levels of each party that prefers anything greatly, for ``solve_strength``."""
    found = {party.name: levels(dispute, party.name) for party in dispute.parties}
    return {name: level for name, level in found.items() if level.any()}


def _graded(name: str) -> tuple[Concept, Foresight]:
    concept = concept_called(name)
    if concept.foresight is None:
        raise Unsupported(
            f"{concept.title} has no degrees",
            where="strength",
            why="nothing deters a party there, so no harm can be great or small",
            remedy=f"Use one of {', '.join(GRADED)}.",
        )
    return concept, concept.foresight


def _solve(
    form: Form, parties: tuple[str, ...], levels: Mapping[int, RankArray], concept: Concept, ahead: Foresight
) -> GradedConcept:
    everyone = range(len(parties))
    stable = tuple(concept.stable(form, party) for party in everyone)
    strong = tuple(strongly_stable(form, party, levels[party], ahead) for party in everyone)
    for array in (*stable, *strong):
        array.setflags(write=False)
    return GradedConcept(concept.name, parties, stable, strong)

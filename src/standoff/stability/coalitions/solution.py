"""CoalitionSolution: which coalitions would leave which states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import ArrayLike

from standoff.errors import Malformed, Unknown, Unsupported
from standoff.stability.coalitions.concept import CoalitionConcept
from standoff.stability.coalitions.concepts import coalition_concept_called
from standoff.stability.coalitions.prospect import prospects
from standoff.stability.form import Form
from standoff.stability.graph_model import GraphModel
from standoff.stability.kernels import BoolArray, IntArray
from standoff.stability.solution import solve as solve_alone

MOST_PARTIES = 10
"""So many parties form 1,023 coalitions."""


@dataclass(frozen=True, slots=True, eq=False)
class CoalitionSolution:
    """Of one concept: for each coalition and each of ``states`` (ascending) whether it is stable.

    ``coalitions`` are all non-empty sets of parties, by size, then in the order of ``parties``; ``stable``
    has a row for each and a column for each state.
    """

    concept: str
    parties: tuple[str, ...]
    coalitions: tuple[tuple[str, ...], ...]
    states: IntArray
    stable: BoolArray

    @property
    def universally_stable(self) -> IntArray:
        """The states that are stable for every non-empty coalition, ascending."""
        held: IntArray = self.states[self.stable.all(axis=0)]
        return held

    def part(self, columns: IntArray) -> CoalitionSolution:
        """The same for some of ``states`` only, chosen by their positions."""
        return replace(self, states=self.states[columns], stable=self.stable[:, columns])

    def stable_for(self, members: Iterable[str]) -> IntArray:
        """The states that are stable for one coalition, ascending; raises ``Unknown``."""
        wanted = set(members)
        for coalition, stable in zip(self.coalitions, self.stable, strict=True):
            if set(coalition) == wanted:
                found: IntArray = self.states[stable]
                return found
        raise Unknown(
            f"there is no coalition of {', '.join(sorted(wanted)) or 'nobody'}",
            remedy=f"Parties: {', '.join(self.parties)}.",
        )

    def leaving(self, state: int) -> tuple[tuple[str, ...], ...]:
        """The coalitions that would leave ``state``; raises ``Unknown`` for one that was not asked about."""
        column = np.flatnonzero(self.states == state)
        if not column.size:
            raise Unknown(
                f"the solution does not cover state {state}", remedy="Solve for it: pass it among the states."
            )
        rows = np.flatnonzero(~self.stable[:, column[0]])
        return tuple(self.coalitions[row] for row in rows)


def solve(game: GraphModel, concept: str, states: ArrayLike | None = None) -> CoalitionSolution:
    """Which of ``states`` each coalition would leave, by one concept; exact.

    Without ``states`` those are asked about that hold for every party alone: no other state can be
    universally stable, because a party is a coalition of one and for it the versions for coalitions and
    for single parties are the same.

    Costs at most four passes over the state space for every coalition and every way in which its members
    rank the states asked about. Raises ``Unknown`` for a concept or state that does not exist, ``Infeasible``
    for a state that is ruled out, ``Malformed`` for states that are no whole numbers and ``Unsupported`` for
    more than MOST_PARTIES parties.
    """
    chosen = coalition_concept_called(concept)
    _check_parties(game)
    asked = _equilibria(game, concept) if states is None else _checked(game, states)
    form = game.form()
    formed = tuple(_coalitions(len(game.parties)))
    stable = np.ones((len(formed), asked.size), dtype=np.bool_)
    for row, members in enumerate(formed):
        stable[row] = ~_leaves(form, chosen, members, asked)
    stable.setflags(write=False)
    named = tuple(tuple(game.parties[member] for member in members) for members in formed)
    return CoalitionSolution(concept, game.parties, named, asked, stable)


def _check_parties(game: GraphModel) -> None:
    if len(game.parties) > MOST_PARTIES:
        raise Unsupported(
            f"{len(game.parties)} parties form {2 ** len(game.parties) - 1:,} coalitions",
            why=f"all coalitions are gone through for at most {MOST_PARTIES} parties",
            remedy="Ask about one coalition at a time (stability.coalitions.verdict).",
        )


def _equilibria(game: GraphModel, concept: str) -> IntArray:
    return solve_alone(game, [concept]).of(concept).equilibria


def _checked(game: GraphModel, states: ArrayLike) -> IntArray:
    given = np.asarray(states)
    if given.size and given.dtype.kind not in "iu":
        raise Malformed(f"states must be whole numbers, not {given.dtype}", where="states")
    distinct = np.unique(given.reshape(-1))
    for state in distinct:
        game.check_state(int(state))
    return distinct.astype(np.int64)


def _coalitions(count: int) -> Iterator[tuple[int, ...]]:
    """All non-empty sets of ``count`` parties, by size, then in their order."""
    for size in range(1, count + 1):
        yield from combinations(range(count), size)


def _leaves(form: Form, concept: CoalitionConcept, members: tuple[int, ...], states: IntArray) -> BoolArray:
    """Which of ``states`` the coalition would leave, one answer for all that its members rank alike."""
    leaves = np.zeros(states.size, dtype=np.bool_)
    for prospect, alike in prospects(form, members, states):
        # Looking ahead costs more than finding that there is nothing to gain.
        if prospect.left_for(prospect.better, states[alike]).any():
            leaves[alike] = prospect.left_for(concept.undeterred(prospect), states[alike])
    return leaves

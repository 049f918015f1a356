"""What holds in each party's view, in reality, and in the hypergame that the views make together.

Definition. Let π_i(s) be the state that party i takes s for. State s of the real game is stable for i in
the hypergame under a concept if and only if π_i(s) is stable for i under this concept in i's own view;
it is an equilibrium of the hypergame if it is stable for every party. A party whose view rules π_i(s)
out does not recognise s; then s is not stable for it.

Source. Bennett, P. G. 1977, "Toward a theory of hypergames", Omega 5; Wang, M., Hipel, K. W. & Fraser, N. M.
1988, "Modeling misperceptions in games", Behavioral Science 33; Aljefri, Y. M., Bashar, M. A., Fang, L. &
Hipel, K. W. 2018, "First-level hypergame for investigating misperception in conflicts", IEEE Transactions
on Systems, Man, and Cybernetics: Systems 48. Where they differ: ``docs/explanation/hypergames.md``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from standoff.errors import Unknown
from standoff.stability.concepts import CONCEPTS
from standoff.stability.hypergame.view import Hypergame
from standoff.stability.kernels import BoolArray, IntArray
from standoff.stability.solution import ConceptSolution
from standoff.stability.solution import solve as solve_game


@dataclass(frozen=True, slots=True, eq=False)
class ConceptHypergame:
    """Of one concept: the ``real`` game's answer and each view's, in the order of ``parties``.

    ``stable`` tells for each party and each of the 2^m states whether the state, as the party sees it,
    is stable for it in its view; ``recognised`` whether it thinks the state as it sees it possible. Both
    are False where the real game rules the state out.
    """

    concept: str
    parties: tuple[str, ...]
    real: ConceptSolution
    views: tuple[ConceptSolution, ...]
    stable: tuple[BoolArray, ...]
    recognised: tuple[BoolArray, ...]

    @property
    def equilibria(self) -> IntArray:
        """The states that every party, seeing them in its own way, stays in, ascending."""
        return _where(np.logical_and.reduce(self.stable))

    @property
    def unopposed(self) -> IntArray:
        """The states that every party that recognises them stays in, and at least one does, ascending."""
        kept = [stable | ~seen for stable, seen in zip(self.stable, self.recognised, strict=True)]
        return _where(np.logical_and.reduce(kept) & np.logical_or.reduce(self.recognised))

    def stable_for(self, party: str) -> IntArray:
        """The real states that one party, seeing them in its own way, stays in; raises ``Unknown``."""
        return _where(self.stable[self._number(party)])

    def view(self, party: str) -> ConceptSolution:
        """What a party takes for the whole answer; raises ``Unknown``."""
        return self.views[self._number(party)]

    def _number(self, party: str) -> int:
        if party not in self.parties:
            raise Unknown(f"no party is called {party!r}", remedy=f"Parties: {', '.join(self.parties)}.")
        return self.parties.index(party)


@dataclass(frozen=True, slots=True, eq=False)
class HypergameSolution:
    """One ``ConceptHypergame`` per concept."""

    concepts: tuple[ConceptHypergame, ...]

    def of(self, concept: str) -> ConceptHypergame:
        """The part for one concept; raises ``Unknown`` if it was not solved for."""
        for solved in self.concepts:
            if solved.concept == concept:
                return solved
        names = ", ".join(solved.concept for solved in self.concepts)
        raise Unknown(f"the solution has no concept {concept!r}", remedy=f"It has {names}.")


def solve(hypergame: Hypergame, concepts: Iterable[str] = tuple(CONCEPTS)) -> HypergameSolution:
    """Which states hold in reality, in each view and in the hypergame: exact.

    Takes the time of ``stability.solve`` once for the real game and once for each view that differs
    from it. Raises ``Unknown`` for a concept that does not exist.
    """
    names = tuple(concepts)
    real = hypergame.real
    answers = {id(real): solve_game(real, names)}
    for view in hypergame.views:
        if id(view.game) not in answers:
            answers[id(view.game)] = solve_game(view.game, names)
    seen = [view.seen() for view in hypergame.views]
    recognised = tuple(real.feasible & view.recognised() for view in hypergame.views)
    found = []
    for name in names:
        views = tuple(answers[id(view.game)].of(name) for view in hypergame.views)
        stable = tuple(real.feasible & view.stable[number][seen[number]] for number, view in enumerate(views))
        whole = answers[id(real)].of(name)
        found.append(ConceptHypergame(name, real.parties, whole, views, stable, recognised))
    return HypergameSolution(tuple(found))


def _where(flags: BoolArray) -> IntArray:
    return np.flatnonzero(flags).astype(np.int64, copy=False)

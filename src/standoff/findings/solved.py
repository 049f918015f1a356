"""Solved: the game with its answers as arrays over all states, computed once for every question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from standoff.dispute import Dispute, Outcome
from standoff.dispute.states import decisive, truth
from standoff.stability import CONCEPTS, GraphModel, Reach, Solution, game_of, reach, solve
from standoff.stability.form import Form

Flags = NDArray[np.bool_]

FARTHEST_FIRST = ("gmr", "smr", "seq", "sseq", "nash")
"""Concepts from the one that lets most states hold to the one that lets fewest."""
CREDIBLE_FIRST = ("sseq", "seq", "smr", "gmr")
"""Concepts by how believable their sanctions are."""

NEVER = 1 << 30
"""Later than any position in a list, farther than any state."""


@dataclass(frozen=True, slots=True, eq=False)
class Solved:
    """``members``: for each named outcome the feasible states in it; ``equilibria``: for each concept
    the states that hold. ``ways`` is ``None`` where the case does not say what today is.
    """

    dispute: Dispute
    game: GraphModel
    form: Form
    solution: Solution
    ways: Reach | None
    members: dict[str, Flags]
    equilibria: dict[str, Flags]
    _secured: dict[tuple[str, str], NDArray[np.integer]] = field(default_factory=dict)

    @staticmethod
    def of(dispute: Dispute) -> Solved:
        """Solve ``dispute`` under every concept; raises Infeasible if no state is feasible."""
        game = game_of(dispute)
        solution = solve(game)
        return Solved(
            dispute=dispute,
            game=game,
            form=game.form(),
            solution=solution,
            ways=None if dispute.status_quo is None else reach(game, dispute.status_quo),
            members={o.name: _members(o, dispute, game) for o in dispute.outcomes},
            equilibria={c.concept: np.logical_and.reduce(c.stable) for c in solution.concepts},
        )

    @property
    def holding(self) -> Flags:
        """The states that are an equilibrium of any concept."""
        held: Flags = np.logical_or.reduce(list(self.equilibria.values()))
        return held

    def members_of(self, outcome: Outcome) -> Flags:
        """The feasible states in ``outcome``, which need not be one of the case's own."""
        known = self.members.get(outcome.name)
        return _members(outcome, self.dispute, self.game) if known is None else known

    def asked(self, order: tuple[str, ...]) -> Iterator[str]:
        """Those of ``order`` that were solved for."""
        return (concept for concept in order if concept in self.equilibria)

    def concepts_at(self, state: int) -> tuple[str, ...]:
        """The concepts of which ``state`` is an equilibrium."""
        return tuple(name for name, held in self.equilibria.items() if held[state])

    def strength(self, states: NDArray[np.integer]) -> NDArray[np.integer]:
        """For each of ``states`` the number of concepts of which it is an equilibrium."""
        held = np.array([held[states] for held in self.equilibria.values()], dtype=np.int64)
        counts: NDArray[np.integer] = held.sum(axis=0)
        return counts

    def stable(self, concept: str, party: str) -> Flags:
        """The states that are stable for ``party``."""
        return self.solution.of(concept).stable[self.game.party(party)]

    def leavers(self, state: int) -> Iterator[str]:
        """The parties that would be better off by a move of their own."""
        return (party for party in self.game.parties if not self.stable("nash", party)[state])

    def improvements(self, party: str, state: int) -> list[int]:
        """The states to which ``party`` would jump from ``state``."""
        number = self.game.party(party)
        rank = self.game.ranks[number]
        return [int(to) for to in self.form.moves(number, state) if rank[to] > rank[state]]

    def undeterred(self, concept: str, party: str, state: int) -> list[int]:
        """The improvements from which, looking ahead as ``concept`` does, no answer deters ``party``."""
        secured = self._secures(concept, party)
        own = self.game.ranks[self.game.party(party)][state]
        return [to for to in self.improvements(party, state) if secured[to] > own]

    def telling(self, party: str, state: int, targets: list[int]) -> int:
        """Of ``targets`` the one that best shows why."""
        return self.plainest_first(party, state, targets)[0]

    def plainest_first(self, party: str, state: int, targets: list[int]) -> list[int]:
        """``targets`` by how well they show why: decided by the highest formula first, then those
        that change the fewest options, then the best for the party.
        """
        rank = self.game.ranks[self.game.party(party)]

        def key(target: int) -> tuple[int, int, int, int]:
            at = decisive(self.dispute, party, state, target)
            return at or NEVER, (target ^ state).bit_count(), -int(rank[target]), target

        return sorted(targets, key=key)

    def _secures(self, concept: str, party: str) -> NDArray[np.integer]:
        """For every state what ``party`` can count on if it jumps there (``stability.concept``)."""
        if (concept, party) not in self._secured:
            self._secured[concept, party] = self._foresee(concept, self.game.party(party))
        return self._secured[concept, party]

    def _foresee(self, concept: str, number: int) -> NDArray[np.integer]:
        rank = self.game.ranks[number]
        foresight = CONCEPTS[concept].foresight
        if foresight is None:
            return rank
        values = self.form.best_reply(number) if foresight.symmetric else rank
        worst = self.form.lowest(self.form.others(number), values, improving=foresight.improving)
        least: NDArray[np.integer] = np.minimum(rank, worst)
        return least


def _members(outcome: Outcome, dispute: Dispute, game: GraphModel) -> Flags:
    members: Flags = truth(outcome.formula, dispute) & game.feasible
    return members

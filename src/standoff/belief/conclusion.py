"""Conclusion: something that is true or false of a dispute, and by which a belief is judged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from standoff.dispute import Dispute, Outcome
from standoff.dispute.states import truth
from standoff.errors import Unknown
from standoff.stability import UNREACHED, GraphModel, game_of, reach, solve


class Kind(StrEnum):
    """What is concluded of an outcome.

    HOLDS: one of its states, at least, is an equilibrium of the concept. LEAVES: the party leaves every one
    of its states, none is stable for it under the concept. REACHABLE: moves that each pay their mover at once
    lead from today to one of them.
    """

    HOLDS = "holds"
    LEAVES = "leaves"
    REACHABLE = "reachable"


@dataclass(frozen=True, slots=True)
class Conclusion:
    """That ``outcome`` holds, is left by ``party``, or can be reached.

    ``concept`` is what HOLDS and LEAVES are judged by; ``party`` is for LEAVES alone.
    """

    kind: Kind
    outcome: Outcome
    concept: str = "nash"
    party: str | None = None

    def is_true(self, dispute: Dispute) -> bool:
        """Whether it is true of ``dispute``; never of an outcome without a feasible state.

        Raises ``Unknown`` for a concept or party that is none, and for REACHABLE if the case does not say
        what today is; ``Infeasible`` for a dispute without a feasible state.
        """
        game = game_of(dispute)
        members = np.flatnonzero(truth(self.outcome.formula, dispute) & game.feasible)
        if self.kind is Kind.REACHABLE:
            return bool((reach(game, today(dispute)).improving[members] != UNREACHED).any())
        if self.kind is Kind.LEAVES:
            return bool(members.size) and not self._stays(game)[members].any()
        equilibria = solve(game, [self.concept]).of(self.concept).equilibria
        return bool(np.isin(members, equilibria).any())

    def _stays(self, game: GraphModel) -> NDArray[np.bool_]:
        if self.party is None:
            raise Unknown(
                "nobody is named who leaves",
                where=self.outcome.name,
                remedy=f"Name one of {', '.join(game.parties)}.",
            )
        return solve(game, [self.concept]).of(self.concept).stable[game.party(self.party)]


def today(dispute: Dispute) -> int:
    """The status quo; raises ``Unknown`` if the case does not say."""
    if dispute.status_quo is None:
        raise Unknown(
            "the case does not say what today is",
            where=dispute.name,
            why="what can be reached is counted from the status quo",
            remedy="Add 'status_quo: [...]' with the options that are taken today, [] for none.",
        )
    return dispute.status_quo

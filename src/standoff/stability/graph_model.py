"""GraphModel: a game of either form, as the questions on it see it."""

from __future__ import annotations

from typing import Protocol

from standoff.stability.form import Form
from standoff.stability.kernels import BoolArray, RankArray


class GraphModel(Protocol):
    """What ``Game`` (options) and ``GraphGame`` (listed moves) have in common.

    ``feasible`` and each party's ``ranks`` have one cell per state; states are numbers from 0.
    """

    @property
    def parties(self) -> tuple[str, ...]:
        """The names of the parties, in order."""

    @property
    def feasible(self) -> BoolArray:
        """For every state whether it is possible."""

    @property
    def ranks(self) -> tuple[RankArray, ...]:
        """For every party the rank of each state: 1 is worst, 0 where infeasible, without gaps."""

    def form(self) -> Form:
        """The game as the concepts see it."""

    def party(self, name: str) -> int:
        """The position of a party; raises ``Unknown``."""

    def check_state(self, number: int) -> int:
        """The feasible state of this number; raises ``Unknown`` or ``Infeasible``."""

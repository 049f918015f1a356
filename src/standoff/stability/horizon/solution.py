"""HorizonSolution: which states hold for parties that look a number of moves ahead, or ever farther."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from standoff.errors import Unknown
from standoff.stability.kernels import BoolArray, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class HorizonSolution:
    """For each of two parties whether each state is stable for it; infeasible states never are.

    ``horizon`` is the number of moves they look ahead, ``None`` for the limit (non-myopic stability). Then
    from ``settled`` moves on, if not before, the answers repeat every ``period`` moves; otherwise both are
    ``None``.
    """

    parties: tuple[str, ...]
    horizon: int | None
    stable: tuple[BoolArray, BoolArray]
    settled: int | None = None
    period: int | None = None

    @property
    def equilibria(self) -> IntArray:
        """The states that are stable for both parties, ascending."""
        return np.flatnonzero(self.stable[0] & self.stable[1]).astype(np.int64, copy=False)

    def stable_for(self, party: str) -> IntArray:
        """The states that are stable for one party, ascending; raises ``Unknown``."""
        if party not in self.parties:
            raise Unknown(f"no party is called {party!r}", remedy=f"Parties: {', '.join(self.parties)}.")
        return np.flatnonzero(self.stable[self.parties.index(party)]).astype(np.int64, copy=False)

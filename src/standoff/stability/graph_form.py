"""GraphForm: a game in graph form as the concepts see it (``Form``), by moves that are listed one by one.

Such moves need not be transitive: that a party can move from a to b and from b to c does not mean that
it can move from a to c, nor may it make both moves one after the other, unless another party moves in
between. So whoever follows a sequence has to know who moved last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from standoff.stability.answers import lowest
from standoff.stability.arrows import Arrows
from standoff.stability.form import Distances, Step, everyone_but, way_into
from standoff.stability.graph_search import GraphSearch
from standoff.stability.kernels import FLOOR, BoolArray, IntArray, RankArray, ceiling


@dataclass(frozen=True, slots=True, eq=False)
class GraphForm:
    """``feasible`` and every party's dense ``ranks`` (1 is worst, FLOOR on infeasible states) over any
    number of states; ``arrows[i]`` are the moves of party i, none to or from an infeasible state.
    """

    feasible: BoolArray
    ranks: tuple[RankArray, ...]
    arrows: tuple[Arrows, ...]
    _improving: dict[int, Arrows] = field(default_factory=dict, repr=False)
    _replies: dict[int, RankArray] = field(default_factory=dict, repr=False)

    def others(self, *parties: int) -> tuple[int, ...]:
        """Everyone but ``parties``, ascending."""
        return everyone_but(len(self.ranks), parties)

    def highest(self, party: int, values: NDArray[Any]) -> NDArray[Any]:
        """For every feasible state the maximum of ``values`` over itself and the party's moves."""
        led: NDArray[Any] = np.maximum(values, self.arrows[party].reduce(values, np.maximum, FLOOR))
        return led

    def best_reply(self, party: int) -> RankArray:
        """For every state the best rank that the party has by staying or by one move."""
        if party not in self._replies:
            self._replies[party] = self.highest(party, self.ranks[party])
        return self._replies[party]

    def lowest(self, movers: Sequence[int], values: NDArray[Any], *, improving: bool) -> NDArray[Any]:
        """For every state the minimum of ``values`` over itself and all to which ``movers`` lead."""
        masked = np.where(self.feasible, values, values.dtype.type(ceiling(values)))
        return lowest([arrows for _, arrows in self._of(movers, improving)], masked)

    def moves(self, party: int, state: int) -> IntArray:
        """The states to which one move of the party leads from ``state``, ascending."""
        return self.arrows[party].from_state(state)

    def origins(self, party: int, state: int) -> IntArray:
        """The states from which one move of the party leads to ``state``, ascending."""
        return self.arrows[party].reverse.from_state(state)

    def search(
        self, movers: Sequence[int], start: int, *, improving: bool, until: BoolArray | None = None
    ) -> GraphSearch:
        """All shortest sequences of ``movers`` from ``start``; no mover moves twice in a row."""
        return GraphSearch.of(self._of(movers, improving), self.feasible.size, start, until)

    def distances(
        self, movers: Sequence[int], start: int, *, improving: bool, until: BoolArray | None = None
    ) -> Distances:
        """The least number of moves of ``movers`` to every state, UNREACHED where none lead."""
        return self.search(movers, start, improving=improving, until=until).distances

    def way(
        self, movers: Sequence[int], start: int, until: BoolArray, *, improving: bool
    ) -> tuple[Step, ...] | None:
        """A shortest sequence of ``movers`` to the nearest, then smallest, state of ``until``, if any."""
        return way_into(self.search(movers, start, improving=improving, until=until), until)

    def _of(self, movers: Sequence[int], improving: bool) -> list[tuple[int, Arrows]]:
        """Each mover in order with its moves, or its improvements."""
        return [
            (mover, self._improvements(mover) if improving else self.arrows[mover])
            for mover in sorted(set(movers))
        ]

    def _improvements(self, party: int) -> Arrows:
        if party not in self._improving:
            arrows, rank = self.arrows[party], self.ranks[party]
            self._improving[party] = arrows.where(rank[arrows.targets] > rank[arrows.sources])
        return self._improving[party]

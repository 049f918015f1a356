"""OptionForm: a game in option form as the concepts see it (``Form``), by sweeps over its options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from standoff.dispute import Direction
from standoff.stability.form import Distances, Step, everyone_but, way_into
from standoff.stability.kernels import (
    FLOOR,
    Axis,
    BoolArray,
    IntArray,
    RankArray,
    ceiling,
    combinations,
    gather,
    settle,
)
from standoff.stability.planes import improving_minima
from standoff.stability.search import OptionSearch


@dataclass(frozen=True, slots=True, eq=False)
class OptionForm:
    """``feasible`` and every party's dense ``ranks`` (1 is worst, FLOOR on infeasible states) over all
    2^m states; ``axes[i]`` are the options of party i.

    A party with options p, q jumps to any feasible state that differs in these only and respects their
    directions; infeasible combinations in between do not block it. Hence a party's moves, and its
    improvements, are transitive: nobody gains by moving twice in a row, and plain reachability is
    exact where the definitions forbid two moves in a row.
    """

    feasible: BoolArray
    ranks: tuple[RankArray, ...]
    axes: tuple[tuple[Axis, ...], ...]
    _replies: dict[int, RankArray] = field(default_factory=dict, repr=False)

    def others(self, *parties: int) -> tuple[int, ...]:
        """Everyone but ``parties``, ascending."""
        return everyone_but(len(self.ranks), parties)

    def highest(self, party: int, values: NDArray[Any]) -> NDArray[Any]:
        """For every state the maximum of ``values`` over itself and the party's jumps."""
        return gather(self._masked(values, FLOOR), self.axes[party], np.maximum)

    def best_reply(self, party: int) -> RankArray:
        """For every state the best rank that the party has by staying or by one jump."""
        if party not in self._replies:
            self._replies[party] = self.highest(party, self.ranks[party])
        return self._replies[party]

    def lowest(self, movers: Sequence[int], values: NDArray[Any], *, improving: bool) -> NDArray[Any]:
        """For every state the minimum of ``values`` over itself and all to which ``movers`` lead."""
        able = [mover for mover in dict.fromkeys(movers) if self.axes[mover]]
        lowest = self._masked(values, ceiling(values))
        axes = [self.axes[mover] for mover in able]
        if not able:
            return lowest
        if improving:
            return improving_minima(lowest, [self.ranks[mover] for mover in able], axes)
        if self.feasible.all():
            return gather(lowest, tuple(axis for moved in axes for axis in moved), np.minimum)
        return settle([partial(self._legal, axes=moved) for moved in axes], lowest)

    def moves(self, party: int, state: int) -> IntArray:
        """The states that one jump of the party leads to from ``state``, ascending."""
        return self._jumps(party, state, ahead=True)

    def origins(self, party: int, state: int) -> IntArray:
        """The states from which one jump of the party leads to ``state``, ascending."""
        return self._jumps(party, state, ahead=False)

    def search(
        self, movers: Sequence[int], start: int, *, improving: bool, until: BoolArray | None = None
    ) -> OptionSearch:
        """All shortest sequences of ``movers`` from ``start``, over the options of these alone."""
        plane, states = self._plane(movers, start)
        return OptionSearch.of(plane, states, self.feasible.size, start, improving=improving, until=until)

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

    def _plane(self, movers: Sequence[int], state: int) -> tuple[OptionForm, IntArray]:
        """The game that is left to ``movers`` while all others stay as in ``state``.

        Also the number, in this game, of each of its states, ascending.
        """
        if all(each in movers or not moved for each, moved in enumerate(self.axes)):
            return self, np.arange(self.feasible.size)
        free = sorted(bit for mover in set(movers) for bit, _ in self.axes[mover])
        fixed = state & ~sum(1 << bit for bit in free)
        states = combinations(tuple(free)) + fixed
        bit_of = {bit: position for position, bit in enumerate(free)}
        axes = tuple(
            tuple((bit_of[bit], direction) for bit, direction in moved) if each in movers else ()
            for each, moved in enumerate(self.axes)
        )
        return OptionForm(self.feasible[states], tuple(rank[states] for rank in self.ranks), axes), states

    def _legal(self, values: NDArray[Any], axes: tuple[Axis, ...]) -> NDArray[Any]:
        lower = gather(values, axes, np.minimum)
        np.copyto(lower, values.dtype.type(ceiling(values)), where=~self.feasible)
        return lower

    def _masked(self, values: NDArray[Any], outside: int) -> NDArray[Any]:
        return np.where(self.feasible, values, values.dtype.type(outside))

    def _jumps(self, party: int, state: int, *, ahead: bool) -> IntArray:
        """The feasible states one jump ahead of ``state``, or one jump back from it."""
        states = np.array([state], dtype=np.int64)
        for bit, direction in self.axes[party]:
            switched_on = (state >> bit & 1 == 0) is ahead
            if direction is Direction.BOTH or (direction is Direction.FORWARD) is switched_on:
                states = np.concatenate((states, states ^ (1 << bit)))
        states = states[1:]
        return np.sort(states[self.feasible[states]])

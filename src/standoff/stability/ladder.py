"""Ladder: one party's states sorted by its own ranks, to answer "what is the worst it improves to?".

The states among which a party can choose by its own options alone form a *fibre*: a party with k of
m options has 2^(m − k) fibres of 2^k states. On a sorted fibre the improvements of a state are a
suffix, everything strictly above it, and the minimum of any values over all suffixes is one backward
sweep, for all fibres at once.

Options that change one way only split the fibre: from one setting of those options only some
settings can still be reached. Every setting has a *rung*, the sorted states that can still be
reached from it. With r one-way options that makes 1.5^r times as many places as states.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from standoff.dispute import Direction
from standoff.stability.kernels import Axis, BoolArray, IntArray, RankArray, ceiling, combinations

Places = NDArray[np.signedinteger[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class Ladder:
    """``rungs``: for every setting of the one-way options the states that it can still reach,
    ascending by rank, as position × fibre. ``above[s]``: the place, in all rungs laid end to end, of
    the first state strictly better than s on the rung of s; one past the last place if there is none.
    """

    rungs: tuple[Places, ...]
    above: Places

    @classmethod
    def of(cls, ranks: RankArray, axes: tuple[Axis, ...]) -> Ladder:
        """The ladder of a party with these dense ranks that moves along these axes."""
        fibres = _Fibres.of(ranks, axes)
        settings = [_Setting.of(int(setting), axes) for setting in combinations(_one_way(axes))]
        places = fibres.count * sum(int(setting.reaches(fibres.offsets).sum()) for setting in settings)
        above: Places = np.full(ranks.size, places, dtype=np.min_scalar_type(-1 - places))
        rungs: list[Places] = []
        start = 0
        for setting in settings:
            reached = setting.reaches(fibres.offsets)
            rungs.append(fibres.rung(reached))
            fibres.place(above, start, reached, setting.has(fibres.offsets))
            start += rungs[-1].size
        return cls(tuple(rungs), above)

    def lowest(self, values: NDArray[Any]) -> NDArray[Any]:
        """For every state the minimum of ``values`` over itself and its party's improvements.

        Infeasible states must hold the ceiling of the dtype; their own results mean nothing.
        """
        swept = np.empty(sum(rung.size for rung in self.rungs) + 1, dtype=values.dtype)
        swept[-1] = ceiling(values)
        start = 0
        for rung in self.rungs:
            part = swept[start : start + rung.size].reshape(rung.shape)
            part[...] = values.take(rung)
            _sweep(part)
            start += rung.size
        result: NDArray[Any] = np.minimum(values, swept.take(self.above))
        return result


@dataclass(frozen=True, slots=True)
class _Setting:
    """One setting of a party's one-way options: those switched on for good, and off for good."""

    on: int
    off: int
    one_way: int
    value: int

    @classmethod
    def of(cls, value: int, axes: tuple[Axis, ...]) -> _Setting:
        forward = sum(1 << bit for bit, direction in axes if direction is Direction.FORWARD)
        back = sum(1 << bit for bit, direction in axes if direction is Direction.BACK)
        return cls(on=value & forward, off=back & ~value, one_way=forward | back, value=value)

    def reaches(self, offsets: IntArray) -> BoolArray:
        """Which places of a fibre can still be reached from this setting."""
        reached: BoolArray = (offsets & self.on == self.on) & (offsets & self.off == 0)
        return reached

    def has(self, offsets: IntArray) -> BoolArray:
        """Which places of a fibre have this setting."""
        members: BoolArray = offsets & self.one_way == self.value
        return members


@dataclass(frozen=True, slots=True, eq=False)
class _Fibres:
    """All fibres of one party, sorted ascending by rank, as fibre × position.

    ``offsets`` are the places in a fibre, ``order`` numbers them, ``states`` are the states there;
    ``better`` is the first position with a strictly higher rank, or the fibre's length.
    """

    offsets: IntArray
    order: Places
    states: Places
    better: Places

    @classmethod
    def of(cls, ranks: RankArray, axes: tuple[Axis, ...]) -> _Fibres:
        own = tuple(bit for bit, _ in axes)
        others = tuple(bit for bit in range(ranks.size.bit_length() - 1) if bit not in own)
        bases, offsets = combinations(others).astype(np.int32), combinations(own)
        width = len(own)
        wide = int(ranks.max()).bit_length() + width > 32
        keys: RankArray = ranks.take(bases[:, None] + offsets).astype(np.uint64 if wide else np.uint32)
        keys <<= width
        keys |= np.arange(offsets.size, dtype=keys.dtype)
        keys.sort(axis=1)
        order = (keys & (offsets.size - 1)).astype(np.int32)
        states = offsets.astype(np.int32).take(order)
        states += bases[:, None]
        return cls(offsets, order, states, _first_better(keys >> width))

    @property
    def count(self) -> int:
        return len(self.states)

    def rung(self, reached: BoolArray) -> Places:
        """The states at the reached places of every fibre, as position × fibre."""
        states = self.states if reached.all() else self.states[reached.take(self.order)]
        return np.ascontiguousarray(states.reshape(self.count, -1).T)

    def place(self, above: Places, start: int, reached: BoolArray, members: BoolArray) -> None:
        """Tell every member where its improvements begin on the rung that starts at ``start``."""
        position = self.better if reached.all() else self._position(reached)
        places = position.astype(above.dtype) * self.count
        places += np.arange(start, start + self.count, dtype=places.dtype)[:, None]
        mine = position < np.count_nonzero(reached)
        if not members.all():
            mine &= members.take(self.order)
        above[self.states[mine]] = places[mine]

    def _position(self, reached: BoolArray) -> Places:
        """``better``, counting only reached places."""
        before = np.zeros((self.count, self.offsets.size + 1), dtype=np.int32)
        np.cumsum(reached.take(self.order), axis=1, out=before[:, 1:])
        rows = np.arange(0, before.size, before.shape[1], dtype=np.int32)[:, None]
        return before.reshape(-1).take(self.better + rows)


def _one_way(axes: tuple[Axis, ...]) -> tuple[int, ...]:
    return tuple(bit for bit, direction in axes if direction is not Direction.BOTH)


def _first_better(ranks: NDArray[Any]) -> Places:
    """For every position of rows sorted ascending, the first one with a higher rank, or the length."""
    length = ranks.shape[1]
    better = np.full(ranks.shape, length, dtype=np.int32)
    rises = ranks[:, 1:] > ranks[:, :-1]
    np.copyto(better[:, :-1], np.arange(1, length, dtype=np.int32), where=rises)
    _sweep(better.T)
    return better


def _sweep(part: NDArray[Any]) -> None:
    """The minimum over this and all later positions (rows), for every fibre (column), in place."""
    if part.shape[0] > part.shape[1]:
        np.minimum.accumulate(part[::-1], axis=0, out=part[::-1])
        return
    for position in range(part.shape[0] - 2, -1, -1):
        np.minimum(part[position], part[position + 1], out=part[position])

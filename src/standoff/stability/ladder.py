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
from standoff.stability.kernels import FLOOR, Axis, IntArray, RankArray, ceiling, combinations

Keys = NDArray[np.unsignedinteger[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class Ladder:
    """``rungs``: for every setting of the one-way options the states that it can still reach,
    ascending by rank, as position × fibre. ``above[s]``: the place, in all rungs laid end to end, of
    the first state strictly better than s on the rung of s; one past the last place if there is none,
    or if s is infeasible.
    """

    rungs: tuple[IntArray, ...]
    above: IntArray

    def lowest(self, values: NDArray[Any]) -> NDArray[Any]:
        """For every state the minimum of ``values`` over itself and its party's improvements.

        Infeasible states must hold the ceiling of the dtype, and still do afterwards.
        """
        swept = np.empty(sum(rung.size for rung in self.rungs) + 1, dtype=values.dtype)
        swept[-1] = ceiling(values)
        start = 0
        for rung in self.rungs:
            swept[start : start + rung.size] = _suffix_minima(values.take(rung)).reshape(-1)
            start += rung.size
        result: NDArray[Any] = swept.take(self.above)
        np.minimum(values, result, out=result)
        return result


@dataclass(frozen=True, slots=True, eq=False)
class Fibres:
    """The fibres of a party in a space of 2^``options`` states, whatever its ranks are.

    ``rungs``: for every setting of its one-way options, from the freest to the most bound, the states that
    can still be reached, as fibre × choice. The last rung that has a state is that of its own setting.
    """

    options: int
    rungs: tuple[IntArray, ...]

    @classmethod
    def of(cls, options: int, axes: tuple[Axis, ...]) -> Fibres:
        """The fibres of a party that moves along ``axes``."""
        own = tuple(bit for bit, _ in axes)
        bases = combinations(tuple(bit for bit in range(options) if bit not in own))[:, None]
        return cls(options, tuple(bases + choices for choices in _reached(axes)))

    def ladder(self, ranks: RankArray) -> Ladder:
        """The ladder of the party if these are its dense ranks."""
        wide = int(ranks.max()).bit_length() + self.options > 32
        keys: Keys = ranks.astype(np.uint64 if wide else np.uint32)
        keys <<= keys.dtype.type(self.options)
        keys |= np.arange(keys.size, dtype=keys.dtype)
        above: IntArray = np.empty(keys.size, dtype=np.int64)
        end = sum(rung.size for rung in self.rungs)
        rungs: list[IntArray] = []
        start = 0
        for rung in self.rungs:
            ascending = self._sorted(keys, rung)
            states = (ascending & ascending.dtype.type(keys.size - 1)).astype(np.int64)
            ascending >>= ascending.dtype.type(self.options)
            above[states] = _first_better(ascending, start, end)
            rungs.append(states)
            start += states.size
        return Ladder(tuple(rungs), above)

    def _sorted(self, keys: Keys, rung: IntArray) -> Keys:
        """The keys of a rung, ascending, as position × fibre."""
        chosen: Keys = keys.take(rung)
        chosen.sort(axis=1)
        return np.ascontiguousarray(chosen.T)


def _reached(axes: tuple[Axis, ...]) -> list[IntArray]:
    """What a party can still choose from each setting of its one-way options, the freest first."""
    reached = [combinations(tuple(bit for bit, direction in axes if direction is Direction.BOTH))]
    for bit, direction in axes:
        if direction is not Direction.BOTH:
            off, on = reached, [choices + (1 << bit) for choices in reached]
            bound = on if direction is Direction.FORWARD else off
            free = [np.concatenate(pair) for pair in zip(off, on, strict=True)]
            reached = free + bound
    return reached


def _first_better(ranks: Keys, start: int, end: int) -> NDArray[np.integer[Any]]:
    """For every position of columns sorted ascending the place of the first higher rank, or ``end``.

    Places count from ``start``, row by row. Nothing is better than an infeasible state.
    """
    count = ranks.shape[1]
    places = np.full(ranks.shape, end, dtype=np.min_scalar_type(-1 - end))
    following = np.arange(start + count, start + ranks.size, dtype=places.dtype).reshape(-1, count)
    np.copyto(places[:-1], following, where=ranks[1:] > ranks[:-1])
    places = _suffix_minima(places)
    if not ranks[0].all():
        np.copyto(places, places.dtype.type(end), where=ranks == FLOOR)
    return places


def _suffix_minima(part: NDArray[Any]) -> NDArray[Any]:
    """For every position (row) the minimum over it and all later ones, for every fibre (column).

    By doubling: the minima over 2^k positions make those over 2^(k + 1). Overwrites ``part``.
    """
    shape = part.shape
    here, there = part.reshape(-1), np.empty(part.size, dtype=part.dtype)
    step = shape[1]
    while step < here.size:
        np.minimum(here[:-step], here[step:], out=there[:-step])
        there[-step:] = here[-step:]
        here, there = there, here
        step *= 2
    return here.reshape(shape)

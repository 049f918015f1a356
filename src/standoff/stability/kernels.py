"""Kernels: operations on arrays with one cell per state, and nothing else.

A state is a position in the array: bit *k* is option *k*. An *axis* is an option's bit and the
direction in which it may change. All functions here are pure NumPy and know no party.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from typing import Any

import numpy as np
from numpy.typing import NDArray

from standoff.dispute import Direction

BoolArray = NDArray[np.bool_]
IntArray = NDArray[np.int64]
RankArray = NDArray[np.unsignedinteger[Any]]
Axis = tuple[int, Direction]

FLOOR = 0
"""Below every rank: the value of an infeasible state where the highest is sought."""

_PART = 1 << 16
"""States that are ranked at a time, so that what is needed for it stays in the cache."""

_STRIDED = 4
"""Below this axis a strided slice is faster than a view with a very short last dimension."""


def ceiling(values: NDArray[Any]) -> int:
    """Above every rank: the value of an infeasible state where the lowest is sought."""
    return int(np.iinfo(values.dtype).max)


def dense_ranks(values: NDArray[np.integer[Any]], feasible: BoolArray) -> RankArray:
    """The same order as 1, 2, … without gaps on feasible states, and FLOOR elsewhere.

    The dtype is the smallest of ``uint16`` and ``uint32`` that leaves its maximum free.
    """
    low = int(values.min(where=feasible, initial=np.iinfo(values.dtype).max))
    high = int(values.max(where=feasible, initial=np.iinfo(values.dtype).min))
    if high - low >= 4 * values.size or high > np.iinfo(np.int64).max:
        return _ranks_by_sorting(values, feasible)
    parts = [slice(first, first + _PART) for first in range(0, values.size, _PART)]
    present = np.zeros(high - low + 1, dtype=np.bool_)
    for part in parts:
        present[values[part][feasible[part]].astype(np.int64) - low] = True
    levels = np.cumsum(present, dtype=np.uint32)
    levels = levels.astype(_rank_type(int(levels[-1])), copy=False)
    ranks: RankArray = np.empty(values.size, dtype=levels.dtype)
    for part in parts:
        levels.take(values[part].astype(np.int64) - low, mode="clip", out=ranks[part])
        ranks[part] *= feasible[part]
    return ranks


def _ranks_by_sorting(values: NDArray[np.integer[Any]], feasible: BoolArray) -> RankArray:
    levels = np.unique(values[feasible], return_inverse=True)[1] + 1
    ranks: RankArray = np.full(values.size, FLOOR, dtype=_rank_type(int(levels.max())))
    ranks[feasible] = levels
    return ranks


def _rank_type(highest: int) -> type[np.uint16 | np.uint32]:
    return np.uint16 if highest < np.iinfo(np.uint16).max else np.uint32


def combinations(bits: tuple[int, ...]) -> IntArray:
    """All 2^k sums of the given bits' values; position p takes the bits that are set in p."""
    sums = np.zeros(1, dtype=np.int64)
    for bit in bits:
        sums = np.concatenate((sums, sums + (1 << bit)))
    return sums


def gather(values: NDArray[Any], axes: tuple[Axis, ...], pick: np.ufunc) -> NDArray[Any]:
    """For every state, ``pick`` over itself and all states that one jump along ``axes`` leads to.

    ``pick`` is an idempotent, commutative reduction (minimum, maximum, or). Moves along one axis
    are independent of the others, so one pass per axis covers every combination of them.
    """
    result = values.copy()
    for bit, direction in axes:
        for off, on in _halves(result, bit):
            _reduce(off, on, direction, pick)
    return result


def scatter(values: NDArray[Any], axes: tuple[Axis, ...], pick: np.ufunc) -> NDArray[Any]:
    """For every state, ``pick`` over itself and all states from which one jump leads to it."""
    return gather(values, tuple((bit, _REVERSED[direction]) for bit, direction in axes), pick)


def settle(steps: Sequence[Callable[[NDArray[Any]], NDArray[Any]]], values: NDArray[Any]) -> NDArray[Any]:
    """What is left when no step lowers any value any more; there is at least one step.

    A step that is taken twice in a row must do nothing the second time, as a mover's moves are transitive.
    """
    idle = 0
    for step in cycle(steps):
        lower = step(values)
        idle = idle + 1 if np.array_equal(lower, values) else 1
        values = lower
        if idle >= len(steps):
            break
    return values


_REVERSED = {
    Direction.BOTH: Direction.BOTH,
    Direction.FORWARD: Direction.BACK,
    Direction.BACK: Direction.FORWARD,
}


def _reduce(off: NDArray[Any], on: NDArray[Any], direction: Direction, pick: np.ufunc) -> None:
    """Only the half from which the option can change learns of the other half."""
    if direction is Direction.BACK:
        pick(on, off, out=on)
        return
    pick(off, on, out=off)
    if direction is Direction.BOTH:
        on[...] = off


def _halves(values: NDArray[Any], bit: int) -> Iterator[tuple[NDArray[Any], NDArray[Any]]]:
    """Views of the states with the option off and of their twins with the option on."""
    step = 1 << bit
    if bit < _STRIDED and values.size >= 1 << 12:
        for first in range(step):
            yield values[first :: 2 * step], values[first + step :: 2 * step]
    else:
        cube = values.reshape(-1, 2, step)
        yield cube[:, 0], cube[:, 1]

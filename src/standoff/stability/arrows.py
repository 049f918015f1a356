"""Arrows: the listed moves of one party, as arrays that can be followed both ways."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from standoff.stability.kernels import BoolArray, IntArray

Ends = NDArray[np.integer[Any]]


@dataclass(frozen=True, eq=False)
class Arrows:
    """Moves among ``size`` states, sorted by source and then by target, none of them twice.

    The moves from state s are at the places ``first[s]`` to ``first[s + 1]``.
    """

    size: int
    sources: Ends
    targets: Ends

    @classmethod
    def of(cls, size: int, sources: Ends, targets: Ends) -> Arrows:
        """The arrows from each of ``sources`` to its fellow in ``targets``, in any order."""
        order = np.lexsort((targets, sources))
        return cls(size, sources[order], targets[order])

    @cached_property
    def first(self) -> IntArray:
        """The place of each state's first move, and last the number of moves."""
        first = np.zeros(self.size + 1, dtype=np.int64)
        np.cumsum(np.bincount(self.sources, minlength=self.size), out=first[1:])
        return first

    @cached_property
    def reverse(self) -> Arrows:
        """The same moves backwards."""
        return Arrows.of(self.size, self.targets, self.sources)

    def where(self, kept: BoolArray) -> Arrows:
        """Some of the moves: those whose place is marked."""
        return Arrows(self.size, self.sources[kept], self.targets[kept])

    def from_state(self, state: int) -> IntArray:
        """The states to which moves lead from ``state``, ascending."""
        return self.targets[self.first[state] : self.first[state + 1]].astype(np.int64)

    def counts(self, states: NDArray[np.integer[Any]]) -> IntArray:
        """How many moves lead from each of ``states``."""
        counts: IntArray = self.first[states + 1] - self.first[states]
        return counts

    def places(self, states: NDArray[np.integer[Any]]) -> IntArray:
        """The places of all moves from each of ``states``, one state's after the other's."""
        counts = self.counts(states)
        before = np.cumsum(counts) - counts
        places: IntArray = np.arange(int(counts.sum())) + np.repeat(self.first[states] - before, counts)
        return places

    def reduce(self, values: NDArray[Any], pick: np.ufunc, none: int) -> NDArray[Any]:
        """For every state ``pick`` over the values where its moves lead, ``none`` if it has no move."""
        result = np.full(self.size, none, dtype=values.dtype)
        movable = self._movable
        if movable.size:
            result[movable] = pick.reduceat(values[self.targets], self.first[movable])
        return result

    @cached_property
    def _movable(self) -> IntArray:
        return np.flatnonzero(self.first[1:] > self.first[:-1])

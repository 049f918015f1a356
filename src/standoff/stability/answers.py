"""Answers: the lowest value to which sequences of listed moves lead, nobody moving twice in a row.

With f_j(s) the lowest value to which sequences lead from s whose first mover is j, f_j(s) = min over
q ∈ R_j(s) of min(value(q), min over k ≠ j of f_k(q)), and the greatest solution is the answer. The
movers take turns: each looks again at the moves that lead to where the others' values have dropped, all
moves at once where these are many. So the work is in proportion to the moves, times the turns in which
values still drop: a few where sequences mix quickly, at worst as many as the longest sequence that is
worth following.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from standoff.stability.arrows import Arrows
from standoff.stability.kernels import BoolArray, IntArray, ceiling

Values = NDArray[Any]

_MANY = 4
"""All moves are looked at where more than one in this many would be."""


def lowest(movers: Sequence[Arrows], values: Values) -> Values:
    """For every state the minimum of ``values`` over itself and all to which the movers' sequences lead."""
    if not movers:
        return values
    none = ceiling(values)
    turns = _Turns(movers, [arrows.reduce(values, np.minimum, none) for arrows in movers])
    turns.settle([turns.others(mover) < none for mover in range(len(movers))])
    result: Values = np.minimum.reduce([values, *turns.led])
    return result


@dataclass(frozen=True, slots=True, eq=False)
class _Turns:
    """``led[j]``: for every state the lowest value found so far that sequences lead to if j moves first."""

    movers: Sequence[Arrows]
    led: list[Values]

    def others(self, mover: int, states: IntArray | slice = slice(None)) -> Values:
        """For ``states``, or all, the lowest value found so far if anyone but ``mover`` moves first."""
        none = np.full_like(self.led[mover][states], ceiling(self.led[mover]))
        rest = [led[states] for each, led in enumerate(self.led) if each != mover]
        lowest: Values = np.minimum.reduce([none, *rest])
        return lowest

    def settle(self, news: list[BoolArray]) -> None:
        """Take turns until nothing drops; ``news[j]`` marks where another's values did since j looked."""
        while any(marks.any() for marks in news):
            for mover in range(len(self.movers)):
                marks = news[mover]
                news[mover] = np.zeros_like(marks)
                dropped = self._turn(mover, np.flatnonzero(marks))
                for other, heard in enumerate(news):
                    if other != mover:
                        heard[dropped] = True

    def _turn(self, mover: int, states: IntArray) -> IntArray:
        """Let ``mover`` look again at its moves to ``states``; where its own values dropped."""
        back = self.movers[mover].reverse
        counts = back.counts(states)
        if _MANY * int(counts.sum()) > back.sources.size:
            return self._lower_all(mover)
        sources = back.targets[back.places(states)]
        offered = np.repeat(self.others(mover, states), counts)
        lower = offered < self.led[mover][sources]
        np.minimum.at(self.led[mover], sources[lower], offered[lower])
        return np.unique(sources[lower])

    def _lower_all(self, mover: int) -> IntArray:
        led = self.led[mover]
        offered = self.movers[mover].reduce(self.others(mover), np.minimum, ceiling(led))
        dropped = np.flatnonzero(offered < led)
        np.minimum(led, offered, out=led)
        return dropped

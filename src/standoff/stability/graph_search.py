"""GraphSearch: shortest sequences of listed moves from one state, nobody moving twice in a row.

What is searched are states together with whoever moved there last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from standoff.stability.arrows import Arrows
from standoff.stability.form import UNREACHED, Distances, Step
from standoff.stability.kernels import BoolArray, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class GraphSearch:
    """``levels[j][s]``: the least number of moves to state s whose last mover is ``movers[j]``."""

    movers: tuple[int, ...]
    arrows: tuple[Arrows, ...]
    start: int
    levels: NDArray[np.int32]

    @classmethod
    def of(
        cls, movers: Sequence[tuple[int, Arrows]], size: int, start: int, until: BoolArray | None
    ) -> GraphSearch:
        """Search from ``start``, until a level has a state of ``until``; movers with the moves they make."""
        arrows = tuple(each for _, each in movers)
        levels = np.full((len(movers), size), UNREACHED, dtype=np.int32)
        frontier = [np.array([start])]
        fresh = [frontier] * len(movers)
        level = 0
        while any(sources for sources in fresh) and not _any_in(until, frontier):
            level += 1
            led = [_led_to(each, levels[j], fresh[j], level) for j, each in enumerate(arrows)]
            frontier = [states for states in led if states.size]
            fresh = [[s for k, s in enumerate(led) if k != j and s.size] for j in range(len(led))]
        return cls(tuple(mover for mover, _ in movers), arrows, start, levels)

    @property
    def distances(self) -> Distances:
        far = np.iinfo(np.int32).max
        nearest = np.where(self.levels == UNREACHED, far, self.levels).min(axis=0, initial=far)
        result: Distances = np.where(nearest == far, UNREACHED, nearest).astype(np.int32)
        result[self.start] = 0
        return result

    def way(self, target: int) -> tuple[Step, ...]:
        steps: list[Step] = []
        level = int(self.distances[target])
        last = -1
        for left in range(level, 0, -1):
            last, step = next(self._arrivals(target, left, before=last))
            steps.append(step)
            target = step.source
        return tuple(reversed(steps))

    def _arrivals(self, target: int, level: int, before: int) -> Iterator[tuple[int, Step]]:
        """The moves by which a way of ``level`` moves ends in ``target``, not made by mover ``before``."""
        for j in np.flatnonzero(self.levels[:, target] == level):
            if j != before:
                for source in self.arrows[j].reverse.from_state(target):
                    if self._reached(int(source), level - 1, int(j)):
                        yield int(j), Step(self.movers[j], int(source), target)

    def _reached(self, state: int, level: int, before: int) -> bool:
        """Whether a way of ``level`` moves ends in ``state`` that mover ``before`` did not end."""
        if level == 0:
            return state == self.start
        return bool((np.delete(self.levels[:, state], before) == level).any())


def _any_in(until: BoolArray | None, frontier: Sequence[IntArray]) -> bool:
    return until is not None and any(bool(until[states].any()) for states in frontier)


def _led_to(arrows: Arrows, levels: NDArray[Any], sources: Sequence[IntArray], level: int) -> IntArray:
    """The states that moves from ``sources`` reach for the first time; ``levels`` notes them."""
    if not sources:
        return np.empty(0, dtype=np.int64)
    places = arrows.places(np.unique(np.concatenate(sources)))
    targets = arrows.targets[places]
    fresh: IntArray = np.unique(targets[levels[targets] == UNREACHED]).astype(np.int64)
    levels[fresh] = level
    return fresh

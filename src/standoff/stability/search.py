"""Search: shortest ways in option form from one state, level by level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from standoff.stability.form import UNREACHED, Distances, Step
from standoff.stability.kernels import BoolArray, IntArray, ceiling, scatter

if TYPE_CHECKING:
    from standoff.stability.option_form import OptionForm


@dataclass(frozen=True, slots=True, eq=False)
class OptionSearch:
    """What was found on ``plane``, the game that is left to the movers while nobody else moves:
    ``states`` numbers its states in the whole game, ``found`` is the distance of each.

    Shortest ways need no rule against moving twice in a row: two jumps of one party in a row are one
    jump, and two improvements one improvement, so such a way is never shortest.
    """

    plane: OptionForm
    states: IntArray
    found: Distances
    size: int
    improving: bool

    @classmethod
    def of(
        cls,
        plane: OptionForm,
        states: IntArray,
        size: int,
        start: int,
        *,
        improving: bool,
        until: BoolArray | None,
    ) -> OptionSearch:
        """Search the plane; ``start`` and ``until`` are of the whole game, which has ``size`` states."""
        here = int(np.searchsorted(states, start))
        wanted = None if until is None else until[states]
        return cls(plane, states, levels(plane, here, improving=improving, until=wanted), size, improving)

    @property
    def distances(self) -> Distances:
        result: Distances = np.full(self.size, UNREACHED, dtype=np.int32)
        result[self.states] = self.found
        return result

    def way(self, target: int) -> tuple[Step, ...]:
        here = int(np.searchsorted(self.states, target))
        steps: list[Step] = []
        while self.found[here] > 0:
            step = next(s for s in self._arrivals(here) if self.found[s.source] == self.found[here] - 1)
            here = step.source
            steps.append(Step(step.party, int(self.states[step.source]), int(self.states[step.target])))
        return tuple(reversed(steps))

    def _arrivals(self, target: int) -> Iterator[Step]:
        for party, rank in enumerate(self.plane.ranks):
            for source in self.plane.origins(party, target):
                if not self.improving or rank[source] < rank[target]:
                    yield Step(party, int(source), target)


def levels(
    form: OptionForm, start: int | IntArray, *, improving: bool, until: BoolArray | None = None
) -> Distances:
    """The least number of moves from ``start``, or the nearest of several, to every state; everyone with
    options may move.
    """
    result: Distances = np.full(form.feasible.size, UNREACHED, dtype=np.int32)
    result[start] = 0
    frontier = np.zeros(form.feasible.size, dtype=np.bool_)
    frontier[start] = True
    level = 0
    while frontier.any() and (until is None or not (frontier & until).any()):
        level += 1
        fresh = np.zeros_like(frontier)
        for party, axes in enumerate(form.axes):
            if axes:
                fresh |= _led_to(form, party, frontier, improving=improving)
        fresh &= result == UNREACHED
        result[fresh] = level
        frontier = fresh
    return result


def _led_to(form: OptionForm, party: int, frontier: BoolArray, *, improving: bool) -> BoolArray:
    """Feasible states to which the party can jump from the frontier, and with ``improving`` would."""
    axes, rank = form.axes[party], form.ranks[party]
    if not improving:
        led: BoolArray = form.feasible & scatter(frontier, axes, np.logical_or)
        return led
    # A state is better for the party than some state it can come from ⇔ than the worst of these.
    worst = scatter(np.where(frontier, rank, rank.dtype.type(ceiling(rank))), axes, np.minimum)
    better: BoolArray = form.feasible & (worst < rank)
    return better

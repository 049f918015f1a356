"""Search: shortest ways from one state, by legal moves or by improvements, level by level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from standoff.stability.kernels import BoolArray, ceiling, scatter
from standoff.stability.option_form import OptionForm

UNREACHED = -1

Distances = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Step:
    """Party number ``party`` moves from ``source`` to ``target``."""

    party: int
    source: int
    target: int


def distances(form: OptionForm, start: int, *, improving: bool, until: BoolArray | None = None) -> Distances:
    """The least number of moves from ``start`` to every state, UNREACHED where none lead.

    Every party of ``form`` that has options may move; with ``improving`` only to where it is better
    off. Stops after the first level that has a state of ``until``.

    Shortest ways need no rule against moving twice in a row: two jumps of one party in a row are one
    jump, and two improvements one improvement, so such a way is never shortest.
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


def shortest(form: OptionForm, distance: Distances, target: int, *, improving: bool) -> tuple[Step, ...]:
    """A shortest way to a state that ``distances`` reached, or the empty way if it is the start.

    Of several it is the one that, read backwards, takes the first party and then the smallest state.
    """
    steps: list[Step] = []
    while distance[target] > 0:
        step = next(
            step
            for step in _arrivals(form, target, improving=improving)
            if distance[step.source] == distance[target] - 1
        )
        steps.append(step)
        target = step.source
    return tuple(reversed(steps))


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


def _arrivals(form: OptionForm, target: int, *, improving: bool) -> Iterator[Step]:
    for party, rank in enumerate(form.ranks):
        for source in form.origins(party, target):
            if not improving or rank[source] < rank[target]:
                yield Step(party, int(source), target)

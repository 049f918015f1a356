"""Where the dispute can rest: the equilibria that can be reached from today, by named outcome."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from standoff.findings.coalitions import joined
from standoff.findings.departures import resting
from standoff.findings.dossier import OutcomeGroup
from standoff.findings.outcomes import changed, distance
from standoff.findings.solved import NEVER, Solved
from standoff.findings.views import Views

LOOKED_INTO = 5
"""Groups of which it is asked who would leave them together; of a large case there may be hundreds."""


def resting_groups(views: Views) -> tuple[OutcomeGroup, ...]:
    """One group for each combination of outcomes, those that hold under most concepts first."""
    solved = views.solved
    near = distance(solved)
    states = np.flatnonzero(solved.holding & (near != NEVER))
    keys = _combinations(solved, states)
    groups = [_group(views, states[keys == key], near) for key in np.unique(keys)]
    ordered = sorted(groups, key=_prominence)
    return tuple(
        _joined(views, group) if _looked_into(views, at, group) else group for at, group in enumerate(ordered)
    )


def _looked_into(views: Views, at: int, group: OutcomeGroup) -> bool:
    """Whether to ask who would leave together: of today, and of the most prominent groups."""
    return at < LOOKED_INTO or group.example.view.state == views.solved.dispute.status_quo


def _joined(views: Views, group: OutcomeGroup) -> OutcomeGroup:
    return replace(group, example=joined(views, group.example))


def _combinations(solved: Solved, states: NDArray[np.integer]) -> NDArray[np.integer]:
    """For each state the set of outcomes it belongs to, as a number."""
    sets = np.zeros((states.size, len(solved.members)), dtype=np.bool_)
    for column, members in enumerate(solved.members.values()):
        sets[:, column] = members[states]
    return np.unique(sets, axis=0, return_inverse=True)[1].reshape(-1)


def _group(views: Views, states: NDArray[np.integer], near: NDArray[np.integer]) -> OutcomeGroup:
    solved = views.solved
    counts = [(name, int(np.count_nonzero(held[states]))) for name, held in solved.equilibria.items()]
    elsewhere = near[states] != 0
    order = np.lexsort((states, near[states], changed(solved, states), -solved.strength(states), elsewhere))
    example = resting(views, int(states[order[0]]))
    return OutcomeGroup(
        outcomes=example.view.outcomes,
        states=int(states.size),
        concepts=tuple((name, count) for name, count in counts if count),
        example=example,
    )


def _prominence(group: OutcomeGroup) -> tuple[int, int, int]:
    steps = len(group.example.route.moves) if group.example.route else NEVER
    return -len(group.example.concepts), steps, group.example.view.state

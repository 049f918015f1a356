"""Rises: how far a wanted state has to rise in a direct ranking."""

from __future__ import annotations

import numpy as np

from standoff.stability.inverse.change import Change, ChangeKind
from standoff.stability.inverse.nearest import needed_ranks
from standoff.stability.inverse.problem import Problem


def rises(problem: Problem, party: int) -> list[Change]:
    """For each target that ``party`` leaves, its least rise by which the party stays, smallest first.

    The opponents are as they are; a place is each state that it passes or, where the ranking has ties, joins.
    """
    form = problem.game.form()
    rank = form.ranks[party]
    needed = needed_ranks(form, problem.concept, party)
    found = []
    for state in problem.targets.tolist():
        passed = np.flatnonzero(form.feasible & (rank > rank[state]) & (rank <= needed[state])).tolist()
        if passed:
            name = problem.game.parties[party]
            found.append(Change(name, ChangeKind.RISE, len(passed), passed=tuple(passed), state=state))
    return sorted(found, key=lambda change: change.places)

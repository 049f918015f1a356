"""Proposals: changes made in the dispute itself, and the changed dispute solved like any other."""

from __future__ import annotations

import numpy as np

from standoff.stability.disputes import game_of
from standoff.stability.form import UNREACHED
from standoff.stability.inverse.change import Change, Proposal
from standoff.stability.inverse.edits import with_changes
from standoff.stability.inverse.problem import Problem
from standoff.stability.reachability import reach
from standoff.stability.solution import solve


def verified(problem: Problem, changes: tuple[Change, ...]) -> Proposal | None:
    """The proposal of ``changes``, if at least one target is an equilibrium of the changed dispute.

    The state that stands for it is one to which improvements lead, if any; then the nearest to the status
    quo; then the smallest.
    """
    changed = with_changes(problem.dispute, changes)
    game = game_of(changed)
    solution = solve(game)
    held = np.intersect1d(solution.of(problem.concept).equilibria, problem.targets)
    if not held.size:
        return None
    if changed.status_quo is None:
        state, path, improving = int(held[0]), None, False
    else:
        ways = reach(game, changed.status_quo)
        pays = ways.improving[held] != UNREACHED
        state = int(held[np.lexsort((held, ways.legal[held], ~pays))[0]])
        improving = bool(ways.improving[state] != UNREACHED)
        path = ways.path(state, improving=improving)
    concepts = tuple(each.concept for each in solution.concepts if state in each.equilibria)
    return Proposal(problem.concept, changes, state, tuple(held.tolist()), concepts, path, improving)

"""Obstacles: who leaves the wanted state that comes nearest to holding, if no change was found."""

from __future__ import annotations

import numpy as np

from standoff.stability.inverse.change import Obstacle
from standoff.stability.inverse.failures import Failures
from standoff.stability.inverse.problem import Problem
from standoff.stability.inverse.truths import truths
from standoff.stability.move import Move


def obstacles(problem: Problem) -> tuple[Obstacle, ...]:
    """For each party that leaves it an undeterred improvement, one that no order could outrank if any.

    Of the state that the fewest parties leave, then the nearest to the status quo, then the smallest.
    """
    lists = {party: truths(problem, party) for party in range(len(problem.game.parties))}
    lists = {party: truth for party, truth in lists.items() if truth.count}
    orders = {party: tuple(range(truth.count)) for party, truth in lists.items()}
    failures = Failures.of(problem, problem.game.form(), lists, orders, {})
    leaving = (~np.array(failures.stable)).sum(axis=0)
    target = int(np.lexsort((problem.targets, problem.distance, leaving))[0])
    state = int(problem.targets[target])
    found: dict[int, Obstacle] = {}
    for party, improvement, turns in failures.turns(target):
        always = party in lists and all(other != party for other, _, _ in turns)
        if party not in found or (always and not found[party].always):
            name = problem.game.parties[party]
            found[party] = Obstacle(name, Move(name, state, improvement), always)
    return tuple(found[party] for party in sorted(found))

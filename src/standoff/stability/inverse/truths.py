"""Truths: which formulas of a party's list are true in each state, as one number per state."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from standoff.dispute import states as array
from standoff.stability.inverse.problem import Problem
from standoff.stability.kernels import IntArray

MOST = 62
"""Formulas that fit into one number."""


@dataclass(frozen=True, slots=True, eq=False)
class Truths:
    """``values[s]`` has bit k set where formula k of ``count``, from 0 in the list's order, holds in s.

    Not ``complete`` if the list has more than MOST formulas; then ``count`` is 0.
    """

    count: int
    values: IntArray
    complete: bool = True

    def turns(self, order: tuple[int, ...], low: int, high: int) -> frozenset[tuple[int, int]]:
        """How ``low`` could come to be ranked no lower than ``high``, which ``order`` ranks above it.

        Pairs of formulas: the first true in ``low`` only, the second the one that decides. One of
        these firsts must come to stand before its second. Empty if no order can do it.
        """
        one, other = int(self.values[low]), int(self.values[high])
        differs = one ^ other
        decides = next(k for k in order if differs >> k & 1)
        return frozenset((k, decides) for k in order if (one & ~other) >> k & 1)


def truths(problem: Problem, party: int) -> Truths:
    """The truths of a party's list; of no formulas where it has none, or more than MOST."""
    statements = problem.dispute.preferences_of(problem.game.parties[party])
    values = np.zeros(problem.game.feasible.size, dtype=np.int64)
    if len(statements) > MOST:
        return Truths(0, values, complete=False)
    for k, statement in enumerate(statements):
        values |= array.truth(statement.formula, problem.dispute).astype(np.int64) << k
    return Truths(len(statements), values)

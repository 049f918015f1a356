"""Levels: where the gulfs lie in a party's ranks."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from standoff.errors import Malformed
from standoff.stability.kernels import BoolArray, RankArray, dense_ranks


def levels_of(rank: RankArray, levels: ArrayLike, feasible: BoolArray, party: str) -> RankArray:
    """``levels`` as 1, 2, … without gaps on feasible states; two states with a gulf between them differ.

    Raises ``Malformed`` if they are not whole numbers, one a state, or do not follow the ranks: a
    state that is ranked higher may not lie on a lower level, and states ranked the same lie on one.
    """
    given = np.asarray(levels)
    if given.shape != feasible.shape or given.dtype.kind not in "iu":
        raise Malformed(
            f"the levels of {party} are not {feasible.size} whole numbers",
            where="strength",
            remedy="Give one level for every state, feasible or not.",
        )
    dense = dense_ranks(given, feasible)
    ranks, found = rank[feasible], dense[feasible]
    order = np.lexsort((found, ranks))
    rises = np.diff(found[order].astype(np.int64))
    tied = np.diff(ranks[order].astype(np.int64)) == 0
    if (rises < 0).any() or (rises[tied] != 0).any():
        raise Malformed(
            f"the levels of {party} do not follow its ranks",
            where="strength",
            why="what is greatly preferred is preferred",
            remedy="Put a gulf between two ranks, never across one.",
        )
    return dense

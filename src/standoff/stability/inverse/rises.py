"""Rises: how far a wanted state has to rise in a direct ranking."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from standoff.stability.graph_game import GraphGame
from standoff.stability.inverse.change import Change, ChangeKind
from standoff.stability.inverse.nearest import needed_ranks
from standoff.stability.inverse.problem import Problem

TIERS = 32
"""Tiers of a ranking up to which a state is also let rise farther than its party needs in order to stay."""


def rises(problem: Problem, party: int) -> list[Change]:
    """For each target its rises in ``party``'s ranking after which the party stays, smallest first.

    The opponents are as they are; a place is each state that it passes or, where the ranking has ties, joins.
    That is the least rise of each target that the party leaves. With listed moves a rise may also make it pay
    for the party to lead whoever leaves the target back there, so that under SEQ and SSEQ each rise is given.
    (In option form no opponent can undo what the one who leaves has changed.)

    Misses: in a ranking of more than TIERS tiers all but the least.
    """
    form = problem.game.form()
    rank = form.ranks[party]
    needed = needed_ranks(form, problem.concept, party)
    top = int(rank.max())
    farther = isinstance(problem.game, GraphGame) and not problem.separable and top <= TIERS
    found = []
    for state in problem.targets.tolist():
        own, least = int(rank[state]), int(needed[state])
        levels: Iterable[int] = range(max(least, own + 1), top + 1) if farther else (least,)
        for level in levels:
            passed = np.flatnonzero(form.feasible & (rank > own) & (rank <= level)).tolist()
            if passed:
                name = problem.game.parties[party]
                found.append(Change(name, ChangeKind.RISE, len(passed), passed=tuple(passed), state=state))
    return sorted(found, key=lambda change: change.places)

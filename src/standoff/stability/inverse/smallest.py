"""The smallest change of the parties' priorities that makes a wanted state hold.

Smallest: fewest parties, then fewest formulas, then fewest places. What is tried:

1. One formula of one party moved, dropped, turned round, or one literal wanted at the top; for a direct
   ranking, a wanted state that rises. All of these, in order of size.
2. Lists reordered, by constraints (``orders``): of one party as an alternative to a longer move, of as few
   parties as possible where no change of one formula suffices.
3. One formula in each of several parties (``combine``), where no change of one party suffices.

Every proposal is verified: the changed dispute is solved anew with the same engine as any other.

Source. The inverse problem: Kinsara, Kilgour & Hipel 2015; Wang, J., Hipel, K. W., Fang, L. & Dang, Y.
2018, "Matrix representations of the inverse problem in the graph model for conflict resolution", European
Journal of Operational Research 270. The cheapest change of rankings, which is NP-hard: Rêgo, L. C., Silva,
H. V. & Rodrigues, C. D. 2021, "Optimizing the cost of preference manipulation in the graph model for
conflict resolution", Applied Mathematics and Computation 392. ``docs/explanation/inverse.md``.

Misses: several formulas of one party changed other than by reordering; one party's formula dropped together
with another party's list reordered; formulas that are wanted anew elsewhere than at the top or are no
literals; constraints, options and directions, which stay; the strength of a preference and what is
undecided in a list, which are left aside.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import ArrayLike

from standoff.dispute import Dispute
from standoff.stability.inverse.change import Change, ChangeKind, Changes, Obstacle, Proposal
from standoff.stability.inverse.combine import Joint, separate, together
from standoff.stability.inverse.obstacles import obstacles
from standoff.stability.inverse.orders import smallest_order
from standoff.stability.inverse.problem import Problem
from standoff.stability.inverse.proposals import verified
from standoff.stability.inverse.single import Trials
from standoff.stability.inverse.table import Table
from standoff.stability.kernels import BoolArray

SHOWN = 5
"""Smallest proposals that are told; there may be many that are equally small."""

BUDGET = 400
"""Changed games that are solved for changes of several parties, where these bear on each other."""

PLAIN = 2
"""Places up to which no reordering is smaller than the smallest move of one formula."""


def smallest_changes(
    dispute: Dispute,
    wanted: ArrayLike,
    concept: str = "nash",
    *,
    parties: Iterable[str] | None = None,
    alternatives: bool = True,
) -> Changes:
    """The smallest changes after which one of the ``wanted`` states is an equilibrium and can be reached.

    ``wanted`` are numbers of states, of which those that are not feasible do not count; only ``parties`` may
    change, everyone if not given. Without ``alternatives`` one smallest proposal is enough, which is
    quicker. Raises ``Unknown`` for a concept, party or state that does not exist.
    """
    problem = Problem.of(dispute, wanted, concept, parties)
    everywhere = np.ones(problem.targets.size, dtype=np.bool_)
    holding = problem.targets[problem.equilibria(problem.game.form(), everywhere)]
    if holding.size or not problem.targets.size:
        return _answer(problem, holding=tuple(holding.tolist()))
    trials = Trials.of(problem)
    single = trials.smallest(tuple(ChangeKind), everywhere, SHOWN if alternatives else 1)
    joints: list[Joint] = [(change,) for change in single]
    exhaustive = True
    if single and alternatives:
        joints, exhaustive = _one_party(problem, trials, single, everywhere)
    elif not single:
        joints, exhaustive = _several(problem, everywhere)
    proposals = tuple(p for joint in joints if (p := verified(problem, joint)) is not None)
    left = () if proposals else obstacles(problem)
    return _answer(problem, proposals=proposals, left=left, exhaustive=exhaustive)


def _one_party(
    problem: Problem, trials: Trials, single: tuple[Change, ...], everywhere: BoolArray
) -> tuple[list[Joint], bool]:
    """The smallest changes of one formula, the smallest of each other kind, and a smaller reordering."""
    found = list(single)
    for kind in ChangeKind:
        if all(change.kind is not kind for change in single):
            found += trials.smallest((kind,), everywhere, 1)
    moves = [change.places for change in found if change.kind is ChangeKind.MOVE]
    if moves and moves[0] <= PLAIN:
        return _sorted((change,) for change in found), True
    order = smallest_order(problem, fewest_formulas=False)
    shorter = not moves or sum(change.places for change in order.changes) < moves[0]
    if len(order.changes) == 1 and shorter:
        found += order.changes
    return _sorted((change,) for change in found), True


def _several(problem: Problem, everywhere: BoolArray) -> tuple[list[Joint], bool]:
    """Reorderings of lists, and changes of one formula in each of several parties."""
    order = smallest_order(problem, fewest_formulas=True)
    tables = [Table.of(problem, party) for party in range(len(problem.game.parties))]
    if problem.separable:
        combined = separate(tables, tuple(ChangeKind), SHOWN, everywhere)
    else:
        combined = together(problem, tables, SHOWN, BUDGET)
    joints = [*combined.joints]
    if order.changes and order.changes not in joints:
        joints.append(order.changes)
    return _sorted(joints), order.exhaustive and combined.exhaustive


def _sorted(joints: Iterable[Joint]) -> list[Joint]:
    kinds = list(ChangeKind)

    def size(joint: Joint) -> tuple[object, ...]:
        formulas = sum(change.formulas for change in joint)
        places = sum(change.places for change in joint)
        return len(joint), formulas, places, [kinds.index(change.kind) for change in joint]

    return sorted(joints, key=size)


def _answer(
    problem: Problem,
    *,
    holding: tuple[int, ...] = (),
    proposals: tuple[Proposal, ...] = (),
    left: tuple[Obstacle, ...] = (),
    exhaustive: bool = True,
) -> Changes:
    return Changes(
        problem.concept, problem.wanted, int(problem.targets.size), holding, proposals, left, exhaustive
    )

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

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import ArrayLike

from standoff.dispute import Dispute
from standoff.stability.inverse.change import Change, ChangeKind, Changes
from standoff.stability.inverse.combine import Joint, separate, together
from standoff.stability.inverse.obstacles import obstacles
from standoff.stability.inverse.orders import smallest_order
from standoff.stability.inverse.problem import Problem
from standoff.stability.inverse.proposals import verified
from standoff.stability.inverse.single import Trials
from standoff.stability.inverse.table import Table

SHOWN = 5
"""Smallest proposals that are told; there may be many that are equally small."""

BUDGET = 400
"""Changed games that are solved for changes of several parties, where these bear on each other."""

PLAIN = 2
"""Places up to which no reordering is smaller than the smallest move of one formula."""


def smallest_changes(
    dispute: Dispute, wanted: ArrayLike, concept: str = "nash", *, parties: Iterable[str] | None = None
) -> Changes:
    """The smallest changes after which one of the ``wanted`` states is an equilibrium and can be reached.

    ``wanted`` are numbers of states, of which those that are not feasible do not count; only ``parties`` may
    change, everyone if not given. Raises ``Unknown`` for a concept, party or state that does not exist.
    """
    problem = Problem.of(dispute, wanted, concept, parties)
    everywhere = np.ones(problem.targets.size, dtype=np.bool_)
    if (answer := _answered(problem)) is not None:
        return answer
    trials = Trials.of(problem)
    single = trials.smallest(tuple(ChangeKind), everywhere, SHOWN)
    joints, exhaustive = _one_party(problem, trials, single) if single else _several(problem)
    return _answer(problem, joints, exhaustive=exhaustive)


def smallest_change_of_each(
    dispute: Dispute, wanted: Sequence[ArrayLike], concept: str = "nash"
) -> tuple[Changes, ...]:
    """For each of several sets of wanted states one smallest proposal, without the other kinds.

    Quicker than asking one after the other, because each change of one formula is tried once for all.
    """
    problems = [Problem.of(dispute, states, concept, None) for states in wanted]
    every = Problem.of(dispute, np.concatenate([p.targets for p in problems]), concept, None)
    trials = Trials.of(every)
    found = []
    for problem in problems:
        if (answer := _answered(problem)) is None:
            among = np.isin(every.targets, problem.targets)
            joints: list[Joint] = [(c,) for c in trials.smallest(tuple(ChangeKind), among, 1)]
            exhaustive = True
            if not joints:
                joints, exhaustive = _several(problem)
            answer = _answer(problem, joints[:1], exhaustive=exhaustive)
        found.append(answer)
    return tuple(found)


def _answered(problem: Problem) -> Changes | None:
    """The answer where there is nothing to change: a state holds already, or none can be reached."""
    everywhere = np.ones(problem.targets.size, dtype=np.bool_)
    holding = problem.targets[problem.equilibria(problem.game.form(), everywhere)]
    if problem.targets.size and not holding.size:
        return None
    reachable = int(problem.targets.size)
    return Changes(problem.concept, problem.wanted, reachable, tuple(holding.tolist()), (), (), True)


def _one_party(problem: Problem, trials: Trials, single: tuple[Change, ...]) -> tuple[list[Joint], bool]:
    """The smallest changes of one formula, the smallest of each other kind, and a smaller reordering."""
    everywhere = np.ones(problem.targets.size, dtype=np.bool_)
    found = list(single)
    for kind in ChangeKind:
        if all(change.kind is not kind for change in single):
            found += trials.smallest((kind,), everywhere, 1)
    moves = [change.places for change in found if change.kind is ChangeKind.MOVE]
    if not moves or moves[0] > PLAIN:
        order = smallest_order(problem, fewest_formulas=False)
        shorter = not moves or sum(change.places for change in order.changes) < moves[0]
        if len(order.changes) == 1 and shorter:
            found += order.changes
    return _sorted((change,) for change in found), True


def _several(problem: Problem) -> tuple[list[Joint], bool]:
    """Reorderings of lists, and changes of one formula in each of several parties."""
    order = smallest_order(problem, fewest_formulas=True)
    tables = [Table.of(problem, party) for party in range(len(problem.game.parties))]
    if problem.separable:
        everywhere = np.ones(problem.targets.size, dtype=np.bool_)
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


def _answer(problem: Problem, joints: Iterable[Joint], *, exhaustive: bool) -> Changes:
    """The answer with those of the joint changes that hold in the changed dispute."""
    proposals = tuple(p for joint in joints if (p := verified(problem, joint)) is not None)
    left = () if proposals else obstacles(problem)
    reachable = int(problem.targets.size)
    return Changes(problem.concept, problem.wanted, reachable, (), proposals, left, exhaustive)

"""Orders: the smallest reordering of lists, as constraints on which formula stands before which.

For every two formulas of a list there is a variable "a before b", and clauses make these an order. Whether
a party prefers z to s is decided by the first formula of its list at which they differ; so that this
comparison turns, a formula that is true in s only must come to stand before the one that decides now.

The search is lazy: take the smallest order that meets all clauses so far, solve the game with it, and if no
wanted state holds, add for each of them a clause that says what its failure rests on: at least one of the
comparisons that let a party leave must turn, and for SEQ and SSEQ also those may turn that keep a changed
party from taking part in an answer. These clauses follow from the definitions, so no order that works is
ever excluded, and the first that works is smallest. Maximum satisfiability: Morgado, A., Dodaro, C. &
Marques-Silva, J. 2014, "Core-guided MaxSAT with soft cardinality constraints", CP (RC2, in python-sat).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, count
from typing import TYPE_CHECKING, Any

from standoff.stability.inverse.change import Change
from standoff.stability.inverse.edits import reordered
from standoff.stability.inverse.failures import Failures
from standoff.stability.inverse.problem import Problem
from standoff.stability.inverse.truths import Truths, truths
from standoff.stability.kernels import IntArray

if TYPE_CHECKING:
    from standoff.stability.inverse.bounded import BoundedRC2

ROUNDS = 400
"""Orders that are tried and refuted; more are given up."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """The smallest reordering, one change for each party that changes; none if no order does.

    ``exhaustive`` is false where the search was given up, or a list is too long for it.
    """

    changes: tuple[Change, ...]
    exhaustive: bool = True


def smallest_order(problem: Problem, *, fewest_formulas: bool) -> Ordered:
    """The smallest reordering of the lists of the parties that may change after which a target holds.

    Smallest: fewest parties; then, with ``fewest_formulas``, fewest formulas that move and fewest places
    (pairs that change their order, Kendall's distance), otherwise fewest places and fewest formulas.
    """
    lists = {party: truths(problem, party) for party in problem.parties}
    told = all(truth.complete for truth in lists.values())
    lists = {party: truth for party, truth in lists.items() if truth.count > 1}
    if not lists or not problem.targets.size:
        return Ordered((), told)
    program = _Program.of(lists, problem.targets.size, fewest_formulas=fewest_formulas)
    found = _search(problem, program, lists)
    program.solver.delete()
    return replace(found, exhaustive=found.exhaustive and told)


def _search(problem: Problem, program: _Program, lists: dict[int, Truths]) -> Ordered:
    legal: dict[tuple[int, int], IntArray] = {}
    for _ in range(ROUNDS):
        solved = program.solve()
        if solved is None:
            return Ordered((), exhaustive=not program.solver.interrupted)
        orders, chosen = solved
        changes = {party: _change(problem, party, order) for party, order in orders.items()}
        changes = {party: change for party, change in changes.items() if change.places}
        failures = Failures.of(problem, problem.form(changes), lists, orders, legal)
        if failures.holding().any():
            return Ordered(tuple(changes[party] for party in sorted(changes)))
        program.refute(failures, chosen)
    return Ordered((), exhaustive=False)


def _change(problem: Problem, party: int, order: tuple[int, ...]) -> Change:
    name = problem.game.parties[party]
    return reordered(name, problem.dispute.preferences_of(name), tuple(k + 1 for k in order))


@dataclass(slots=True, eq=False)
class _Program:
    """Variables: ``before[party][a, b]`` for a ≠ b, and ``chosen[t]`` for each target."""

    solver: BoundedRC2
    before: dict[int, dict[tuple[int, int], int]]
    chosen: tuple[int, ...]
    lists: dict[int, Truths]

    @staticmethod
    def of(lists: dict[int, Truths], targets: int, *, fewest_formulas: bool) -> _Program:
        from pysat.formula import WCNF

        from standoff.stability.inverse.bounded import BoundedRC2

        formula = WCNF()
        numbers = count(1)
        chosen = tuple(next(numbers) for _ in range(targets))
        formula.append(list(chosen))
        formulas = sum(truth.count for truth in lists.values())
        pairs = sum(truth.count * (truth.count - 1) // 2 for truth in lists.values())
        place, moved = (1, pairs + 1) if fewest_formulas else (formulas + 1, 1)
        party_changes = 1 + pairs * place + formulas * moved
        before = {
            party: _order_clauses(formula, numbers, truth.count, (place, moved, party_changes))
            for party, truth in lists.items()
        }
        return _Program(BoundedRC2(formula), before, chosen, lists)

    def solve(self) -> tuple[dict[int, tuple[int, ...]], set[int]] | None:
        """The smallest orders that meet all clauses, for each party the present positions, from 0; and the
        targets that are to hold.
        """
        model = self.solver.compute()
        if model is None:
            return None
        true = {literal for literal in model if literal > 0}
        orders = {party: self._order(true, party) for party in self.before}
        return orders, {target for target, chosen in enumerate(self.chosen) if chosen in true}

    def refute(self, failures: Failures, targets: set[int]) -> None:
        """Add what would have to turn for ``targets`` to hold, and for others where it is cheap to tell."""
        for target, chosen in enumerate(self.chosen):
            if target not in targets and not failures.plain(target):
                continue
            for _, _, turns in failures.turns(target):
                literals = [self.before[party][first, second] for party, first, second in sorted(turns)]
                self.solver.add_clause([-chosen, *literals])

    def _order(self, true: set[int], party: int) -> tuple[int, ...]:
        before = self.before[party]
        ahead = {
            k: sum(_holds(before[j, k], true) for j in range(self.lists[party].count) if j != k)
            for k in range(self.lists[party].count)
        }
        return tuple(sorted(ahead, key=lambda k: ahead[k]))


def _holds(literal: int, true: set[int]) -> bool:
    return literal in true if literal > 0 else -literal not in true


def _order_clauses(
    formula: Any, numbers: Iterator[int], n: int, weights: tuple[int, int, int]
) -> dict[tuple[int, int], int]:
    """Variables and clauses of one list of ``n`` formulas; its present order is free of cost."""
    place, moved, party_changes = weights
    before: dict[tuple[int, int], int] = {}
    for a, b in combinations(range(n), 2):
        before[a, b] = next(numbers)
        before[b, a] = -before[a, b]
        formula.append([before[a, b]], weight=place)
    for a, b, c in combinations(range(n), 3):
        formula.append([-before[a, b], -before[b, c], before[a, c]])
        formula.append([before[a, b], before[b, c], -before[a, c]])
    changed = next(numbers)
    formula.append([-changed], weight=party_changes)
    kept = [next(numbers) for _ in range(n)]
    for k in kept:
        formula.append([k], weight=moved)
    for a, b in combinations(range(n), 2):
        formula.append([-kept[a], -kept[b], before[a, b]])
        formula.append([changed, before[a, b]])
    return before

"""Questions to a SAT solver, asked one after the other of clauses that only grow.

The solver (MiniSat 2.2 of Eén & Sörensson 2003, through python-sat) is loaded with the first question, not
before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NoReturn

from standoff.dispute.clauses import Clauses
from standoff.dispute.formula import Formula
from standoff.errors import Unsupported

CONFLICTS = 5_000
"""Wrong turns that the solver may take in one counted question: some tenths of a second."""


@dataclass(slots=True)
class Effort:
    """Counts questions, over as many solvers as share it; refuses one more than ``limit``, and one that
    takes more than CONFLICTS conflicts.
    """

    limit: int
    spent: int = 0

    def spend(self) -> None:
        """Count a question. Raises ``Unsupported`` if there were ``limit`` already."""
        if self.spent >= self.limit:
            raise Unsupported(
                f"not settled within {self.limit:,} questions to the solver",
                remedy="Allow more questions, or ask about a smaller model.",
            )
        self.spent += 1

    def give_up(self) -> NoReturn:
        """Refuse a question that turns out to be too hard."""
        raise Unsupported(
            f"not settled: a question to the solver took more than {CONFLICTS:,} conflicts",
            remedy="Ask about one state, or about a smaller model.",
        )


class Satisfaction:
    """A growing set of clauses and whether it can be satisfied; ``effort`` counts the questions."""

    def __init__(self, effort: Effort | None = None) -> None:
        from pysat.solvers import Minisat22

        self._solver = Minisat22()
        self._effort = effort
        self._model: Sequence[int] = ()
        self.clauses = Clauses(self._solver.add_clause)

    def ask(self, assumptions: Iterable[int] = ()) -> bool:
        """Whether all clauses can hold together with ``assumptions``. Raises ``Unsupported`` as
        ``Effort`` does.
        """
        satisfied = self._solved(list(assumptions))
        if satisfied:
            self._model = self._solver.get_model()
        return satisfied

    def _solved(self, assumptions: list[int]) -> bool:
        if self._effort is None:
            return bool(self._solver.solve(assumptions=assumptions))
        self._effort.spend()
        self._solver.conf_budget(CONFLICTS)
        satisfied = self._solver.solve_limited(assumptions=assumptions)
        if satisfied is None:
            self._effort.give_up()
        return bool(satisfied)

    def holds(self, literal: int) -> bool:
        """Whether ``literal`` was true in the last answer that was yes; what no clause mentions was false."""
        variable = abs(literal)
        taken = variable <= len(self._model) and self._model[variable - 1] > 0
        return taken == (literal > 0)

    def core(self) -> frozenset[int]:
        """After a no: assumptions that together are enough for it."""
        return frozenset(self._solver.get_core() or ())

    def prefer(self, wishes: Iterable[int], assumptions: Sequence[int] = ()) -> list[int] | None:
        """The lexicographically best answer: ``wishes`` made true one by one, where that is still possible.

        The assumptions with every wish or its opposite; ``None`` if the assumptions cannot hold. The same
        whatever answers the solver happens to find.
        """
        kept = list(assumptions)
        if not self.ask(kept):
            return None
        for wish in wishes:
            if abs(wish) == self.clauses.true:
                continue
            if not self.holds(wish) and not self.ask([*kept, wish]):
                kept.append(-wish)
            else:
                kept.append(wish)
        return kept


def satisfiable(formulas: Iterable[Formula], names: Iterable[str]) -> bool:
    """Whether some state over the options ``names`` satisfies all ``formulas``.

    Raises ``Unsupported`` if that takes the solver more than CONFLICTS conflicts.
    """
    solver = Satisfaction(Effort(1))
    literals = {name: solver.clauses.fresh() for name in names}
    for formula in formulas:
        solver.clauses.add(solver.clauses.literal(formula, literals))
    return solver.ask()

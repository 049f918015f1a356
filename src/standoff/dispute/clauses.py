"""Formulas as clauses, for questions about models whose states are too many to list.

A literal is a number as SAT solvers have it: *v* is true where variable *v* is, *-v* where it is not.
``Clauses`` names every part of a formula by a literal that is true exactly where the part is
(Tseitin 1968), folds what is constant and names equal parts once. A state is an assumption: one literal for
each of its options.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from standoff.dispute.formula import And, Formula, If, Iff, Not, Or, Unless, Variable
from standoff.dispute.nearest import nearest
from standoff.errors import Unknown


class Clauses:
    """Gives every clause it makes to ``sink``, which keeps them all. ``true`` is a literal that always
    holds.
    """

    def __init__(self, sink: Callable[[list[int]], object]) -> None:
        self._sink = sink
        self._last = 0
        self._joined: dict[frozenset[int], int] = {}
        self._equal: dict[tuple[int, int], int] = {}
        self.true = self.fresh()
        self.add(self.true)

    def fresh(self) -> int:
        """A variable that no clause mentions yet."""
        self._last += 1
        return self._last

    def add(self, *literals: int) -> None:
        """Demand that one of ``literals`` holds."""
        if self.true not in literals or len(literals) == 1:
            self._sink(list(literals))

    def constant(self, value: object) -> int:
        """The literal that always, or never, holds."""
        return self.true if value else -self.true

    def all_of(self, literals: Iterable[int]) -> int:
        """A literal that holds exactly where all of ``literals`` do."""
        parts = frozenset(literals) - {self.true}
        if any(-part in parts for part in parts) or -self.true in parts:
            return -self.true
        if len(parts) <= 1:
            return next(iter(parts), self.true)
        if parts not in self._joined:
            joint = self._joined[parts] = self.fresh()
            ordered = sorted(parts)
            for part in ordered:
                self.add(-joint, part)
            self.add(joint, *(-part for part in ordered))
        return self._joined[parts]

    def any_of(self, literals: Iterable[int]) -> int:
        """A literal that holds exactly where one of ``literals`` does."""
        return -self.all_of(-literal for literal in literals)

    def same(self, a: int, b: int) -> int:
        """A literal that holds exactly where ``a`` and ``b`` are both true or both false."""
        if abs(a) == abs(b):
            return self.constant(a == b)
        for one, other in ((a, b), (b, a)):
            if abs(one) == self.true:
                return other if one == self.true else -other
        sign = 1 if (a > 0) == (b > 0) else -1
        low, high = sorted((abs(a), abs(b)))
        if (low, high) not in self._equal:
            equal = self._equal[low, high] = self.fresh()
            for clause in (
                (-equal, -low, high),
                (-equal, low, -high),
                (equal, low, high),
                (equal, -low, -high),
            ):
                self.add(*clause)
        return sign * self._equal[low, high]

    def literal(self, formula: Formula, values: Mapping[str, int]) -> int:
        """A literal that holds exactly where ``formula`` does; ``values`` gives every option's literal.

        Raises ``Unknown`` for a variable that ``values`` lacks.
        """
        match formula:
            case Variable(name):
                if name not in values:
                    raise Unknown(f"no option is called {name!r}", remedy=nearest(name, values))
                result = values[name]
            case Not(operand):
                result = -self.literal(operand, values)
            case And(operands):
                result = self.all_of(self.literal(part, values) for part in operands)
            case Or(operands):
                result = self.any_of(self.literal(part, values) for part in operands)
            case If(consequent, condition):
                result = self.any_of((self.literal(consequent, values), -self.literal(condition, values)))
            case Iff(left, right):
                result = self.same(self.literal(left, values), self.literal(right, values))
            case Unless(consequent, exception):
                result = self.any_of((self.literal(consequent, values), self.literal(exception, values)))
        return result

    def first_better(self, ahead: Sequence[int], behind: Sequence[int]) -> int:
        """A literal that holds exactly where the two differ and ``ahead`` is the one that is true at the
        first position where they do: lexicographic comparison of two lists of truth values.
        """
        better = -self.true
        for above, below in reversed(list(zip(ahead, behind, strict=True))):
            gains = self.all_of((above, -below))
            better = self.all_of((self.any_of((above, -below)), self.any_of((gains, better))))
        return better

    def counts(self, literals: Iterable[int]) -> list[int]:
        """Literals of which the one at position *k* holds exactly where more than *k* of ``literals`` do.

        A sequential counter (Sinz 2005): some n² / 2 gates for n literals.
        """
        more: list[int] = []
        for literal in literals:
            before = [self.true, *more]
            more = [
                self.any_of((at_least, self.all_of((one_less, literal))))
                for one_less, at_least in zip(before, [*more, -self.true], strict=True)
            ]
        return more

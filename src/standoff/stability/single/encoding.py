"""Encoding: what a space says about states, as literals.

A *point* gives for every option the literal that says whether it is taken: a constant where the option
stands still, a variable where it may change. So one formula serves for a known state, an unknown one and
anything between.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from standoff.dispute import Direction
from standoff.dispute.satisfaction import Satisfaction
from standoff.stability.single.space import Space

Point = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Encoding:
    """Literals about points of ``space``, kept by ``solver``."""

    space: Space
    solver: Satisfaction

    def point(self, state: int, unknown: Iterable[int] = ()) -> Point:
        """``state``, but with a fresh variable for each bit of ``unknown``."""
        return self.moved(
            tuple(self.solver.clauses.constant(state >> bit & 1) for bit in range(self.size)), unknown
        )

    def moved(self, point: Point, unknown: Iterable[int]) -> Point:
        """``point`` with a fresh variable for each bit of ``unknown``."""
        fresh = {bit: self.solver.clauses.fresh() for bit in sorted(unknown)}
        return tuple(fresh.get(bit, literal) for bit, literal in enumerate(point))

    @property
    def size(self) -> int:
        """The number of options."""
        return len(self.space.names)

    def feasible(self, point: Point) -> int:
        """Whether ``point`` is feasible."""
        clauses, values = self.solver.clauses, self._values(point)
        return clauses.all_of(clauses.literal(rule, values) for rule in self.space.rules)

    def wishes(self, party: int, point: Point) -> list[int]:
        """Which wishes of ``party`` are true at ``point``, most important first."""
        values = self._values(point)
        return [self.solver.clauses.literal(wish, values) for wish in self.space.wishes[party]]

    def better(self, party: int, ahead: Point, behind: Point) -> int:
        """Whether ``party`` prefers the point ``ahead`` to the point ``behind``."""
        return self.solver.clauses.first_better(self.wishes(party, ahead), self.wishes(party, behind))

    def allowed(self, bits: Iterable[int], source: Point, target: Point) -> int:
        """Whether no one-way option of ``bits`` goes back between the two points."""
        clauses = self.solver.clauses
        kept = []
        for bit in bits:
            match self.space.directions[bit]:
                case Direction.FORWARD:
                    kept.append(clauses.any_of((-source[bit], target[bit])))
                case Direction.BACK:
                    kept.append(clauses.any_of((source[bit], -target[bit])))
        return clauses.all_of(kept)

    def matching(self, point: Point, state: int, bits: Iterable[int]) -> list[int]:
        """The literals that say that ``point`` is as ``state`` in ``bits``."""
        return [point[bit] if state >> bit & 1 else -point[bit] for bit in bits]

    def state(self, point: Point) -> int:
        """The state that ``point`` was in the solver's last answer."""
        return sum(1 << bit for bit, literal in enumerate(point) if self.solver.holds(literal))

    def _values(self, point: Point) -> dict[str, int]:
        return dict(zip(self.space.names, point, strict=True))

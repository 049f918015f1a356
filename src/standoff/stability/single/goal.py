"""Goal: what a search for moves tries to reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from standoff.stability.single.encoding import Encoding, Point


class Goal(Protocol):
    """Some states, told to a solver by ``literal``.

    The search begins in ``state`` after any change of the bits ``own``. What is hard to tell in one
    formula may be told by degrees: ``literal`` may hold for states that are not in the goal, if
    ``refuted`` then says so and ``literal`` no longer holds for them; ``version`` counts how often it has
    changed.
    """

    state: int
    own: tuple[int, ...]

    @property
    def version(self) -> int: ...

    def literal(self, encoding: Encoding, point: Point, since: int) -> int: ...

    def refuted(self, state: int) -> bool: ...


@dataclass(slots=True)
class GoalAt:
    """The literal that says whether one point is in the goal, kept up to date."""

    goal: Goal
    encoding: Encoding
    point: Point
    _version: int = 0
    _literal: int = 0

    def literal(self) -> int:
        """As ``Goal.literal`` has it now."""
        if not self._literal:
            self._literal = self.goal.literal(self.encoding, self.point, 0)
        elif self._version != self.goal.version:
            more = self.goal.literal(self.encoding, self.point, self._version)
            self._literal = self.encoding.solver.clauses.all_of((self._literal, more))
        self._version = self.goal.version
        return self._literal

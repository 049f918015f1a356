"""Goal: what a search for moves tries to reach."""

from __future__ import annotations

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

    def literal(self, encoding: Encoding, point: Point) -> int: ...

    def refuted(self, state: int) -> bool: ...

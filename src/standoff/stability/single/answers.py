"""Answers: a shortest sequence of the opponents' moves that does harm, or a proof that there is none.

1. If no harmful state is left even when the opponents may do anything together at once, there is none.
2. Sequences of 1, 2, … moves are written out and given to the solver (bounded model checking: Biere et
   al. 1999).
3. If as many moves as there are opponents do not get there, ``frames`` finds the least number of moves
   or proves that no number will do.
"""

from __future__ import annotations

from standoff.dispute.satisfaction import Effort, Satisfaction
from standoff.stability.single.encoding import Encoding, Point
from standoff.stability.single.frames import Frames
from standoff.stability.single.harm import Harm
from standoff.stability.single.space import Space
from standoff.stability.single.steps import Movers, Step, step

Path = tuple[int, ...]


class Answers:
    """Answers of ``movers`` to the improvements of a party: moves that it would make of the options
    ``harm.own`` from ``harm.state``.
    """

    def __init__(self, space: Space, movers: Movers, harm: Harm, effort: Effort) -> None:
        self.space, self.movers, self.harm, self.effort = space, movers, harm, effort
        self._solver = Satisfaction(effort)
        self._encoding = Encoding(space, self._solver)
        self._start = self._encoding.point(harm.state, harm.own)
        self._anywhere = self._encoding.moved(self._start, movers.all_bits)
        self._steps: list[Step] = []
        self._harmful: dict[tuple[Point, int], int] = {}

    def to(self, improvement: int) -> Path:
        """The states of a shortest answer, ``improvement`` first; empty if no answer does harm.

        Of several, each state from the last one back is nearest to the improvement, from the last option
        back.
        """
        left = self._encoding.matching(self._start, improvement, self.harm.own)
        if not self.movers.parties or not self._harmed(left, self._anywhere):
            return ()
        for length in range(1, len(self.movers.parties) + 1):
            if self._led_to(left, length):
                return self._nearest(left, length, improvement)
        if len(self.movers.parties) == 1:  # whose moves are transitive: what one cannot do no number can
            return ()
        depth = Frames(self.space, self.movers, self.harm, improvement, self.effort).depth()
        return self._nearest(left, depth, improvement) if depth else ()

    def _led_to(self, left: list[int], length: int) -> bool:
        return self._harmed([*left, *self._taken(length)], self._steps[length - 1].target)

    def _nearest(self, left: list[int], length: int, improvement: int) -> Path:
        assumed = [*left, *self._taken(length)]
        points = [each.target for each in self._steps[:length]]
        near = [
            literal
            for point in reversed(points)
            for literal in self._encoding.matching(point, improvement, reversed(self.movers.all_bits))
        ]
        while True:
            found = self._solver.prefer(near, [*assumed, self._harm_at(points[-1])])
            assert found is not None, "an answer of this length exists"
            if not self.harm.refuted(self._encoding.state(points[-1])):
                return (improvement, *(self._encoding.state(point) for point in points))

    def _harmed(self, assumed: list[int], point: Point) -> bool:
        """Whether ``point`` can be a state that does harm, replies considered."""
        while self._solver.ask([*assumed, self._harm_at(point)]):
            if not self.harm.refuted(self._encoding.state(point)):
                return True
        return False

    def _taken(self, length: int) -> list[int]:
        while len(self._steps) < length:
            source = self._steps[-1].target if self._steps else self._start
            self._steps.append(step(self._encoding, self.movers, source))
        return [each.taken for each in self._steps[:length]]

    def _harm_at(self, point: Point) -> int:
        key = point, self.harm.replies
        if key not in self._harmful:
            self._harmful[key] = self.harm.literal(self._encoding, point)
        return self._harmful[key]

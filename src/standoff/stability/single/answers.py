"""Answers: a shortest sequence of moves that reaches a goal, or a proof that there is none.

1. If the goal is out of reach even when the movers may do anything together at once, there is none.
2. Sequences of 1, 2, … moves are written out and given to the solver (bounded model checking: Biere et
   al. 1999).
3. If as many moves as there are movers do not get there, ``frames`` finds the least number of moves
   or proves that no number will do.
"""

from __future__ import annotations

from standoff.dispute.satisfaction import Effort, Satisfaction
from standoff.stability.single.encoding import Encoding, Point
from standoff.stability.single.frames import Closed, Frames
from standoff.stability.single.goal import Goal, GoalAt
from standoff.stability.single.space import Space
from standoff.stability.single.steps import Movers, Step, step

Path = tuple[int, ...]


class Answers:
    """Sequences of moves of ``movers`` into ``goal``, from ``goal.state`` after any change of
    ``goal.own``.
    """

    def __init__(self, space: Space, movers: Movers, goal: Goal, effort: Effort) -> None:
        self.space, self.movers, self.goal, self.effort = space, movers, goal, effort
        self._solver = Satisfaction(effort)
        self._encoding = Encoding(space, self._solver)
        self._start = self._encoding.point(goal.state, goal.own)
        self._anywhere = self._encoding.moved(self._start, movers.all_bits)
        self._steps: list[Step] = []
        self._goals: dict[Point, GoalAt] = {}

    def to(self, start: int) -> Path | Closed:
        """The states of a shortest sequence of moves, ``start`` first, which is not in the goal itself; or
        what the movers cannot leave, if no sequence reaches the goal.

        Of several, each state from the last one back is nearest to the start, from the last option back.
        """
        left = self._encoding.matching(self._start, start, self.goal.own)
        if not self.movers.parties or not self._met(left, self._anywhere):
            return Closed(())
        for length in range(1, len(self.movers.parties) + 1):
            if self._led_to(left, length):
                return self._nearest(left, length, start)
        found = Frames(self.space, self.movers, self.goal, start, self.effort).depth()
        return found if isinstance(found, Closed) else self._nearest(left, found, start)

    def _led_to(self, left: list[int], length: int) -> bool:
        return self._met([*left, *self._taken(length)], self._steps[length - 1].target)

    def _nearest(self, left: list[int], length: int, start: int) -> Path:
        assumed = [*left, *self._taken(length)]
        points = [each.target for each in self._steps[:length]]
        near = [
            literal
            for point in reversed(points)
            for literal in self._encoding.matching(point, start, reversed(self.movers.all_bits))
        ]
        while True:
            found = self._solver.prefer(near, [*assumed, self._goal_at(points[-1])])
            assert found is not None, "a sequence of this length exists"
            if not self.goal.refuted(self._encoding.state(points[-1])):
                return (start, *(self._encoding.state(point) for point in points))

    def _met(self, assumed: list[int], point: Point) -> bool:
        """Whether ``point`` can be in the goal, all that refutes it considered."""
        while self._solver.ask([*assumed, self._goal_at(point)]):
            if not self.goal.refuted(self._encoding.state(point)):
                return True
        return False

    def _taken(self, length: int) -> list[int]:
        while len(self._steps) < length:
            source = self._steps[-1].target if self._steps else self._start
            self._steps.append(step(self._encoding, self.movers, source))
        return [each.taken for each in self._steps[:length]]

    def _goal_at(self, point: Point) -> int:
        if point not in self._goals:
            self._goals[point] = GoalAt(self.goal, self._encoding, point)
        return self._goals[point].literal()

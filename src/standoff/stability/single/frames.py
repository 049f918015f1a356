"""Frames: the least number of moves after which a goal can be reached, or a proof that no number does it.

Property-directed reachability (IC3: Bradley 2011; Eén, Mishchenko & Brayton 2011). Frame *k* is a set of
clauses that hold in every state that at most *k* moves lead to. A harmful state in the last frame is
traced back, one move at a time; where no way leads back to the start, a clause is learnt that rules it
out together with many like it. When two frames come to say the same, they hold after any number of moves.

Obligations are not carried to later frames, so the first way that is found is a shortest one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from standoff.dispute.satisfaction import Effort, Satisfaction
from standoff.stability.single.encoding import Encoding
from standoff.stability.single.goal import Goal, GoalAt
from standoff.stability.single.space import Space
from standoff.stability.single.steps import Movers, step

Cube = frozenset[int]
"""States told by some of their options: *bit + 1* where the option is taken, its negative where not."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A proof that the goal is out of reach: the states in none of ``cubes`` include the start and
    nothing of the goal, and no move leads out of them.
    """

    cubes: tuple[Cube, ...]


class Frames:
    """Whether ``movers`` can lead from ``start``, which is not in ``goal`` itself, into it."""

    def __init__(self, space: Space, movers: Movers, goal: Goal, start: int, effort: Effort) -> None:
        self.movers, self.goal, self.start = movers, goal, start
        self._solver = Satisfaction(effort)
        self._encoding = Encoding(space, self._solver)
        self._step = step(self._encoding, movers, self._encoding.point(start, movers.all_bits))
        self._bits = frozenset(movers.all_bits)
        self._wanted = GoalAt(goal, self._encoding, self._step.source)
        self._cubes: list[list[Cube]] = [[]]
        self._active: list[int] = [0]

    def depth(self) -> int | Closed:
        """The least number of moves into the goal, or why none leads there.

        Raises ``Unsupported`` as ``Effort`` does.
        """
        last = 0
        while True:
            last += 1
            self._open()
            while (cube := self._reached(last)) is not None:
                if not self._ruled_out(cube, last):
                    return last
            settled = self._settled(last)
            if settled:
                return Closed(tuple(cube for level in self._cubes[settled:] for cube in level))

    def _open(self) -> None:
        self._cubes.append([])
        self._active.append(self._solver.clauses.fresh())

    def _frame(self, level: int) -> list[int]:
        """The assumptions of a frame; frame 0 is the start alone."""
        if level == 0:
            return self._encoding.matching(self._step.source, self.start, sorted(self._bits))
        return self._active[level:]

    def _reached(self, level: int) -> Cube | None:
        """States of the goal in a frame, if there are any."""
        while self._solver.ask([*self._frame(level), self._wanted.literal()]):
            state = self._encoding.state(self._step.source)
            if not self.goal.refuted(state):
                return self._shared(state, (), -self._wanted.literal())
        return None

    def _ruled_out(self, cube: Cube, level: int) -> bool:
        """Rule ``cube`` out of a frame; false if a way of that many moves leads into it."""
        while self._enters(cube, level):
            source = self._origin(cube)
            if level == 1 or not self._ruled_out(source, level - 1):
                return False
        self._learn(self._widened(self._needed(cube), level), level)
        return True

    def _enters(self, cube: Cube, level: int) -> bool:
        """Whether one move leads into ``cube`` from a state of the frame before that is not in it."""
        outside = self._solver.clauses.fresh()
        self._solver.clauses.add(-outside, *(-self._now(each) for each in sorted(cube)))
        after = [self._after(each) for each in sorted(cube)]
        entered = self._solver.ask([*self._frame(level - 1), outside, self._step.taken, *after])
        self._solver.clauses.add(-outside)
        return entered

    def _origin(self, cube: Cube) -> Cube:
        """From a move into ``cube`` that was found: the states from which the same change leads there."""
        state, target = (self._encoding.state(point) for point in (self._step.source, self._step.target))
        at = self.movers.parties.index(self.movers.mover(state, target))
        own = self.movers.bits[at]
        inputs = self._encoding.matching(self._step.target, target, own)
        fails, clauses = self._solver.clauses.fresh(), self._solver.clauses
        clauses.add(-fails, -self._step.valid[at], *(-self._after(each) for each in sorted(cube)))
        origin = self._shared(state, (self._step.chosen[at], *inputs), fails)
        clauses.add(-fails)
        return origin

    def _shared(self, state: int, inputs: Iterable[int], impossible: int) -> Cube:
        """The part of ``state`` that by itself, with ``inputs``, excludes ``impossible``."""
        here = self._encoding.matching(self._step.source, state, sorted(self._bits))
        possible = self._solver.ask([*inputs, impossible, *here])
        assert not possible, "a state decides what it leads to"
        core = self._solver.core()
        cube = self._cube(state)
        return frozenset(each for each in cube if self._now(each) in core)

    def _needed(self, cube: Cube) -> Cube:
        """The part of ``cube`` that was enough to keep it out, and that keeps the start out of it."""
        core = self._solver.core()
        return self._apart(frozenset(each for each in cube if self._after(each) in core), cube)

    def _apart(self, part: Cube, cube: Cube) -> Cube:
        here = self._cube(self.start)
        return part if not part <= here else part | {min(cube - here, key=abs)}

    def _widened(self, cube: Cube, level: int) -> Cube:
        """``cube`` without what is not needed to keep it out."""
        for each in sorted(cube, key=abs):
            wider = cube - {each}
            if each in cube and not wider <= self._cube(self.start) and not self._enters(wider, level):
                cube = self._needed(wider)
        return cube

    def _learn(self, cube: Cube, level: int) -> None:
        self._cubes[level].append(cube)
        self._solver.clauses.add(-self._active[level], *(-self._now(each) for each in sorted(cube, key=abs)))

    def _settled(self, last: int) -> int:
        """Carry what still holds one move later forward. The first frame that then says what the one before
        says, which no move leads out of; 0 if there is none.
        """
        for level in range(1, last):
            for cube in list(self._cubes[level]):
                after = [self._after(each) for each in sorted(cube)]
                if not self._solver.ask([*self._frame(level), self._step.taken, *after]):
                    self._cubes[level].remove(cube)
                    self._learn(cube, level + 1)
            if not self._cubes[level]:
                return level + 1
        return 0

    def _cube(self, state: int) -> Cube:
        return frozenset(bit + 1 if state >> bit & 1 else -bit - 1 for bit in self._bits)

    def _now(self, each: int) -> int:
        literal = self._step.source[abs(each) - 1]
        return literal if each > 0 else -literal

    def _after(self, each: int) -> int:
        literal = self._step.target[abs(each) - 1]
        return literal if each > 0 else -literal

"""Temptations: a party's improvements from one state, best first, until all are dealt with."""

from __future__ import annotations

from itertools import pairwise

from standoff.dispute import Direction
from standoff.dispute.satisfaction import Effort, Satisfaction
from standoff.stability.single.encoding import Encoding, Point
from standoff.stability.single.space import Space
from standoff.stability.single.steps import Movers


class Temptations:
    """The improvements of ``party`` from ``state``, by a change of ``bits``, that no answer noted so far
    meets.
    """

    def __init__(self, space: Space, party: int, state: int, bits: tuple[int, ...], effort: Effort) -> None:
        self.space, self.party, self.source, self.bits = space, party, state, bits
        self._solver = Satisfaction(effort)
        self._encoding = Encoding(space, self._solver)
        self._stay = self._encoding.point(state)
        self._target = self._encoding.point(state, self.bits)
        # A one-way option among the bits that are still free can only go the way that it may.
        self._solver.clauses.add(self._encoding.feasible(self._target))
        self._solver.clauses.add(self._encoding.better(party, self._target, self._stay))
        self._wishes = self._encoding.wishes(party, self._target)

    def best(self) -> int | None:
        """The improvement that is left with the highest rank, then with the fewest changes from the last
        option back; ``None`` if none is left.
        """
        nearness = self._encoding.matching(self._target, self.source, reversed(self.bits))
        if self._solver.prefer([*self._wishes, *nearness]) is None:
            return None
        return self._encoding.state(self._target)

    def meet(self, path: tuple[int, ...], movers: Movers, *, symmetric: bool) -> None:
        """Leave out every improvement that ``movers`` can answer as they answered one: by leading through
        the options that they have in the states of ``path``.

        ``path`` begins with the improvement that was answered. Where the party has one-way options, an
        improvement counts as met under a ``symmetric`` concept only if it leaves the party no further
        replies.
        """
        clauses, encoding = self._solver.clauses, self._encoding
        points = [self._with_own_options(state) for state in path]
        met = [-encoding.better(self.party, points[-1], self._stay)]
        for number, (before, after) in enumerate(pairwise(points)):
            met.append(encoding.feasible(after))
            if movers.improving:
                mover = movers.mover(path[number], path[number + 1])
                met.append(encoding.better(mover, after, before))
        if symmetric:
            used = [
                bit
                for bit in self.bits
                if self.space.directions[bit] is not Direction.BOTH and (path[0] ^ self.source) >> bit & 1
            ]
            met += encoding.matching(self._target, path[0], used)
        clauses.add(-clauses.all_of(met))

    def _with_own_options(self, state: int) -> Point:
        """``state``, but with the party's options as unknown as they are in its improvements."""
        fixed = self._encoding.point(state)
        own = set(self.bits)
        return tuple(self._target[bit] if bit in own else literal for bit, literal in enumerate(fixed))

"""Equilibria: the one of a kind of states that is nearest to today, or a proof that there is none.

Candidates are tried from today outwards. From every candidate that somebody leaves, all states are left
out that the same party leaves for the same choices by the same proof:

- it can and would make these choices there,
- its opponents' choices there are among those that the proof says they cannot lead out of to harm, and
- it is no better off there than in the candidate, so that what is no harm to the one is none to the other.

That is what makes the search end long before all states were tried.
"""

from __future__ import annotations

from standoff.dispute import Dispute, Formula
from standoff.dispute.satisfaction import Effort, Satisfaction
from standoff.dispute.tree import variables
from standoff.stability.concept import Foresight
from standoff.stability.concepts import concept_called
from standoff.stability.single.encoding import Encoding
from standoff.stability.single.judgement import LIMIT, Escape, examine, settling
from standoff.stability.single.space import Space


def nearest_state(dispute: Dispute, formula: Formula, today: int) -> int | None:
    """The feasible state in which ``formula`` holds that changes fewest options from ``today``.

    Of several, the one that changes none from the last option back; ``None`` if there is none. Raises
    ``Unsupported`` as ``judge`` does.
    """
    return _Candidates(Space.of(dispute), formula, today, Effort(LIMIT)).next()


def nearest_equilibrium(
    dispute: Dispute, concept: str, formula: Formula, today: int, *, limit: int = LIMIT
) -> int | None:
    """The equilibrium of ``concept`` in which ``formula`` holds that changes fewest options from ``today``.

    Of several, the one that changes none from the last option back; ``None`` if there is none, which is
    then proved. Raises ``Unknown`` for a concept that does not exist, ``Unsupported`` as ``judge`` does.
    """
    foresight = concept_called(concept).foresight
    space, effort = Space.of(dispute), Effort(limit)
    with settling(f"an equilibrium of {concept}"):
        candidates = _Candidates(space, formula, today, effort)
        while (state := candidates.next()) is not None:
            found = _leaver(space, foresight, state, effort)
            if found is None:
                return state
            candidates.leave_out(state, *found, foresight)
    return None


def _leaver(
    space: Space, foresight: Foresight | None, state: int, effort: Effort
) -> tuple[int, Escape] | None:
    """The first party that leaves ``state``, and how."""
    for party in range(len(space.parties)):
        found = examine(space, foresight, party, state, effort)
        if isinstance(found, Escape):
            return party, found
    return None


class _Candidates:
    """The feasible states in which ``formula`` holds, those nearest to ``today`` first."""

    def __init__(self, space: Space, formula: Formula, today: int, effort: Effort) -> None:
        self.space, self.today, self.distance = space, today, 0
        self._solver = Satisfaction(effort)
        self._encoding = Encoding(space, self._solver)
        clauses = self._solver.clauses
        names = set(variables(formula))
        named = {bit for bit, name in enumerate(space.names) if name in names}
        self._bits = sorted(space.mentioned(range(len(space.parties))) | named)
        self._point = self._encoding.point(today, self._bits)
        clauses.add(self._encoding.feasible(self._point))
        clauses.add(clauses.literal(formula, dict(zip(space.names, self._point, strict=True))))
        self._kept = self._encoding.matching(self._point, today, reversed(self._bits))
        self._more_than = clauses.counts(-literal for literal in self._kept)

    def next(self) -> int | None:
        """The nearest candidate that is left, the same one until it is left out; ``None`` if none is."""
        while self.distance <= len(self._bits):
            within = [-literal for literal in self._more_than[self.distance : self.distance + 1]]
            if self._solver.prefer(self._kept, within) is not None:
                return self._encoding.state(self._point)
            self.distance += 1
        return None

    def leave_out(self, state: int, party: int, escape: Escape, foresight: Foresight | None) -> None:
        """Leave ``state`` out, and with it all that ``party`` leaves as it leaves ``state``."""
        encoding, space = self._encoding, self.space
        own = space.own(party)
        taken = self._encoding.point(escape.target)
        target = tuple(taken[bit] if bit in own else literal for bit, literal in enumerate(self._point))
        same = [
            encoding.allowed(own, self._point, target),
            encoding.feasible(target),
            encoding.better(party, target, self._point),
        ]
        if foresight is not None and escape.closed is not None:
            others = [bit for bit in self._bits if bit not in own]
            settled = set(others) - set(space.free(others, state))
            same.append(-encoding.better(party, self._point, encoding.point(state)))
            same += encoding.matching(self._point, state, sorted(settled))
            same += [-self._inside(cube) for cube in escape.closed.cubes]
        self._solver.clauses.add(-self._solver.clauses.all_of(same))

    def _inside(self, cube: frozenset[int]) -> int:
        literals = (self._point[abs(each) - 1] * (1 if each > 0 else -1) for each in cube)
        return self._solver.clauses.all_of(literals)

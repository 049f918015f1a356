"""Single: one change of one formula of one party, each tried in the changed game, smallest first."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

import numpy as np

from standoff.stability.inverse.change import Change, ChangeKind
from standoff.stability.inverse.edits import edits
from standoff.stability.inverse.problem import Problem
from standoff.stability.inverse.rises import rises
from standoff.stability.kernels import BoolArray


@dataclass(frozen=True, slots=True, eq=False)
class Trials:
    """``could``: for each party the targets that could be stable for it if its opponents changed.

    A change that comes to a ranking that was tried before is not tried again.
    """

    problem: Problem
    could: tuple[BoolArray, ...]
    changes: tuple[tuple[int, Change], ...]
    _known: dict[tuple[int, bytes], BoolArray] = field(default_factory=dict, repr=False)

    @staticmethod
    def of(problem: Problem) -> Trials:
        """All changes of one formula of one party that may change, smallest first."""
        form = problem.game.form()
        could = tuple(problem.relaxed(form, party) for party in range(len(problem.game.parties)))
        found = [(party, change) for party in problem.parties for change in changes_of(problem, party)]
        kinds = list(ChangeKind)
        found.sort(key=lambda each: (each[1].places, kinds.index(each[1].kind), each[0]))
        return Trials(problem, could, tuple(found))

    def smallest(self, kinds: Collection[ChangeKind], among: BoolArray, limit: int) -> tuple[Change, ...]:
        """The smallest changes of these kinds by which one of the targets ``among`` comes to hold."""
        found: list[Change] = []
        for change in self._holding(kinds, among):
            if len(found) == limit or (found and change.places > found[0].places):
                break
            found.append(change)
        return tuple(found)

    def _holding(self, kinds: Collection[ChangeKind], among: BoolArray) -> Iterator[Change]:
        for party, change in self.changes:
            worthwhile = change.kind in kinds and bool(self._unless(party, among).any())
            if worthwhile and (self._held(party, change) & among).any():
                yield change

    def _unless(self, party: int, among: BoolArray) -> BoolArray:
        """The targets ``among`` that could be stable for everyone but ``party``."""
        others = [could for at, could in enumerate(self.could) if at != party]
        left: BoolArray = np.logical_and.reduce([among, *others])
        return left

    def _held(self, party: int, change: Change) -> BoolArray:
        form = self.problem.form({party: change})
        rank = form.ranks[party].tobytes()
        if (party, rank) not in self._known:
            everywhere = np.ones(self.problem.targets.size, dtype=np.bool_)
            self._known[party, rank] = self.problem.equilibria(form, self._unless(party, everywhere), party)
        return self._known[party, rank]


def changes_of(problem: Problem, party: int) -> list[Change]:
    """The changes of one formula of ``party``, or for a direct ranking the rises of the targets."""
    name = problem.game.parties[party]
    if any(ranking.party == name for ranking in problem.dispute.rankings):
        return rises(problem, party)
    return edits(problem.dispute, name)

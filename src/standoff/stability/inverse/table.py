"""Table: for one party every change of one formula, and in which of the wanted states it would then stay."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np

from standoff.stability.inverse.change import Change, ChangeKind
from standoff.stability.inverse.problem import Problem
from standoff.stability.inverse.single import changes_of
from standoff.stability.kernels import BoolArray, IntArray

NEVER = 1 << 30
"""More places than any change has."""


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One change; ``stays``: the targets that are stable for the party after it, with the opponents as they
    are; ``could``: those that could be if the opponents changed too. ``rank`` names the ranking that results.
    """

    change: Change
    stays: BoolArray
    could: BoolArray
    rank: bytes


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The changes of one party, smallest first; ``stays`` and ``could`` as the party ranks states now."""

    stays: BoolArray
    could: BoolArray
    rows: tuple[Row, ...]

    @staticmethod
    def of(problem: Problem, party: int) -> Table:
        """Tries every change of ``party``, each ranking that results once."""
        form = problem.game.form()
        stays = problem.stable(form, party)
        could = problem.relaxed(form, party)
        rows = _rows(problem, party) if party in problem.parties else iter(())
        return Table(stays, could, tuple(rows))

    def places(self, kinds: Collection[ChangeKind]) -> IntArray:
        """For every target the places of the smallest change after which the party stays; NEVER if none.

        0 where it stays without.
        """
        least = np.where(self.stays, 0, NEVER)
        for row in self.rows:
            if row.change.kind in kinds:
                least[row.stays & (least == NEVER)] = row.change.places
        return least

    def changes(self, target: int, places: int, kinds: Collection[ChangeKind]) -> list[Change]:
        """The changes of this size after which the party stays in the target at this position."""
        return [
            row.change
            for row in self.rows
            if row.change.places == places and row.change.kind in kinds and row.stays[target]
        ]


def _rows(problem: Problem, party: int) -> Iterator[Row]:
    known: dict[bytes, tuple[BoolArray, BoolArray]] = {}
    for change in changes_of(problem, party):
        form = problem.form({party: change})
        rank = form.ranks[party].tobytes()
        if rank not in known:
            stays = problem.stable(form, party)
            known[rank] = stays, stays if problem.separable else problem.relaxed(form, party)
        stays, could = known[rank]
        if could.any():
            yield Row(change, stays, could, rank)

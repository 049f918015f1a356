"""Change: what a party would want otherwise; Proposal: changes that together make a wanted state hold.

The size of a change is told in *places*: one place for each formula (or, in a ranking, each state) that
another one passes. A list is thought of as having an end through which formulas leave and enter: to drop a
formula takes it past all below it and out, to turn it round takes that twice, and to want something new at
the top brings it in past all others.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standoff.dispute import Formula
from standoff.stability.move import Move


class ChangeKind(StrEnum):
    """What happens to a party's preferences; of changes of one size the kind that comes first is told."""

    MOVE = "move"
    REORDER = "reorder"
    RISE = "rise"
    DROP = "drop"
    TURN = "turn"
    WANT = "want"


@dataclass(frozen=True, slots=True)
class Change:
    """One party's list, or its ranking, changed.

    ``order`` is the new list as positions in the present one, counted from 1; 0 stands for a ``formula`` that
    is not in it. ``touched`` are the present positions of the formulas that move, go or turn round;
    ``formula`` is the one that is new (``WANT``) or that stands there now (``TURN``). ``passed`` are the
    present positions of the formulas that a ``MOVE`` passes.

    For ``RISE`` (a direct ranking) ``order`` is empty, ``state`` rises in the ranking and ``passed`` are the
    states that it passes or joins. ``places`` is the size. ``pinned``: a formula that was pinned is touched.
    """

    party: str
    kind: ChangeKind
    places: int
    order: tuple[int, ...] = ()
    touched: tuple[int, ...] = ()
    passed: tuple[int, ...] = ()
    formula: Formula | None = None
    state: int | None = None
    pinned: bool = False

    @property
    def formulas(self) -> int:
        """How many formulas are touched; one where a formula is new or a state rises."""
        return max(1, len(self.touched))

    @property
    def rises(self) -> bool:
        """Whether a ``MOVE`` goes up in the list."""
        return self.kind is ChangeKind.MOVE and self.touched > self.passed


@dataclass(frozen=True, slots=True)
class Proposal:
    """``changes``, one per party, after which ``state`` is an equilibrium of ``concept``; verified.

    ``states`` are all wanted states that hold then and can be reached, ``concepts`` all concepts of which
    ``state`` is then an equilibrium. ``path`` leads there from the status quo, by improvements of the
    changed parties if ``improving``; it is ``None`` where there is no status quo.
    """

    concept: str
    changes: tuple[Change, ...]
    state: int
    states: tuple[int, ...]
    concepts: tuple[str, ...]
    path: tuple[Move, ...] | None
    improving: bool

    @property
    def size(self) -> tuple[int, int, int]:
        """Parties that change, formulas touched, places: compared in this order, fewer is smaller."""
        return (
            len(self.changes),
            sum(change.formulas for change in self.changes),
            sum(change.places for change in self.changes),
        )

    @property
    def kinds(self) -> tuple[ChangeKind, ...]:
        """The kinds of its changes, in the order of the parties."""
        return tuple(change.kind for change in self.changes)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why no change was found: as it is now, ``party`` leaves by ``improvement``.

    ``always``: no order of its formulas would keep it from that, because none that is true in the state
    it leaves is false where it goes (nor wherever an answer would lead). Otherwise some might.
    """

    party: str
    improvement: Move
    always: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """What would make at least one wanted state hold and be within reach.

    ``wanted`` counts the wanted states that are feasible, ``reachable`` those of them that legal moves
    lead to from the status quo; ``holding`` are those that hold already. ``proposals`` are ordered by size:
    first all smallest ones (up to a small number), then the smallest of each other kind. ``exhaustive``:
    nothing smaller of the kinds that are tried was left out. If there are no proposals, ``obstacles`` tell
    who leaves.
    """

    concept: str
    wanted: int
    reachable: int
    holding: tuple[int, ...]
    proposals: tuple[Proposal, ...]
    obstacles: tuple[Obstacle, ...]
    exhaustive: bool

    @property
    def smallest(self) -> tuple[Proposal, ...]:
        """The proposals than which none is smaller."""
        return tuple(each for each in self.proposals if each.size == self.proposals[0].size)

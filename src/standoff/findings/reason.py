"""Reason: why a party leaves a state or stays, every step with the comparison that decides it.

Data only; ``reasons`` makes it. States are numbers, bit *k* for the *k*-th option of the case.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from standoff.findings.outcome import DecisiveFormula, MoveView, StateView
    from standoff.findings.quote import Quote


@dataclass(frozen=True, slots=True)
class Comparison:
    """How ``party`` ranks two states, and by what.

    From a list of preferences: ``decided_by`` is its first formula on which the two differ; it is true in
    ``better`` and false in ``worse``. From a direct ranking: ``tiers`` holds the places of ``better``
    and ``worse``, 1 for the best of ``tier_count``, and ``quotes`` are the ranking's warrants. If
    ``tied`` the party ranks both alike: no formula differs, or both stand in one tier; ``better`` is then
    the state that was asked about first. A party of which nothing is known ties everything:
    ``informed`` is false.
    """

    party: str
    better: int
    worse: int
    tied: bool
    informed: bool = True
    decided_by: DecisiveFormula | None = None
    tiers: tuple[int, int] | None = None
    tier_count: int = 0
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class ReasonedMove:
    """One party's move and its own comparison of the state that it makes with the one that it leaves.

    ``gains``: the mover is better off at once. An answer that only has to be possible (GMR, SMR) may have
    steps that do not gain.
    """

    move: MoveView
    gains: bool
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Reason:
    """What comes of one improvement, looking ahead as a concept does.

    ``deterred``: ``answer`` is a shortest sequence of the opponents' steps to a state in which the party
    is no better off than if it had stayed; ``end`` compares that state with the one it would leave.
    No step of it can be dropped, nor any single choice within a step. For a symmetric concept
    ``reply`` is the party's best move from there (``None`` if it has none) and ``reply_end`` compares
    what that brings with staying.

    Not ``deterred``: ``answer`` is the one that harms most, which is not enough; empty if no answer makes the
    improvement worth less, or the concept (Nash) expects none.
    """

    improvement: ReasonedMove
    deterred: bool
    answer: tuple[ReasonedMove, ...] = ()
    end: Comparison | None = None
    reply: ReasonedMove | None = None
    reply_end: Comparison | None = None

    @property
    def end_state(self) -> int:
        """The state in which the answer ends; that of the improvement if there is none."""
        return (self.improvement, *self.answer)[-1].move.target


@dataclass(frozen=True, slots=True)
class PartyReasons:
    """Why ``state`` is stable for ``party`` under ``concept``, or not.

    ``moves`` counts what the party could do at all, ``gains`` how much of it is an improvement and
    ``undeterred`` how many improvements nothing deters. Stable: one reason for every improvement, the
    plainest first. Not stable: the undeterred improvement that best shows why. ``kept`` are the
    choices that the party could change one at a time without gaining by it.
    """

    party: str
    concept: str
    state: int
    stable: bool
    moves: int
    gains: int
    undeterred: int
    reasons: tuple[Reason, ...]
    kept: tuple[ReasonedMove, ...] = ()


@dataclass(frozen=True, slots=True)
class StateReasons:
    """The reasons of each party that was asked about, for one state under one concept.

    ``left_open``: the parties of the case of which it is not known what they prefer.
    """

    view: StateView
    concept: str
    parties: tuple[PartyReasons, ...]
    left_open: tuple[str, ...] = ()

    @property
    def stable(self) -> bool:
        """Whether none of these parties leaves."""
        return all(each.stable for each in self.parties)

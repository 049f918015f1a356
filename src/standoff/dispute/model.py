"""Dispute: the strategic model."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.dispute.formula import Formula
from standoff.dispute.option import Option
from standoff.dispute.party import Party
from standoff.dispute.perception import Perception
from standoff.dispute.preference import PreferenceStatement, Ranking, Undecided
from standoff.evidence import Citation, PartialDate


@dataclass(frozen=True, slots=True)
class Outcome:
    """A named pattern of states that people would call a result; not a state."""

    name: str
    label: str
    formula: Formula
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Constraint:
    """A formula that rules states out: ``requirement`` must hold, otherwise it must not.

    ``why`` is in the analyst's words ("a constitution that forbids ceding land").
    """

    formula: Formula
    requirement: bool
    why: str | None = None


@dataclass(frozen=True, slots=True)
class ListedMoves:
    """Where a party can move: ``pairs`` of states (from, to)."""

    party: str
    pairs: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Parties, options, constraints, outcomes, today's state and what each party prefers.

    States are integers, bit *k* for the *k*-th of ``options``. ``preferences`` holds every party's
    list one after the other, each in priority order. A party has a list or a ranking, not both; a
    party with neither is indifferent between all states. ``undecided`` says which part of their order
    nobody knows; it changes no list.

    With ``moves`` the dispute is in graph form: each party can make the moves listed for it and no
    others, whoever owns the options that change; a party without a list stays where it is. Without, a
    party can change its own options as their directions allow.

    ``views`` says what parties do not know or get wrong; a party without one sees the dispute as it is.
    """

    name: str
    title: str
    parties: tuple[Party, ...]
    options: tuple[Option, ...]
    constraints: tuple[Constraint, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    status_quo: int | None = None
    preferences: tuple[PreferenceStatement, ...] = ()
    rankings: tuple[Ranking, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    moves: tuple[ListedMoves, ...] = ()
    views: tuple[Perception, ...] = ()
    as_of: PartialDate | None = None
    citations: tuple[Citation, ...] = ()
    note: str | None = None

    def preferences_of(self, party: str) -> tuple[PreferenceStatement, ...]:
        """The preference statements of ``party`` in priority order."""
        return tuple(p for p in self.preferences if p.party == party)

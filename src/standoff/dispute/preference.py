"""Preferences: prioritised statements with their warrants, or a direct ranking."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.dispute.formula import Formula
from standoff.evidence import Passage, Ruling


@dataclass(frozen=True, slots=True)
class Warrant:
    """Why a preference statement is there: a passage that was read, or a ruling. Never empty.

    ``statement`` is the id of the statement read from ``passage``; ``rule`` names the row of the
    construction table that turned it into a formula; ``weight`` ≥ 0 is what it adds to the
    preference statement (0 for a ruling, which ranks by being pinned, not by weight).
    """

    passage: Passage | None = None
    ruling: Ruling | None = None
    statement: str | None = None
    rule: str | None = None
    weight: float = 0.0

    def __post_init__(self) -> None:
        if self.passage is None and self.ruling is None:
            raise ValueError("a warrant needs a passage or a ruling")


@dataclass(frozen=True, slots=True)
class PreferenceStatement:
    """A formula that ``party`` wants to be true, at its place in the party's list.

    Order in the list is priority, most important first; ``weight`` says how the place was earned
    and never enters the comparison of states. ``against`` holds the warrants of evidence for the
    opposite formula, which was outweighed but not hidden.
    """

    party: str
    formula: Formula
    warrants: tuple[Warrant, ...]
    weight: float = 0.0
    pinned: bool = False
    against: tuple[Warrant, ...] = ()

    def __post_init__(self) -> None:
        if not self.warrants:
            raise ValueError("a preference statement needs a warrant")


@dataclass(frozen=True, slots=True)
class Ranking:
    """A direct ranking of the feasible states by ``party``: tiers from best to worst, ties within."""

    party: str
    tiers: tuple[tuple[int, ...], ...]
    warrants: tuple[Warrant, ...]

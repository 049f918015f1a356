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
    opposite formula, which was outweighed but not hidden. ``strong`` means that what it decides is
    preferred greatly; such formulas come first in a list.
    """

    party: str
    formula: Formula
    warrants: tuple[Warrant, ...]
    weight: float = 0.0
    pinned: bool = False
    against: tuple[Warrant, ...] = ()
    strong: bool = False

    def __post_init__(self) -> None:
        if not self.warrants:
            raise ValueError("a preference statement needs a warrant")


@dataclass(frozen=True, slots=True)
class Ranking:
    """A direct ranking of the feasible states by ``party``: tiers from best to worst, ties within.

    ``gulfs``: after how many tiers, counted from the best, a gulf lies; states on its two sides are
    preferred greatly one to the other. ``unknown``: pairs of states of which it is not known which is
    preferred, whatever their tiers.
    """

    party: str
    tiers: tuple[tuple[int, ...], ...]
    warrants: tuple[Warrant, ...]
    gulfs: tuple[int, ...] = ()
    unknown: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Undecided:
    """A tier of ``party``'s list: formulas of which nobody knows which comes first.

    ``count`` statements of the list, from ``position`` on (0 is the top), belong to it; the list has them
    in an order that means nothing. ``contested`` are formulas beside their opposites: it is not known
    which of the two the party wants, so neither is in the list.
    """

    party: str
    position: int
    count: int
    contested: tuple[PreferenceStatement, ...] = ()

    def __post_init__(self) -> None:
        if self.count + len(self.contested) < 2:
            raise ValueError("a tier that is not decided has at least two formulas")

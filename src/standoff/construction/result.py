"""Construction: a dispute with its preferences filled in, and everything that was decided on the way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standoff.construction.weights import Factors, Weighting
from standoff.dispute import Dispute, Formula, Warrant
from standoff.statements import Statement

CORROBORATING = 2
"""Independent sources that confirm one another."""


@dataclass(frozen=True, slots=True)
class Support:
    """What speaks for one formula of one party; ``text`` is its canonical wording.

    ``warrants`` are all of them, heaviest first; those that only repeat (the same words, a copy of
    the article) have weight 0. ``weight`` is the sum over warrants, ``sources`` how many texts it comes
    from, copies and one agency's story being one text, and ``origins`` how many sources independent of one
    another. ``asserted`` is false for a price that was offered without saying for what: a position, but no
    preference.
    """

    party: str
    formula: Formula
    text: str
    warrants: tuple[Warrant, ...]
    weight: float
    sources: int
    asserted: bool = True
    origins: int = 1

    @property
    def corroborated(self) -> bool:
        """Whether independent sources tell it, so that it has the credibility of the confirmed."""
        return self.origins >= CORROBORATING


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Evidence for an option and against it in one party's position.

    ``prevailing`` outweighs ``outweighed``; where ``decided`` is false they balance, up to the margin,
    and neither was asserted.
    """

    party: str
    prevailing: Support
    outweighed: Support
    decided: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """Formulas of one party whose weights are equal, up to the margin, so that their order means nothing."""

    party: str
    weight: float
    formulas: tuple[str, ...]


class Reason(StrEnum):
    """Why something that was read does not appear in any list."""

    REJECTED = "rejected by a ruling"
    NOT_BELIEVED = "its source is not believed"
    WEIGHTLESS = "it weighs nothing"
    NO_PARTY = "not a party of the case"
    NO_OPTION = "not an option of the case"
    FORECAST = "a forecast"
    OUTSIDE = "condition outside the model"
    RANKED = "the party has a direct ranking"


@dataclass(frozen=True, slots=True)
class Dropped:
    """A statement, or a formula, that was not used, and why; ``statement`` where there is one.

    ``subject`` is the statement's id or the formula's text.
    """

    subject: str
    reason: Reason
    party: str | None = None
    statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class Construction:
    """The proposed ``dispute`` and how it came about.

    ``support`` is every formula that was read, before opposites were netted; ``silent`` the pairs of
    party and option of which neither lists nor offers say anything; ``factors`` the weight of each
    statement used, by its id.
    """

    dispute: Dispute
    support: tuple[Support, ...]
    contradictions: tuple[Contradiction, ...]
    ties: tuple[Tie, ...]
    dropped: tuple[Dropped, ...]
    silent: tuple[tuple[str, str], ...]
    factors: tuple[tuple[str, Factors], ...]
    weighting: Weighting

    @property
    def unpriced(self) -> tuple[Support, ...]:
        """Prices that were offered without saying for what."""
        return tuple(support for support in self.support if not support.asserted)

    @property
    def undetermined(self) -> tuple[Contradiction, ...]:
        """The contradictions that balance."""
        return tuple(c for c in self.contradictions if not c.decided)

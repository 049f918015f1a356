"""What the order of wishes leaves open: the share of allowed orders in which each outcome holds, in words.

At the case's own margin, and at wider ones, so that a reader sees how much hangs on fine differences of
weight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from standoff.belief.likelihood import likelihood
from standoff.belief.uncertainty import Lot, OpenOrders, Share, at_margin, margins_of, open_orders
from standoff.construction import Gathered
from standoff.dispute import Dispute, Outcome

COUNTED = ("nash", "gmr")
"""Of its own accord, and by any concept at all: what holds by another concept holds by GMR."""


@dataclass(frozen=True, slots=True)
class OutcomeShare:
    """In how many of the orders tried an outcome holds by ``concept``; ``word`` is that of ICD 203.

    ``error`` is the standard error and ``lower`` to ``upper`` the 95 % bounds of a share that is estimated;
    of an exact one 0 and the share itself.
    """

    outcome: str
    label: str
    concept: str
    held: int
    tried: int
    share: float
    error: float
    lower: float
    upper: float
    word: str


@dataclass(frozen=True, slots=True)
class OpenView:
    """One margin: ``allowed`` orders, of which ``tried`` were solved, all of them if ``exact``; else drawn by
    lot that began with ``seed``. ``pairwise``: parties of whose ranking pairs of states are open, uncounted.
    """

    margin: float
    allowed: int
    tried: int
    exact: bool
    seed: int | None
    shares: tuple[OutcomeShare, ...]
    pairwise: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UncertaintyFinding:
    """``margins``: the case's own first, then wider ones."""

    margins: tuple[OpenView, ...]


def uncertainty(gathered: Gathered, lot: Lot, wider: Sequence[float] | None = None) -> UncertaintyFinding:
    """What is open at the case's margin and at ``wider`` ones.

    Raises ``Malformed`` for a margin that is none.
    """
    margins = margins_of(gathered) if wider is None else margins_of(gathered, wider)
    views = []
    for margin in margins:
        dispute = at_margin(gathered, margin)
        found = open_orders(dispute, COUNTED, lot, margin)
        views.append(_view(dispute, found))
    return UncertaintyFinding(tuple(views))


def _view(dispute: Dispute, found: OpenOrders) -> OpenView:
    return OpenView(
        margin=found.margin,
        allowed=found.allowed,
        tried=found.tried,
        exact=found.seed is None,
        seed=found.seed,
        shares=tuple(
            _share(outcome, concept, found.shares[outcome.name, concept])
            for outcome in dispute.outcomes
            for concept in COUNTED
        ),
        pairwise=found.pairwise,
    )


def _share(outcome: Outcome, concept: str, share: Share) -> OutcomeShare:
    lower, upper = share.bounds
    return OutcomeShare(
        outcome=outcome.name,
        label=outcome.label,
        concept=concept,
        held=share.held,
        tried=share.tried,
        share=float(share.value),
        error=share.error,
        lower=lower,
        upper=upper,
        word=likelihood(share.value).word,
    )

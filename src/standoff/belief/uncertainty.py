"""Uncertainty: in how many of the orders that the evidence allows does a conclusion hold?

Where the evidence does not say which of two wishes comes first, or which side of an option a party is on,
every order that it allows is a model, and none is likelier than another. A conclusion, that an outcome holds
under a concept, has the share of these orders in which it does. Few orders are all solved; of many some are
drawn by lot, with replacement, and the share is an estimate (standard error; bounds after Wilson 1927).

What is allowed depends on the margin (``Weighting.margin``): wishes whose weights differ by less are not
settled. A wider margin need not allow all that a narrower one does: an option whose two sides come within
it is contested, and stands last.

What is counted is what the *order* leaves open, given the statements as they were read and weighed: not
whether these are true. Pairs of states of which a direct ranking says nothing are no orders and are not
sampled.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from standoff.belief.holding import held_in
from standoff.belief.orders import Orders, lists, total
from standoff.construction import Gathered
from standoff.dispute import Dispute
from standoff.dispute.states import truth
from standoff.errors import Malformed
from standoff.stability import CONCEPTS

MOST_ORDERS = 4096
"""Orders that are all solved at most; of more, some are drawn."""
SAMPLES = 1000
"""Orders that are drawn by lot unless another number is asked for."""
SEED = 1
MARGINS = (0.1, 0.25)
"""Margins that are tried beside the case's own."""

_Z = 1.959963984540054
"""The standard normal quantile of 0.975."""


@dataclass(frozen=True, slots=True)
class Lot:
    """When and how orders are drawn: all are solved if at most ``most`` are allowed, and at most ``lists`` of
    the parties' own lists (``orders.lists``); else ``samples`` are drawn, the same for the same ``seed``.

    Raises ``Malformed`` for fewer than one sample.
    """

    most: int = MOST_ORDERS
    lists: int = MOST_ORDERS
    samples: int = SAMPLES
    seed: int = SEED

    def __post_init__(self) -> None:
        if self.samples < 1:
            raise Malformed(
                f"{self.samples} orders cannot be drawn", where="samples", remedy="Draw at least 1."
            )


ALL_IF_FEW = Lot()


@dataclass(frozen=True, slots=True)
class Share:
    """``held`` of ``tried`` orders; ``exact`` if every order that is allowed was tried."""

    held: int
    tried: int
    exact: bool

    @property
    def value(self) -> Fraction:
        """From 0 to 1."""
        return Fraction(self.held, self.tried)

    @property
    def error(self) -> float:
        """The standard error of the share as an estimate: √(p (1 − p) / n); 0 if exact."""
        p = float(self.value)
        return 0.0 if self.exact else math.sqrt(p * (1 - p) / self.tried)

    @property
    def bounds(self) -> tuple[float, float]:
        """Where 95 of 100 such estimates have the share of all orders (Wilson 1927); the share itself if
        exact.
        """
        p, n = float(self.value), self.tried
        if self.exact:
            return p, p
        middle = p + _Z * _Z / (2 * n)
        half = _Z * math.sqrt(p * (1 - p) / n + _Z * _Z / (4 * n * n))
        scale = 1 + _Z * _Z / n
        return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)


@dataclass(frozen=True, slots=True)
class OpenOrders:
    """What a dispute comes to in the orders that it allows: ``allowed`` of them, ``tried`` of these.

    ``seed`` is what the lot began with; ``None`` if all were tried. ``shares``: for outcome and concept.
    ``pairwise``: parties whose direct ranking leaves pairs of states open, of which nothing is counted.
    """

    margin: float
    allowed: int
    tried: int
    seed: int | None
    shares: Mapping[tuple[str, str], Share]
    pairwise: tuple[str, ...] = ()


def open_orders(
    dispute: Dispute, concepts: Iterable[str] = tuple(CONCEPTS), lot: Lot = ALL_IF_FEW, margin: float = 0.0
) -> OpenOrders:
    """The shares of every named outcome, of all orders or of those that ``lot`` draws.

    ``margin`` is only told, it is part of the dispute already. Raises ``Unknown`` for a concept that is none,
    and what solving the dispute raises.
    """
    allowed = total(dispute)
    every = allowed <= lot.most and lists(dispute) <= lot.lists
    orders = Orders.all_of(dispute) if every else Orders.drawn(dispute, lot.samples, lot.seed)
    sets = {outcome.name: truth(outcome.formula, dispute) for outcome in dispute.outcomes}
    asked = tuple(concepts)
    found = held_in(orders, sets, asked)
    tried = len(orders.joint)
    return OpenOrders(
        margin=margin,
        allowed=allowed,
        tried=tried,
        seed=None if every else lot.seed,
        shares={key: Share(int(np.count_nonzero(held)), tried, every) for key, held in found.items()},
        pairwise=tuple(ranking.party for ranking in dispute.rankings if ranking.unknown),
    )


def at_margin(gathered: Gathered, margin: float) -> Dispute:
    """The dispute if priorities whose weights differ by less than ``margin`` count as not settled.

    ``margin`` is a share of the heavier of two weights. Raises ``Malformed`` if it is not from 0 to below 1.
    """
    if not 0 <= margin < 1:
        raise Malformed(
            f"{margin} is no margin",
            where="margin",
            why="it is the share of the heavier weight by which two must differ, from 0 to below 1",
            remedy="Give 0.1 for a tenth.",
        )
    weighting = replace(gathered.weighting, margin=margin)
    return replace(gathered, weighting=weighting).construct().dispute


def margins_of(gathered: Gathered, wider: Sequence[float] = MARGINS) -> tuple[float, ...]:
    """The case's own margin and those of ``wider`` that are."""
    own = gathered.weighting.margin
    return (own, *(margin for margin in wider if margin > own))

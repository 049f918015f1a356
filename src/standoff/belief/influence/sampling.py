"""The Shapley value of many items, estimated from random orders.

An order of the items, taken one after the other, gives every item one marginal contribution, v(S ∪ i) − v(S)
with S what came before; its mean over all orders is the Shapley value. Orders are drawn from a seed, each
beside its reverse. In every order the contributions add up to v(all) − v(none), so the estimates do, too.

Each pair gives every item one number from −1 to 1, independent of other pairs. The standard error is theirs;
the bound holds with 95 % for each item whatever the number of pairs: the narrower of the empirical Bernstein
bound and Hoeffding's, at half of the 5 % each.

Sources. Castro, J., Gómez, D. & Tejada, J. 2009, "Polynomial calculation of the Shapley value based on
sampling", Computers & Operations Research 36; on reversed orders Mitchell, R. et al. 2022, "Sampling
permutations for Shapley value estimation", JMLR 23; Maurer, A. & Pontil, M. 2009, "Empirical Bernstein
bounds and sample variance penalization", COLT, theorem 4; Hoeffding, W. 1963, JASA 58.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import log

import numpy as np
from numpy.typing import NDArray

from standoff.errors import Malformed

DOUBT = 0.05
"""The chance that an item's value lies outside its bound, at most."""


@dataclass(frozen=True, slots=True)
class Estimates:
    """For every item, in order: the mean over the orders, its standard error, and its 95 % bound."""

    value: tuple[Fraction, ...]
    standard_error: tuple[float, ...]
    bound: tuple[float, ...]


def drawn(items: int, pairs: int, seed: int) -> NDArray[np.int64]:
    """``pairs`` random orders of the items and after them their reverses, as orders × items.

    Raises ``Malformed`` for fewer than two pairs, which have no error to tell.
    """
    if pairs < 2:
        raise Malformed(
            f"{2 * pairs} orders are too few to tell how sure an estimate is",
            where="samples",
            remedy="Ask for 4 or more.",
        )
    if seed < 0:
        raise Malformed(f"{seed} is no seed", where="seed", remedy="Give a whole number from 0 on.")
    rng = np.random.default_rng(seed)
    orders = rng.permuted(np.tile(np.arange(items, dtype=np.int64), (pairs, 1)), axis=1)
    return np.concatenate((orders, orders[:, ::-1]))


def begun(orders: NDArray[np.int64]) -> NDArray[np.bool_]:
    """What each order has taken after 0, 1, … all items: (orders · (items + 1)) × items, order by order."""
    count, items = orders.shape
    place = np.argsort(orders, axis=1)
    taken = place[:, np.newaxis, :] < np.arange(items + 1)[np.newaxis, :, np.newaxis]
    return np.ascontiguousarray(taken.reshape(count * (items + 1), items))


def estimates(orders: NDArray[np.int64], truth: NDArray[np.bool_]) -> Estimates:
    """The values by what is true of each row of ``begun(orders)``."""
    count, items = orders.shape
    gained = np.diff(truth.reshape(count, items + 1).astype(np.int64), axis=1)
    contributed = np.zeros_like(gained)
    np.put_along_axis(contributed, orders, gained, axis=1)
    pairs = count // 2
    both = contributed[:pairs] + contributed[pairs:]
    variance = (both / 2).var(axis=0, ddof=1)
    return Estimates(
        tuple(Fraction(total, count) for total in both.sum(axis=0).tolist()),
        tuple(np.sqrt(variance / pairs).tolist()),
        tuple(_bound(variance, pairs).tolist()),
    )


def _bound(variance: NDArray[np.float64], pairs: int) -> NDArray[np.float64]:
    """How far the mean of ``pairs`` numbers from −1 to 1 may lie from what they are drawn of."""
    bernstein = log(8 / DOUBT)
    empirical = np.sqrt(2 * variance * bernstein / pairs) + 14 * bernstein / (3 * (pairs - 1))
    return np.minimum(empirical, np.sqrt(2 * log(4 / DOUBT) / pairs))

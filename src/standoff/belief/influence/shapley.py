"""The Shapley value: what share of a conclusion each item carries.

Definition. Of a game that gives every set S of n items a value v(S), with v(S) = 1 where the conclusion is
true of the part that S makes and 0 elsewhere, the Shapley value of item i is

    φ_i = Σ over S without i of  |S|! (n − |S| − 1)! / n!  ·  (v(S ∪ i) − v(S)):

the chance that i, coming in after others in a random order, makes the conclusion true, less the chance that
it makes it false. The values add up to v(all) − v(none). The Banzhaf value weighs all S alike: 1/2^(n−1).

Sources. Shapley, L. S. 1953, "A value for n-person games", Contributions to the Theory of Games II, Annals
of Mathematics Studies 28; Banzhaf, J. F. 1965, "Weighted voting doesn't work", Rutgers Law Review 19.

1. For each item, over the sets without it, count by size how often it makes the conclusion true, less how
   often it makes it false: whole numbers.
2. Weigh the counts; in fractions, so that nothing is rounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import factorial

import numpy as np
from numpy.typing import NDArray

from standoff.errors import Malformed


@dataclass(frozen=True, slots=True)
class Values:
    """For every item, in order, its Shapley and its Banzhaf value."""

    shapley: tuple[Fraction, ...]
    banzhaf: tuple[Fraction, ...]


def values(table: Sequence[int] | NDArray[np.generic]) -> Values:
    """The exact values of n items by the value of each of their 2^n sets, a truth value or a whole number.

    Cell S of the table is the set that has item k where bit k of S is set.
    Raises ``Malformed`` for a table of another length or type.
    """
    given = _whole(table)
    items = given.size.bit_length() - 1
    sizes = _sizes(items)
    counts = [_swings(given, sizes, item) for item in range(items)]
    orders = factorial(items)
    weights = [factorial(size) * factorial(items - size - 1) for size in range(items)]
    return Values(
        tuple(Fraction(sum(c * w for c, w in zip(own, weights, strict=True)), orders) for own in counts),
        tuple(Fraction(sum(own), 1 << (items - 1)) for own in counts),
    )


def _whole(table: Sequence[int] | NDArray[np.generic]) -> NDArray[np.int64]:
    given = np.asarray(table)
    size = given.size
    if given.ndim != 1 or given.dtype.kind not in "biu" or size < 1 or size & (size - 1):
        raise Malformed(
            f"the table of values is {given.dtype} of shape {given.shape}",
            where="Shapley value",
            remedy="Give a truth value or a whole number for each of the 2^n sets of n items.",
        )
    return given.astype(np.int64)


def _sizes(items: int) -> NDArray[np.int64]:
    """How many items each set has."""
    sizes = np.zeros(1, dtype=np.int64)
    for _ in range(items):
        sizes = np.concatenate((sizes, sizes + 1))
    return sizes


def _swings(table: NDArray[np.int64], sizes: NDArray[np.int64], item: int) -> list[int]:
    """By the size of the set that it joins, how much the item adds over all sets of that size."""
    with_it = table.reshape(-1, 2, 1 << item)
    gain = (with_it[:, 1] - with_it[:, 0]).reshape(-1)
    joined = sizes.reshape(-1, 2, 1 << item)[:, 0].reshape(-1)
    items = int(sizes[-1])
    return [int(gain[joined == size].sum()) for size in range(items)]

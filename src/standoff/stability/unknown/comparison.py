"""Comparison: for two states what a party prefers for certain, and what is unknown.

What a party thinks of a state depends only on the state's *class*; states of one class are equal to it
and compare alike with every other. ``Tiered`` compares by formulas of which the order is not decided,
``Ranked`` by ranks, with pairs of states of which the order is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from standoff.errors import Infeasible, Malformed, Unsupported
from standoff.stability.graph_model import whole
from standoff.stability.kernels import BoolArray, IntArray, RankArray, dense_ranks

TIER = 62
"""The most formulas in one tier; one state's truth values in a tier are bits of one word."""


class Comparison(Protocol):
    """One party's preference over ``count`` classes of states."""

    @property
    def classes(self) -> IntArray:
        """The class of every state, from 0; what infeasible states hold means nothing."""

    @property
    def count(self) -> int:
        """How many classes there are."""

    @property
    def ranks(self) -> IntArray | None:
        """How the classes rank, higher is better, or ``None`` where something may be unknown."""

    def compare(self, here: IntArray, there: IntArray) -> tuple[BoolArray, BoolArray]:
        """Whether class ``there`` is preferred to ``here`` for certain, and whether that is unknown.

        The two are of one length. Where neither holds, ``there`` is no better for certain.
        """

    def against_all(self, here: IntArray) -> tuple[BoolArray, BoolArray]:
        """The same for each of ``here`` (rows) and every class (columns)."""


@dataclass(frozen=True, slots=True, eq=False)
class Tiered:
    """Formulas in tiers, most important tier first; within a tier the order is not decided.

    ``masks[t][c]``: which formulas of tier t hold in class c, a bit each. At the first tier where two
    states differ, the one that satisfies every formula that the other does, and one more, is preferred
    for certain; if each satisfies one that the other does not, the preference is unknown. That is
    exactly agreement over all orders of the formulas that the tiers allow.
    """

    classes: IntArray
    masks: tuple[IntArray, ...]

    @classmethod
    def of(cls, tiers: Sequence[Sequence[BoolArray]], feasible: BoolArray) -> Tiered:
        """From each formula's truth value in every state; a tier of one formula is decided.

        A formula and its negation in one tier say that it is not known which of the two is wanted.
        Raises ``Unsupported`` for a tier of more than ``TIER`` formulas.
        """
        number = np.zeros(feasible.size, dtype=np.int64)
        words = []
        for tier in tiers:
            if len(tier) > TIER:
                raise Unsupported(
                    f"{len(tier)} formulas in one undecided tier are more than {TIER}",
                    where="unknown preference",
                    remedy="Decide the order of some of them.",
                )
            word = np.zeros(feasible.size, dtype=np.int64)
            for truth in tier:
                word = (word << 1) | truth
            words.append(word)
            number[feasible] = _joint(number[feasible], word[feasible])
        _, first = np.unique(number[feasible], return_index=True)
        representative = np.flatnonzero(feasible)[first]
        return cls(number, tuple(word[representative] for word in words))

    @property
    def count(self) -> int:
        return int(self.classes.max()) + 1

    @property
    def ranks(self) -> IntArray | None:
        if not all(_nested(mask) for mask in self.masks):
            return None
        ranks = np.zeros(self.count, dtype=np.int64)
        for mask in self.masks:
            ranks = _joint(ranks, np.bitwise_count(mask))
        return ranks

    def against_all(self, here: IntArray) -> tuple[BoolArray, BoolArray]:
        return self.compare(here[:, None], np.arange(self.count)[None, :])

    def compare(self, here: IntArray, there: IntArray) -> tuple[BoolArray, BoolArray]:
        shape = np.broadcast_shapes(here.shape, there.shape)
        better, unknown = np.zeros(shape, dtype=np.bool_), np.zeros(shape, dtype=np.bool_)
        undecided = np.ones(shape, dtype=np.bool_)
        for mask in self.masks:
            before, after = mask[here], mask[there]
            gained, lost = after & ~before != 0, before & ~after != 0
            better |= undecided & gained & ~lost
            unknown |= undecided & gained & lost
            undecided &= ~(gained | lost)
        return better, unknown


@dataclass(frozen=True, slots=True, eq=False)
class Ranked:
    """Ranks, higher is better, with ``pairs`` of classes (coded as one number, both ways round) of which
    the order is not known, whatever their ranks.
    """

    classes: IntArray
    levels: IntArray
    pairs: IntArray

    @classmethod
    def of(cls, rank: ArrayLike, feasible: BoolArray, unknown: Iterable[tuple[int, int]] = ()) -> Ranked:
        """From a rank of every state and pairs of states that cannot be compared.

        A pair concerns these two states only: of others with the same rank it says nothing. Raises
        ``Infeasible`` for a pair with a state that is ruled out and ``Malformed`` for a state paired with
        itself.
        """
        dense: RankArray = dense_ranks(np.asarray(rank), feasible)
        number = np.where(feasible, dense.astype(np.int64) - 1, 0)
        levels = list(range(int(dense.max())))
        own: dict[int, int] = {}
        found = [(_named(a, feasible), _named(b, feasible)) for a, b in unknown]
        for a, b in found:
            if a == b:
                raise Malformed(
                    f"state {a} cannot be unknown against itself",
                    where="unknown preference",
                    remedy="Drop the pair.",
                )
            for state in (a, b):
                if state not in own:
                    own[state] = len(levels)
                    levels.append(int(dense[state]) - 1)
        for state, named in own.items():
            number[state] = named
        codes = [own[a] * len(levels) + own[b] for pair in found for a, b in (pair, pair[::-1])]
        return cls(number, np.array(levels, dtype=np.int64), np.unique(np.array(codes, dtype=np.int64)))

    @property
    def count(self) -> int:
        return self.levels.size

    @property
    def ranks(self) -> IntArray | None:
        return None if self.pairs.size else self.levels

    def against_all(self, here: IntArray) -> tuple[BoolArray, BoolArray]:
        better = self.levels[None, :] > self.levels[here][:, None]
        unknown = np.zeros_like(better)
        bounds = np.searchsorted(self.pairs, np.stack((here, here + 1)) * self.count)
        for row, (one, low, high) in enumerate(zip(here, *bounds, strict=True)):
            unknown[row, self.pairs[low:high] - one * self.count] = True
        return better & ~unknown, unknown

    def compare(self, here: IntArray, there: IntArray) -> tuple[BoolArray, BoolArray]:
        better = self.levels[there] > self.levels[here]
        if not self.pairs.size:
            return better, np.zeros_like(better)
        codes = here * self.count + there
        places = np.minimum(np.searchsorted(self.pairs, codes), self.pairs.size - 1)
        unknown = self.pairs[places] == codes
        return better & ~unknown, unknown


def _joint(number: IntArray, word: NDArray[Any]) -> IntArray:
    """One number for each pair of a number so far and a word of the next tier, from 0."""
    levels = np.unique(word, return_inverse=True)[1].astype(np.int64)
    joint: IntArray = np.unique(number * (int(levels.max()) + 1) + levels, return_inverse=True)[1]
    return joint.astype(np.int64)


def _nested(mask: IntArray) -> bool:
    """Whether of any two words one has every bit of the other, so that the tier leaves nothing open."""
    ordered = sorted((int(word) for word in np.unique(mask)), key=int.bit_count)
    return all(low & ~high == 0 for low, high in pairwise(ordered))


def _named(state: int, feasible: BoolArray) -> int:
    number = whole(state, "a state")
    if not 0 <= number < feasible.size or not feasible[number]:
        raise Infeasible(
            f"state {number} is not feasible", where="unknown preference", remedy="Pair feasible states only."
        )
    return number

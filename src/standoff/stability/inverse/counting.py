"""Counting the rankings that meet a condition, without making any.

A strict ranking meets a condition if the set L of the states that it puts below the wanted one does. Of
v states that matter, each set of j is below it, and the other v − j above, in j!·(v − j)!/(v + 1)! of all
rankings, wherever the states that do not matter stand. So it is enough to count, by their size, the sets
that meet the condition. That is done by splitting the condition into parts that share no state and by
deciding one state at a time where no split is left (as a binary decision diagram does); conditions that
remain after some decisions are kept and met again.

Source. Counting by decomposition: Bayardo, R. J. & Pehoushek, J. D. 2000, "Counting models using connected
components", AAAI. Theorem 1 in ``docs/explanation/inverse.md``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from itertools import zip_longest
from math import comb, factorial

from standoff.errors import Unsupported
from standoff.stability.graph_model import GraphModel
from standoff.stability.inverse.condition import Condition, condition

LIMIT = 20_000
"""Conditions that are met while deciding; more are refused."""

MOST_TIED = 400
"""States beyond which rankings with ties are not counted: their number grows too long to add up."""

Sizes = tuple[int, ...]
Ways = frozenset[frozenset[int]]
Parts = frozenset[Ways]


@dataclass(frozen=True, slots=True)
class RankingCount:
    """How many rankings of ``states`` states meet a condition.

    ``sizes[j]`` counts the sets of j states, of those that matter, that meet it when exactly they are
    ranked no higher than the wanted state.
    """

    states: int
    sizes: Sizes

    @property
    def share(self) -> Fraction:
        """The part of all strict rankings that meet the condition, exactly."""
        v = len(self.sizes) - 1
        return sum(
            (Fraction(number, (v + 1) * comb(v, j)) for j, number in enumerate(self.sizes)), Fraction(0)
        )

    @property
    def strict(self) -> int:
        """The strict rankings that meet the condition, of ``states``! in all."""
        return int(self.share * factorial(self.states))

    @property
    def tied(self) -> int:
        """The rankings that meet it if ties are allowed too; ``Unsupported`` above MOST_TIED states."""
        if self.states > MOST_TIED:
            raise Unsupported(
                f"rankings of {self.states} states with ties are not counted",
                why=f"the limit is {MOST_TIED} states",
                remedy="Count strict rankings.",
            )
        v = len(self.sizes) - 1
        free = self.states - 1 - v
        return sum(
            number * comb(free, t) * _topped(j + t) * weak_orders(self.states - 1 - j - t)
            for j, number in enumerate(self.sizes)
            if number
            for t in range(free + 1)
        )


def count_rankings(game: GraphModel, concept: str, party: str, state: int) -> RankingCount:
    """How many rankings of the feasible states make ``state`` stable for ``party``.

    The opponents' rankings stay. Raises as ``condition`` does, and ``Unsupported`` where the
    condition has too many parts that hang together.
    """
    needed = condition(game, concept, party, state)
    return RankingCount(int(game.feasible.sum()), sets_by_size(needed))


def sets_by_size(needed: Condition) -> Sizes:
    """For each j the number of sets of j of ``needed.states`` that meet the condition."""
    parts = frozenset(frozenset(map(frozenset, clause.ways)) for clause in needed.clauses)
    sizes = _Counter().sizes(parts)
    return _padded(sizes, len(needed.states))


@cache
def weak_orders(n: int) -> int:
    """The rankings of n things with ties allowed (ordered Bell numbers): 1, 1, 3, 13, 75, …"""
    return 1 if n == 0 else sum(comb(n, k) * weak_orders(n - k) for k in range(1, n + 1))


def _topped(d: int) -> int:
    """The rankings with ties of d states and one more that none of them is above."""
    return sum(comb(d, e) * weak_orders(d - e) for e in range(d + 1))


@dataclass(slots=True)
class _Counter:
    """``known`` keeps the sizes of every condition that was met."""

    known: dict[Parts, Sizes] = field(default_factory=dict)

    def sizes(self, parts: Parts) -> Sizes:
        """Sets of the states in ``parts`` that meet all of them, by size."""
        product: Sizes = (1,)
        for group in _split(parts):
            product = _times(product, self._connected(group))
        return product

    def _connected(self, parts: Parts) -> Sizes:
        if parts not in self.known:
            if len(self.known) >= LIMIT:
                raise Unsupported(
                    "the rankings that meet this condition cannot be counted",
                    why=f"more than {LIMIT:,} smaller conditions arise from it",
                    remedy="Count for a concept that looks less far ahead, or for fewer states.",
                )
            self.known[parts] = self._decided(parts)
        return self.known[parts]

    def _decided(self, parts: Parts) -> Sizes:
        """By deciding the state that most ways have: once that it is low, once that it is not."""
        counts = Counter(z for ways in parts for way in ways for z in way)
        state = min(counts, key=lambda z: (-counts[z], z))
        left = len(counts) - 1
        low = frozenset(_least({way - {state} for way in ways}) for ways in parts)
        low -= {ways for ways in low if frozenset() in ways}
        high = frozenset(frozenset(way for way in ways if state not in way) for ways in parts)
        with_it = (0, *_padded(self.sizes(low), left))
        without = (0,) if frozenset() in high else _padded(self.sizes(high), left)
        return tuple(a + b for a, b in zip_longest(with_it, without, fillvalue=0))


def _least(ways: Iterable[frozenset[int]]) -> Ways:
    kept: list[frozenset[int]] = []
    for way in sorted(ways, key=len):
        if not any(other <= way for other in kept):
            kept.append(way)
    return frozenset(kept)


def _split(parts: Parts) -> list[Parts]:
    """``parts`` in groups that share no state with each other."""
    groups: list[tuple[set[int], set[Ways]]] = []
    for ways in parts:
        states = {z for way in ways for z in way}
        members = {ways}
        apart = []
        for others, theirs in groups:
            if others & states:
                states |= others
                members |= theirs
            else:
                apart.append((others, theirs))
        groups = [*apart, (states, members)]
    return [frozenset(members) for _, members in groups]


def _times(one: Sizes, other: Sizes) -> Sizes:
    product = [0] * (len(one) + len(other) - 1)
    for j, a in enumerate(one):
        for k, b in enumerate(other):
            product[j + k] += a * b
    return tuple(product)


def _padded(sizes: Sizes, states: int) -> Sizes:
    """``sizes`` as of sets of ``states`` states, of which those left out may be in the set or not."""
    free = states - (len(sizes) - 1)
    return _times(sizes, tuple(comb(free, k) for k in range(free + 1)))

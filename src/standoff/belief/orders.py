"""The orders that a dispute's undecided tiers allow: every one of them, or some drawn by lot.

A tier allows every permutation of its formulas. Of a formula and its opposite only the first counts, so a
contested formula stands in an order on one of its two sides: k formulas and p contested pairs have
(k + p)! · 2^p orders. Tiers are independent, so the orders of the whole are their product, and drawing every
tier's order evenly draws the whole evenly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import permutations, product
from math import factorial, prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from standoff.dispute import Dispute, Not, Undecided
from standoff.dispute.grammar import text_of
from standoff.dispute.tiers import Tier, place, tiers

IntArray = NDArray[np.integer[Any]]
Units = IntArray
"""A tier's formulas as units × 2 positions: a contested one has two sides, any other one the same twice."""


@dataclass(frozen=True, slots=True, eq=False)
class Orders:
    """Orders of the lists of ``widened``, which is the dispute with what is contested in its lists.

    ``rows``: for each party with an undecided tier, different orders × places, the position in its widened
    list. ``joint``: orders of the whole × these parties, the row that each has in it. There are ``total``
    orders; ``every`` one of them is here, or some are that were drawn by lot, with replacement.
    """

    widened: Dispute
    rows: Mapping[str, IntArray]
    joint: IntArray
    total: int
    every: bool

    @staticmethod
    def all_of(dispute: Dispute) -> Orders:
        """Every order once; by party, then by tier as in the party's list, the last one changing fastest."""
        rows = {}
        for party, parts in _open_lists(dispute).items():
            choices = [_all_orders(units) for units in parts]
            rows[party] = np.hstack(
                [choice[at] for choice, at in zip(choices, _product(map(len, choices)), strict=True)]
            )
        joint = np.stack(_product(map(len, rows.values())), axis=1) if rows else _single()
        return Orders(_widened(dispute), rows, joint, total(dispute), every=True)

    @staticmethod
    def drawn(dispute: Dispute, number: int, seed: int) -> Orders:
        """``number`` orders (at least 1), each of all as likely as any other; the same for the same seed."""
        draw = np.random.default_rng(seed)
        rows, joint = {}, []
        for party, parts in _open_lists(dispute).items():
            orders = np.hstack([_drawn_orders(units, number, draw) for units in parts])
            rows[party], at = np.unique(orders, axis=0, return_inverse=True)
            joint.append(at.reshape(-1))
        picked = np.stack(joint, axis=1) if joint else np.repeat(_single(), number, axis=0)
        return Orders(_widened(dispute), rows, picked, total(dispute), every=False)

    def decided(self, order: int) -> Dispute:
        """The dispute in which this one of the orders is the lists', and nothing is undecided."""
        at = dict(zip(self.rows, self.joint[order].tolist(), strict=True))
        lists = []
        for party in (each.name for each in self.widened.parties):
            listed = self.widened.preferences_of(party)
            chosen = self.rows[party][at[party]].tolist() if party in at else range(len(listed))
            lists += [listed[position] for position in chosen]
        return replace(self.widened, preferences=tuple(lists))


def count(tier: Undecided) -> int:
    """How many orders one tier allows."""
    pairs = len(tier.contested) // 2
    return int(factorial(tier.count + pairs) * 2**pairs)


def total(dispute: Dispute) -> int:
    """How many orders all tiers together allow; 1 if nothing is undecided."""
    return prod(count(tier) for tier in dispute.undecided)


def lists(dispute: Dispute) -> int:
    """How many orders the parties' own lists allow, party by party; what a party's list decides is solved for
    each of them.
    """
    parties = {tier.party for tier in dispute.undecided}
    return sum(prod(count(t) for t in dispute.undecided if t.party == party) for party in parties)


def axes(dispute: Dispute) -> tuple[int, ...]:
    """The tiers, as places in ``dispute.undecided``, in the order in which ``Orders.all_of`` goes through
    them.
    """
    numbers = {party.name: at for at, party in enumerate(dispute.parties)}

    def key(at: int) -> tuple[int, int, int, int]:
        tier = dispute.undecided[at]
        return numbers[tier.party], *place(tier), at

    return tuple(sorted(range(len(dispute.undecided)), key=key))


def _single() -> IntArray:
    """One order of a dispute of which nothing is undecided."""
    return np.zeros((1, 0), dtype=np.int64)


def _widened(dispute: Dispute) -> Dispute:
    listed = [p for party in dispute.parties for tier in tiers(dispute, party.name) for p in tier]
    return replace(dispute, preferences=tuple(listed), undecided=())


def _open_lists(dispute: Dispute) -> dict[str, list[Units]]:
    """For each party with an undecided tier its list in parts: what is decided, one by one, and tiers."""
    undecided = {tier.party for tier in dispute.undecided}
    return {p.name: list(_parts(dispute, p.name)) for p in dispute.parties if p.name in undecided}


def _parts(dispute: Dispute, party: str) -> Iterator[Units]:
    waiting = iter(sorted((tier for tier in dispute.undecided if tier.party == party), key=place))
    first = 0
    for tier in tiers(dispute, party):
        listed = next(waiting).count if len(tier) > 1 else 1
        alone = [(first + at, first + at) for at in range(listed)]
        yield np.array(alone + _sides(tier[listed:], first + listed), dtype=np.int64)
        first += len(tier)


def _sides(contested: Tier, first: int) -> list[tuple[int, int]]:
    """The places of each contested formula and of its opposite; ``first`` is where they begin."""
    at = {text_of(each.formula): first + number for number, each in enumerate(contested)}
    opposite = {
        place: at[text_of(Not(each.formula))] for place, each in zip(at.values(), contested, strict=True)
    }
    return [(one, other) for one, other in opposite.items() if one < other]


def _all_orders(units: Units) -> IntArray:
    """Every order of one part, orders × places."""
    pairs = np.flatnonzero(units[:, 0] != units[:, 1])
    sides = np.zeros((1 << pairs.size, len(units)), dtype=np.int64)
    sides[:, pairs] = list(product((0, 1), repeat=pairs.size))
    orders = np.array(list(permutations(range(len(units)))), dtype=np.int64)
    return np.vstack([units[order, sides[:, order]] for order in orders])


def _drawn_orders(units: Units, number: int, draw: np.random.Generator) -> IntArray:
    if len(units) == 1 and units[0, 0] == units[0, 1]:
        return np.full((number, 1), units[0, 0])
    order = draw.permuted(np.tile(np.arange(len(units)), (number, 1)), axis=1)
    drawn: IntArray = units[order, draw.integers(0, 2, order.shape)]
    return drawn


def _product(sizes: Iterable[int]) -> list[IntArray]:
    """Every combination of indices below ``sizes``, an array for each; the last one changes fastest."""
    shape = tuple(sizes)
    return list(np.indices(shape).reshape(len(shape), -1))

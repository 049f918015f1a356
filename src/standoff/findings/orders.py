"""The orders that a dispute's undecided tiers allow, each as a dispute of which everything is decided.

Of a formula and its opposite only the first counts, so a contested formula stands in an order on one of
its two sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations, product
from math import factorial, prod

from standoff.dispute import Dispute, Not, PreferenceStatement, Undecided
from standoff.dispute.grammar import text_of
from standoff.dispute.tiers import place, tiers

Order = tuple[PreferenceStatement, ...]


def count(tier: Undecided) -> int:
    """How many orders one tier allows."""
    pairs = len(tier.contested) // 2
    return int(factorial(tier.count + pairs) * 2**pairs)


def allowed(dispute: Dispute) -> Iterator[tuple[tuple[int, ...], Dispute]]:
    """Every combination of orders: which one of each undecided tier, counted from 0, and the dispute so
    decided.
    """
    orders = [list(_orders(dispute, tier)) for tier in dispute.undecided]
    for chosen in product(*(range(len(each)) for each in orders)):
        picked = [each[at] for each, at in zip(orders, chosen, strict=True)]
        lists = [_decided(dispute, party.name, picked) for party in dispute.parties]
        yield chosen, replace(dispute, preferences=tuple(p for each in lists for p in each), undecided=())


def total(dispute: Dispute) -> int:
    """How many combinations ``allowed`` gives."""
    return prod(count(tier) for tier in dispute.undecided)


def _orders(dispute: Dispute, tier: Undecided) -> Iterator[Order]:
    listed = dispute.preferences_of(tier.party)[tier.position : tier.position + tier.count]
    units = [(statement,) for statement in listed] + _sides(tier.contested)
    for order in permutations(units):
        yield from product(*order)


def _sides(contested: Sequence[PreferenceStatement]) -> list[Order]:
    """Each contested formula once, as itself and its opposite."""
    by_text = {text_of(each.formula): each for each in contested}
    sides: dict[frozenset[str], Order] = {}
    for text, each in by_text.items():
        opposite = text_of(Not(each.formula))
        sides.setdefault(frozenset({text, opposite}), (each, by_text[opposite]))
    return list(sides.values())


def _decided(dispute: Dispute, party: str, picked: Sequence[Order]) -> list[PreferenceStatement]:
    """The party's list with each of its undecided tiers, in the order of ``tiers``, as ``picked``."""
    own = [at for at, tier in enumerate(dispute.undecided) if tier.party == party]
    waiting = iter(sorted(own, key=lambda at: place(dispute.undecided[at])))
    found: list[PreferenceStatement] = []
    for tier in tiers(dispute, party):
        found += tier if len(tier) == 1 else picked[next(waiting)]
    return found

"""Influence: what each item carries of a conclusion, and what the conclusion rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial

import numpy as np

from standoff.belief.conclusion import Conclusion
from standoff.belief.influence.joining import Members, joined, joined_in
from standoff.belief.influence.sampling import Estimates, begun, drawn, estimates
from standoff.belief.influence.shapley import Values, values
from standoff.belief.influence.smallest import (
    BoolArray,
    Smallest,
    Try,
    kept_whatever_joins,
    numbers,
    smallest,
)
from standoff.belief.items import Item
from standoff.belief.sweep import PLAIN, Means, swept
from standoff.construction import Gathered
from standoff.errors import Unsupported

EXACT = 16
"""Up to so many items that bear on anything the values are exact unless sampling is asked for."""

LIMIT = 20
"""More items than this are never taken exactly: their subsets are too many to be kept."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """``exact`` says whether all subsets are tried; ``None``: up to EXACT items. Otherwise ``orders`` random
    orders, an even number, are drawn from ``seed``, and ``tried`` sets at most in search of the smallest.
    """

    exact: bool | None = None
    orders: int = 2000
    seed: int = 0
    tried: int = 20_000

    def is_exact(self, items: int) -> bool:
        """Whether all subsets of ``items`` are tried; raises ``Unsupported`` if they are too many."""
        if self.exact and items > LIMIT:
            raise Unsupported(
                f"the subsets of {items} items cannot all be tried",
                where="influence",
                why=f"there are 2^{items}; the limit is 2^{LIMIT}",
                remedy="Leave --exact out, so that orders are sampled, or ask by outlet or author.",
            )
        return items <= EXACT if self.exact is None else self.exact


AUTOMATIC = Sampling()


@dataclass(frozen=True, slots=True)
class Carried:
    """What ``item`` carries: its Shapley ``value``, and its Banzhaf value if all subsets were tried.

    ``standard_error`` and the 95 % ``bound`` are 0 where the value is exact. ``bears``: whether it brings
    any evidence on a party's list. ``decides``: whether the conclusion changes without it alone. ``joins``: a
    smallest set of other items, of those tried, that it turns by joining; ``None`` if it turns none.
    """

    item: Item
    value: Fraction
    banzhaf: Fraction | None
    standard_error: float
    bound: float
    bears: bool
    decides: bool
    joins: Members | None = None


@dataclass(frozen=True, slots=True)
class Influence:
    """Of one ``conclusion``: whether it is true ``now``, with all items, and ``bare``, with none of them.

    ``share`` of all subsets in which it is true; ``None`` if not all were tried. ``items`` are in the order
    given. ``without``: the smallest sets of items without which it is no longer true, or, where it is false,
    becomes true. ``enough``: the smallest sets that make it true by themselves; ``secures``: whatever else is
    believed beside them, ``None`` if not all subsets were tried. Sets hold numbers of items.
    ``tried``: how many subsets, or random orders, the values rest on.
    """

    conclusion: Conclusion
    now: bool
    bare: bool
    share: Fraction | None
    items: tuple[Carried, ...]
    without: Smallest
    enough: Smallest
    secures: Smallest | None
    tried: int

    @property
    def exact(self) -> bool:
        """Whether all subsets were tried."""
        return self.share is not None


def influences(
    gathered: Gathered,
    items: Sequence[Item],
    conclusions: Sequence[Conclusion],
    sampling: Sampling = AUTOMATIC,
    means: Means = PLAIN,
) -> tuple[Influence, ...]:
    """What each of ``items`` carries of each of ``conclusions``.

    Evidence that belongs to no item is always there. Raises what ``swept`` raises, and ``Unsupported`` or
    ``Malformed`` for what ``sampling`` asks.
    """
    if not conclusions:
        return ()
    bearing = [item for item in items if _bears(item, gathered)]

    truth = partial(_swept, gathered, bearing, conclusions, means)
    if sampling.is_exact(len(bearing)):
        found = _exactly(truth, len(bearing), conclusions)
    else:
        again = partial(_swept, gathered, bearing, conclusions, replace(means, checkpoint=None))
        found = _sampled(truth, again, len(bearing), conclusions, sampling)
    places = [number for number, item in enumerate(items) if _bears(item, gathered)]
    return tuple(_of_all(each, items, places) for each in found)


def _swept(
    gathered: Gathered, items: Sequence[Item], asked: Sequence[Conclusion], means: Means, parts: BoolArray
) -> BoolArray:
    return swept(gathered, items, parts, asked, means)


def _bears(item: Item, gathered: Gathered) -> bool:
    """Whether the item brings evidence on a list; a party with a direct ranking has none."""
    return any(gathered.evidence[piece].party not in gathered.ranked for piece in item.pieces)


@dataclass(frozen=True, slots=True)
class _Found:
    """An Influence of the items that bear on anything, without their names."""

    conclusion: Conclusion
    now: bool
    bare: bool
    share: Fraction | None
    values: Values | Estimates
    decides: tuple[bool, ...]
    joins: tuple[Members | None, ...]
    without: Smallest
    enough: Smallest
    secures: Smallest | None
    tried: int


def _exactly(truth: Try, items: int, conclusions: Sequence[Conclusion]) -> Iterator[_Found]:
    """From the truth of every subset, bit k of a row's number for item k."""
    rows = 1 << items
    table = truth((np.arange(rows)[:, np.newaxis] >> np.arange(items) & 1).astype(np.bool_))
    firm = np.stack([kept_whatever_joins(own) for own in table.T], axis=1)
    without, enough = _sets(lambda sets: table[numbers(sets)], items, len(conclusions), rows)
    secures = smallest(items, len(conclusions), lambda sets: firm[numbers(sets)], rows)
    for column, conclusion in enumerate(conclusions):
        own = table[:, column]
        yield _Found(
            conclusion,
            now=bool(own[-1]),
            bare=bool(own[0]),
            share=Fraction(int(own.sum()), rows),
            values=values(own),
            decides=tuple(bool(own[-1] != own[rows - 1 - (1 << item)]) for item in range(items)),
            joins=tuple(joined(own, items, item) for item in range(items)),
            without=without[column],
            enough=enough[column],
            secures=secures[column],
            tried=rows,
        )


def _sampled(
    truth: Try, again: Try, items: int, conclusions: Sequence[Conclusion], sampling: Sampling
) -> Iterator[_Found]:
    """From the beginnings of random orders, and the smallest sets by trying them ``again``."""
    orders = drawn(items, sampling.orders // 2, sampling.seed)
    told, alone = np.split(
        truth(np.concatenate((begun(orders), ~np.eye(items, dtype=np.bool_)))), [len(orders) * (items + 1)]
    )
    without, enough = _sets(again, items, len(conclusions), sampling.tried)
    for column, conclusion in enumerate(conclusions):
        own = told[:, column]
        now = bool(own[items])
        yield _Found(
            conclusion,
            now=now,
            bare=bool(own[0]),
            share=None,
            values=estimates(orders, own),
            decides=tuple((alone[:, column] != now).tolist()),
            joins=tuple(joined_in(orders, own, item) for item in range(items)),
            without=without[column],
            enough=enough[column],
            secures=None,
            tried=len(orders),
        )


def _sets(
    truth: Try, items: int, conclusions: int, most: int
) -> tuple[tuple[Smallest, ...], tuple[Smallest, ...]]:
    """For each conclusion the smallest sets without which it changes, and those that are enough for it."""
    now = truth(np.ones((1, items), dtype=np.bool_))
    without = smallest(items, conclusions, lambda sets: truth(~sets) != now, most)
    return without, smallest(items, conclusions, truth, most)


def _of_all(found: _Found, items: Sequence[Item], bearing: Sequence[int]) -> Influence:
    """What was found of the items that bear on anything, with the others, which carry nothing."""
    carried = [Carried(item, Fraction(0), None, 0.0, 0.0, bears=False, decides=False) for item in items]
    for at, number in enumerate(bearing):
        carried[number] = _carried(found, at, items[number], bearing)
    return Influence(
        found.conclusion,
        found.now,
        found.bare,
        found.share,
        tuple(carried),
        _renumbered(found.without, bearing),
        _renumbered(found.enough, bearing),
        found.secures and _renumbered(found.secures, bearing),
        found.tried,
    )


def _carried(found: _Found, at: int, item: Item, bearing: Sequence[int]) -> Carried:
    told, decides, joins = found.values, found.decides[at], found.joins[at]
    named = None if joins is None else tuple(bearing[other] for other in joins)
    if isinstance(told, Values):
        return Carried(item, told.shapley[at], told.banzhaf[at], 0.0, 0.0, True, decides, named)
    return Carried(item, told.value[at], None, told.standard_error[at], told.bound[at], True, decides, named)


def _renumbered(found: Smallest, bearing: Sequence[int]) -> Smallest:
    return replace(found, sets=tuple(tuple(bearing[at] for at in own) for own in found.sets))

"""Agreement: how far several coders agree beyond chance, by Krippendorff's alpha.

**Definition** (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"; 2004, *Content Analysis*,
chapter 11). A unit that *m* ≥ 2 coders valued gives *m(m − 1)* ordered pairs of values, each with weight
*1/(m − 1)*; their sums o(c, k) are the coincidences, n(c) = Σₖ o(c, k), n = Σ n(c) the pairable values. With
δ²(c, k) the difference between two values,

    α = 1 − D_o / D_e,   D_o = Σ o(c, k) δ²(c, k) / n,   D_e = Σ n(c) n(k) δ²(c, k) / (n (n − 1)).

δ² is 0 for equal values; for others 1 (nominal), the square of the n(g) between the two, half of their own
included (ordinal), the square of the difference (interval), or that of the difference ÷ sum (ratio).

α is 1 for perfect agreement, 0 for what chance would give, and below 0 for systematic disagreement. It is
not defined (``None``) where nothing varies: whoever always codes the same has not shown that they can tell
anything apart. Values that only one coder gave to a unit are left out; coders need not have coded alike.

**Steps.** 1. Keep the units with two values or more. 2. Count coincidences. 3. Sum up D_o and D_e, exactly,
in fractions, so that the order of coders and units cannot show.

The interval is a bootstrap of whole units (Efron 1979): units are drawn with replacement, ``DRAWS`` times
from ``seed``, and the middle 95 % of the alphas that are defined are told. With few units it is rough.

Misses: that a difference matters more in one unit than in another; Krippendorff's own bootstrap, which draws
pairs of values, gives somewhat narrower intervals.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from math import isfinite
from typing import Any

from standoff.errors import Unsupported

DRAWS = 1000
"""Bootstrap samples."""
FEWEST = 5
"""Pairable units under which no interval is given."""

Unit = Mapping[str, Hashable]
"""What each coder, by name, said of one unit; a coder who said nothing is not in it."""
Coincidences = dict[tuple[Any, Any], Fraction]


class Level(StrEnum):
    """What the values are: names, ranks, differences that mean something, ratios that do."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Agreement:
    """``alpha`` over ``units`` that two coders or more valued, with ``values`` pairable values of them.

    ``observed`` is the share of the pairs of values that are equal. ``low`` and ``high`` are the bootstrapped
    95 % interval; ``None`` with fewer than ``FEWEST`` units, or where alpha is not defined.
    """

    alpha: float | None
    units: int
    values: int
    observed: float | None
    low: float | None = None
    high: float | None = None


def agreement(units: Iterable[Unit], level: Level = Level.NOMINAL, *, seed: int = 0) -> Agreement:
    """Krippendorff's alpha of ``units`` at ``level``; values other than nominal are numbers.

    Raises ``Unsupported`` for a value that ``level`` cannot measure.
    """
    pairable = [sorted(unit.values(), key=repr) for unit in units if len(unit) >= 2]
    pairable.sort(key=repr)
    if level is not Level.NOMINAL:
        _check(pairable, level)
    told = _coincidences(pairable)
    alpha = _alpha(told, level)
    total = sum(told.values(), Fraction(0))
    equal = sum((share for (one, other), share in told.items() if one == other), Fraction(0))
    low, high = _interval(pairable, level, seed) if alpha is not None else (None, None)
    return Agreement(
        alpha=None if alpha is None else float(alpha),
        units=len(pairable),
        values=sum(map(len, pairable)),
        observed=float(equal / total) if total else None,
        low=low,
        high=high,
    )


def _coincidences(units: Sequence[Sequence[Hashable]]) -> Coincidences:
    told: Coincidences = {}
    for values in units:
        counts = Counter(values)
        share = Fraction(1, len(values) - 1)
        for one, times in counts.items():
            for other, again in counts.items():
                pairs = times * (again - (one == other))
                if pairs:
                    told[one, other] = told.get((one, other), Fraction(0)) + pairs * share
    return told


def _alpha(told: Coincidences, level: Level) -> Fraction | None:
    """``None`` where the values do not vary."""
    sums: dict[Any, Fraction] = {}
    for (one, _), share in told.items():
        sums[one] = sums.get(one, Fraction(0)) + share
    total = sum(sums.values(), Fraction(0))
    differs = _difference(sums, level)
    expected = sum((sums[c] * sums[k] * differs(c, k) for c in sums for k in sums if c != k), Fraction(0))
    if not expected:
        return None
    observed = sum(
        (share * differs(*pair) for pair, share in told.items() if pair[0] != pair[1]), Fraction(0)
    )
    return 1 - (total - 1) * observed / expected


def _difference(sums: Mapping[Any, Fraction], level: Level) -> Callable[[Any, Any], Fraction]:
    """δ² between two values that differ."""
    match level:
        case Level.NOMINAL:
            return lambda _c, _k: Fraction(1)
        case Level.INTERVAL:
            return lambda c, k: (Fraction(c) - Fraction(k)) ** 2
        case Level.RATIO:
            return lambda c, k: ((Fraction(c) - Fraction(k)) / (Fraction(c) + Fraction(k))) ** 2
        case Level.ORDINAL:
            ranks = _ranks(sums)
            return lambda c, k: (ranks[c] - ranks[k]) ** 2


def _ranks(sums: Mapping[Any, Fraction]) -> dict[Any, Fraction]:
    """The middle of the stretch that each value takes where all are laid in a row."""
    values = sorted(sums)
    ranks = {values[0]: sums[values[0]] / 2} if values else {}
    for lower, higher in pairwise(values):
        ranks[higher] = ranks[lower] + (sums[lower] + sums[higher]) / 2
    return ranks


def _interval(
    units: Sequence[Sequence[Hashable]], level: Level, seed: int
) -> tuple[float, float] | tuple[None, None]:
    if len(units) < FEWEST:
        return None, None
    drawn = random.Random(seed)  # noqa: S311 - a sample that can be drawn again, no secret
    samples = (drawn.choices(units, k=len(units)) for _ in range(DRAWS))
    alphas = sorted(
        alpha for sample in samples if (alpha := _alpha(_coincidences(sample), level)) is not None
    )
    if not alphas:
        return None, None
    tail = round(0.025 * (len(alphas) - 1))
    return float(alphas[tail]), float(alphas[-1 - tail])


def _check(units: Sequence[Sequence[Hashable]], level: Level) -> None:
    for value in (value for unit in units for value in unit):
        number = isinstance(value, int | float | Fraction) and isfinite(value)
        if not number or (level is Level.RATIO and value < 0):  # type: ignore[operator]
            raise Unsupported(
                f"the value {value!r} cannot be measured at the {level.value} level",
                why="only numbers can" if not number else "a ratio needs numbers from 0",
                remedy="Take the nominal level, which only asks whether values are equal.",
            )

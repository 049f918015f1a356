"""The nouns for what the sources leave open and what depends on it (``left_open`` makes them)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from standoff.findings.dossier import Quote

When = Literal["always", "never", "depends", "open"]


@dataclass(frozen=True, slots=True)
class OpenTier:
    """What is open about ``party``: which of ``formulas`` comes first, with the ``quotes`` of each.

    ``contested`` are those that stand beside their opposites. For a ranking ``pairs`` counts the pairs of
    states that cannot be compared, and there are no formulas.
    """

    party: str
    formulas: tuple[str, ...]
    contested: tuple[str, ...]
    quotes: tuple[tuple[Quote, ...], ...]
    pairs: int = 0


@dataclass(frozen=True, slots=True)
class Dependence:
    """Whether an outcome holds under ``concept``, whatever is open; ``tiers`` are the positions of those
    on which it depends, ``types`` those of the types a to d for which it holds.
    """

    concept: str
    when: When
    tiers: tuple[int, ...]
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutcomeDependence:
    """One named outcome under every concept."""

    name: str
    label: str
    concepts: tuple[Dependence, ...]


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """``orders`` that were gone through; 0 if there are too many, or pairs of states are unknown."""

    tiers: tuple[OpenTier, ...]
    orders: int
    outcomes: tuple[OutcomeDependence, ...]

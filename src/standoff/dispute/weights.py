"""Weights: what a case says its evidence weighs, where it says so."""

from __future__ import annotations

from dataclasses import dataclass

Shares = tuple[tuple[str, float], ...]
"""Some keys of a table, each with a number from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The numbers that a case sets; what it leaves out (``None``, a missing key) keeps its default.

    ``reliability`` by letter A to F, ``credibility`` by figure 1 to 6, ``mode`` and ``modality`` by the
    names of a statement's; all factors from 0 to 1. ``half_life`` in years, above 0; ``margin`` below 1.
    """

    reliability: Shares = ()
    credibility: Shares = ()
    mode: Shares = ()
    modality: Shares = ()
    half_life: float | None = None
    undated: float | None = None
    hearsay: float | None = None
    margin: float | None = None

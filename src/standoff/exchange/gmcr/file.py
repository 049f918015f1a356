"""GmcrFile: what a .gmcr file says, checked for shape, in the terms of the file."""

from __future__ import annotations

from dataclasses import dataclass

Condition = tuple[tuple[tuple[int, bool], ...], ...]
"""Any of these conjunctions; each is of (index of an option, whether it is taken)."""
Tiers = tuple[tuple[int, ...], ...]
"""Ordinals of feasible states, counted from 1 in ascending order of their numbers, best tier first."""


@dataclass(frozen=True, slots=True)
class GmcrParty:
    """An entry of ``decisionMakers``; ``None`` for what the file does not give.

    ``payoffs`` has a number for each feasible state in ascending order, higher is better.
    """

    name: str
    options: tuple[int, ...]
    preferences: tuple[Condition, ...] | None
    ranking: Tiers | None
    payoffs: tuple[int | float, ...] | None
    misperceptions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class GmcrFile:
    """The whole file. ``options`` have a name and a permitted direction each; ``manual`` says whether
    the rankings count instead of the preferences, ``None`` if the file does not say. ``notes`` tell
    what in the file is not used.
    """

    name: str
    options: tuple[tuple[str, str], ...]
    parties: tuple[GmcrParty, ...]
    infeasibles: tuple[Condition, ...]
    manual: bool | None
    program: str
    notes: tuple[str, ...]

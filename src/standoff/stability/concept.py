"""Concept: a way of looking ahead before one decides to leave a state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from standoff.stability.form import Form
from standoff.stability.kernels import BoolArray


@dataclass(frozen=True, slots=True)
class Foresight:
    """Which answers of the opponents deter a party from an improvement.

    ``improving``: only sequences in which every mover improves by its own step.
    ``symmetric``: only answers after which the party's own best reply does no better either.
    """

    improving: bool
    symmetric: bool


@dataclass(frozen=True, slots=True)
class Concept:
    """``stable(form, party)`` tells for every state whether the party has no reason to leave it;
    infeasible states are never stable. ``foresight`` is ``None`` if no answer can deter the party.
    """

    name: str
    title: str
    foresight: Foresight | None
    stable: Callable[[Form, int], BoolArray]

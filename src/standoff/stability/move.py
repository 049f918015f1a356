"""Move: one party's jump from one state to another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Move:
    """``party`` changes some of its own options at once, which leads from ``source`` to ``target``.

    Both are feasible; what lies between them need not be.
    """

    party: str
    source: int
    target: int

"""Dependence: one thing that waits for another, as token positions of an article."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.statements.statement import ConditionKind


@dataclass(frozen=True, slots=True)
class Dependence:
    """``condition`` (token positions) is what ``consequent`` waits for; ``cue`` says so.

    ``consequent`` may be empty: what waits is then told before. ``refused``: an exchange
    that is declined ("not X in return for Y").
    """

    kind: ConditionKind
    cue: tuple[int, ...]
    condition: tuple[int, ...]
    consequent: tuple[int, ...]
    rule: str
    refused: bool = False

"""Dependence: one thing that waits for another, as token positions of an article, and for its readers."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.evidence import Span
from standoff.statements.statement import ConditionKind


@dataclass(frozen=True, slots=True)
class Dependence:
    """``condition`` (token positions) is what ``consequent`` waits for; ``cue`` says so.

    ``consequent`` is everything else of the sentence that may wait; empty if what waits is told
    before. ``refused``: an exchange that is declined ("not X in return for Y").
    """

    kind: ConditionKind
    cue: tuple[int, ...]
    condition: tuple[int, ...]
    consequent: tuple[int, ...]
    rule: str
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Conditioned:
    """``dependent`` waits for ``condition``, which ``party`` sets; ``cue`` are the words that say so.

    ``dependent`` is empty where the text does not tell what waits; ``party`` is ``None`` where the
    text does not tell whose condition it is.
    """

    kind: ConditionKind
    condition: tuple[Span, ...]
    dependent: tuple[Span, ...]
    cue: tuple[Span, ...]
    party: str | None

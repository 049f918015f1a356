"""Attributions as plain lists of offsets, for ``standoff attribute --format spans``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standoff.evidence import Span
from standoff.statements.attribution import Attribution

Offsets = list[list[int]]


def as_spans(attributions: Iterable[Attribution]) -> list[dict[str, Offsets]]:
    """One ``{"source": [[start, end], …], "cue": …, "content": …}`` for each attribution, in order."""
    return [
        {"source": _offsets(a.source), "cue": _offsets(a.cue), "content": _offsets(a.content)}
        for a in attributions
    ]


def _offsets(spans: Sequence[Span]) -> Offsets:
    return [[span.start, span.end] for span in spans]

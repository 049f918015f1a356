"""Settle: order the chosen candidates, drop those that cross a better one, and find the nesting."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate


def settle(chosen: Sequence[Candidate]) -> tuple[list[Candidate], list[int | None]]:
    """The candidates in text order with, for each, the position of the innermost one around it.

    ``chosen`` is best first: of two whose content spans overlap without nesting the later is dropped.
    """
    kept = [chosen[i] for i in sorted(set(range(len(chosen))) - _crossing(chosen))]
    kept.sort(key=lambda c: (c.content[0].start, -c.content[-1].end, c.cue, c.rule))
    return kept, _nesting(kept)


def _spans(candidates: Sequence[Candidate]) -> list[tuple[Span, int]]:
    """All content spans with their owner, outer before inner."""
    every = [(span, owner) for owner, c in enumerate(candidates) for span in c.content]
    return sorted(every, key=lambda each: (each[0].start, -each[0].end, each[1]))


def _crossing(chosen: Sequence[Candidate]) -> set[int]:
    """Positions to drop so that no two content spans overlap without nesting."""
    dropped: set[int] = set()
    open_: list[tuple[Span, int]] = []
    for span, owner in _spans(chosen):
        open_ = [(s, o) for s, o in open_ if s.end > span.start and o not in dropped]
        for other, rival in open_:
            if other.end < span.end and owner not in dropped and rival != owner:
                dropped.add(max(owner, rival))
        if owner not in dropped:
            open_.append((span, owner))
    return dropped


def _nesting(kept: Sequence[Candidate]) -> list[int | None]:
    within: list[int | None] = [None] * len(kept)
    open_: list[tuple[Span, int]] = []
    for span, owner in _spans(kept):
        open_ = [(s, o) for s, o in open_ if s.end > span.start]
        if span == kept[owner].content[0]:
            around = [o for _, o in open_ if o != owner and _encloses(kept[o], kept[owner])]
            within[owner] = around[-1] if around else None
        open_.append((span, owner))
    return within


def _encloses(outer: Candidate, inner: Candidate) -> bool:
    """Whether every character of the inner one's cue and content is in the outer one's content."""
    return all(any(o.covers(i) for o in outer.content) for i in (*inner.cue, *inner.content))

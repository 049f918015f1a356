"""Snap: make contents respect quotation marks, where the parser did not."""

from __future__ import annotations

from dataclasses import replace

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.page import Page


def snapped(candidate: Candidate, page: Page) -> Candidate | None:
    """The candidate with each quotation either whole in its content or, if the cue is in it, around it.

    ``None`` if nothing of the content is left.
    """
    if not candidate.cue:
        return candidate
    home = page.quote_at(candidate.cue[0].start)
    bounds = page.quotes[home] if home >= 0 else None
    parts: list[Span] = []
    for span in candidate.content:
        if bounds is not None:
            start, end = max(span.start, bounds.start + 1), min(span.end, bounds.end - 1)
            if start < end:
                parts.append(Span(start, end))
        else:
            parts.extend(_whole(span, page, candidate))
    if not parts:
        return None
    return replace(candidate, content=joined(parts))


def _whole(span: Span, page: Page, candidate: Candidate) -> list[Span]:
    out = [span]
    for index in {page.quote_at(span.start), page.quote_at(span.end - 1)} - {-1}:
        quote = page.quotes[index]
        if not any(quote.start <= s.start < quote.end for s in candidate.source):
            out.extend(quote.parts)
    return out


def joined(spans: list[Span]) -> tuple[Span, ...]:
    """The union of ``spans`` as disjoint spans in text order; touching ones become one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)

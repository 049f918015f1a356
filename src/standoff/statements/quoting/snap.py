"""Snap: make contents respect quotation marks, where the parser did not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.marks import Quote
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.traits import REPORTED, THIRD


def snapped(candidate: Candidate, page: Page) -> Candidate | None:
    """The candidate with each quotation either whole in its content or, if the cue is in it, around it.

    Adds to its features how its cue and content lie to quotations. ``None`` if nothing of the
    content is left.
    """
    home = page.quote_at(candidate.cue[0].start)
    if home >= 0:
        parts = _inside(candidate.content, page.quotes[home])
    else:
        parts = [part for span in candidate.content for part in _whole(span, page, candidate)]
    if not parts:
        return None
    content = joined(parts)
    features = (*candidate.features, *_marked(candidate, content, home, page))
    return replace(candidate, content=content, features=features)


def _inside(content: Sequence[Span], quote: Quote) -> list[Span]:
    """The content's characters between the marks of the quotation."""
    low, high = quote.start + 1, quote.end - quote.closed
    return [Span(max(s.start, low), min(s.end, high)) for s in content if s.end > low and s.start < high]


def _marked(candidate: Candidate, content: Sequence[Span], home: int, page: Page) -> tuple[str, ...]:
    """Features: whether the cue is quoted, the content begins with a mark, or holds a quotation."""
    opens = page.quote_at(content[0].start)
    at_mark = opens >= 0 and page.quotes[opens].start == content[0].start
    begins = "in" if home >= 0 else "mark" if at_mark else "plain"
    holds = home < 0 and any(True for span in content for _ in page.parts(span))
    family = ".".join(candidate.rule.split(".")[:3])
    told = (REPORTED,) if home >= 0 and THIRD in candidate.features else ()
    return (f"begins={begins}", f"begins={begins}|{family}", f"holds={holds}|{family}", *told)


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

"""Snap: make contents respect quotation marks, where the parser did not."""

from __future__ import annotations

from dataclasses import replace

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.traits import REPORTED, THIRD


def snapped(candidate: Candidate, page: Page) -> Candidate | None:
    """The candidate with each quotation either whole in its content or, if the cue is in it, around it.

    Adds to its features how its cue and content lie to quotations. ``None`` if nothing of the
    content is left.
    """
    home = page.quote_at(candidate.cue[0].start)
    if home >= 0:
        bounds = page.quotes[home]
        inner = [
            Span(max(s.start, bounds.start + 1), min(s.end, bounds.end - 1))
            for s in candidate.content
            if s.end > bounds.start + 1 and s.start < bounds.end - 1
        ]
    else:
        inner = [part for span in candidate.content for part in _whole(span, page, candidate)]
    if not inner:
        return None
    content = joined(inner)
    first = content[0].start
    opens = page.quote_at(first)
    begins = "in" if home >= 0 else "mark" if opens >= 0 and page.quotes[opens].start == first else "plain"
    holds = home < 0 and any(True for span in content for _ in page.parts(span))
    family = ".".join(candidate.rule.split(".")[:3])
    features = (
        *candidate.features,
        f"begins={begins}",
        f"begins={begins}|{family}",
        f"holds={holds}|{family}",
    )
    if home >= 0 and THIRD in features:
        features = (*features, REPORTED)
    return replace(candidate, content=content, features=features)


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

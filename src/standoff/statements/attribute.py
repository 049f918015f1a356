"""Attribute: every attribution of a parsed text, in text order.

Steps: propose (each extractor its candidates), select (the best by the scales), edge (where their
sources begin and end), carry (quotations
that are left get the speaker of the text before them, or none), settle (no contents cross, inner
ones know their outer one).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.attribution import Attribution, Mode
from standoff.statements.quoting import propose
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.carried import carried
from standoff.statements.quoting.edges import edged
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.scales import scales
from standoff.statements.quoting.selection import select
from standoff.statements.quoting.settle import settle

if TYPE_CHECKING:
    from spacy.tokens import Doc


def attribute(doc: Doc) -> tuple[Attribution, ...]:
    """The attributions of ``doc`` ordered by the first character of their content.

    Content spans of different attributions are disjoint or nested; ``within`` points to the
    innermost attribution around. A quotation of unknown source is kept with ``source=()``.
    """
    page = Page.of(doc)
    kept = [edged(candidate, page) for candidate in select(propose(page), scales())]
    ordered, within = settle([*kept, *carried(page, kept)])
    return tuple(
        Attribution(c.source, c.cue, c.content, _mode(c, page), c.rule, outer)
        for c, outer in zip(ordered, within, strict=True)
    )


def _mode(candidate: Candidate, page: Page) -> Mode:
    """Direct if all content is quoted around the cue's own level, mixed if some is, else indirect."""
    home = page.quote_at(candidate.cue[0].start) if candidate.cue else -1
    quoted = total = 0
    for span in candidate.content:
        total += len(span)
        quoted += sum(_shared(span, part) for part in page.parts(span, home))
    if not quoted:
        return Mode.INDIRECT
    return Mode.DIRECT if quoted >= total - 2 * len(candidate.content) else Mode.MIXED


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))

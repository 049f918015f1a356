"""Carried: quotations that no cue beside them explains.

The speaker of the last attribution in the paragraph, or in the paragraph before, carries over to
a quotation that begins its own sentence or paragraph. Otherwise the source stays empty.

Misses: dialogues, where the speaker changes from paragraph to paragraph without being named; a
quotation that begins mid-sentence without a cue has no source.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.direct import is_utterance
from standoff.statements.quoting.page import Page

_GAP = 400


def carried(page: Page, kept: Sequence[Candidate]) -> list[Candidate]:
    """An attribution for every utterance in quotation marks that ``kept`` leaves."""
    spans = sorted(span for c in kept for span in c.content)
    speakers = sorted(((c.cue or c.content)[0].start, i) for i, c in enumerate(kept) if c.source)
    return [
        _carry(page, index, kept, speakers)
        for index, quote in enumerate(page.quotes)
        if is_utterance(page, index) and not _touches(spans, Span(quote.start, quote.end))
    ]


def _touches(spans: Sequence[Span], quote: Span) -> bool:
    at = bisect_left(spans, quote)
    return any(span.overlaps(quote) for span in spans[max(0, at - 20) : at + 1])


def _carry(
    page: Page, index: int, kept: Sequence[Candidate], speakers: Sequence[tuple[int, int]]
) -> Candidate:
    quote = page.quotes[index]
    at = bisect_left(speakers, (quote.start, -1)) - 1
    source: tuple[Span, ...] = ()
    if at >= 0 and _begins_sentence(page, quote.start):
        last = kept[speakers[at][1]]
        between = page.text[max(s.end for s in (*last.content, *last.cue)) : quote.start]
        if len(between) <= _GAP and between.strip(".\"”'’ \t\u00a0\r").count("\n\n") <= 1:
            source = last.source
    return Candidate("carried" if source else "quotation", -1, source, (), quote.parts, (), (index,))


def _begins_sentence(page: Page, start: int) -> bool:
    before = page.text[max(0, start - 4) : start].rstrip(" \t\u00a0\"”'’)")
    return before[-1:] in ("", ".", "!", "?", "\n", ":")

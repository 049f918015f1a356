"""Marks: numbered places in an article, and the article cut into segments around them.

Statements nest and overlap, which elements of a page cannot; so every paragraph is cut wherever
any mark begins or ends, and each segment knows the marks that cover it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from standoff.evidence import Article, Span
from standoff.report.uses import Use
from standoff.statements import Statement


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered place: ``place`` is its anchor in the text, ``note`` that of its note beside it.

    ``statement`` is ``None`` for a passage that is cited but was not read as a statement.
    """

    number: int
    place: str
    note: str
    spans: tuple[Span, ...]
    statement: Statement | None
    uses: tuple[Use, ...]

    @property
    def hull(self) -> Span:
        """From the first highlighted character to the last."""
        return Span.hull(self.spans)


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters that the same marks cover; ``opens`` and ``closes`` are those that begin and end here."""

    text: str
    covers: tuple[Mark, ...]
    opens: tuple[Mark, ...]
    closes: tuple[Mark, ...]
    furniture: bool

    @property
    def inner(self) -> Mark | None:
        """The shortest mark that covers the segment: the one that it is coloured for."""
        return min(self.covers, key=lambda m: (len(m.hull), m.number), default=None)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of lines without an empty one: its segments, and the marks that begin in it."""

    segments: tuple[Segment, ...]
    marks: tuple[Mark, ...]

    @property
    def furniture(self) -> bool:
        """Whether none of it is the article's prose."""
        return all(segment.furniture or not segment.text.strip() for segment in self.segments)


def paragraphs(article: Article, marks: Sequence[Mark]) -> tuple[Paragraph, ...]:
    """``article`` as paragraphs; every mark opens in exactly one and closes in exactly one."""
    blocks = _blocks(article.text)
    opening = {m.number: _block_of(blocks, m.hull.start) for m in marks}
    closing = {m.number: _block_of(blocks, max(m.hull.start, m.hull.end - 1)) for m in marks}
    return tuple(
        _paragraph(
            article,
            block,
            [m for m in marks if opening[m.number] == at],
            [m for m in marks if closing[m.number] == at],
            marks,
        )
        for at, block in enumerate(blocks)
    )


def _blocks(text: str) -> list[Span]:
    found = [Span(*m.span()) for m in re.finditer(r"[^\r\n][^\r\n]*", text) if m.group().strip()]
    return found or [Span(0, len(text))]


def _block_of(blocks: list[Span], offset: int) -> int:
    """The first block that ends after ``offset``, else the last."""
    return next((at for at, block in enumerate(blocks) if block.end > offset), len(blocks) - 1)


def _clamp(offset: int, block: Span) -> int:
    return min(max(offset, block.start), block.end)


def _paragraph(
    article: Article, block: Span, opening: list[Mark], closing: list[Mark], marks: Sequence[Mark]
) -> Paragraph:
    furniture = [piece.span for piece in article.furniture if piece.span.overlaps(block)]
    inside = [mark for mark in marks if any(span.overlaps(block) for span in mark.spans)]
    begins = {m.number: min(_clamp(m.hull.start, block), max(block.start, block.end - 1)) for m in opening}
    ends = {m.number: max(_clamp(m.hull.end, block), min(block.end, block.start + 1)) for m in closing}
    cuts = {block.start, block.end, *begins.values(), *ends.values()}
    for span in [*furniture, *(span for mark in inside for span in mark.spans)]:
        cuts |= {_clamp(span.start, block), _clamp(span.end, block)}
    edges = sorted(cuts)
    pieces = list(itertools.pairwise(edges)) or [(block.start, block.end)]
    segments = tuple(
        Segment(
            article.text[start:end],
            tuple(m for m in inside if any(s.overlaps(Span(start, end)) for s in m.spans)),
            tuple(m for m in opening if begins[m.number] == start),
            tuple(m for m in closing if ends[m.number] == end),
            _any_overlap(furniture, Span(start, end)),
        )
        for start, end in pieces
    )
    return Paragraph(segments, tuple(opening))


def _any_overlap(spans: Iterable[Span], piece: Span) -> bool:
    return any(span.overlaps(piece) for span in spans)

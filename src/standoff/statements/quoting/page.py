"""Page: a parsed text with its quotations, as the extractors look at it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.quoting.marks import Quote, quotes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Page:
    """A Doc, its text and its quotations; ``starts`` are their first characters, for bisecting."""

    doc: Doc
    text: str
    quotes: tuple[Quote, ...]
    starts: tuple[int, ...]

    @staticmethod
    def of(doc: Doc) -> Page:
        """The page of a parsed text."""
        found = quotes(doc.text)
        return Page(doc, doc.text, found, tuple(q.start for q in found))

    def quote_at(self, place: int) -> int:
        """Position of the quotation that holds character ``place``; −1 if none does."""
        index = bisect_right(self.starts, place) - 1
        return index if index >= 0 and place < self.quotes[index].end else -1

    def quoted(self, token: Token) -> int:
        """Position of the quotation that ``token`` is in; −1 outside all."""
        return self.quote_at(token.idx)

    def parts(self, span: Span, but: int = -1) -> Iterator[Span]:
        """The parts of quotations that overlap ``span``, except those of quotation ``but``."""
        index = max(0, bisect_right(self.starts, span.start) - 1)
        while index < len(self.quotes) and self.quotes[index].start < span.end:
            if index != but:
                yield from (part for part in self.quotes[index].parts if part.overlaps(span))
            index += 1

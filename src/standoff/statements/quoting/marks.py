"""Quotation marks: where a text quotes, whatever marks it uses and however badly they balance.

Knows “…” „…“ «…» "…" ''…'' ``…'' and, when nothing else is open, ‘…’ and '…'. A quotation that is
open at the end of a paragraph goes on in the next one if that begins with an opening mark (the
printers' convention) or holds a closing mark before any opening one; otherwise it ends there.

Misses: a single-quoted stretch with an apostrophe after a plural ('the workers' rights') may end
early; a quotation whose closing mark was lost ends with its paragraph or, in it, before the next
quotation; block quotations without marks are not quotations here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from standoff.evidence import Span
from standoff.statements.pieces import paragraphs

DOUBLE_OPEN = '“„«"'
_MARK = re.compile("[\"“”„«»]|''|``|[‘’']")
_CLOSERS = {"“": '”"', "„": "“”", "«": "»", '"': '"”', "''": ("''",), "``": ("''",), "‘": "’", "'": "'"}
_SINGLE = ("‘", "'")
_BEFORE = "([{—–-/\"'“‘«…"
LATER = 200
"""Marks of the same paragraph that are looked at for one that closes a quotation."""
_STOPS = re.compile(r"[.!?]\s")


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation: a span for each paragraph that it runs through, marks included."""

    parts: tuple[Span, ...]
    closed: bool

    @property
    def start(self) -> int:
        """First character: the opening mark."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """One past the last character."""
        return self.parts[-1].end


def quotes(text: str) -> tuple[Quote, ...]:
    """The outermost quotations of ``text``, in text order, never overlapping."""
    return tuple(_Scan(text).run())


class _Scan:
    """One pass over the paragraphs with the quotation that is open, if any."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.mark = ""
        self.start = 0
        self.parts: list[Span] = []

    def run(self) -> Iterator[Quote]:
        """Yield every quotation as it ends."""
        place = 0
        for paragraph in paragraphs(self.text):
            end = place + len(paragraph.rstrip())
            found = list(_MARK.finditer(self.text, place, end))
            if self.mark and not self._goes_on(found, place + len(paragraph) - len(paragraph.lstrip())):
                yield self._close(closed=False)
            elif self.mark:
                self.start = place + len(paragraph) - len(paragraph.lstrip())
                found = found[1:] if found and found[0].start() == self.start else found
            yield from self._paragraph(found)
            self._pause(end)
            place += len(paragraph)
        if self.parts:
            yield self._close(closed=False)

    def _paragraph(self, found: list[re.Match[str]]) -> Iterator[Quote]:
        for index, mark in enumerate(found):
            later = found[index + 1 : index + 1 + LATER]
            if not self.mark:
                if self._opens(mark) and not self._is_apostrophe(mark, later):
                    self.mark, self.start = _kind(mark.group()), mark.start()
            elif self._closes(mark, later):
                self.parts.append(Span(self.start, mark.end()))
                yield self._close(closed=True)
            elif self._reopens(mark):
                self._pause(self._before(mark.start()))
                yield self._close(closed=False)
                self.mark, self.start = _kind(mark.group()), mark.start()

    def _pause(self, end: int) -> None:
        """The paragraph ends with the quotation open; single quotes never run on."""
        if self.mark and end > self.start:
            self.parts.append(Span(self.start, end))

    def _close(self, *, closed: bool) -> Quote:
        quote = Quote(tuple(self.parts), closed)
        self.mark, self.parts = "", []
        return quote

    def _goes_on(self, found: list[re.Match[str]], first: int) -> bool:
        if self.mark in _SINGLE or not found:
            return False
        mark = found[0]
        if mark.start() == first and _kind(mark.group()) == self.mark:
            return True
        return mark.group() in _CLOSERS[self.mark] and not self._opens(mark)

    def _opens(self, mark: re.Match[str]) -> bool:
        """Whether the mark may open: nothing or a blank before it, no blank after it."""
        if mark.group() == "»":
            return False
        before, after = self._around(mark)
        if mark.group() in ("“", "„", "«", "``", "‘"):
            return not after.isspace()
        return (before.isspace() or before in _BEFORE) and not after.isspace() and after != ""

    def _closes(self, mark: re.Match[str], later: list[re.Match[str]]) -> bool:
        if mark.group() not in _CLOSERS[self.mark]:
            return False
        before, after = self._around(mark)
        if self.mark in _SINGLE:
            return not before.isspace() and not after.isalnum() and not self._ends_better(before, later)
        return mark.group() in "”»" or not before.isspace() or not after.isalnum()

    def _ends_better(self, before: str, later: list[re.Match[str]]) -> bool:
        """A possessive s', while a mark after a full stop or comma is still to come."""
        if before != "s":
            return False
        return any(m.group() in _CLOSERS[self.mark] and self._around(m)[0] in ".,!?" for m in later)

    def _reopens(self, mark: re.Match[str]) -> bool:
        return _kind(mark.group()) == self.mark and self._opens(mark) and self.mark not in _SINGLE

    def _is_apostrophe(self, mark: re.Match[str], later: list[re.Match[str]]) -> bool:
        """Whether a single mark cannot be a quotation's: nothing in its paragraph closes it."""
        if mark.group() not in (*_SINGLE, "’"):
            return False
        if mark.group() == "’":
            return True
        closers = (m for m in later if m.group() in _CLOSERS[mark.group()])
        return not any(self._closes_single(m) and m.start() > mark.end() + 1 for m in closers)

    def _closes_single(self, mark: re.Match[str]) -> bool:
        before, after = self._around(mark)
        return not before.isspace() and not after.isalnum()

    def _before(self, end: int) -> int:
        """Where a quotation that was never closed ends: after its last full stop before ``end``."""
        stops = [m.start() + 1 for m in _STOPS.finditer(self.text, self.start, end)]
        return stops[-1] if stops else self.start + len(self.text[self.start : end].rstrip())

    def _around(self, mark: re.Match[str]) -> tuple[str, str]:
        start, end = mark.span()
        return self.text[start - 1 : start] if start else " ", self.text[end : end + 1] or " "


def _kind(mark: str) -> str:
    return "“" if mark == "”" else mark

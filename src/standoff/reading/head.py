"""What the first lines of a page say about it: title, byline, outlet, date, address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from standoff.evidence import DateOrigin, FurnitureKind, PartialDate, Published
from standoff.reading.lines import Line
from standoff.reading.outlet import is_outlet
from standoff.reading.phrases import kind_anywhere
from standoff.reading.published import in_line

LINES = 14
"""How many lines the top of a page may have before its first paragraph."""

_LONGEST_OUTLET = 100
"""Characters of a line that names an outlet."""

_TITLES = 2
"""A title and the line below it; more short lines than that are the text itself."""

_PERSON = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|bin|al|el|der|la|di)){0,4}"
_BYLINE = re.compile(
    rf"(?:(?:[Ww]ritten |[Pp]osted |[Tt]ext |[Oo]pinion )?[Bb][Yy]|[Aa]uthors?):?\s+"
    rf"(?P<people>{_PERSON}(?:(?:, | and | & ){_PERSON})*?)"
    rf"(?: in {_PERSON})?(?:\s*[,|–—•·-]\s*(?P<rest>.{{1,60}}))?"
)
_BARE = re.compile(r"by|posted|published|in", re.IGNORECASE)
_OUTLET = re.compile(
    r"[–—|•·-]+\s*(?P<name>[^–—|•·]{2,40}?)\s*[–—|•·-]+|[Ss]ource:\s*(?P<source>[^:/]{2,40})"
)
_ADDRESS = re.compile(r"(?:(?:[Uu][Rr][Ll]|[Ss]ource|[Ll]ink)\s*:\s*)?(?P<address>https?://\S{4,500})")
_HEADING_MARK = re.compile(r"#{1,6}\s+")
_HANGING = re.compile(r"\b(?:a|an|and|as|at|but|by|for|from|in|of|on|or|that|the|to|until|was|were|with)$")


@dataclass(frozen=True, slots=True)
class Head:
    """What the top of a page told, and which of its lines (by number) are not prose."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    address: str | None = None
    date: PartialDate | None = None
    updated: PartialDate | None = None
    kinds: tuple[tuple[int, FurnitureKind], ...] = ()

    @property
    def is_unsigned(self) -> bool:
        """Whether neither an author nor a date is told."""
        return self.author is None and self.published is None

    @property
    def published(self) -> Published | None:
        """The date of publication, or of the last update if only that is told."""
        date = self.date or self.updated
        return Published(date, DateOrigin.TEXT) if date else None


def read_head(lines: Sequence[Line]) -> Head:
    """Read the lines before the first paragraph; a last line is never a title.

    Misses: an outlet that is not set off by dashes, bars or "Source:" and has no telling word in its
    name; an author without "By"; a title that ends in a full stop or runs into the text; a date inside
    a sentence (on purpose).
    """
    head = Head()
    packed = _packed(lines[:LINES])
    for number, line in enumerate(lines[:LINES]):
        kind, taken = _take(head, line, packed=number < packed)
        if kind is FurnitureKind.HEADING and line is lines[-1]:
            break
        head = taken
        if kind is None:
            break
        head = replace(head, kinds=(*head.kinds, (number, kind)))
    return head


def _packed(lines: Sequence[Line]) -> int:
    """How many of the first lines are a head whose title has no blank line after it; 0 if it has one.

    Such a head has a title, perhaps one more line and an outlet, then a byline or a date. Directly over
    prose, as hard-wrapped lines would be, it needs both of them.
    """
    untold = 0
    told = Head()
    for number, line in enumerate(lines):
        added = None if line.is_prose else _bylines(told, line.text)[0]
        told = added or told
        untold += added is None
        fits = added is not None or (_is_stacked(line) and untold <= _TITLES and told.is_unsigned)
        if not fits:
            return number if told.author and told.published else 0
        if line.before_gap:
            return 0 if told.is_unsigned or number == 0 else number + 1
    return 0


def _take(head: Head, line: Line, *, packed: bool) -> tuple[FurnitureKind | None, Head]:
    """What ``line`` is, and ``head`` with what it told; no kind if the article's prose begins."""
    text = line.text
    if match := _ADDRESS.fullmatch(text):
        return FurnitureKind.NAVIGATION, replace(head, address=head.address or match["address"])
    if kind := kind_anywhere(text):
        return kind, head
    told, dated = _bylines(head, text)
    if told is not None:
        return (None if dated and line.is_prose else FurnitureKind.BYLINE), told
    if (_is_title(line) or (packed and _is_stacked(line))) and sum(
        kind is FurnitureKind.HEADING for _, kind in head.kinds
    ) < _TITLES:
        title = _HEADING_MARK.sub("", text)
        return FurnitureKind.HEADING, replace(head, title=head.title or title)
    return None, head


def _bylines(head: Head, text: str) -> tuple[Head | None, bool]:
    """``head`` with the author, date or outlet in ``text``, if it tells one; and whether a date."""
    head, dated = _dated(head, text)
    if match := _byline(text):
        outlet = next(filter(is_outlet, re.split(r"\s*[,|–—•·]\s*", match["rest"] or "")), None)
        return replace(head, author=head.author or match["people"], outlet=head.outlet or outlet), dated
    if is_outlet(text) and (head.title or text.startswith("The ")):
        return replace(head, outlet=head.outlet or text), dated
    match = _OUTLET.fullmatch(text) if len(text) <= _LONGEST_OUTLET else None
    if match:
        return replace(head, outlet=head.outlet or match["name"] or match["source"]), dated
    return (head if dated or _BARE.fullmatch(text) else None), dated


def _dated(head: Head, text: str) -> tuple[Head, bool]:
    found = in_line(text)
    if found is None:
        return head, False
    date, is_update = found
    if is_update:
        return replace(head, updated=head.updated or date), True
    return replace(head, date=head.date or date), True


def _byline(text: str) -> re.Match[str] | None:
    """A byline; the rest after its name must be short, not the rest of a sentence."""
    if len(text) > 120:
        return None
    match = _BYLINE.fullmatch(text)
    return None if match and match["rest"] and re.search(r"[.!?]$", match["rest"]) else match


def _is_title(line: Line) -> bool:
    """A line that looks like a title with a blank one after it.

    A line that Markdown marks as a heading needs no blank one.
    """
    if _HEADING_MARK.match(line.text):
        return len(line.text) <= 160
    return line.before_gap and _looks_like_title(line)


def _looks_like_title(line: Line) -> bool:
    """A short line that does not end as a sentence (a question may), nor in its middle."""
    if len(line.text) > 160 or not 1 <= line.words <= 22 or line.runs_on:
        return False
    opens = line.text[0].isupper() or line.text[0].isdigit() or line.text[0] in "“\"‘'#"
    ends = not line.stops or line.text.endswith("?")
    return opens and ends and line.text[-1] not in ":;,"


def _is_stacked(line: Line) -> bool:
    """A line that looks like a title and does not hang, as the lines of a wrapped sentence may."""
    return _looks_like_title(line) and not _HANGING.search(line.text)

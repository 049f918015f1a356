"""Which lines of a page are site furniture: not the article's prose, so never read as statements."""

from __future__ import annotations

import re
from collections.abc import Sequence

from standoff.evidence import Furniture, FurnitureKind
from standoff.reading.biography import is_biography, opening_name
from standoff.reading.head import Head
from standoff.reading.lines import LONGEST_FURNITURE, Line
from standoff.reading.phrases import kind_anywhere, kind_at_the_end

_THREAD = re.compile(
    r"(?:log in to )?reply|.{1,40} says:|\d+ (?:minute|hour|day|week|month|year)s? ago|(?:up|down)vote",
    re.IGNORECASE,
)
_BIOGRAPHIES = 3
"""How many paragraphs about authors may end a page."""

Kinds = dict[int, FurnitureKind]


def mark(text: str, lines: Sequence[Line], head: Head, author: str | None) -> tuple[Furniture, ...]:
    """The furniture among ``lines`` of ``text``: whole lines, in order, never overlapping.

    A line is furniture by its words (``phrases``), by its place at the top (``head``), as a biography or
    a comment thread at the end, or as a heading between paragraphs. ``author`` is what is known of
    the author.

    Misses: furniture on the same line as prose; full sentences in readers' comments when nothing
    shows that they are comments; menus and teasers in mid-article without a telling word; headings
    that are questions or end in a stop. And it takes a paragraph of up to twelve words without a
    final stop, alone between two paragraphs, for a heading.
    """
    kinds: Kinds = {}
    for number, line in enumerate(lines):
        kind = kind_anywhere(line.text) if len(line.text) <= LONGEST_FURNITURE else None
        if kind:
            kinds[number] = kind
    kinds.update(head.kinds)
    _mark_thread(lines, kinds)
    _mark_end(lines, kinds)
    _mark_biographies(text, lines, kinds, author)
    _mark_headings(lines, kinds)
    return tuple(Furniture(lines[number].span, kinds[number]) for number in sorted(kinds))


def author_of(lines: Sequence[Line], furniture: Sequence[Furniture]) -> str | None:
    """The person whom the biographies of a page present, if it is one person."""
    starts = {piece.span.start for piece in furniture if piece.kind is FurnitureKind.BIOGRAPHY}
    names = {opening_name(line.text) for line in lines if line.start in starts} - {None, ""}
    return names.pop() if len(names) == 1 else None


def _last_prose(lines: Sequence[Line], kinds: Kinds) -> int:
    """The number of the last line that is the article's prose, -1 if there is none."""
    numbers = range(len(lines) - 1, -1, -1)
    return next((number for number in numbers if number not in kinds and lines[number].is_prose), -1)


def _mark_thread(lines: Sequence[Line], kinds: Kinds) -> None:
    """All after the comment box, if it is in the second half and what follows looks like a thread."""
    for number, kind in sorted(kinds.items()):
        in_second_half = lines[number].start > lines[-1].span.end / 2
        if kind is FurnitureKind.COMMENTS and in_second_half:
            after = range(number + 1, len(lines))
            if any(_THREAD.fullmatch(lines[each].text[:100]) for each in after):
                kinds.update((each, FurnitureKind.COMMENTS) for each in after if each not in kinds)
            return


def _mark_end(lines: Sequence[Line], kinds: Kinds) -> None:
    """After the last paragraph: phrases that mean nothing elsewhere, and links after a comment box."""
    after_box = False
    for number in range(_last_prose(lines, kinds) + 1, len(lines)):
        known = kinds.get(number) or kind_at_the_end(lines[number].text)
        if known is None and after_box:
            known = FurnitureKind.TEASER
        if known:
            kinds[number] = known
        after_box = after_box or known in {FurnitureKind.COMMENTS, FurnitureKind.SUBSCRIBE}


def _mark_biographies(text: str, lines: Sequence[Line], kinds: Kinds, author: str | None) -> None:
    for _ in range(_BIOGRAPHIES):
        last = _last_prose(lines, kinds)
        if last < 1:
            return
        line = lines[last]
        if len(line.text) > LONGEST_FURNITURE or not is_biography(line.text, text[: line.start], author):
            return
        kinds[last] = FurnitureKind.BIOGRAPHY
        name = opening_name(line.text)
        if name and lines[last - 1].text.strip(" :–—-") == name:
            kinds[last - 1] = FurnitureKind.BIOGRAPHY


def _mark_headings(lines: Sequence[Line], kinds: Kinds) -> None:
    for number, line in enumerate(lines):
        if number not in kinds and _is_heading(lines, kinds, number, line):
            kinds[number] = FurnitureKind.HEADING


def _is_heading(lines: Sequence[Line], kinds: Kinds, number: int, line: Line) -> bool:
    """Short, unpunctuated and alone, after a finished paragraph or a heading and before prose."""
    if line.text.startswith("#"):
        return re.match(r"#{1,6}\s+\S", line.text) is not None
    if len(line.text) > 90 or line.words > 12 or not (line.before_gap and line.after_gap):
        return False
    opens = line.text[0].isupper() or line.text[0] in "“‘\"'"
    if line.stops or line.text[-1] in ':;,)”"’-–—' or not opens:
        return False
    after_end = number > 0 and (number - 1 in kinds or lines[number - 1].stops)
    before_prose = number + 1 < len(lines) and number + 1 not in kinds and lines[number + 1].is_prose
    return after_end and before_prose

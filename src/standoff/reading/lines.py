"""The lines of a text, with where they are and what their shape says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from standoff.evidence import Span

LONGEST_FURNITURE = 2_000
"""Characters; a longer line is prose whatever it says."""

_SPACES = dict.fromkeys((0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_FINAL_STOP = re.compile(r"[.!?…]['\"’”»)\]*_]*$")
_INNER_STOP = re.compile(r"[a-z]{4,}[.!?]['\"’”)]*\s+['\"‘“(]*[A-Z]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space around it and with plain spaces in it.

    ``after_gap``, ``before_gap``: whether a blank line, or the text's edge, is next to it.
    """

    start: int
    text: str
    after_gap: bool
    before_gap: bool

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))

    @property
    def words(self) -> int:
        """Number of words, counted up to 100."""
        return len(self.text.split(maxsplit=100))

    @property
    def stops(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_FINAL_STOP.search(self.text[-20:]))

    @property
    def runs_on(self) -> bool:
        """Whether a sentence ends and another begins inside it."""
        return _INNER_STOP.search(self.text[:400]) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it is long enough, or complete enough, to be the article's own sentences."""
        return self.words >= 25 or (self.stops and self.words >= 6) or self.runs_on


def with_plain_spaces(text: str) -> str:
    """``text`` with each no-break, thin or wide space as one plain space: the same positions."""
    return text.translate(_SPACES)


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of ``text`` that are not blank, in order."""
    text = with_plain_spaces(text)
    found: list[Line] = []
    matches = [match for match in _LINE.finditer(text) if not match[0].isspace()]
    ends = [0, *(match.end() for match in matches)]
    starts = [*(match.start() for match in matches), len(text)]
    gaps = [_blank_between(text[end:start]) for end, start in zip(ends, starts, strict=True)]
    gaps[0] = gaps[-1] = True
    for number, match in enumerate(matches):
        bare = match[0].strip()
        start = match.start() + match[0].index(bare)
        found.append(Line(start, bare, gaps[number], gaps[number + 1]))
    return tuple(found)


def _blank_between(between: str) -> bool:
    """Whether line ends and white space between two lines hold an empty line."""
    return len(re.findall(r"\r\n|[\r\n\u2028\u2029]", between)) > 1

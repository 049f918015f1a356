"""Cut a text into the pieces that are parsed one at a time: paragraphs, or parts of huge ones.

A blank line always ends a piece. A single line break ends one too, unless the lines around it
look wrapped by hand or by a PDF (no line long, all but the last filled). A piece over ``LONGEST``
characters is cut at the end of a sentence, failing that at a blank, failing that anywhere. So is a
sentence over ``SENTENCE`` characters, at a semicolon or comma if it can be: what is done with a
sentence takes time that grows faster than its length. So is a run of marks or other characters without
a blank that is longer than any word: the tokeniser peels marks off one by one, and its time grows with
the square of such a run. A dateline ("CAIRO, May 3 (Reuters) - ") is a piece of its own, or the parser
takes it for the subject of the sentence after it; so is a speaker's label ("MINISTER BERG: ").

Misses: a wrapped paragraph whose lines are of very different lengths is read line by line; a
paragraph that a page break cuts in two stays in two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

LONGEST = 20_000
SENTENCE = 2_000
WRAPPED = range(45, 121)
_STOPS = (".", "!", "?", ":", ".”", '."', "”")
_ITEM = re.compile(r"[-*•–—▪◦]\s|\(?\d{1,2}[.)]\s")
_LINE = re.compile(r"[^\n]*\n?")
_STOP = re.compile(r"[.!?][\"'”’)\]]*\s+")
_RUN = re.compile(r"[^\w\s]{200}|\S{1000}")
_TOWN = r"(?:ST\.|[A-Z]{3,})(?: [A-Z][A-Z.'’]+){0,3}(?:, [^\W\d_][\w.]{0,12}(?: [\w.]{1,9})?,?){0,2}"
_AGENCY = r"\([A-Z][\w. ]{1,20}\)"
_DATELINE = re.compile(
    rf"\s*(?:{_TOWN}(?: {_AGENCY})?|[A-Z][\w., ]{{1,40}} {_AGENCY}) ?(?:—|–|--?) +(?=\w|[“\"‘'])"
)
_BRACKETS = r"\([^()\n]{1,40}\)"
_CAPITALS = r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,6}"
_LABEL = re.compile(
    rf"\s*(?:{_CAPITALS}(?: ?{_BRACKETS})?|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,6}} ?{_BRACKETS}|[QA]):"
    r" +(?=[\"“‘A-Z])"
)
_COMMA = re.compile(r"[;,]\s+")
_BLANK = re.compile(r"\s+")


def pieces(text: str) -> Iterator[str]:
    """The pieces of ``text`` in order; joined they are ``text`` again."""
    for paragraph in paragraphs(text):
        opening = _DATELINE.match(paragraph) or _LABEL.match(paragraph)
        start = opening.end() if opening else 0
        if start:
            yield paragraph[:start]
        for run in _RUN.finditer(paragraph, start):
            yield from _cut(paragraph[start : run.end()])
            start = run.end()
        if start < len(paragraph):
            yield from _cut(paragraph[start:])


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of ``text`` with the blanks after them; joined they are ``text`` again."""
    for block in _blocks(text):
        lines = [line for line in _LINE.findall(block) if line]
        if _is_wrapped(lines):
            yield block
        else:
            yield from _with_blanks(lines)


def _blocks(text: str) -> Iterator[str]:
    start = 0
    for gap in re.finditer(r"\n[^\S\n]*\n\s*", text):
        yield text[start : gap.end()]
        start = gap.end()
    if start < len(text):
        yield text[start:]


def _with_blanks(lines: list[str]) -> Iterator[str]:
    """Lines, each with the blank lines that follow it."""
    held = ""
    for line in lines:
        if held.strip() and line.strip():
            yield held
            held = ""
        held += line
    if held:
        yield held


def _is_wrapped(lines: list[str]) -> bool:
    """Filled lines that mostly break inside sentences, none of them an item of a list."""
    full = [line.strip() for line in lines if line.strip()]
    if len(full) < 2 or any(_ITEM.match(line) for line in full):
        return False
    lengths = [len(line) for line in full]
    stopped = sum(line.endswith(_STOPS) for line in full[:-1])
    return max(lengths) in WRAPPED and min(lengths[:-1]) in WRAPPED and 2 * stopped < len(full) - 1


def _cut(paragraph: str) -> Iterator[str]:
    start = 0
    while len(paragraph) - start > LONGEST:
        end = _last(paragraph, start, LONGEST, (_STOP, _BLANK))
        yield from _short(paragraph[start:end])
        start = end
    yield from _short(paragraph[start:])


def _short(piece: str) -> Iterator[str]:
    """``piece``, or its parts if a sentence in it goes on over ``SENTENCE`` characters."""
    if len(piece) <= SENTENCE:
        yield piece
        return
    start = begun = 0
    for end in (*(stop.end() for stop in _STOP.finditer(piece)), len(piece)):
        while end - begun > SENTENCE:
            begun = _last(piece, begun, SENTENCE, (_COMMA, _BLANK))
            yield piece[start:begun]
            start = begun
        begun = end
    if start < len(piece):
        yield piece[start:]


def _last(text: str, start: int, most: int, borders: Iterable[re.Pattern[str]]) -> int:
    """Where the last of the first kind of border ends in the second half of ``most`` characters."""
    for border in borders:
        ends = [found.end() for found in border.finditer(text, start + most // 2, start + most)]
        if ends:
            return ends[-1]
    return start + most

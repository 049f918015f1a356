"""Blocks: quotations set as paragraphs of their own, whose marks are missing or stand paragraphs away.

The turns of a transcript (:mod:`standoff.statements.transcript`) are blocks too.

Pages lose quotation marks: an introduction without a full stop ("Putin again made that clear"), then
a paragraph that only closes a quotation; or one that opens and is closed some paragraphs later. The
speaker is the subject of the introducing sentence, failing that the last person named in it.

Misses: block quotations with no mark at all; an introduction that ends in a full stop; a speaker
named before the introducing sentence only.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from standoff.evidence import Span
from standoff.parties import Mentions
from standoff.statements.attribution import Attribution, Mode
from standoff.statements.clause import subject
from standoff.statements.parsed import Parsed
from standoff.statements.told import ASKED
from standoff.statements.transcript import Role, Turn, turns

_GAP = re.compile(r"\n\s*\n")
_OPENS, _CLOSES = "“", "”"
_LONGEST = 8
"""Paragraphs that one quotation may run over."""
_UNFINISHED = re.compile(r"[^.!?”\"…)\]\s]\s*\Z")
_WORDS_OF_INTRODUCTION = 6
_TOLD_TWICE = frozenset({"carried", "quotation"})


@dataclass(frozen=True, slots=True)
class _Paragraph:
    span: Span
    text: str

    @property
    def open(self) -> bool:
        return self.text.rfind(_OPENS) > self.text.rfind(_CLOSES)

    @property
    def unopened(self) -> bool:
        first = self.text.find(_CLOSES)
        return first >= 0 and not 0 <= self.text.find(_OPENS) < first

    @property
    def introduces(self) -> bool:
        words = len(self.text.split())
        return words >= _WORDS_OF_INTRODUCTION and bool(_UNFINISHED.search(self.text))


def with_blocks(
    parsed: Parsed, mentions: Mentions, attributions: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """``attributions`` with the block quotations of the article before them, and placed within those."""
    said = turns(parsed, mentions)
    labels = [turn.label for turn in said]
    attributions = [one for one in attributions if not _is_label(one, labels)]
    blocks = tuple(map(_as_block, said)) or tuple(_blocks(parsed, mentions))
    if not blocks:
        return tuple(attributions)
    kept = [
        n
        for n, a in enumerate(attributions)
        if not (a.rule in _TOLD_TWICE and _around(a, blocks) is not None)
    ]
    position = {old: len(blocks) + new for new, old in enumerate(kept)}
    placed = [_placed(attributions[n], position, blocks) for n in kept]
    return (*blocks, *placed)


def _as_block(turn: Turn) -> Attribution:
    source = (turn.source,) if turn.source is not None else ()
    rule = ASKED if turn.role is Role.ASKER else "turn"
    return Attribution(source, (), (turn.content,), Mode.DIRECT, rule)


def _is_label(attribution: Attribution, labels: Sequence[Span]) -> bool:
    """Whether an attribution was read off the label of a turn; ``labels`` are in text order."""
    return any(
        span.overlaps(label)
        for span in (*attribution.source, *attribution.cue)
        for label in labels[max(0, bisect_right(labels, span) - 1) :][:2]
    )


def _placed(attribution: Attribution, position: dict[int, int], blocks: Sequence[Attribution]) -> Attribution:
    outer = position.get(attribution.within) if attribution.within is not None else None
    return replace(attribution, within=outer if outer is not None else _around(attribution, blocks))


def _around(attribution: Attribution, blocks: Sequence[Attribution]) -> int | None:
    content = Span.hull(attribution.content)
    n = bisect_right(blocks, content.start, key=lambda block: block.content[0].start) - 1
    return n if n >= 0 and Span.hull(blocks[n].content).covers(content) else None


def _blocks(parsed: Parsed, mentions: Mentions) -> Iterator[Attribution]:
    paragraphs = _paragraphs(parsed.article.text)
    n = 1
    while n < len(paragraphs):
        last = _last(paragraphs, n)
        source = _speaker(parsed, mentions, paragraphs[n - 1]) if last is not None else None
        if last is not None and source is not None:
            content = tuple(_quoted(p) for p in paragraphs[n : last + 1])
            yield Attribution((source,), (), content, Mode.DIRECT, "block")
        n = n + 1 if last is None else last + 1


def _paragraphs(text: str) -> list[_Paragraph]:
    starts = [0, *(gap.end() for gap in _GAP.finditer(text))]
    ends = [*(gap.start() for gap in _GAP.finditer(text)), len(text)]
    pairs = zip(starts, ends, strict=True)
    return [_Paragraph(Span(a, b), text[a:b]) for a, b in pairs if text[a:b].strip()]


def _last(paragraphs: Sequence[_Paragraph], first: int) -> int | None:
    """The paragraph that ends the quotation which ``first`` begins; ``None`` if none begins there."""
    if not paragraphs[first - 1].introduces:
        return None
    if paragraphs[first].unopened:
        return first
    if not (paragraphs[first].text.startswith(_OPENS) and paragraphs[first].open):
        return None
    for n in range(first + 1, min(first + _LONGEST, len(paragraphs))):
        if paragraphs[n].unopened:
            return n
    return None


def _speaker(parsed: Parsed, mentions: Mentions, introduction: _Paragraph) -> Span | None:
    places = parsed.tokens(introduction.span)
    if not len(places):
        return None
    root = parsed.doc[places[-1]].sent.root
    doer = subject(root)
    if doer is not None and mentions.of(doer) is not None:
        return parsed.token_span(doer)
    first, end = parsed.borders[parsed.sentence[places[-1]]]
    named = [m for m in mentions.within(parsed.span(first, end - 1)) if m.person and m.party]
    return named[-1].span if named else None


def _quoted(paragraph: _Paragraph) -> Span:
    """The paragraph's words up to the mark that closes it."""
    close = paragraph.text.find(_CLOSES)
    end = close + 1 if close >= 0 else len(paragraph.text.rstrip())
    return Span(paragraph.span.start, paragraph.span.start + end)

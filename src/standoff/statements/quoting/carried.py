"""Carried: quotations that no cue beside them explains.

A quotation that begins a sentence or a paragraph has the speaker of the last attribution before it,
or of the sentence of saying just before it ("In an interview the minister made that clear."), unless
more than one paragraph lies between; otherwise its source stays empty. Quotations inside a sentence
are kept if they hold a verb and are not the title of something.

Misses: dialogues, where the speaker changes from paragraph to paragraph without being named.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.cues import kind_of
from standoff.statements.quoting.direct import WORDS, is_utterance
from standoff.statements.quoting.grammar import phrase, subject
from standoff.statements.quoting.marks import Quote
from standoff.statements.quoting.page import Page

_GAP = 400
_SMALL = frozenset(
    ["a", "an", "the", "of", "in", "on", "and", "or", "for", "to", "at", "with", "from", "by", "your", "my"]
)
Voices = Sequence[tuple[int, int, tuple[Span, ...]]]


def carried(page: Page, kept: Sequence[Candidate]) -> list[Candidate]:
    """An attribution for every utterance in quotation marks that ``kept`` leaves."""
    reach = _Reach([span for c in kept for span in c.content])
    voices = sorted(
        (c.content[0].start, max(s.end for s in (*c.content, *c.cue)), c.source)
        for c in kept
        if c.source and page.quote_at((c.cue or c.content)[0].start) < 0
    )
    return [
        _carry(page, index, voices)
        for index, quote in enumerate(page.quotes)
        if not reach.touches(quote) and _is_kept(page, index)
    ]


class _Reach:
    """Spans by their start, and how far the ones up to each reach."""

    def __init__(self, spans: Sequence[Span]) -> None:
        ordered = sorted(spans)
        self.starts = [span.start for span in ordered]
        self.ends = list(accumulate((span.end for span in ordered), max))

    def touches(self, quote: Quote) -> bool:
        """Whether any of the spans overlaps the quotation."""
        before = bisect_left(self.starts, quote.end)
        return before > 0 and self.ends[before - 1] > quote.start


def _is_kept(page: Page, index: int) -> bool:
    """Whether the quotation says something: more than a scare quote, a nickname or a title."""
    quote = page.quotes[index]
    words = page.text[quote.start + 1 : quote.end - 1].strip(".,!?").split()
    begins = _begins_sentence(page, quote.start)
    is_title = not begins and all(w[:1].isupper() or w.lower() in _SMALL for w in words)
    if is_title or not is_utterance(page, index):
        return False
    inside = page.doc.char_span(quote.start, quote.end, alignment_mode="expand")
    has_verb = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD", "VB") for token in inside or ())
    return has_verb and (begins or len(words) > WORDS)


def _carry(page: Page, index: int, voices: Voices) -> Candidate:
    quote = page.quotes[index]
    source: tuple[Span, ...] = ()
    if _begins_sentence(page, quote.start):
        source = _told_before(page, quote.start) or _last_voice(page, quote.start, voices)
    return Candidate("carried" if source else "quotation", -1, source, (), quote.parts, (), (index,))


def _last_voice(page: Page, start: int, voices: Voices) -> tuple[Span, ...]:
    at = bisect_left(voices, (start,)) - 1
    if at < 0:
        return ()
    between = page.text[min(start, voices[at][1]) : start]
    near = len(between) <= _GAP and sum(not line.strip() for line in between.split("\n")[1:-1]) <= 1
    return voices[at][2] if near else ()


def _told_before(page: Page, start: int) -> tuple[Span, ...]:
    """The subject of the sentence before, if its main verb is one of saying or making clear."""
    before = page.doc.char_span(max(0, start - 1), start, alignment_mode="expand")
    place = before.start - 1 if before is not None else -1
    while place >= 0 and (page.doc[place].is_space or page.doc[place].is_punct):
        place -= 1
    if place < 0:
        return ()
    root = page.doc[place].sent.root
    who = subject(root) if root.pos_ == "VERB" else None
    if who is None or page.quoted(root) >= 0 or not _says(root.lemma_, kind_of(root)):
        return ()
    return (phrase(who),)


def _says(lemma: str, kind: str) -> bool:
    return kind in ("say", "ask") or lemma in ("make", "put", "quote", "tell")


def _begins_sentence(page: Page, start: int) -> bool:
    before = page.text[max(0, start - 4) : start].rstrip(" \t\u00a0\"”'’)")
    return before[-1:] in ("", ".", "!", "?", "\n", ":")

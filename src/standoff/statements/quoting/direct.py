"""Quotations with their cue in the same paragraph: “…,” said X. X said: “…”. “…,” X said. “…”

Looks at the words between the quotation and the nearest full stop, other quotation or paragraph
border, on both sides, for verbs with a subject. A quotation that follows the cue's sentence
directly is taken as going on ("interrupted").

Misses: cues that are no verbs and no colon ("X, tersely: …" is found, "X tersely …" is not);
a subject named only before the previous full stop (see :mod:`.carried`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.cues import reports
from standoff.statements.quoting.grammar import child, group, phrase, speaker, trim, trimmed
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.traits import traits

if TYPE_CHECKING:
    from spacy.tokens import Token

WORDS = 3
_BEFORE, _AFTER = 300, 400
_STOP = re.compile(r"[.!?](?=\s|$)|\n")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Jr|Sr|Prof|Rev|No|vs|Capt|Adm|Amb))$"
)


def candidates(page: Page) -> Iterator[Candidate]:
    """For every quotation of more than ``WORDS`` words or with a stop, each verb beside it."""
    for index, quote in enumerate(page.quotes):
        if not is_utterance(page, index):
            continue
        before = _zone_before(page, index)
        after = _zone_after(page, index)
        for verb in _verbs(page, *after):
            yield from _after(page, index, verb, after, before)
        for verb in _verbs(page, *before):
            yield _reading(page, verb, "q.before", quote.parts, _gap(page, before), (index,))


def is_utterance(page: Page, index: int) -> bool:
    """Whether the quotation is more than a scare quote of one to three words."""
    quote = page.quotes[index]
    inner = page.text[quote.start + 1 : quote.end - 1]
    words = len(inner.split())
    return words > WORDS or (words > 1 and inner[-1:] in (".", ",", "!", "?"))


def _zone_before(page: Page, index: int) -> tuple[int, int]:
    """Characters from the last full stop, quotation or border up to the quotation."""
    start = page.quotes[index].start
    low = max(page.quotes[index - 1].end if index else 0, start - _BEFORE)
    return max(_stops(page.text, low, start, after=True), default=low), start


def _zone_after(page: Page, index: int) -> tuple[int, int]:
    """Characters from the quotation to the next full stop, quotation or border."""
    end = page.quotes[index].end
    high = page.quotes[index + 1].start if index + 1 < len(page.quotes) else len(page.text)
    high = min(high, end + _AFTER)
    return end, min(_stops(page.text, end, high, after=False), default=high)


def _stops(text: str, low: int, high: int, *, after: bool) -> Iterator[int]:
    """Where sentences end between ``low`` and ``high``: after their full stop or before it."""
    for stop in _STOP.finditer(text, low, high):
        if stop.group() == "\n" or not _ABBREVIATED.search(text, max(low, stop.start() - 6), stop.start()):
            yield stop.end() if after else stop.start()


def _verbs(page: Page, start: int, end: int) -> Iterator[Token]:
    span = page.doc.char_span(start, end, alignment_mode="contract") if end > start else None
    for token in span or ():
        if token.pos_ == "VERB":
            yield token


def _after(
    page: Page, index: int, verb: Token, zone: tuple[int, int], before: tuple[int, int]
) -> Iterator[Candidate]:
    quote = page.quotes[index]
    gap = f"{page.text[quote.end - 2 : quote.end - 1]}{_size(page.text[zone[0] : verb.idx])}"
    lead = page.text[slice(*before)].strip()
    following = _continuation(page, index, zone)
    parts = (*quote.parts, *(page.quotes[following].parts if following is not None else ()))
    taken = (index,) if following is None else (index, following)
    yield _reading(page, verb, "q.after", parts, (f"g={gap}", f"lead={bool(lead)}"), taken)
    if lead and len(lead) > 2:
        first = trim(page.text, before[0], before[1])
        content = (Span(first.start, quote.parts[0].end), *parts[1:])
        yield _reading(page, verb, "q.sentence", content, (f"g={gap}", f"lead={lead[-1:]}"), taken)


def _continuation(page: Page, index: int, zone: tuple[int, int]) -> int | None:
    """The quotation right after the cue's sentence, if no cue of its own follows it."""
    following = index + 1
    if following >= len(page.quotes) or not is_utterance(page, following):
        return None
    start = page.quotes[following].start
    between = page.text[zone[1] : start]
    if between.strip(" .,:;—–-\t\u00a0") or "\n" in page.text[zone[0] : start]:
        return None
    low, high = _zone_after(page, following)
    return None if any(reports(v.lemma_) for v in _verbs(page, low, high)) else following


def _reading(
    page: Page,
    verb: Token,
    frame: str,
    content: tuple[Span, ...],
    extra: tuple[str, ...],
    taken: tuple[int, ...],
) -> Candidate:
    who, source, how = _speaker(page, verb, taken[0])
    outside = child(verb, "ccomp", "xcomp", "dobj")
    own = outside is not None and page.quoted(outside) < 0
    order = who is not None and who.i < verb.i
    features = traits(frame, verb, who, None, (*extra, f"own={own}", f"how={how}", f"order={order}"))
    return Candidate(f"direct.{frame}", verb.i, source, group(verb), content, features, taken)


def _speaker(page: Page, verb: Token, index: int) -> tuple[Token | None, tuple[Span, ...], str]:
    """The verb's subject; where the parser saw none outside the quotation, the nouns beside the verb."""
    who = speaker(verb)
    if who is not None and page.quoted(who) < 0:
        return who, (phrase(who),), "parsed"
    after = _right_after(page, verb)
    if after is not None:
        return after, (phrase(after),), "after"
    return _right_before(page, verb, page.quotes[index].end)


def _right_after(page: Page, verb: Token) -> Token | None:
    """Head of the noun phrase that begins after the verb: said Smith."""
    for token in page.doc[verb.i + 1 : verb.i + 12]:
        outside = token.head.i <= verb.i or page.quoted(token.head) >= 0
        if token.pos_ in ("PROPN", "NOUN", "PRON") and token.left_edge.i == verb.i + 1 and outside:
            return token
        if token.is_punct or token.is_space:
            return None
    return None


def _right_before(page: Page, verb: Token, end: int) -> tuple[Token | None, tuple[Span, ...], str]:
    """All words between the quotation and the verb, if they end in a noun: “…,” Cairo's envoy said."""
    last = verb.i - 1
    while last > 0 and page.doc[last].pos_ in ("ADV", "AUX"):
        last -= 1
    first = last
    while first > 0 and page.doc[first - 1].idx >= end and not page.doc[first - 1].is_punct:
        first -= 1
    head = page.doc[last]
    if last < 0 or head.idx < end or head.pos_ not in ("PROPN", "NOUN", "PRON") or last - first > 8:
        return None, (), "none"
    return head, (trimmed(page.doc, first, last + 1),), "before"


def _gap(page: Page, before: tuple[int, int]) -> tuple[str, ...]:
    lead = page.text[slice(*before)].rstrip()
    return (
        f"lead={lead[-1:] if lead[-1:] in ':,' else lead.rsplit(None, 1)[-1][:8].lower() if lead else ''}",
    )


def _size(text: str) -> int:
    return min(len(text.split()), 6)

"""What follows a colon or dash: "SMITH: …", "Tokyo has one condition – …", "He added: …", "To quote X: “…”".

Transcripts name the speaker at the beginning of a paragraph, letters after a dash at its end. Inside a
sentence the words before the mark must hold a cue of the list; the content is the rest of the sentence
or the quotation there.

Misses: speakers in lower case at the beginning of a paragraph; lists of several conditions after one
colon are one content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.cues import kind_of, sureness
from standoff.statements.quoting.grammar import child, group, owner, phrase, speaker, subject, trim, trimmed
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.traits import SURE, traits

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAME = r"[A-Z][\w.'’-]*"
_FULL = rf"{_NAME}(?: (?:{_NAME}|de|von|van|al|bin|of)){{0,4}}"
_LABEL = re.compile(rf"(?:^|\n)[ \t]*({_FULL}(?: ?\([^()\n]{{1,40}}\))?)(:) +(?=\S)")
_SIGNATURE = re.compile(rf"\s*([―—–-]{{1,2}})\s*({_NAME}(?: {_NAME}){{0,4}})[ \t.]*(?=\n|$)")
_MARKS = frozenset((":", "–", "—", "--", "-", "―"))
_NOT_SPEAKERS = frozenset(
    ("photo", "image", "read", "source", "update", "note", "watch", "related", "caption", "credit", "tags")
)


def candidates(page: Page) -> Iterator[Candidate]:
    """Transcript lines, signatures, then every colon or dash after a cue in its sentence."""
    yield from _transcript(page)
    yield from _signed(page)
    for token in page.doc:
        if token.text in _MARKS and page.quoted(token) < 0:
            yield from _after_mark(page, token)


def _transcript(page: Page) -> Iterator[Candidate]:
    """Paragraphs that begin with a name and a colon."""
    for found in _LABEL.finditer(page.text):
        end = page.text.find("\n", found.end())
        content = trim(page.text, found.end(), len(page.text) if end < 0 else end)
        name = found.group(1)
        if not len(content) or name.split()[0].lower() in _NOT_SPEAKERS:
            continue
        words = len(page.text[content.start : content.end].split())
        shape = (f"tr.caps={name.isupper()}", f"tr.names={len(name.split())}", f"tr.n={min(words // 4, 6)}")
        sure = (SURE,) * sureness("transcript", "caps" if name.isupper() else "names")
        source, cue = Span(*found.span(1)), Span(*found.span(2))
        features = ("bias", "f=transcript", *shape, *sure)
        yield Candidate("colon.transcript", -1, (source,), (cue,), (content,), features)


def _signed(page: Page) -> Iterator[Candidate]:
    """Quotations with a dash and a name at the end of their line: “…” ― Amina Farah."""
    for index, quote in enumerate(page.quotes):
        found = _SIGNATURE.match(page.text, quote.end)
        if found is not None:
            features = (
                "bias",
                "f=signed",
                f"sg.names={len(found.group(2).split())}",
                f"sg.mark={found.group(1)}",
            )
            source, cue = Span(*found.span(2)), Span(*found.span(1))
            yield Candidate("colon.signed", -1, (source,), (cue,), quote.parts, features, (index,))


def _after_mark(page: Page, mark: Token) -> Iterator[Candidate]:
    """The nearest cue before the mark, in its sentence, with what follows the mark."""
    content, taken = _what_follows(page, mark)
    if not content:
        return
    for place in range(mark.i - 1, max(mark.sent.start, mark.i - 12) - 1, -1):
        cue = page.doc[place]
        if cue.pos_ in ("VERB", "NOUN") and page.quoted(cue) < 0 and kind_of(cue) != "other":
            who, source = _speaker(cue)
            extra = (
                f"mk={mark.text if mark.text == ':' else 'dash'}",
                f"q={bool(taken)}",
                f"at={cue.dep_}",
                f"d={min(mark.i - place, 5)}",
            )
            yield Candidate(
                "colon.cue",
                cue.i,
                source,
                group(cue),
                content,
                traits(f"colon.{cue.pos_}", cue, who, None, extra),
                taken,
            )
            return


def _what_follows(page: Page, mark: Token) -> tuple[tuple[Span, ...], tuple[int, ...]]:
    """The quotation after the mark, or the rest of the sentence; and the quotation's position."""
    doc, after = page.doc, mark.i + 1
    while after < len(doc) and doc[after].is_space and "\n\n" not in doc[after].text:
        after += 1
    if after >= len(doc):
        return (), ()
    index = page.quoted(doc[after])
    if index >= 0 and page.quotes[index].start >= mark.idx:
        return page.quotes[index].parts, (index,)
    end = mark.sent.end if mark.i + 1 < mark.sent.end else doc[after].sent.end
    rest = trimmed(doc, after, end)
    return ((rest,) if len(page.text[rest.start : rest.end].split()) > 2 else ()), ()


def _speaker(cue: Token) -> tuple[Token | None, tuple[Span, ...]]:
    """Who has the condition, says or is quoted before the mark."""
    if cue.pos_ == "NOUN":
        possessor = child(cue, "poss")
        if possessor is not None:
            return possessor, (owner(possessor),)
        who = subject(cue.head) if cue.head.pos_ in ("VERB", "AUX") else None
        who = None if who == cue else who
    else:
        who = speaker(cue)
    return who, (phrase(who),) if who is not None else ()

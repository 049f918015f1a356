"""Phrases that name a source for the clause around them: "according to X", "in X's view", "per X".

Misses: phrases whose clause the parser ends too early; "X's version has it that …".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.grammar import child, clause, owner, phrase, trimmed
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.traits import traits

if TYPE_CHECKING:
    from spacy.tokens import Token

_VIEWS = frozenset(
    ("view", "opinion", "word", "words", "account", "eyes", "estimation", "judgment", "telling", "mind")
)
_PREPOSITIONS = frozenset(("in", "by", "to", "from", "for", "per"))


def candidates(page: Page) -> Iterator[Candidate]:
    """Every such phrase, with the clause, the sentence and the half of it as its possible content."""
    for token in page.doc:
        named = _named(token)
        if named is None:
            continue
        who, source, cue = named
        for how, top in _tops(token):
            content = clause(top, (token,))
            if content:
                features = traits(f"acc.{how}", token, who, top, (f"first={token.is_sent_start}",))
                yield Candidate(f"according.{how}", token.i, (source,), cue, content, features)


def _named(token: Token) -> tuple[Token, Span, tuple[Span, ...]] | None:
    """Who the phrase that begins with ``token`` names: head token, span and cue."""
    if token.lower_ == "according":
        to = child(token, "prep")
        who = child(to, "pobj") if to is not None else child(token, "pobj")
        if who is not None and who.i > token.i:
            return who, phrase(who), (trimmed(token.doc, token.i, min(token.i + 2, who.left_edge.i)),)
    elif token.dep_ == "prep" and token.lower_ in _PREPOSITIONS:
        noun = child(token, "pobj")
        if noun is None:
            return None
        if token.lower_ == "per" and noun.pos_ == "PROPN":
            return noun, phrase(noun), (trimmed(token.doc, token.i, token.i + 1),)
        if noun.lower_ in _VIEWS:
            return _viewer(token, noun)
    return None


def _viewer(token: Token, noun: Token) -> tuple[Token, Span, tuple[Span, ...]] | None:
    """X of "in X's view" or "in the words of X"."""
    cue = (trimmed(token.doc, token.i, token.i + 1), trimmed(token.doc, noun.i, noun.i + 1))
    possessor = child(noun, "poss")
    if possessor is not None:
        return possessor, owner(possessor), cue
    of = child(noun, "prep")
    who = child(of, "pobj") if of is not None and of.lower_ == "of" else None
    return (who, phrase(who), cue) if who is not None else None


def _tops(token: Token) -> Iterator[tuple[str, Token]]:
    """Heads of what may be the content: the clause that holds the phrase, then wider ones."""
    top = token.head
    if top == token:
        return
    yield "head", top
    steps = 0
    while top.head != top and steps < 3 and top.pos_ not in ("VERB", "AUX"):
        top = top.head
        steps += 1
    if steps:
        yield "clause", top
    if top.sent.root != top:
        yield "sentence", top.sent.root

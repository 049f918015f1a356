"""Adjectives of attitude: "is ready to …", "is confident that …", "critical of …".

Misses: adjectives before their noun ("a reluctant Tokyo").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.cues import word
from standoff.statements.quoting.grammar import child, children, clause, phrase, runs, subject, trimmed
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.traits import traits

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = ("ccomp", "xcomp", "advcl")
_PLACES = ("acomp", "conj", "advcl", "oprd", "ROOT", "relcl", "ccomp")


def candidates(page: Page) -> Iterator[Candidate]:
    """Every adjective with a clause or a prepositional phrase as its complement."""
    for token in page.doc:
        if token.pos_ == "ADJ" and token.dep_ in _PLACES:
            for place, part in _complements(token):
                if part.i > token.i and (part.dep_ != "prep" or part.right_edge.i > part.i):
                    yield _reading(token, part, place)


def _reading(adjective: Token, part: Token, place: str) -> Candidate:
    verb = adjective.head if adjective.dep_ in ("acomp", "oprd", "conj") else adjective
    who = subject(verb)
    inner, content, extra = _content(adjective, part)
    low = verb.i if 0 <= adjective.i - verb.i <= 4 else adjective.i
    features = (*extra, place, f"at={adjective.dep_}", f"be={word(verb)}")
    return Candidate(
        f"adjectival.{part.dep_}",
        adjective.i,
        (phrase(who),) if who is not None else (),
        (trimmed(adjective.doc, low, adjective.i + 1),),
        content,
        traits(f"a.{part.dep_}", adjective, who, inner, features),
    )


def _content(adjective: Token, part: Token) -> tuple[Token, tuple[Span, ...], tuple[str, ...]]:
    """Head and spans of the complement, and features of its preposition."""
    if part.dep_ != "prep":
        return part, clause(part), ()
    inner = child(part, "pobj", "pcomp") or part.right_edge
    content = runs(part.doc, part.i + 1, part.right_edge.i + 1, ())
    return inner, content, (f"p={part.lower_}", f"pl={word(adjective)}_{part.lower_}")


def _complements(adjective: Token) -> Iterator[tuple[str, Token]]:
    """The adjective's own complements and those that the parser hangs on its verb."""
    for part in children(adjective):
        if part.dep_ in (*_CLAUSES, "prep"):
            yield "own", part
    if adjective.dep_ == "acomp":
        for part in children(adjective.head):
            if part.dep_ in _CLAUSES and part.i > adjective.i:
                yield "verb", part

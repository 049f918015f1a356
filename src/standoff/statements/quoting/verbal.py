"""Verbs with a clause, an infinitive, an object or a prepositional phrase as what is said or wanted.

"Tokyo said that …", "Moscow wants Japan to …", "she opposes the plan", "they called for talks".

Misses: verbs that the tagger takes for nouns ("Tokyo demands …" in a headline), objects that are
split by a long parenthesis, indirect questions that the parser takes for objects.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.cues import word
from standoff.statements.quoting.grammar import child, children, clause, runs
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.verbcue import VerbCue, verb_cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = ("ccomp", "xcomp", "oprd", "parataxis", "advcl")
_OBJECTS = ("dobj", "acomp", "attr")
_CLEAR = ("clear", "plain", "known", "explicit")
_EXTENDS = ("prep", "oprd", "xcomp", "ccomp")


def candidates(page: Page) -> Iterator[Candidate]:
    """Every verb with every complement of it."""
    for cue in verb_cues(page):
        for part in children(cue.verb):
            if part != cue.who:
                yield from _complement(cue, part)


def _complement(cue: VerbCue, part: Token) -> Iterator[Candidate]:
    frame = f"{cue.voice}.{part.dep_}"
    if part.dep_ in ("ccomp", "advcl") and _makes_clear(cue.verb, part):
        yield cue.reading("act.clear", part, _from_that(cue.verb, part))
    if part.dep_ in _CLAUSES:
        yield from cue.readings(frame, part, _from_that(cue.verb, part))
    elif part.dep_ in _OBJECTS:
        yield from cue.readings(frame, part, clause(part))
        yield from _extended(cue, part, frame)
    elif part.dep_ in ("prep", "agent") and part.right_edge.i > part.i:
        yield from _phrase(cue, part)


def _makes_clear(verb: Token, part: Token) -> bool:
    """Whether the words between are "clear", "plain" or "known": "made it clear that …"."""
    between = verb.doc[verb.i + 1 : max(verb.i + 1, part.left_edge.i)]
    return verb.lemma_ == "make" and 0 < len(between) < 5 and any(t.lower_ in _CLEAR for t in between)


def _from_that(verb: Token, part: Token) -> tuple[Span, ...]:
    """The clause; from "that" on, if the parser hung the clause's beginning on the verb."""
    start = part.left_edge.i
    if part.i > verb.i and verb.i + 1 < start and verb.nbor().lower_ == "that":
        return runs(part.doc, verb.i + 1, part.right_edge.i + 1, ())
    return clause(part)


def _extended(cue: VerbCue, part: Token, frame: str) -> Iterator[Candidate]:
    """The object with what follows it: "described it as …", "accused him of …"; an addressee is left out."""
    later = [t for t in children(cue.verb) if t.i > part.i and t.dep_ in _EXTENDS]
    if later and not (
        later[0].dep_ == "ccomp" and child(later[0], "nsubj", "nsubjpass", "expl", "mark") is not None
    ):
        content = runs(part.doc, part.left_edge.i, later[0].right_edge.i + 1, ())
        yield cue.reading(f"{frame}+{later[0].dep_}", part, content, (f"x={later[0].lower_}",))


def _phrase(cue: VerbCue, part: Token) -> Iterator[Candidate]:
    """What follows a preposition: "called for …", "objected to …"."""
    inner = child(part, "pobj", "pcomp") or part.right_edge
    content = runs(part.doc, part.i + 1, part.right_edge.i + 1, ())
    extra = (f"pl={word(cue.verb)}_{part.lower_}", f"p={part.lower_}", f"d={inner.dep_}")
    yield cue.reading(f"{cue.voice}.prep", inner, content, extra)

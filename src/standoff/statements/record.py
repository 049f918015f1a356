"""Acts for the record: visits that the text dates, though they name no option and no other party.

"In 2010 Berg became the first president to visit the islands": an act of Berg's party, in 2010.

Misses: visits told by nouns alone ("the visit of 2010"); by other verbs ("set foot on").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.statements.clause import is_finite, own_subject, subject
from standoff.statements.moments import within
from standoff.statements.scene import Scene
from standoff.statements.statement import Voice

if TYPE_CHECKING:
    from spacy.tokens import Token

_VISITS = frozenset({"visit", "tour"})
_MAKES = frozenset({"take", "make", "pay", "undertake"})
_JOURNEYS = frozenset({"trip", "visit", "tour"})


def visits(scene: Scene) -> Iterator[tuple[Token, Token, tuple[Voice, ...]]]:
    """The verb of each dated visit, the finite verb that tells it, and the voices who made it."""
    for verb in scene.parsed.doc:
        if verb.pos_ != "VERB" or not _is_visit(verb):
            continue
        told, doer = _teller(verb)
        if (
            doer is None
            or told is None
            or any(child.dep_ == "neg" for child in (*told.children, *verb.children))
        ):
            continue
        first, end = scene.parsed.borders[scene.parsed.sentence[verb.i]]
        holders = scene.who.voices(doer)
        if holders and any(within(scene.moments, scene.parsed.span(first, end - 1))):
            yield verb, told, holders


def _is_visit(verb: Token) -> bool:
    if verb.lemma_ in _VISITS:
        return True
    return verb.lemma_ in _MAKES and any(
        child.dep_ == "dobj" and child.lemma_ in _JOURNEYS for child in verb.children
    )


def _teller(verb: Token) -> tuple[Token | None, Token | None]:
    """The finite verb in the past and who it is about: "visited", or "became the first to visit"."""
    if is_finite(verb):
        return (verb, subject(verb)) if verb.tag_ == "VBD" else (None, None)
    above = verb.head if verb.head.pos_ in {"VERB", "AUX"} else verb.head.head
    first = verb.tag_ == "VB" and above.lemma_ in {"become", "be"} and above.tag_ == "VBD"
    return (above, own_subject(above)) if first else (None, None)

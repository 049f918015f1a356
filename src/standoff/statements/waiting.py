"""Waiting: the words of a text that tell what waits for a condition, without who says so.

A dependence keeps everything in the sentence that may bear on what waits; here that is cut down to the
clause or phrase itself, or found in the sentence before.

Misses: what two clauses joined by "and" both wait for is told whole; what waits two sentences back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.statements.clause import words
from standoff.statements.dependence import Dependence
from standoff.statements.lexicon import predicate
from standoff.statements.parsed import Parsed
from standoff.statements.statement import Act

if TYPE_CHECKING:
    from spacy.tokens import Token

_BREAKS = frozenset({";", ":", "–", "—", "--"})
_LOOSE = frozenset(
    {"and", "but", "that", "then", "so", "only", "or", "yet", "is", "was", "are", "were", "be"}
)
_ANNOUNCES = frozenset({Act.REQUEST, Act.THREATEN})


def waiting(parsed: Parsed, dependence: Dependence) -> tuple[int, ...]:
    """The tokens that tell what waits for ``dependence``'s condition, ascending; empty if nothing does."""
    if dependence.rule == "noun" and not dependence.consequent:
        return _said_before(parsed, dependence)
    if dependence.rule == "noun":
        return _trimmed(parsed, dependence.consequent[parsed.doc[dependence.consequent[0]].pos_ == "ADP" :])
    if dependence.rule not in {"cue", "across"}:
        return dependence.consequent
    made = _made_dependent(parsed, dependence)
    if made:
        return made
    places = _beside(parsed, dependence) if dependence.rule == "cue" else dependence.consequent
    return _trimmed(parsed, _content(parsed, places) or places)


def _said_before(parsed: Parsed, dependence: Dependence) -> tuple[int, ...]:
    """The sentence before "But it has one condition: …"."""
    number = parsed.sentence[dependence.cue[0]]
    if not number:
        return ()
    first, end = parsed.borders[number - 1]
    places = tuple(n for n in range(first, end) if not parsed.doc[n].is_punct)
    return _trimmed(parsed, _content(parsed, places) or places)


def _made_dependent(parsed: Parsed, dependence: Dependence) -> tuple[int, ...]:
    """ "Made X dependent on Y": X."""
    cue = parsed.doc[dependence.cue[0]]
    verb = cue.head
    if verb.lemma_ != "make" or verb.i > cue.i or not set(dependence.consequent) >= {verb.i}:
        return ()
    between = tuple(n for n in range(verb.i + 1, cue.i) if not parsed.doc[n].is_punct)
    return between or tuple(
        t.i for c in verb.children if c.dep_ == "nsubjpass" for t in c.subtree if not t.is_punct
    )


def _beside(parsed: Parsed, dependence: Dependence) -> tuple[int, ...]:
    """The part of the sentence around the condition that no colon, semicolon or dash parts from it."""
    rest = dependence.consequent
    bound = (*dependence.cue, *dependence.condition)
    first, end = min(bound), max(bound)
    breaks = [n for n in range(rest[0], rest[-1]) if parsed.doc[n].text in _BREAKS] if rest else []
    start = max([-1, *(n for n in breaks if n < first)])
    stop = min([len(parsed.doc), *(n for n in breaks if n > end)])
    return tuple(n for n in rest if start < n < stop) or rest


def _content(parsed: Parsed, places: tuple[int, ...]) -> tuple[int, ...]:
    """``places`` without who says it: "Moscow said that", ", a spokesman told reporters"."""
    inside, out = set(places), set[int]()
    for place in places:
        token = parsed.doc[place]
        if token.lower_ == "according":
            out.update(t.i for t in token.subtree)
        elif _says(token):
            out.update(_frame(token, inside))
    return tuple(n for n in places if n not in out)


def _says(token: Token) -> bool:
    if token.pos_ not in {"VERB", "AUX"}:
        return False
    entry = predicate(token)
    tells = entry is not None and entry.act in _ANNOUNCES
    return tells or token.lemma_.lower() in words("who", "speech")


def _frame(verb: Token, inside: set[int]) -> set[int]:
    """The saying around a content; nothing if the verb takes no clause among ``inside``."""
    if verb.dep_ == "parataxis":
        return {t.i for t in verb.subtree}
    contents = [c for c in verb.children if c.dep_ == "ccomp" and c.i in inside]
    if not contents:
        return set()
    kept = {t.i for content in contents for t in content.subtree}
    return {t.i for t in verb.subtree} - kept


def _trimmed(parsed: Parsed, places: tuple[int, ...]) -> tuple[int, ...]:
    first, last = 0, len(places)
    while first < last and _is_loose(parsed.doc[places[first]]):
        first += 1
    while last > first and _is_loose(parsed.doc[places[last - 1]]):
        last -= 1
    return places[first:last]


def _is_loose(token: Token) -> bool:
    return token.is_space or token.is_punct or token.lower_ in _LOOSE

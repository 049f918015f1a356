"""Frames: what a party stands to which verb, which verbs carry each other, what they take.

Misses: parties that stand in no clause with a verb (headlines, lists); more than six verbs in a row.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.statements.clause import SUBJECTS, negation

if TYPE_CHECKING:
    from spacy.tokens import Token

_TAKEN = frozenset({"dobj", "iobj", "dative", "attr", "oprd"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "nsubjpass", "dative", "acomp"})
_CLAUSES = frozenset({"acl", "relcl", "advcl", "ccomp", "xcomp", "conj"})
_VERBAL = frozenset({"VERB", "AUX"})
_MOODS = {
    "will": ("will", "shall", "'ll", "’ll", "wo"),
    "would": ("would", "'d", "’d"),
    "may": ("could", "may", "might", "can"),
    "must": ("must", "should", "ought"),
    "to": ("to",),
}
_MOOD = {word: mood for mood, words in _MOODS.items() for word in words}
_FAR = 10
_LONG = 6


def governor(token: Token) -> tuple[str, Token]:
    """How ``token`` takes part in a clause, and in which: the relation and the verb."""
    at = token
    for _ in range(_FAR):
        found = _relation(at, at.i != token.i)
        if found is not None:
            return found
        if at.head == at:
            return "root", at
        at = at.head
    return "far", at


def _relation(at: Token, climbed: bool) -> tuple[str, Token] | None:
    head = at.head
    if at.dep_ in SUBJECTS or at.dep_ == "agent":
        return at.dep_, head
    if at.dep_ in _TAKEN and head.pos_ in _VERBAL:
        return at.dep_, head
    if at.dep_ == "pobj" and head.dep_ == "prep" and head.head.pos_ in _VERBAL:
        return f"prep_{head.lower_}", head.head
    if climbed and at.pos_ == "VERB" and at.dep_ in _CLAUSES:
        return f"in_{at.dep_}", at
    return None


def chain(verb: Token) -> list[Token]:
    """``verb`` and the words that its complements hang from, outermost first."""
    found = [verb]
    for token in found:
        if len(found) > _LONG:
            break
        found.extend(_complements(token))
    return found


def _complements(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in {"xcomp", "ccomp", "acomp"} and child.pos_ in {*_VERBAL, "ADJ", "NOUN"}:
            yield child
        elif child.dep_ == "prep" and token.pos_ in _VERBAL:
            yield from (grand for grand in child.children if grand.dep_ == "pcomp")


def objects(verb: Token) -> Iterator[tuple[str, Token]]:
    """What ``verb`` takes, each with its relation ("dobj", "prep_against", "prt")."""
    for child in verb.children:
        if child.dep_ in _OBJECTS or child.dep_ == "prt":
            yield child.dep_, child
        elif child.dep_ in {"prep", "agent"}:
            for grand in child.children:
                if grand.dep_ in {"pobj", "pcomp"}:
                    yield f"prep_{child.lower_}", grand


def moods(verb: Token) -> list[str]:
    """Auxiliaries, voice, negation and the word that subordinates the clause."""
    found = []
    for child in verb.children:
        if child.dep_ == "aux" and child.lower_ in _MOOD:
            found.append(_MOOD[child.lower_])
        elif child.dep_ == "auxpass":
            found.append("pass")
        elif child.dep_ == "mark":
            found.append(f"mark_{child.lower_}")
    return [*found, "neg"] if negation(verb) is not None else found


def between(first: Token, last: Token) -> list[Token]:
    """The tokens on the way from ``first`` to ``last`` in the tree, both left out."""
    up = [first, *first.ancestors]
    place = {token.i: n for n, token in enumerate(up)}
    down, at = [], last
    while at.i not in place and at.head != at:
        down.append(at)
        at = at.head
    way = [*up[: place.get(at.i, len(up) - 1) + 1], *reversed(down)]
    return [token for token in way if token.i not in {first.i, last.i}]

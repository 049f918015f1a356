"""Asked: whether a verb tells what somebody is asked or made to do, and not what is done.

In "Cairo wants Khartoum to accept mediation" nobody has accepted anything: it is Cairo's wish.

Misses: askers that the lexicon does not know; "for them to accept" after a noun of another sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.statements.clause import own_subject, words
from standoff.statements.lexicon import predicate
from standoff.statements.statement import Act

if TYPE_CHECKING:
    from spacy.tokens import Token

_ASKING = frozenset({Act.REQUEST, Act.THREATEN})
_MAKES = frozenset({"make", "let", "get", "have"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "acl", "advcl"})
_TOLD = frozenset({"to", "on", "upon", "with"})


def is_asked(verb: Token) -> bool:
    """Whether somebody else than who does it asks for what ``verb`` tells."""
    above = _above(verb)
    if above is None:
        return False
    if above.lemma_ in _MAKES and is_asked(above):
        return True
    entry = predicate(above)
    return entry is not None and entry.act in _ASKING and entry.evaluates and _is_anothers(verb, above)


def asked(verb: Token) -> Token | None:
    """Whom the word above asks to do what ``verb`` tells, where that is said beside it."""
    above = _above(verb)
    own = own_subject(verb)
    if own is not None or above is None:
        return own
    before = [child for child in above.children if child.i < verb.i]
    if any(child.dep_ == "auxpass" for child in before):
        return own_subject(above)
    told = [g for c in before if c.dep_ == "prep" and c.lower_ in _TOLD for g in c.children]
    places = [c for c in before if c.dep_ in {"dobj", "dative"}] + [g for g in told if g.dep_ == "pobj"]
    return places[-1] if places else None


def is_made(verb: Token) -> bool:
    """Whether ``verb`` tells what somebody else is asked, made or allowed to do."""
    above = _above(verb)
    if above is None:
        return False
    makes = above.lemma_ in _MAKES or above.lemma_ in words("who", "object_control")
    return is_asked(verb) or (makes and _is_anothers(verb, above))


def _above(verb: Token) -> Token | None:
    """The word that takes the bare verb as what is asked, through verbs joined to it."""
    for _ in range(4):
        if verb.dep_ != "conj" or verb.head.tag_ != "VB":
            break
        verb = verb.head
    helped = any(child.dep_ == "aux" and child.lower_ != "to" for child in verb.children)
    return verb.head if verb.tag_ == "VB" and verb.dep_ in _COMPLEMENTS and not helped else None


def _is_anothers(verb: Token, above: Token) -> bool:
    while verb.dep_ == "conj":
        verb = verb.head
    if own_subject(verb) is not None:
        return True
    before = [child for child in above.children if child.i < verb.i]
    passive = any(child.dep_ == "auxpass" for child in before)
    told = any(child.dep_ == "prep" and child.lower_ in _TOLD for child in before)
    given = above.pos_ == "VERB" and any(child.dep_ in {"dobj", "dative"} for child in before)
    return passive or told or given

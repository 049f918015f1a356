"""Judged: what is said of an option that stands as the subject, or as the object of "call" and its like.

"X is unacceptable", "X poses a threat", "described X as essential", "X leads to the loss of …".

Misses: judgements by words that the lexicon lacks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.statements.clause import SUBJECTS
from standoff.statements.lexicon import predicate, verdict

if TYPE_CHECKING:
    from spacy.tokens import Token

    from standoff.statements.climb import Climb

_MEANS = frozenset(["solution", "way", "option", "answer", "path", "remedy", "choice", "basis", "guarantee"])
_SOLE = frozenset({"only", "best", "sole", "right", "viable"})
CALLS = frozenset(
    {"call", "find", "consider", "deem", "brand", "declare", "describe", "label", "think", "characterise"}
    | {"regard", "see", "view", "treat"}
)
_EVALUATED = frozenset({"acomp", "attr", "dobj", "oprd"})
LEADS = frozenset({"lead", "cause", "result", "contribute", "bring"})
PRESENTS = frozenset(
    {"be", "represent", "pose", "constitute", "remain", "become", "seem", "present", "create"}
)


def judge(met: Climb, node: Token, sign: int) -> None:
    if sign:
        met.turn(node, sign)
        met.wants = True


def predicated(met: Climb, verb: Token, child: Token) -> None:
    """ "X is unacceptable", "X poses a threat": the judgement stands beside the option."""
    if verb.lemma_ in LEADS and child.dep_ == "nsubj":
        _led(met, verb)
    own = predicate(verb)
    if own is not None and verb.pos_ == "ADJ" and own.subject:
        judge(met, verb, own.subject)
    called = verb.lemma_ in CALLS and child.dep_ == "dobj"
    if verb.lemma_ not in PRESENTS and not called and child.dep_ != "nsubj":
        return
    said = verdict(verb)
    if said is not None and child.dep_ in SUBJECTS:
        judge(met, *said)
        return
    if own is not None and own.subject and verb.pos_ == "NOUN" and child.dep_ == "nsubj":
        judge(met, verb, own.subject)
        return
    beside = [other for other in verb.children if other.dep_ in _EVALUATED and other != child]
    beside += _as(verb, child) if called else []
    for other in (token for first in beside for token in (first, *first.conjuncts)):
        entry = predicate(other)
        if other.lemma_ in _MEANS and any(grand.lower_ in _SOLE for grand in other.children):
            judge(met, other, 1)
            return
        if entry is not None and entry.subject:
            judge(met, other, entry.subject)
            return
        if entry is not None and child.dep_ != "nsubj" and entry.sign < 0:
            met.turn(other)
            return


def _as(verb: Token, child: Token) -> list[Token]:
    """ "Described X as essential": the judgement after "as", wherever the parse hangs it."""
    places = [other for head in (verb, child) for other in head.children if other.lower_ == "as"]
    return [grand for other in places if other.dep_ == "prep" for grand in other.children]


def _led(met: Climb, verb: Token) -> None:
    """ "X leads to the narrowing of …": what brings harm about is not wanted."""
    for child in verb.subtree:
        entry = predicate(child) if child.i > verb.i and child.dep_ in {"dobj", "pobj", "pcomp"} else None
        if entry is not None and entry.sign < 0:
            judge(met, child, -1)
            return

"""Boundaries: where what is said above stops bearing on what is inside.

Adverbials ("under pressure", "because …"), relative clauses and questions, what talks or words are only
about; and the clauses that look like adverbials but are what the word above takes.

Misses: restrictive clauses after a comma; topics of nouns beyond the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.statements.asked import is_asked
from standoff.statements.clause import SUBJECTS, subject, words
from standoff.statements.lexicon import Predicate, is_hoped, predicate

if TYPE_CHECKING:
    from spacy.tokens import Token

_TURNING_ABOVE = frozenset({"unlikely", "doubtful", "doubt", "deny", "improbable"})
ADJUNCTS = frozenset(
    {"under", "despite", "amid", "after", "before", "since", "because", "during", "following", "due", "until"}
)
_SEEN = frozenset({"of", "to", "at"})
_ABOUT = frozenset({"about", "concerning", "on", "over", "regarding"})
_ASKING = frozenset({"how", "whether", "why", "when", "where", "what"})
_PREFERS = frozenset({"prefer", "preference"})


def detached(node: Token) -> Predicate | None:
    """ "Took a stand in opposition to X": the noun before a preposition that hangs elsewhere."""
    if node.dep_ != "prep" or node.i == 0 or node.head.i == node.i - 1:
        return None
    before = predicate(node.nbor(-1))
    return (
        before if before is not None and node.nbor(-1).pos_ in {"NOUN", "ADJ"} and before.evaluates else None
    )


def is_adjunct(node: Token) -> bool:
    if node.dep_ == "prep":
        concern = detached(node) or predicate(node.head)
        if node.lower_ == "to" and any(head.lemma_ in _PREFERS for head in (node.head, node.head.head)):
            return True
        over = node.lower_ == "over" and (concern is None or not concern.evaluates)
        return over or node.lower_ in ADJUNCTS
    return node.dep_ == "advcl" and not _purpose(node) and not is_complement(node)


def is_apart(node: Token, anchor: Token) -> bool:
    """A restrictive relative clause, a question, a subject that only mentions the option."""
    if node.dep_ == "relcl" and not is_complement(node):
        return node.left_edge.i > 0 and node.left_edge.nbor(-1).text != ","
    if node.dep_ in {"ccomp", "pcomp", "xcomp"}:
        return any(child.lower_ in _ASKING for child in node.children)
    if node.dep_ not in SUBJECTS or node.i == anchor.i:
        return False
    return node.lemma_.lower() in words("predicates", "opaque")


def is_topic(node: Token) -> bool:
    """ "Talks on X", "visits to X": the preposition after a noun that only names what follows."""
    if node.dep_ == "prep" and node.lower_ in _SEEN and node.head.lemma_ in words("predicates", "looks"):
        return True
    if node.lower_ not in _ABOUT or node.dep_ not in {"prep", "acl", "advcl", "pcomp"} or node.i == 0:
        return False
    return any(noun.lemma_ in words("predicates", "topics") for noun in (node.nbor(-1), *_named(node)))


def _named(node: Token) -> list[Token]:
    """What the preposition may hang from: its head, or the verb's object and what that is about."""
    if node.head.pos_ == "NOUN":
        return [node.head]
    before = [child for child in node.head.children if node.head.i < child.i < node.i]
    about = [child for child in before if child.dep_ == "prep" and child.lower_ in _ABOUT]
    inside = [grand for child in about for grand in child.children if grand.dep_ == "pobj"]
    return [*(child for child in before if child.dep_ == "dobj"), *inside]


def is_complement(node: Token) -> bool:
    """ "The need for X to be signed", "clear that …": a clause that the parse takes for an adverbial."""
    if node.dep_ == "relcl":
        helpers = {child.lower_ for child in node.children if child.dep_ == "aux"}
        return node.tag_ == "VB" and helpers == {"to"} and predicate(node.head) is not None
    if node.dep_ != "advcl":
        return False
    if is_asked(node):
        return True
    marks = {child.lower_ for child in node.children if child.dep_ == "mark"}
    return "that" in marks or ("for" in marks and (node.head.pos_ in {"NOUN", "ADJ"} or _calls_for(node)))


def _calls_for(node: Token) -> bool:
    """ "Called for the mayor to resign"."""
    entry = predicate(node.head)
    return entry is not None and entry.particle == "for" and is_hoped(node)


def _purpose(node: Token) -> bool:
    """An infinitive or participle that goes on with the main clause ("… to attract investment")."""
    return (
        node.tag_ in {"VB", "VBG"}
        and subject(node) is not None
        and not any(child.dep_ == "mark" for child in node.children)
    )


def turned_above(top: Token) -> Token | None:
    """ "It is unlikely that …", "he doubts that …": what turns the whole claim from outside."""
    if top.dep_ == "xcomp":
        entry = predicate(top.head)
        return top.head if entry is not None and entry.act is None and entry.sign < 0 else None
    if top.dep_ != "ccomp":
        return None
    nearby = [top.head, *(child for child in top.head.children if child.dep_ == "acomp")]
    return next((token for token in nearby if token.lemma_.lower() in _TURNING_ABOVE), None)

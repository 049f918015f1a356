"""Grammar of attribution: from spaCy's dependency trees to subjects, clauses and spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from standoff.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MOST = 64
"""Children of a word, or steps up a tree, that are looked at: more than sentences that are written have."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_SHARES_SUBJECT = frozenset({"conj", "xcomp", "advcl", "pcomp", "acl", "dep", "ccomp"})
_GROUP = frozenset({"aux", "auxpass", "neg", "prt"})
_EDGE = frozenset((",", ";", ":", ".", "—", "–", "-", "--", "―"))


def children(token: Token) -> Iterator[Token]:
    """The children of ``token``, at most ``MOST``: of an endless list the parser hangs thousands on one."""
    return islice(token.children, MOST)


def child(token: Token, *labels: str) -> Token | None:
    """The first child of ``token`` with one of the dependency ``labels``."""
    for each in children(token):
        if each.dep_ in labels:
            return each
    return None


def subject(verb: Token) -> Token | None:
    """Who does it: the verb's own subject, or the one it shares with the verb above it."""
    seen = 0
    while seen < 6:
        own = child(verb, "nsubj", "nsubjpass", "csubj") or joined_subject(verb)
        if own is not None:
            return own
        head = verb.head
        if verb.dep_ in ("acl", "relcl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
            return head if verb.tag_ == "VBG" or verb.dep_ == "relcl" else None
        if verb.dep_ == "prep":
            verb = head
        elif verb.dep_ not in _SHARES_SUBJECT or head == verb:
            return None
        else:
            verb = head
        if verb.pos_ not in ("VERB", "AUX", "ADP", "ADJ"):
            return None
        seen += 1
    return None


def joined_subject(verb: Token) -> Token | None:
    """ "Norland cut its catch and the Union said …": a subject that the parser joined to the object before.

    Nothing but a subject stands right before a finite verb without a comma or "and" between.
    """
    if verb.dep_ != "conj" or verb.i == 0 or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    before = verb.nbor(-1)
    joined = before.dep_ == "conj" and before.pos_ in ("NOUN", "PROPN") and before.right_edge.i == before.i
    return before if joined and before.head.dep_ in ("dobj", "pobj") else None


def speaker(verb: Token) -> Token | None:
    """Whose words the verb introduces: its subject, or whom it quotes ("to quote X: …")."""
    quoted = child(verb, "dobj") if verb.lemma_ in ("quote", "cite", "paraphrase") else None
    return quoted if quoted is not None else subject(verb)


def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive: an auxiliary or subject says so, or it is a bare participle."""
    if child(verb, "auxpass", "nsubjpass") is not None:
        return True
    return verb.dep_ == "acl" and verb.tag_ == "VBN"


def agent(verb: Token) -> Token | None:
    """The noun after "by" of a passive."""
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def phrase(noun: Token) -> Span:
    """The whole noun phrase: modifiers, appositions, relative clauses."""
    return trimmed(noun.doc, noun.left_edge.i, noun.right_edge.i + 1)


def owner(possessive: Token) -> Span:
    """A possessor without its "'s"."""
    doc = possessive.doc
    end = possessive.right_edge.i + 1
    while end > possessive.i + 1 and doc[end - 1].dep_ == "case":
        end -= 1
    return trimmed(doc, possessive.left_edge.i, end)


def trim(text: str, start: int, end: int) -> Span:
    """Characters `` `` trimmed: ``start`` to ``end`` without blanks at the edges."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def trimmed(doc: Doc, start: int, end: int) -> Span:
    """Tokens ``start`` to ``end`` as characters, without blanks, commas and stops at the edges."""
    while end > start and _is_edge(doc[end - 1]):
        end -= 1
    while start < end and _is_edge(doc[start]):
        start += 1
    first = doc[start].idx if start < len(doc) else len(doc.text)
    return Span(first, doc[end - 1].idx + len(doc[end - 1]) if end > start else first)


def _is_edge(token: Token) -> bool:
    return token.is_space or token.text in _EDGE


def clause(top: Token, without: Iterable[Token] = ()) -> tuple[Span, ...]:
    """The subtree of ``top`` as spans, less the subtrees of ``without`` that lie in it."""
    holes = sorted((t.left_edge.i, t.right_edge.i + 1) for t in without)
    return runs(top.doc, top.left_edge.i, top.right_edge.i + 1, holes)


def runs(doc: Doc, start: int, end: int, holes: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Tokens ``start`` to ``end`` less ``holes``, each run trimmed, empty ones dropped."""
    out = []
    for left, right in sorted(holes):
        if start < left < end:
            out.append(trimmed(doc, start, left))
        if left < end:
            start = max(start, right)
    if start < end:
        out.append(trimmed(doc, start, end))
    return tuple(span for span in out if len(span))


def group(verb: Token) -> tuple[Span, ...]:
    """The verb with its auxiliaries, negation and particle, if they stand beside it."""
    near = {verb.i, *(t.i for t in children(verb) if t.dep_ in _GROUP)}
    low = high = verb.i
    while low - 1 in near or _is_adverb_within(verb, low - 1, near):
        low -= 1
    while high + 1 in near:
        high += 1
    return (trimmed(verb.doc, low, high + 1),)


def _is_adverb_within(verb: Token, place: int, near: set[int]) -> bool:
    if place - 1 not in near or place - 1 < 0:
        return False
    token = verb.doc[place]
    return token.dep_ == "advmod" and token.head == verb


def verbs(doc: Doc) -> Iterator[Token]:
    """Tokens that may be cues of the verbal kind, in text order."""
    for token in doc:
        if token.pos_ in ("VERB", "AUX"):
            yield token

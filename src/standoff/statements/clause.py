"""Clauses: the subject of a word, the negation on it, and how far its clause runs."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from standoff.statements.lexicon import table
from standoff.statements.quoting.grammar import joined_subject

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_INHERITS = frozenset({"xcomp", "conj", "pcomp", "acomp", "attr", "aux", "auxpass", "oprd", "prt", "prep"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "cannot"})
_NONE = frozenset({"no", "neither"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_FAR = 12


@lru_cache(maxsize=32)
def words(table_name: str, key: str) -> frozenset[str]:
    """The words listed under ``key`` of a data table."""
    return frozenset(str(table(table_name)[key]).split())


def subject(token: Token) -> Token | None:
    """The subject of the clause that ``token`` belongs to, through shared subjects and control.

    Misses: subjects of participles that dangle; control by an indirect object.
    """
    for _ in range(_FAR):
        own = own_subject(token)
        if own is not None:
            return _antecedent(own, token)
        if token.dep_ in {"acl", "relcl"}:
            return token.head
        if token.dep_ == "ROOT":
            return _before_parenthesis(token)
        up = _upwards(token)
        if up is None:
            return None
        controlled = _controlled(token, up)
        if controlled is not None:
            return controlled
        token = up
    return None


def own_subject(token: Token) -> Token | None:
    """The subject that stands at ``token`` itself, an empty "it" or "there" left out."""
    return next((child for child in token.children if child.dep_ in SUBJECTS), None) or joined_subject(token)


def _before_parenthesis(root: Token) -> Token | None:
    """ "Russia (or rather the USSR) offered …": parsers hang the subject on the parenthesis."""
    for child in root.children:
        if child.i < root.i and child.dep_ == "advcl":
            found = own_subject(child)
            if found is not None and found.i + 1 < len(root.doc) and found.nbor().text == "(":
                return found
    return None


def _upwards(token: Token) -> Token | None:
    if token.dep_ in _INHERITS or (token.dep_ in {"advcl", "ccomp"} and not is_finite(token)):
        return token.head
    return None


def _controlled(token: Token, head: Token) -> Token | None:
    if token.dep_ != "xcomp" or head.lemma_ not in words("who", "object_control"):
        return None
    return next((child for child in head.children if child.dep_ in {"dobj", "dative"}), None)


def _antecedent(subject_token: Token, verb: Token) -> Token | None:
    if subject_token.lower_ not in _RELATIVE or subject_token.tag_ not in {"WDT", "WP"}:
        return subject_token
    for _ in range(_FAR):
        if verb.dep_ == "relcl":
            return verb.head
        if verb.head == verb:
            return None
        verb = verb.head
    return None


def is_finite(token: Token) -> bool:
    """Whether the verb carries tense, itself or by an auxiliary."""
    return token.tag_ in FINITE or any(
        child.dep_ in {"aux", "auxpass"} and child.tag_ in FINITE for child in token.children
    )


def negation(token: Token) -> Token | None:
    """The word that negates ``token`` itself: "not" on a verb, "no" on a noun, "no longer".

    "Not only" and "cannot help but" negate nothing.
    """
    if token.lemma_ == "help" and any(child.lower_ == "but" for child in token.children):
        return None
    for child in token.children:
        negates = child.dep_ in {"neg", "advmod", "preconj"} or child.lower_ in _NONE
        if negates and child.lower_ in _NEGATIONS and not _only(child):
            return child
        if child.dep_ == "advmod" and child.lower_ in {"yet", "longer", "ever"}:
            return next((grand for grand in child.children if grand.dep_ == "neg"), None)
    return None


def _only(child: Token) -> bool:
    return child.i + 1 < len(child.doc) and child.nbor().lower_ in {"only", "just", "merely", "doubt"}


def clause_head(token: Token) -> Token:
    """The verb of the clause in which ``token`` is the predicate (the copula of an adjective)."""
    for _ in range(_FAR):
        verbal = token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass", "amod"}
        heads = verbal and (token.dep_ != "xcomp" or own_subject(token) is not None)
        if heads or token.head == token:
            return token
        token = token.head
    return token


def extent(head: Token) -> tuple[int, int]:
    """First and last token of the clause of ``head``, up to clauses joined to it by "and" or "but"."""
    first, last = head.left_edge.i, head.right_edge.i
    for child in head.children:
        if child.dep_ == "conj" and child.i > head.i and child.pos_ in {"VERB", "AUX"}:
            last = min(last, child.left_edge.i - 1)
        elif child.dep_ in {"ccomp", "parataxis"} and child.i < head.i and own_subject(child) is not None:
            first = max(first, child.right_edge.i + 1)
    for token in head.doc[first : last + 1]:
        if token.text == ";" and token.i < head.i:
            first = token.i + 1
        elif token.text == ";" and token.i > head.i:
            last = token.i - 1
            break
    return trim(head.doc, first, max(last, head.i))


def trim(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """The same range without punctuation and joining words at its ends."""
    while first < last and _loose(doc[first]):
        first += 1
    while last > first and _loose(doc[last], end=True):
        last -= 1
    return first, last


def _loose(token: Token, *, end: bool = False) -> bool:
    if token.is_space or token.dep_ == "cc":
        return True
    return token.is_punct and not (end and token.text in {"”", '"', ")", "’"})

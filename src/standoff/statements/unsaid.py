"""Unsaid: what a text tells to be left open, which is nobody's position.

"Did not say whether X", "would not specify on what terms X", "it is unclear if X", "gave no sign that X",
"did not say that X": neither for X nor against it. What a question presupposes is told all the same: who
"did not say why it rejected X" rejected X.

Misses: "nothing was said of X"; silence in a sentence of its own ("Asked about X, it did not answer");
questions that presuppose by "would" ("did not say when it would leave" is left open, though leaving may be
agreed).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.statements.clause import is_finite, negation, own_subject, words
from standoff.statements.lexicon import predicate
from standoff.statements.statement import Act

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_CONTENT = frozenset({"ccomp", "pcomp", "acl", "advcl", "csubj", "csubjpass", "relcl", "xcomp"})
_WHETHER = frozenset({"whether", "if"})
_TAKES = frozenset({"acomp", "oprd", "attr", "dobj"})
_GIVEN = frozenset({"why", "how", "who", "when", "where"})
_DENIES = frozenset({"no", "nobody", "none", "nothing", "neither", "nor", "little"})
_HELPERS = frozenset({"aux", "auxpass"})
_FAR = 10


def is_left_open(token: Token) -> bool:
    """Whether ``token`` stands in a clause that the words above it leave open."""
    for _ in range(_FAR):
        if is_open(token):
            return True
        if token.head == token:
            return False
        token = token.head
    return False


def is_open(clause: Token) -> bool:
    """Whether ``clause`` itself is the content that is not said, not known or not decided."""
    if clause.dep_ not in _CONTENT or clause.i < clause.head.i or not _is_clause(clause):
        return False
    asked = _question(clause)
    if asked is None:
        that = clause.dep_ in {"ccomp", "acl"} and is_finite(clause)
        return that and any(_is_silent(word, said=True) for word in _above(clause))
    if asked.lower_ in _GIVEN and not _looks_ahead(clause):
        return False
    sure = asked.lower_ in _WHETHER and asked.lower_ != "if"
    return any(_is_silent(word, said=False) or (sure and _is_weighed(word)) for word in _above(clause))


def _is_clause(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}


def _question(clause: Token) -> Token | None:
    """The word that makes it a question: "whether", "who", or the "what" of "on what terms"."""
    for place in range(clause.left_edge.i, clause.i + 1):
        word = clause.doc[place]
        if word.lower_ in _WHETHER and word.dep_ in {"mark", "advmod"} and word.head == clause:
            return word
        if word.tag_ in {"WP", "WDT", "WRB", "WP$"} and word.lower_ != "that":
            return word
    return None


def _looks_ahead(clause: Token) -> bool:
    return not is_finite(clause) or any(
        child.dep_ == "aux" and child.tag_ in {"MD", "TO"} for child in clause.children
    )


def _above(clause: Token) -> Iterator[Token]:
    """The words that may take the clause: its head, what the copula tells, a noun before a preposition."""
    head = clause.head
    yield head
    if head.dep_ == "prep":
        head = head.head
        yield head
    yield from (child for child in head.children if child.dep_ in _TAKES and child.i < clause.i)


def _is_silent(word: Token, *, said: bool) -> bool:
    """Whether ``word`` tells that something is not told or, unless ``said``, not known or settled."""
    lemma = word.lemma_.lower()
    if not said and word.lower_ in words("unsaid", "unsettled"):
        return True
    if word.pos_ == "NOUN":
        return lemma in words("unsaid", "signs") and _is_denied(word)
    known = lemma in words("unsaid", "tells") or (not said and lemma in words("unsaid", "knows"))
    return known and word.pos_ == "VERB" and (_is_denied(word) or _is_refused(word))


def _is_weighed(word: Token) -> bool:
    """ "Considers whether X", "asked whether X"."""
    return word.lemma_.lower() in words("unsaid", "weighs")


def _is_denied(word: Token) -> bool:
    if negation(word) is not None or any(child.lower_ in _DENIES for child in word.children):
        return True
    doer = own_subject(word)
    nobody = doer is not None and _DENIES.intersection({doer.lower_, *(c.lower_ for c in doer.children)})
    return bool(nobody) or (word.dep_ in {"attr", "dobj"} and negation(word.head) is not None)


def _is_refused(verb: Token) -> bool:
    """ "Refused to say", "without saying"."""
    if verb.dep_ == "pcomp":
        return verb.head.lower_ == "without"
    entry = predicate(verb.head) if verb.dep_ == "xcomp" else None
    return entry is not None and entry.act is Act.REJECT and negation(verb.head) is None

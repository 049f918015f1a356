"""Suppositions: clauses that look like conditions and make nothing depend on anything.

"If" for "whether" ("it is unclear if"), what would happen if, what is granted ("if the mood is tense,
the cafés are full all the same"), what is a fact already ("if Norland was hurt, it did not show it").

Misses: irony; idioms beyond the list; suppositions of the author about the future.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.statements.clause import words
from standoff.statements.lexicon import predicate
from standoff.statements.statement import Act

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODAL = frozenset({"MD"})
_GRANTED = frozenset({"still", "nevertheless", "nonetheless", "anyway", "anyhow", "regardless"})
_WHAT = frozenset({"what", "how", "where", "who"})
_FAR = 4
_SUPPOSE = frozenset({"imagine", "suppose", "picture"})


def is_supposition(last: Token, main: list[Token]) -> bool:
    """Whether the clause that ``last`` ("if", "unless") introduces binds nothing.

    ``main`` are the other tokens of the sentence, in which something would have to wait.
    """
    clause = last.head
    if last.lower_ == "if" and (_is_whether(clause) or _is_idiom(clause)):
        return True
    return _asks_what(clause) or _is_granted(main) or _is_fact(clause)


def _is_whether(clause: Token) -> bool:
    """ "Asked if X", "cannot say if X", "it is unclear if X"."""
    above = clause.head
    asks = above.lemma_.lower() in words("conditions", "whether") and above.i < clause.i
    if clause.dep_ in {"ccomp", "xcomp", "acl", "pcomp"} and asks:
        return True
    return clause.dep_ == "advcl" and asks and not _takes(above, clause)


def _takes(verb: Token, clause: Token) -> bool:
    """Whether the verb has a content or object of its own before the clause, or a will of its own."""
    will = any(c.dep_ == "aux" and c.lower_ in {"will", "would", "’ll", "'ll"} for c in verb.children)
    return will or any(
        c.dep_ in {"ccomp", "xcomp", "dobj", "prt", "acomp"} and c.i < clause.i for c in verb.children
    )


def _is_idiom(clause: Token) -> bool:
    """ "If history is any guide", "if anything", "if anyone expected calm"."""
    subject = next((c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    anyone = subject is not None and subject.lower_ in {"anyone", "anybody", "anything"}
    guide = any(
        c.dep_ == "attr" and c.lower_ in {"guide", "indication", "guideline"} for c in clause.children
    )
    return anyone or guide


def _asks_what(clause: Token) -> bool:
    """ "What would happen if …", "imagine what would follow if …"."""
    above = clause.head
    if clause.sent[-1].text == "?" or clause.sent.root.lemma_.lower() in _SUPPOSE:
        return True
    for _ in range(_FAR):
        if any(c.lower_ in _WHAT and c.i < clause.i and c.tag_ in {"WP", "WRB"} for c in above.children):
            return True
        if above.head == above or above.dep_ not in {"ccomp", "advcl", "xcomp", "csubj"}:
            return False
        above = above.head
    return False


def _is_granted(main: list[Token]) -> bool:
    told = [token.lower_ for token in main]
    return bool(_GRANTED.intersection(told)) or any(
        told[n : n + 3] == ["all", "the", "same"] for n in range(len(told))
    )


def _is_fact(clause: Token) -> bool:
    """Whether what would have to wait was done already: a plain past that wishes nothing and that nobody
    is said to have said.
    """
    above = clause.head
    if clause.dep_ != "advcl" or above.pos_ not in {"VERB", "AUX"}:
        return False
    helpers = [c for c in above.children if c.dep_ in {"aux", "auxpass"}]
    if any(c.tag_ in _MODAL for c in helpers):
        return False
    past = above.tag_ == "VBD" or any(c.tag_ == "VBD" for c in helpers)
    entries = [predicate(word) for word in (above, *above.children)]
    wishes = any(e is not None and (e.evaluates or e.act is Act.THREATEN) for e in entries)
    shifted = {above.lemma_.lower(), above.head.lemma_.lower()} & words("who", "speech")
    return past and not wishes and not shifted

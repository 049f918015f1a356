"""Stakes: whether what a party announces for a case is meant to win the other side over or to deter it.

"If Sudland withdraws, Norland will sign the treaty" wants the withdrawal; "if Westmark opens a base,
Norland will build missiles" does not want the base. The first verb, or its object, that is listed as good or
bad for others decides; a denial or a refusal turns it. Where none is listed nobody can tell.

Misses: what is good for one side and bad for another ("will join the alliance"); irony; what only the
dispute itself makes good or bad ("will build a dam").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from standoff.statements.acts import undone
from standoff.statements.clause import clause_head, negation, words
from standoff.statements.lexicon import predicate
from standoff.statements.statement import Act

if TYPE_CHECKING:
    from spacy.tokens import Token

_GOOD = frozenset(
    {Act.AGREE, Act.CONCEDE, Act.RETREAT, Act.SUPPORT, Act.COOPERATE, Act.AID, Act.CONSULT, Act.OFFER}
)
_BAD = frozenset(
    {Act.SANCTION, Act.MOBILIZE, Act.ASSAULT, Act.COERCE, Act.THREATEN, Act.PROTEST, Act.ACCUSE, Act.REJECT}
)
_TAKEN = frozenset({"dobj", "nsubjpass", "attr"})
_FORCED = frozenset({"force", "compel", "oblige"})


def stake(main: Sequence[Token]) -> int:
    """1 if what ``main`` announces is good for others, -1 if it is meant to harm them, 0 if nothing tells."""
    telling = [token for token in main if token.pos_ in {"VERB", "AUX", "ADJ"}]
    for token in sorted(telling, key=_carries):
        found = _weight(token)
        if found:
            return -found if _is_denied(token) else found
    return 0


def _carries(token: Token) -> bool:
    """ "Vowed to answer": the promise leaves it to what is promised."""
    return any(child.dep_ in {"xcomp", "ccomp", "acl"} for child in token.children)


def _weight(token: Token) -> int:
    lemma = token.lemma_.lower()
    if lemma in words("predicates", "retaliates") or (lemma in _FORCED and token.tag_ == "VBN"):
        return -1
    entry = predicate(token)
    act = undone(token, entry) or (entry.act if entry is not None else None)
    if act in _GOOD or lemma in words("predicates", "welcome"):
        return 1
    if act in _BAD:
        return -1
    hurts = [_is_harmful(child) for child in token.children if child.dep_ in _TAKEN]
    if entry is not None and entry.sign < 0:
        return (1 if any(hurts) else 0) if lemma in words("predicates", "retreats") else -1
    return -1 if any(hurts) or lemma in words("predicates", "hostile") else 0


def _is_harmful(noun: Token) -> bool:
    parts = (noun, *(child for child in noun.children if child.dep_ in {"compound", "amod"}))
    return any(part.lemma_.lower() in words("predicates", "hostile") for part in parts)


def _is_denied(token: Token) -> bool:
    verb = clause_head(token)
    return (negation(token) is None) is not (verb == token or negation(verb) is None)

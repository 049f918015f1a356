"""Conditions told by a verb: "X is linked to Y", "conditions X on Y", "X requires Y".

Misses: "needs" and "takes" ("peace takes time"); what somebody requires of another ("requires Japan
to …"), which is a demand and no dependence.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.parties.lexicon import noun_class
from standoff.statements.clause import is_finite, negation, words
from standoff.statements.dependence import Dependence
from standoff.statements.lexicon import table
from standoff.statements.parsed import Parsed
from standoff.statements.statement import ConditionKind

if TYPE_CHECKING:
    from spacy.tokens import Token


def verbal(parsed: Parsed) -> Iterator[Dependence]:
    """Every dependence that a verb tells, in the order of the verbs' lemmas."""
    for lemma, preps in sorted(table("conditions")["links"].items()):
        for place in parsed.places.get(lemma, ()):
            verb = parsed.doc[place]
            found = _link(verb, frozenset(preps.split())) if _tells(verb) else None
            if found is not None:
                yield found
    for lemma in sorted(words("conditions", "requires")):
        for place in parsed.places.get(lemma, ()):
            found = _requirement(parsed.doc[place])
            if found is not None:
                yield found


def _tells(verb: Token) -> bool:
    """Whether the verb tells it as so; not "the breach linked to …", which only goes with another."""
    passive = verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.children)
    return verb.pos_ == "VERB" and negation(verb) is None and (is_finite(verb) or passive)


def _link(verb: Token, preps: frozenset[str]) -> Dependence | None:
    """ "X is tied to Y", "Moscow has tied X to Y"."""
    waits = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    if waits is None:
        return None
    prep = _preposition(verb, waits, preps)
    if prep is None:
        return None
    condition = tuple(token.i for token in prep.subtree if token.i != prep.i and not token.is_punct)
    consequent = tuple(token.i for token in waits.subtree if token.i not in {*condition, prep.i})
    return Dependence(ConditionKind.PRECONDITION, (verb.i, prep.i), condition, consequent, "link")


def _preposition(verb: Token, waits: Token, preps: frozenset[str]) -> Token | None:
    """The verb's own preposition; parsers hang it as often on the object's last noun."""
    own = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in preps), None)
    if own is not None or waits.i < verb.i:
        return own
    inner = [t for t in waits.subtree if t.dep_ == "prep" and t.lower_ in preps and t.i > waits.i]
    return inner[-1] if inner else None


def _requirement(verb: Token) -> Dependence | None:
    """ "Any deal requires Y": a thing, not somebody, that needs another thing and no amount of it."""
    if not _tells(verb) or not is_finite(verb):
        return None
    thing = next((c for c in verb.children if c.dep_ in {"nsubj", "csubj"}), None)
    needed = next((c for c in verb.children if c.dep_ in {"dobj", "ccomp"}), None)
    if thing is None or needed is None or thing.i > verb.i or needed.i < verb.i or not _is_thing(thing):
        return None
    somebody = needed.pos_ == "PRON" or any(c.dep_ == "xcomp" for c in verb.children)
    if somebody or needed.lemma_.lower() in words("conditions", "amounts"):
        return None
    condition = tuple(token.i for token in needed.subtree if not token.is_punct)
    consequent = tuple(token.i for token in thing.subtree if not token.is_punct)
    return Dependence(ConditionKind.PRECONDITION, (verb.i,), condition, consequent, "verb")


def _is_thing(subject: Token) -> bool:
    if subject.dep_ == "csubj":
        return True
    norm = subject.lemma_.lower() in words("conditions", "norms")
    return subject.pos_ == "NOUN" and noun_class(subject.text) is None and not norm

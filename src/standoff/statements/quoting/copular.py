"""Positions as subjects: "Russia's only condition is that …", "the aim of Tokyo is to …".

Misses: positions told by a verb other than "be" and "remain" ("Russia's position boils down to …").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.cues import kind_of
from standoff.statements.quoting.grammar import child, children, clause, group, owner, phrase, trimmed
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.traits import traits

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPLEMENTS = ("ccomp", "xcomp", "attr", "advcl", "acomp")


def candidates(page: Page) -> Iterator[Candidate]:
    """Every form of "be" or "remain" whose subject is a noun of the list."""
    for verb in page.doc:
        if verb.lemma_ not in ("be", "remain") or verb.dep_ in ("aux", "auxpass"):
            continue
        noun = child(verb, "nsubj")
        if noun is None or noun.pos_ != "NOUN" or kind_of(noun) == "other":
            continue
        for part in children(verb):
            if part.dep_ in _COMPLEMENTS and part.i > verb.i:
                yield _reading(verb, noun, part)


def _reading(verb: Token, noun: Token, part: Token) -> Candidate:
    who, source, how = _holder(noun)
    cue = (trimmed(noun.doc, noun.i, noun.i + 1), *group(verb))
    features = traits(f"cop.{part.dep_}", noun, who, part, (f"how={how}",))
    return Candidate(f"copular.{part.dep_}", verb.i, source, cue, clause(part), features)


def _holder(noun: Token) -> tuple[Token | None, tuple[Span, ...], str]:
    """Whose position it is."""
    possessor = child(noun, "poss")
    if possessor is not None:
        return possessor, (owner(possessor),), "poss"
    for prep in children(noun):
        if prep.dep_ == "prep" and prep.lower_ in ("of", "from", "by", "for", "in"):
            inner = child(prep, "pobj")
            if inner is not None:
                return inner, (phrase(inner),), prep.lower_
    for each in children(noun):
        if each.dep_ in ("amod", "compound", "nmod") and each.text[:1].isupper():
            return each, (trimmed(noun.doc, each.i, each.i + 1),), "amod"
    return None, (), "none"

"""General objects: the options that "will not give anything up" refuses.

"Anything" is in no case's terms. A refusal of it is one of every own option whose terms know the verb
("give up + islands"), and an act of no other kind.

Misses: "not an inch", "what is ours"; verbs that the case's terms do not have; what another is told
not to give up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.statements.claim import Claim
from standoff.statements.clause import clause_head, negation
from standoff.statements.matching import Match
from standoff.statements.scene import Scene
from standoff.statements.stance import merged, option_stance
from standoff.statements.statement import Act, OptionStance

if TYPE_CHECKING:
    from spacy.tokens import Token

    from standoff.dispute.terms import Term


def refused_in_general(scene: Scene, claim: Claim, act: Act | None) -> tuple[OptionStance, ...]:
    """The party's own options whose verb the claim refuses of "anything"; none if it refuses nothing."""
    if act is not Act.REJECT or claim.party is None:
        return ()
    doc = scene.parsed.doc
    things = [doc[n] for n in claim.scope if doc[n].lower_ == "anything" and doc[n].dep_ == "dobj"]
    return merged([stance for thing in things for stance in _of(scene, claim, thing)])


def _of(scene: Scene, claim: Claim, thing: Token) -> list[OptionStance]:
    verb = thing.head
    particles = [child for child in verb.children if child.dep_ == "prt"]
    said = tuple(token.lemma_.lower() for token in (verb, *particles))
    tokens = tuple(sorted(token.i for token in (verb, thing, *particles)))
    denied = [word for token in {verb, clause_head(verb)} if (word := negation(token)) is not None]
    return [
        option_stance(scene, Match(name, owner, sign, tokens, text), -sign, denied)
        for name, owner, sign, term, text in scene.terms.terms
        if owner == claim.party and _knows(term, said)
    ]


def _knows(term: Term, said: tuple[str, ...]) -> bool:
    """Whether a group of several has the verb and the rest tells what it is done to."""
    wanted = [group for group in term.groups if not group.negated]
    return len(wanted) > 1 and any(phrase.words == said for group in wanted for phrase in group.phrases)

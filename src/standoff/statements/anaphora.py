"""Anaphora: what "the offer", "that concern" or "this" means for the options, from what came before.

A claim that names no option is about those of the nearest statement before it, at most two sentences
away: "the offer" is what another offered, "the demand" what was demanded; a complaint that another
party has not answered is about what the complaining party last demanded of it.

Misses: anaphora over a longer way; two antecedents; "this issue" where the issue is no statement.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.about import About
from standoff.statements.claim import Claim
from standoff.statements.climb import climb
from standoff.statements.matching import Match
from standoff.statements.scene import Scene
from standoff.statements.statement import Act, ConditionKind, OptionStance, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_ACTS = {
    "offer": frozenset({Act.OFFER, Act.AGREE}),
    "proposal": frozenset({Act.OFFER, Act.REQUEST}),
    "proposition": frozenset({Act.OFFER, Act.REQUEST}),
    "demand": frozenset({Act.REQUEST}),
    "request": frozenset({Act.REQUEST}),
    "compromise": frozenset({Act.OFFER, Act.AGREE, Act.CONCEDE}),
    "concession": frozenset({Act.OFFER, Act.AGREE, Act.CONCEDE}),
    "promise": frozenset({Act.AGREE, Act.OFFER}),
    "idea": frozenset({Act.OFFER, Act.REQUEST}),
    "condition": frozenset({Act.REQUEST}),
    "formula": frozenset({Act.OFFER, Act.AGREE, Act.REQUEST}),
}
_OFFERS = frozenset({Act.AGREE, Act.OFFER, Act.REQUEST})
_POINTS = frozenset({"the", "this", "that", "such", "these", "those", "its", "their"})
_FAR = 2
"""Sentences back that a word may point."""
_DEMANDS_FAR = 4
_CONCERNS = frozenset({"concern", "question", "demand", "request", "issue", "condition", "list"})


class Memory:
    """The statements of an article so far, and what a later claim can mean by pointing back."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._kept: list[tuple[int, Statement]] = []
        self._waits: dict[tuple[str | None, str, int], tuple[int, tuple[OptionStance, ...]]] = {}
        self._owner = scene.owners

    def keep(self, claim: Claim, statement: Statement) -> None:
        """Remember a statement; claims come in text order."""
        if not statement.options:
            return
        self._kept.append((self._scene.parsed.sentence[claim.scope[0]], statement))
        told = statement.condition
        if told is not None and told.kind is ConditionKind.PRECONDITION and told.consequent:
            for stance in told.options:
                key = (statement.party, stance.option, stance.stance)
                self._waits[key] = (len(self._kept), told.consequent)

    def waiting(self, claim: Claim) -> tuple[OptionStance, ...]:
        """What may wait for a condition that names nothing that waits: the party's own, lately told."""
        for statement in self._recent(claim, _FAR):
            own = tuple(
                stance
                for stance in statement.options
                if self._owner[stance.option] == claim.party and stance.stance > 0
            )
            if own:
                return own
        return self._twins(claim)

    def completed(self, claim: Claim, about: About) -> About:
        """A precondition told again without what waits for it, with what the article said before."""
        condition = about.condition
        if condition is None or condition.kind is not ConditionKind.PRECONDITION or condition.consequent:
            return about
        told = [self._waits.get((claim.party, s.option, s.stance)) for s in condition.options]
        last = max((waits for waits in told if waits is not None), default=None, key=lambda waits: waits[0])
        return about if last is None else replace(about, condition=replace(condition, consequent=last[1]))

    def _twins(self, claim: Claim) -> tuple[OptionStance, ...]:
        """The party's own option on words by which another has just offered its own ("sign a treaty")."""
        for statement in self._recent(claim, _FAR):
            if statement.act not in _OFFERS:
                continue
            said = {span for stance in statement.options if stance.stance > 0 for span in stance.anchors}
            for match in self._named_with(said):
                spans = match.spans(self._scene.parsed)
                if match.owner == claim.party and said.issuperset(spans):
                    return (OptionStance(match.name, 1, spans, match.term),)
        return self._same_sentence(claim)

    def _named_with(self, spans: set[Span]) -> Iterator[Match]:
        """What is named in the sentences of ``spans``, in text order."""
        parsed = self._scene.parsed
        numbers = {parsed.sentence[parsed.tokens(span)[0]] for span in spans}
        return (match for number in sorted(numbers) for match in self._scene.by_sentence.get(number, ()))

    def _same_sentence(self, claim: Claim) -> tuple[OptionStance, ...]:
        """The party's own options that its sentence names before the claim begins."""
        parsed = self._scene.parsed
        named = self._scene.by_sentence.get(parsed.sentence[claim.scope[0]], ())
        own = [m for m in named if m.owner == claim.party and m.tokens[-1] < claim.scope[0] and m.sign > 0]
        return tuple(OptionStance(m.name, 1, m.spans(parsed), m.term) for m in own[-1:])

    def meant(self, claim: Claim, act: Act | None) -> tuple[OptionStance, ...]:
        """The stances of a claim that names no option but points at one."""
        complaint = self._complaint(claim, act)
        if complaint:
            return complaint
        if act is Act.ACCUSE:
            return ()
        for place in claim.scope:
            token = self._scene.parsed.doc[place]
            acts = _ACTS.get(token.lemma_.lower())
            if (
                acts is not None
                and not _is_explained(token)
                and any(child.lower_ in _POINTS for child in token.children)
            ):
                return self._pointed(claim, token, acts)
        return ()

    def _pointed(self, claim: Claim, token: Token, acts: frozenset[Act]) -> tuple[OptionStance, ...]:
        top = self._scene.parsed.doc[claim.head] if claim.head is not None else None
        met = climb(token, top, frozenset({token.i}), lambda _: None)
        if not met.wants:
            return ()
        for statement in self._recent(claim, _FAR):
            if statement.act in acts:
                return tuple(self._turned(stance, met.sign, token) for stance in statement.options)
        return ()

    def _turned(self, stance: OptionStance, sign: int, token: Token) -> OptionStance:
        anchors = tuple(sorted({*stance.anchors, self._scene.parsed.token_span(token)}))
        return OptionStance(stance.option, sign * stance.stance, anchors, stance.term)

    def _complaint(self, claim: Claim, act: Act | None) -> tuple[OptionStance, ...]:
        """ "Japan has not answered that concern": what was demanded of Japan."""
        if act is not Act.ACCUSE:
            return ()
        for place in claim.scope:
            token = self._scene.parsed.doc[place]
            if token.lemma_.lower() in _CONCERNS:
                return self._demanded(claim, token)
        return ()

    def _demanded(self, claim: Claim, token: Token) -> tuple[OptionStance, ...]:
        accused = {
            party
            for place in claim.scope
            if self._scene.parsed.doc[place].dep_ in {"nsubj", "nsubjpass"}
            for party in self._scene.who.parties(self._scene.parsed.doc[place])
        }
        for statement in self._recent(claim, _DEMANDS_FAR):
            asked = [s for s in statement.options if s.stance > 0 and self._owner[s.option] in accused]
            if statement.party == claim.party and statement.act is Act.REQUEST and asked:
                return tuple(self._turned(stance, 1, token) for stance in asked)
        return ()

    def _recent(self, claim: Claim, far: int) -> list[Statement]:
        here = self._scene.parsed.sentence[claim.scope[0]]
        near = takewhile(lambda kept: here - kept[0] <= far, reversed(self._kept))
        return [statement for _, statement in near]


def _is_explained(noun: Token) -> bool:
    """Whether the noun says itself what it is about ("the conditions of the declaration")."""
    return any(child.dep_ == "prep" and child.lower_ in {"of", "for", "to"} for child in noun.children)

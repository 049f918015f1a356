"""About: the options that a claim is for or against, and those that its condition speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.statements.claim import Claim
from standoff.statements.clause import words
from standoff.statements.climb import Climb, climb
from standoff.statements.conditions import is_denied
from standoff.statements.dependence import Dependence
from standoff.statements.lexicon import predicate
from standoff.statements.matching import grouped, top_of
from standoff.statements.scene import Scene
from standoff.statements.shorthand import shortened
from standoff.statements.stakes import stake
from standoff.statements.stance import Stances, merged, option_stance
from standoff.statements.statement import Act, Condition, ConditionKind, OptionStance

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class About:
    """``options`` the party is for or against, ``condition`` if the claim has one.

    ``threat``: what is announced for the case is meant to deter.
    """

    options: tuple[OptionStance, ...]
    condition: Condition | None
    threat: bool = False


class Meaning:
    """Reads one claim: its stances, and the condition it makes."""

    def __init__(self, scene: Scene, claim: Claim, act: Act | None) -> None:
        self._scene = scene
        self._claim = claim
        self._stances = Stances(scene, claim, act)
        self._inside = frozenset(claim.scope)
        self._doc = scene.parsed.doc

    def about(self, before: Sequence[OptionStance]) -> About:
        """Stances and condition; ``before`` is what waits when the claim names only the condition."""
        dependence = self._dependence()
        if dependence is None:
            return About(self._stances.over(self._inside), None)
        condition = self._condition(dependence, before)
        plain = self._stances.over(self._inside - set(dependence.condition))
        if condition.kind is ConditionKind.PRECONDITION and not self._is_ultimatum(dependence):
            waits = {span for stance in condition.consequent for span in stance.anchors}
            plain = tuple(stance for stance in plain if waits.isdisjoint(stance.anchors))
        threat = self._is_threat(condition)
        wish = 0 if dependence.refused else -1 if threat else self._wish(dependence)
        return About(merged([*plain, *self._wanted(condition, wish)]), condition, threat)

    def _dependence(self) -> Dependence | None:
        for dependence in self._scene.bound_in(self._claim.scope[0]):
            if self._is_own_wish(dependence):
                continue
            begun = dependence.rule == "order" and dependence.cue[0] in self._inside
            if begun or self._inside.issuperset(dependence.cue):
                return dependence
            beside = self._inside.intersection(dependence.consequent)
            if dependence.rule == "cue" and beside and self._hangs(dependence):
                return dependence
        return None

    def _is_ultimatum(self, dependence: Dependence) -> bool:
        """ "We will close the port unless …": announced, not made to wait; "will not open it unless" is."""
        main = [self._doc[n] for n in dependence.consequent if n in self._inside]
        return self._doc[dependence.cue[0]].lower_ == "unless" and not is_denied(main)

    def _is_own_wish(self, dependence: Dependence) -> bool:
        """ "If Russia were ready …": a party does not wait for itself."""
        if dependence.kind is not ConditionKind.EXCHANGE:
            return False
        for place in dependence.condition:
            token = self._doc[place]
            if token.dep_ in {"nsubj", "nsubjpass"}:
                own = self._claim.party in self._scene.who.parties(token)
                return own and not (token.pos_ == "PRON" and self._is_anothers(dependence))
        return False

    def _is_anothers(self, dependence: Dependence) -> bool:
        """ "Norland will sue Westmark if it shuts its ports": the options tell who is meant by "it"."""
        named = self._scene.named_in(frozenset(dependence.condition), self._scene.by_sentence)
        return bool(named) and all(match.owner not in {None, self._claim.party} for match in named)

    def _hangs(self, dependence: Dependence) -> bool:
        """Whether a condition outside the content belongs to it: "If X, Moscow said, it will Y".

        Not if it stands in what somebody is told to say or want beside it.
        """
        if self._claim.head is None:
            return False
        near = {self._claim.head, *self._inside}
        node = self._doc[dependence.condition[0]]
        if node.sent.root.i not in near:
            return False
        while node.i not in near and node.head != node:
            if node.dep_ in {"ccomp", "xcomp"} and node.head.i not in near:
                return False
            node = node.head
        return True

    def _is_threat(self, condition: Condition) -> bool:
        """ "If X, Moscow will strengthen its garrison": what is announced is meant to deter."""
        if condition.kind is not ConditionKind.EXCHANGE:
            return False
        hostile = words("predicates", "hostile")
        own = [
            s
            for s in condition.consequent
            if self._scene.owners[s.option] == self._claim.party and s.stance > 0
        ]
        lemmas = [set(self._lemmas(stance)) for stance in own]
        gentle = words("predicates", "retreats")
        return any(found & hostile and not found & gentle for found in lemmas)

    def _lemmas(self, stance: OptionStance) -> list[str]:
        parsed = self._scene.parsed
        return [self._doc[n].lemma_.lower() for span in stance.anchors for n in parsed.tokens(span)]

    def _condition(self, dependence: Dependence, before: Sequence[OptionStance]) -> Condition:
        needed = self._literals(frozenset(dependence.condition), dependence, own_first=False)
        waiting = frozenset(dependence.consequent) & (self._inside | self._main(dependence))
        waits = self._literals(waiting - set(dependence.condition), dependence, own_first=True)
        named = {stance.option for stance in needed}
        waits = tuple(stance for stance in waits if stance.option not in named)
        if dependence.kind is ConditionKind.PRECONDITION:
            needed = needed or self._short(dependence.condition, waits, own=False)
            waits = waits or self._short(waiting, needed, own=True)
        if not waits and (needed or dependence.kind is ConditionKind.PRECONDITION):
            terms = {stance.term for stance in needed}
            waits = self._told_before(dependence) or tuple(s for s in before if s.term not in terms)
        parsed = self._scene.parsed
        return Condition(
            dependence.kind,
            parsed.span(dependence.condition[0], dependence.condition[-1]),
            parsed.span(dependence.cue[0], dependence.cue[-1])
            if dependence.rule == "cue"
            else parsed.token_span(self._doc[dependence.cue[0]]),
            needed,
            waits,
        )

    def _short(
        self, places: Iterable[int], other: Sequence[OptionStance], *, own: bool
    ) -> tuple[OptionStance, ...]:
        """What a bare noun means: of the party's own options first if it waits, of others' if not."""
        if self._claim.party is None:
            return ()
        everybody = {owner for owner in self._scene.owners.values() if owner}
        mine = {self._claim.party}
        taken = {twin for stance in other for twin in self._scene.terms.twins(stance.option)}
        for owners in (mine, everybody) if own else (everybody - mine, mine):
            found = shortened(self._scene, frozenset(places), owners, taken)
            if found is not None:
                return (found,)
        return ()

    def _told_before(self, dependence: Dependence) -> tuple[OptionStance, ...]:
        """The party's own options that the claim names before its condition."""
        places = frozenset(n for n in self._inside if n < dependence.condition[0])
        found = self._literals(places, dependence, own_first=True)
        return tuple(stance for stance in found if self._scene.owners[stance.option] == self._claim.party)

    def _main(self, dependence: Dependence) -> frozenset[int]:
        return frozenset(dependence.consequent) if dependence.rule != "cue" else frozenset()

    def _literals(
        self, places: frozenset[int], dependence: Dependence, *, own_first: bool
    ) -> tuple[OptionStance, ...]:
        """Options as taken (+1) or not (−1) in a part of the dependence."""
        found: list[OptionStance] = []
        for group in grouped(self._scene.named_in(places, self._scene.by_sentence)):
            own = [match for match in group if (match.owner == self._claim.party) is own_first]
            anchor = top_of(self._doc, group[0].tokens)
            met = climb(anchor, self._edge(anchor, places), frozenset(group[0].tokens), lambda _: None)
            plain = own_first and dependence.kind is not ConditionKind.EXCHANGE
            sign = _acted(met) if plain else met.sign
            found.extend(option_stance(self._scene, match, sign * match.sign, []) for match in own or group)
        return merged(found)

    def _edge(self, anchor: Token, places: frozenset[int]) -> Token:
        """The highest token above ``anchor`` that is still in ``places``."""
        while anchor.head != anchor and anchor.head.i in places:
            anchor = anchor.head
        return anchor

    def _wish(self, dependence: Dependence) -> int:
        """Whether the claim shows that its party wants the condition (1), fears it (-1), or neither (0)."""
        if dependence.kind is ConditionKind.EXCLUSION:
            return -1
        first = self._doc[dependence.cue[0]].lower_
        if dependence.kind is ConditionKind.PRECONDITION or first not in words("conditions", "supposing"):
            return 1
        return stake([self._doc[n] for n in dependence.consequent])

    def _wanted(self, condition: Condition, wish: int) -> list[OptionStance]:
        """What the condition shows the party to want of others."""
        return [
            OptionStance(s.option, wish * s.stance, s.anchors, s.term)
            for s in condition.options
            if wish and self._scene.owners[s.option] != self._claim.party
        ]


def _acted(met: Climb) -> int:
    """The sign by what is done to the option alone ("lift sanctions": −1), without denial or wish."""
    sign = 1
    for token in met.deciders:
        entry = predicate(token)
        if entry is not None and not entry.evaluates and entry.sign < 0:
            sign = -sign
    return sign

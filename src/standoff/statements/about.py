"""About: the options that a claim is for or against, and those that its condition speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.attribution import Mode
from standoff.statements.claim import Claim
from standoff.statements.clause import clause_head, negation, subject, words
from standoff.statements.conditions import Dependence
from standoff.statements.lexicon import does, predicate
from standoff.statements.matching import Match
from standoff.statements.narrated import holder
from standoff.statements.scene import Scene
from standoff.statements.stance import Climb, climb, turned_above
from standoff.statements.statement import Act, Condition, ConditionKind, OptionStance

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SAYS = frozenset({Act.REQUEST, Act.OFFER, Act.AGREE, Act.SUPPORT})


@dataclass(frozen=True, slots=True)
class About:
    """``options`` the party is for or against, ``condition`` if the claim has one.

    ``threat``: what is announced for the case is meant to deter.
    """

    options: tuple[OptionStance, ...]
    condition: Condition | None
    threat: bool = False


class Reading:
    """Reads one claim: its stances, and the condition it makes."""

    def __init__(self, scene: Scene, claim: Claim, act: Act | None) -> None:
        self._scene = scene
        self._claim = claim
        self._act = act
        self._inside = frozenset(claim.scope)
        self._doc = scene.parsed.doc
        self._top = self._doc[claim.head] if claim.head is not None else None

    def about(self, before: Sequence[OptionStance]) -> About:
        """Stances and condition; ``before`` is what waits when the claim names only the condition."""
        dependence = self._dependence()
        if dependence is None:
            return About(self._stances(self._inside), None)
        condition = self._condition(dependence, before)
        plain = self._stances(self._inside - set(dependence.condition))
        if condition.kind is ConditionKind.PRECONDITION:
            waits = {span for stance in condition.consequent for span in stance.anchors}
            plain = tuple(stance for stance in plain if waits.isdisjoint(stance.anchors))
        wanted = self._wanted(condition)
        return About(_merged([*plain, *wanted]), condition, self._is_threat(condition))

    def _dependence(self) -> Dependence | None:
        for dependence in self._scene.dependences:
            if self._is_own_wish(dependence):
                continue
            if self._inside.issuperset(dependence.cue):
                return dependence
            beside = self._inside.intersection(dependence.consequent)
            if dependence.rule == "cue" and beside and self._hangs(dependence):
                return dependence
        return None

    def _is_own_wish(self, dependence: Dependence) -> bool:
        """ "If Russia were ready …": a party does not wait for itself."""
        if dependence.kind is not ConditionKind.EXCHANGE:
            return False
        for place in dependence.condition:
            token = self._doc[place]
            if token.dep_ in {"nsubj", "nsubjpass"}:
                return self._claim.party in self._scene.who.parties(token)
        return False

    def _hangs(self, dependence: Dependence) -> bool:
        """Whether a condition outside the content belongs to it: "If X, Moscow said, it will Y"."""
        clause = self._doc[dependence.condition[0]].sent.root
        return self._claim.head is not None and clause.i in {self._claim.head, *self._inside}

    # stances

    def _stances(self, places: frozenset[int]) -> tuple[OptionStance, ...]:
        found = [
            stance
            for group in _grouped(self._scene.named_in(places, self._scene.by_sentence))
            for stance in self._of_group(group)
        ]
        return _merged(found)

    def _of_group(self, group: list[Match]) -> list[OptionStance]:
        anchor = _top_of(self._doc, group[0].tokens)
        met = climb(anchor, self._top, frozenset(group[0].tokens), self._holds)
        self._apply_cue(met)
        self._apply_above(met)
        chosen = self._chosen(group, met)
        return [s for match in chosen if (s := self._stance(match, met)) is not None]

    def _holds(self, token: Token) -> bool | None:
        if self._top is not None and token.i == self._top.i:
            return True
        parties = {voice.party for voice in holder(token, self._scene.who)[1]}
        if not parties:
            return False if _is_somebodys(token) else None
        return self._claim.party in parties

    def _apply_cue(self, met: Climb) -> None:
        """A cue that the climb did not pass (another parse, another sentence) still judges."""
        if self._top is None or any(token.i == self._top.i for token in met.path):
            return
        entry = predicate(self._top)
        if entry is not None and entry.evaluates and not entry.harm and not met.foreign:
            met.turn(self._top, entry.sign)
            met.wants = True

    def _apply_above(self, met: Climb) -> None:
        turned = turned_above(clause_head(self._top)) if self._top is not None else None
        if turned is not None and self._claim.mode is Mode.NARRATED:
            met.turn(turned)

    def _chosen(self, group: list[Match], met: Climb) -> list[Match]:
        """Of one wording of several owners' options: the party's own, and the other's if demanded."""
        own = [match for match in group if match.owner == self._claim.party]
        if not own or len(own) == len(group):
            return group
        if self._act is Act.REQUEST and met.sign > 0:
            return group
        return own

    def _stance(self, match: Match, met: Climb) -> OptionStance | None:
        sign = self._sign(match, met)
        if sign is None:
            return None
        return _option_stance(self._scene, match, sign, met.deciders)

    def _sign(self, match: Match, met: Climb) -> int | None:
        if _is_presupposed(self._doc, match) or (met.sign < 0 and _is_qualified(met.path[0])):
            return None
        if met.foreign and not met.wants:
            return None
        if met.wants:
            return met.sign * match.sign
        judged = self._judged(match)
        if judged is not None:
            met.turn(*judged)
            return met.sign * match.sign
        if _is_pending(met):
            return None
        own = match.owner == self._claim.party
        if own and self._is_done(met, match):
            return met.sign * match.sign
        if not own and met.sign * match.sign < 0 and self._is_omission(match):
            return 1
        return None

    def _judged(self, match: Match) -> tuple[Token, int] | None:
        """A judgement earlier in the same breath ("it is unnatural that …") whose clause the parse lost."""
        if self._claim.mode is Mode.NARRATED:
            return None
        for place in self._claim.scope:
            if place >= match.tokens[0]:
                return None
            token = self._doc[place]
            entry = predicate(token)
            if entry is not None and entry.subject < 0 and not entry.harm and token.pos_ == "ADJ":
                return token, entry.subject
        return None

    def _is_threat(self, condition: Condition) -> bool:
        """ "If X, Moscow will strengthen its garrison": what is announced is meant to deter."""
        if condition.kind is not ConditionKind.EXCHANGE:
            return False
        hostile = words("predicates", "hostile")
        own = [
            s for s in condition.consequent if self._owners[s.option] == self._claim.party and s.stance > 0
        ]
        return any(word in hostile for stance in own for word in self._lemmas(stance))

    def _lemmas(self, stance: OptionStance) -> list[str]:
        parsed = self._scene.parsed
        return [self._doc[n].lemma_.lower() for span in stance.anchors for n in parsed.tokens(span)]

    @property
    def _owners(self) -> dict[str, str | None]:
        return {match.name: match.owner for match in self._scene.options}

    def _is_done(self, met: Climb, match: Match) -> bool:
        """Whether the party is told to do its own option, or to say that it will come about."""
        anchor = met.path[0]
        verb = clause_head(anchor)
        doer = subject(verb)
        parties = self._scene.who.parties(doer) if doer is not None else frozenset()
        if doer is not None and doer.i in match.tokens:
            speaks = self._claim.mode is not Mode.NARRATED
            return speaks and met.future and met.sign > 0
        if self._claim.party not in parties or (met.sign < 0 and not _refuses(verb)):
            return False
        return verb.i in match.tokens or verb.lemma_ in does()

    def _is_omission(self, match: Match) -> bool:
        """ "Japan has not done X", said by another: a complaint that wants X."""
        if self._claim.mode is Mode.NARRATED or self._act is not Act.ACCUSE:
            return False
        verb = clause_head(_top_of(self._doc, match.tokens))
        doer = subject(verb) if negation(verb) is not None else None
        return doer is not None and match.owner in self._scene.who.parties(doer)

    # conditions

    def _condition(self, dependence: Dependence, before: Sequence[OptionStance]) -> Condition:
        needed = self._literals(frozenset(dependence.condition), dependence, own_first=False)
        waiting = frozenset(dependence.consequent) & (self._inside | self._main(dependence))
        waits = self._literals(waiting - set(dependence.condition), dependence, own_first=True)
        named = {stance.option for stance in needed}
        waits = tuple(stance for stance in waits if stance.option not in named)
        if not waits:
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

    def _told_before(self, dependence: Dependence) -> tuple[OptionStance, ...]:
        """The party's own options that the claim names before its condition."""
        places = frozenset(n for n in self._inside if n < dependence.condition[0])
        found = self._literals(places, dependence, own_first=True)
        return tuple(stance for stance in found if self._owners[stance.option] == self._claim.party)

    def _main(self, dependence: Dependence) -> frozenset[int]:
        return frozenset(dependence.consequent) if dependence.rule != "cue" else frozenset()

    def _literals(
        self, places: frozenset[int], dependence: Dependence, *, own_first: bool
    ) -> tuple[OptionStance, ...]:
        """Options as taken (+1) or not (−1) in a part of the dependence."""
        found: list[OptionStance] = []
        for group in _grouped(self._scene.named_in(places, self._scene.by_sentence)):
            own = [match for match in group if (match.owner == self._claim.party) is own_first]
            anchor = _top_of(self._doc, group[0].tokens)
            met = climb(anchor, self._edge(anchor, places), frozenset(group[0].tokens), lambda _: None)
            plain = own_first and dependence.kind is not ConditionKind.EXCHANGE
            sign = _acted(met) if plain else met.sign
            found.extend(_option_stance(self._scene, match, sign * match.sign, []) for match in own or group)
        return _merged(found)

    def _edge(self, anchor: Token, places: frozenset[int]) -> Token:
        """The highest token above ``anchor`` that is still in ``places``."""
        while anchor.head != anchor and anchor.head.i in places:
            anchor = anchor.head
        return anchor

    def _wanted(self, condition: Condition) -> list[OptionStance]:
        """What the condition shows the party to want of others."""
        threat = self._is_threat(condition)
        sign = -1 if condition.kind is ConditionKind.EXCLUSION or threat else 1
        if condition.kind is ConditionKind.EXCLUSION and condition.consequent:
            if any(
                s.stance < 0 for s in self._stances(self._inside) if s.option in _names(condition.consequent)
            ):
                return []
        return [
            OptionStance(s.option, sign * s.stance, s.anchors, s.term)
            for s in condition.options
            if self._owners[s.option] != self._claim.party
        ]


def _refuses(verb: Token) -> bool:
    """ "Does not" and "will not" refuse; "did not", "has not" and "could not" only tell."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return bool(helpers & {"do", "does", "will", "would", "wo", "is", "are", "shall"}) or not helpers


def _is_somebodys(token: Token) -> bool:
    """Whether a wish has a subject that is nobody of the case ("a statesman who is willing to …")."""
    entry = predicate(token)
    if entry is None or entry.harm or entry.subject or token.pos_ in {"NOUN", "PROPN"}:
        return False
    doer = subject(token)
    return doer is not None and doer.pos_ in {"NOUN", "PROPN"} and token.lemma_ not in {"need", "require"}


def _is_pending(met: Climb) -> bool:
    """ "Has not yet …" tells what is still awaited, not what is refused."""
    return any(child.lower_ == "yet" for token in met.deciders for child in token.head.children)


def _is_presupposed(doc: Doc, match: Match) -> bool:
    """ "Islands that are returned": which islands, not whether they are."""
    inside = set(match.tokens)
    return any(doc[n].dep_ in {"relcl", "acl"} and doc[n].head.i in inside for n in match.tokens)


def _is_qualified(anchor: Token) -> bool:
    """ "Refused to sign a treaty that left the islands out": not every treaty is refused."""
    near = [anchor, *(child for child in anchor.children if child.dep_ == "dobj")]
    return any(
        child.dep_ == "relcl" and any(word.lower_ == "that" for word in child.children)
        for token in near
        for child in token.children
    )


def _names(stances: Iterable[OptionStance]) -> set[str]:
    return {stance.option for stance in stances}


def _acted(met: Climb) -> int:
    """The sign by what is done to the option alone ("lift sanctions": −1), without denial or wish."""
    sign = 1
    for token in met.deciders:
        entry = predicate(token)
        if entry is not None and not entry.evaluates and entry.sign < 0:
            sign = -sign
    return sign


def _top_of(doc: object, places: tuple[int, ...]) -> Token:
    """The token of a match that the others hang from; the last of them if several do."""
    inside = set(places)
    tops = [doc[n] for n in places if doc[n].head.i not in inside or doc[n].head.i == n]  # type: ignore[index]
    verbs = [token for token in tops if token.pos_ == "VERB"]
    found: Token = (verbs or tops)[0]
    return found


def _grouped(matches: Sequence[Match]) -> list[list[Match]]:
    """Matches on the very same tokens together."""
    groups: dict[tuple[int, ...], list[Match]] = {}
    for match in matches:
        groups.setdefault(match.tokens, []).append(match)
    return list(groups.values())


def _option_stance(scene: Scene, match: Match, sign: int, deciders: Sequence[Token]) -> OptionStance:
    spans: list[Span] = [*match.spans(scene.parsed), *(scene.parsed.token_span(t) for t in deciders)]
    return OptionStance(match.name, sign, tuple(sorted(set(spans))), match.term)


def _merged(found: Sequence[OptionStance]) -> tuple[OptionStance, ...]:
    """One stance an option and sign; where both signs are found the first stands."""
    kept: dict[str, OptionStance] = {}
    for stance in found:
        before = kept.get(stance.option)
        if before is None:
            kept[stance.option] = stance
        elif before.stance == stance.stance:
            anchors = tuple(sorted({*before.anchors, *stance.anchors}))
            kept[stance.option] = OptionStance(stance.option, stance.stance, anchors, before.term)
    return tuple(kept.values())

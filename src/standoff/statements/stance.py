"""Stance: is the holder of a claim for or against an option that the claim names?

A wish, a refusal or a judgement between the option's words and the head of the claim decides (see
:mod:`standoff.statements.climb`). Without one, the party's own option that it does or will do is for,
and another's omission that it complains of is wanted. What is merely mentioned is no stance.

Misses: irony; a sign that only the sentence before decides; what "has not yet" happened, which is
read as neither; both signs in one sentence, of which the first stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.attribution import Mode
from standoff.statements.boundaries import turned_above
from standoff.statements.claim import Claim
from standoff.statements.clause import clause_head, negation, subject
from standoff.statements.climb import Climb, climb
from standoff.statements.lexicon import carries_out, predicate
from standoff.statements.matching import Match, grouped, top_of
from standoff.statements.narrated import doer, holder
from standoff.statements.scene import Scene
from standoff.statements.statement import Act, OptionStance

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Stances:
    """The stances of one claim."""

    def __init__(self, scene: Scene, claim: Claim, act: Act | None) -> None:
        self._scene = scene
        self._claim = claim
        self._act = act
        self._doc = scene.parsed.doc
        self._top = self._doc[claim.head] if claim.head is not None else None
        self._end = _copula(self._top) if self._top is not None else None
        self._uttered = claim.mode is not Mode.NARRATED

    def over(self, places: frozenset[int]) -> tuple[OptionStance, ...]:
        found = [
            stance
            for group in grouped(self._scene.named_in(places, self._scene.by_sentence))
            for stance in self._of_group(group)
        ]
        return merged(found)

    def _of_group(self, group: list[Match]) -> list[OptionStance]:
        anchor = top_of(self._doc, group[0].tokens)
        own = frozenset(group[0].tokens)
        others = all(match.owner != self._claim.party for match in group)
        met = climb(anchor, self._end, own, self._holds, uttered=self._uttered, others=others)
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
        if not self._uttered and met.wants and not met.mine:
            met.foreign, met.wants = True, False
        entry = predicate(self._top)
        judged = self._top in met.deciders
        if entry is not None and entry.evaluates and not (entry.harm or met.foreign or judged):
            met.turn(self._top, entry.sign)
            met.wants = True

    def _apply_above(self, met: Climb) -> None:
        if self._top is None:
            return
        turned = turned_above(self._top) or turned_above(clause_head(self._top))
        if turned is not None and not self._uttered:
            met.turn(turned)

    def _chosen(self, group: list[Match], met: Climb) -> list[Match]:
        """Of one wording of several owners' options: the party's own, and the other's if demanded."""
        own = [match for match in group if match.owner == self._claim.party]
        if not own or len(own) == len(group):
            return group
        if self._act is Act.REQUEST and met.sign > 0:
            return group
        if self._act is Act.COERCE:
            return [match for match in group if match.owner != self._claim.party]
        return own

    def _stance(self, match: Match, met: Climb) -> OptionStance | None:
        sign = self._sign(match, met)
        if sign is None:
            return None
        return option_stance(self._scene, match, sign, met.deciders)

    def _sign(self, match: Match, met: Climb) -> int | None:
        if _is_presupposed(self._doc, match) or (met.sign < 0 and _is_open(met)):
            return None
        judged = None if met.wants or met.foreign else self._judged(match)
        if judged is not None:
            met.turn(*judged)
        if met.wants or judged is not None:
            return met.sign * match.sign
        return None if met.foreign or _is_pending(met) else self._told(match, met)

    def _told(self, match: Match, met: Climb) -> int | None:
        """The sign of an act or an omission that nobody is told to wish."""
        own = match.owner == self._claim.party
        if own and self._is_done(met, match):
            return met.sign * match.sign
        omitted = not own and met.sign * match.sign < 0 and self._is_omission(match)
        return 1 if omitted else None

    def _judged(self, match: Match) -> tuple[Token, int] | None:
        """A judgement earlier in the same breath ("it is unnatural that …") whose clause the parse lost."""
        if not self._uttered:
            return None
        for place in self._claim.scope:
            if place >= match.tokens[0]:
                return None
            token = self._doc[place]
            entry = predicate(token)
            if entry is not None and entry.subject < 0 and not entry.harm and token.pos_ == "ADJ":
                return token, entry.subject
        return None

    def _is_done(self, met: Climb, match: Match) -> bool:
        """Whether the party is told to do its own option, or to say that it will come about."""
        anchor = met.path[0]
        verb = clause_head(anchor)
        does = doer(verb)
        parties = self._scene.who.parties(does) if does is not None else frozenset()
        if does is not None and does.i in match.tokens:
            speaks = self._uttered
            passive = does.dep_ == "nsubjpass"
            return speaks and met.future and (met.sign > 0 or passive)
        if self._claim.party not in parties or (met.sign < 0 and _only_tells(verb)):
            return False
        return verb.i in match.tokens or carries_out(verb)

    def _is_omission(self, match: Match) -> bool:
        """ "Japan has not done X", said by another: a complaint that wants X."""
        if not self._uttered or self._act is not Act.ACCUSE:
            return False
        verb = clause_head(top_of(self._doc, match.tokens))
        idle = subject(verb) if negation(verb) is not None else None
        return idle is not None and match.owner in self._scene.who.parties(idle)


def _copula(head: Token) -> Token:
    """Where a claim ends at the top: "is not ready" ends at "is", which bears the negation."""
    return head.head if head.dep_ in {"acomp", "attr", "oprd"} else head


def _only_tells(verb: Token) -> bool:
    """ "Does not" and "will not" refuse; "did not", "has not" and "could not" only tell."""
    if negation(verb) is None:
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return bool(helpers) and not helpers & {"do", "does", "will", "would", "wo", "is", "are", "shall"}


def _is_somebodys(token: Token) -> bool:
    """Whether a wish has a subject that is nobody of the case ("a statesman who is willing to …")."""
    entry = predicate(token)
    if entry is None or entry.harm or entry.subject or token.pos_ in {"NOUN", "PROPN"}:
        return False
    wisher = subject(token)
    return wisher is not None and wisher.pos_ in {"NOUN", "PROPN"} and token.lemma_ not in {"need", "require"}


def _is_pending(met: Climb) -> bool:
    """ "Has not yet …" tells what is still awaited, not what is refused."""
    return any(child.lower_ == "yet" for token in met.deciders for child in token.head.children)


def _is_presupposed(doc: Doc, match: Match) -> bool:
    """ "Islands that are returned": which islands, not whether they are."""
    inside = set(match.tokens)
    return any(doc[n].dep_ in {"relcl", "acl"} and doc[n].head.i in inside for n in match.tokens)


def _is_open(met: Climb) -> bool:
    """Whether what is denied is only a wish given up, or only one kind of the thing."""
    return met.given_up or _is_qualified(met.path[0])


def _is_qualified(anchor: Token) -> bool:
    """ "Refused to sign a treaty that left the islands out": not every treaty is refused."""
    near = [anchor, *(child for child in anchor.children if child.dep_ == "dobj")]
    return any(
        child.dep_ == "relcl" and any(word.lower_ == "that" for word in child.children)
        for token in near
        for child in token.children
    )


def option_stance(scene: Scene, match: Match, sign: int, deciders: Sequence[Token]) -> OptionStance:
    spans: list[Span] = [*match.spans(scene.parsed), *(scene.parsed.token_span(t) for t in deciders)]
    return OptionStance(match.name, sign, tuple(sorted(set(spans))), match.term)


def merged(found: Sequence[OptionStance]) -> tuple[OptionStance, ...]:
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

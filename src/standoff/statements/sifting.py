"""Sifting: which claims are told of a party, which statements are worth keeping, which say it again.

Dropped: what stands inside a condition or what the author thinks that a party could or should do; an
author's claim that an attribution tells as well; what bears on no option, theme, condition or other
party; the same position told by the same words twice.

Misses: a real position in a clause that bears on nothing that the case asks about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standoff.statements.attribution import Mode
from standoff.statements.boundaries import is_topic
from standoff.statements.claim import Claim
from standoff.statements.clause import clause_head, is_finite, own_subject, words
from standoff.statements.climb import COMPLAINS
from standoff.statements.dependence import Dependence
from standoff.statements.lexicon import holds, predicate
from standoff.statements.narrated import PRESSING, is_opinion
from standoff.statements.scene import Scene
from standoff.statements.statement import Act, Statement
from standoff.statements.told import spans_of

_SCANT = 2
"""So few words of content, or fewer, are shown with their verb."""
_BESIDE = 4
_BARE = frozenset({"it", "him", "her", "them", "us", "me"})
_DEEDS = frozenset({Act.CONSULT, Act.MOBILIZE})
_RECENT = 40
"""Statements back that one can repeat."""


def is_told_better(scene: Scene, claim: Claim, attributed: Sequence[Claim]) -> bool:
    """Whether an attribution tells the same word of the same party and misses nothing that bears."""
    if claim.rule != "narrated":
        return False
    same = [c for c in attributed if c.head == claim.head and c.party == claim.party and _is_speech(scene, c)]
    return any(_bearing(scene, claim) <= _bearing(scene, other) for other in same)


def _bearing(scene: Scene, claim: Claim) -> set[int]:
    """Tokens of the claim that name an option or make a condition."""
    inside = frozenset(claim.scope)
    named = {n for match in scene.named_in(inside, scene.by_sentence) for n in match.tokens}
    cues = {
        n
        for dependence in scene.bound_in(claim.scope[0])
        if inside.issuperset(dependence.cue)
        for n in dependence.cue
    }
    return named | cues


def widened(scene: Scene, claim: Claim) -> Claim:
    """A content that the parse cut down to a piece of its own condition, made whole again."""
    for dependence in scene.bound_in(claim.scope[0]):
        if dependence.rule == "order" and _is_begun(claim, dependence):
            scope = tuple(range(claim.scope[0], max(*claim.scope, *dependence.consequent) + 1))
            return replace(claim, scope=scope, content=spans_of(scene.parsed, scope))
        first, last = dependence.condition[0], dependence.condition[-1]
        if not first <= claim.scope[0] <= claim.scope[-1] <= last or claim.head is None:
            continue
        outside = claim.head not in dependence.condition
        if outside and set(claim.scope) < set(dependence.condition) and claim.mode is Mode.INDIRECT:
            waits = [n for n in dependence.consequent if claim.head is not None and n > claim.head]
            that = [n for n in waits if scene.parsed.doc[n].lower_ == "that"]
            first = min(that or waits or claim.scope[:1])
            scope = tuple(range(min(first, claim.scope[0]), dependence.condition[-1] + 1))
            return replace(claim, scope=scope, content=spans_of(scene.parsed, scope))
    return claim


def with_verb(scene: Scene, claim: Claim) -> Claim:
    """A content that says nothing by itself ("it restored", "the addition") with the verb that takes it."""
    if claim.mode is not Mode.INDIRECT or claim.head is None or not claim.rule.startswith("verbal.act"):
        return claim
    doc, first, last = scene.parsed.doc, claim.scope[0], claim.scope[-1]
    bare = doc[first].lower_ in _BARE and not any(is_finite(doc[n]) for n in claim.scope)
    scant = sum(doc[n].is_alpha for n in claim.scope) <= _SCANT
    same = scene.parsed.sentence[claim.head] == scene.parsed.sentence[first]
    if not (scant or bare) or not same or not claim.head < first <= claim.head + _BESIDE:
        return claim
    cue = scene.parsed.tokens(claim.cue[0])
    whole = [n for n in range(min(cue[0], claim.head), last + 1) if not doc[n].is_space]
    return replace(claim, content=spans_of(scene.parsed, whole))


def _is_begun(claim: Claim, dependence: Dependence) -> bool:
    """Whether the content has what comes first ("the treaty") and the parse cut off what comes later."""
    told = claim.mode is Mode.INDIRECT and claim.head is not None and bool(dependence.consequent)
    outside = claim.head not in {*dependence.condition, *dependence.consequent}
    return told and outside and set(claim.scope) <= set(dependence.condition)


def is_supposed(scene: Scene, claim: Claim) -> bool:
    """What stands inside a condition, or what the author thinks a party could or should say."""
    if claim.head is None or claim.mode in {Mode.DIRECT, Mode.MIXED}:
        return False
    if claim.rule.startswith("nominal") and any(
        left_out(scene, claim) for left_out in (_is_waiting, _is_suffered, _is_mentioned)
    ):
        return True
    if _is_parted(scene, claim):
        return True
    if any(claim.head in dependence.condition for dependence in scene.bound_in(claim.head)):
        return claim.rule != "narrated"
    cue = scene.parsed.doc[claim.head]
    return claim.mode is Mode.INDIRECT and is_opinion(cue, clause_head(cue))


def _is_waiting(scene: Scene, claim: Claim) -> bool:
    """ "A condition for a treaty": the treaty is what waits, not what is demanded."""
    return any(
        dependence.rule == "noun"
        and claim.head == dependence.cue[0]
        and set(claim.scope) <= set(dependence.consequent)
        for dependence in scene.bound_in(claim.scope[0])
    )


def _is_suffered(scene: Scene, claim: Claim) -> bool:
    """ "Norland faces pressure to sign": not Norland's own."""
    noun = scene.parsed.doc[claim.head or 0]
    entry = predicate(noun)
    presses = entry is not None and entry.act in PRESSING
    owned = any(child.dep_ == "poss" for child in noun.children)
    return (
        presses
        and noun.dep_ in {"dobj", "pobj"}
        and not owned
        and noun.head.lemma_ not in words("who", "exerts")
    )


def _is_mentioned(scene: Scene, claim: Claim) -> bool:
    """ "A complaint over plans to X", "statements on their plans to X": whose plans is not told."""
    noun = scene.parsed.doc[claim.head or 0]
    owned = any(child.dep_ == "poss" and child.pos_ != "PRON" for child in noun.children)
    if noun.dep_ != "pobj" or owned or noun.head.i == 0:
        return False
    complaint = predicate(noun.head.nbor(-1))
    return is_topic(noun.head) or (complaint is not None and complaint.act in COMPLAINS)


def _is_parted(scene: Scene, claim: Claim) -> bool:
    """ "One demanded this; the other said that": what is parted from the cue is not what is said.

    Nor is a clause that begins with a verb of its own: the parse took a list for a content.
    """
    if claim.head is None or claim.mode is not Mode.INDIRECT or not claim.rule.startswith("verbal"):
        return False
    first = scene.parsed.doc[claim.scope[0]]
    headless = first.tag_ in {"VBZ", "VBP"} and first.dep_ == "ccomp" and own_subject(first) is None
    between = range(claim.scope[-1] + 1, claim.head)
    return headless or any(scene.parsed.doc[n].text in {";", ":"} for n in between)


def is_worth(scene: Scene, claim: Claim, statement: Statement) -> bool:
    """Whether it tells something of the dispute: a stance, a theme, or a party's word or act."""
    bears = bool(statement.options or statement.themes or statement.condition)
    offers = statement.act is Act.OFFER and statement.party is not None and _has_matter(scene, claim)
    if not (statement.options or statement.condition or offers) and not _has_words(scene, claim):
        return False
    if statement.forecast:
        named = scene.named_in(frozenset(claim.scope), scene.by_sentence)
        return (
            bears or statement.party is not None or bool(named) or len(scene.who.parties_in(claim.scope)) > 1
        )
    if statement.party is None:
        return bears and statement.mode is not Mode.NARRATED
    if statement.mode is Mode.NARRATED:
        others = statement.addressee is not None or len(statement.chain) > 2
        others = others or len(scene.who.parties_in(claim.scope)) > 1 or _is_recorded(statement) or offers
        return bears or (others and statement.act is not None)
    if claim.rule.startswith("nominal") and not bears:
        return statement.addressee is not None
    return bears or statement.mode is not Mode.INDIRECT or _is_speech(scene, claim)


def _has_matter(scene: Scene, claim: Claim) -> bool:
    """Whether an offer says what is offered or to whom, and is more than "its offer"."""
    if claim.head is None:
        return True
    noun = scene.parsed.doc[claim.head]
    told = any(child.dep_ in {"prep", "acl", "relcl"} for child in noun.children)
    return told or noun.pos_ != "NOUN" or holds(noun)


def _is_recorded(statement: Statement) -> bool:
    """A dated act is kept for the record, though it names no option and no other party."""
    return statement.event is not None and statement.act in _DEEDS


def _has_words(scene: Scene, claim: Claim) -> bool:
    """Whether the content is more than "it" or "it would not", and the head more than a noun alone."""
    tokens = [scene.parsed.doc[n] for n in claim.scope]
    full = any(token.pos_ in {"NOUN", "PROPN", "ADJ", "VERB"} for token in tokens)
    noun = claim.rule == "narrated" and claim.head is not None and scene.parsed.doc[claim.head].pos_ == "NOUN"
    return full and not noun and sum(token.is_alpha for token in tokens) > 1


def _is_speech(scene: Scene, claim: Claim) -> bool:
    """Whether the cue reports speech or tells an attitude, and not just any verb with a content."""
    if claim.head is None:
        return True
    cue = scene.parsed.doc[claim.head]
    entry = predicate(cue)
    return cue.lemma_.lower() in words("who", "speech") or (entry is not None and entry.evaluates)


def is_repeat(statement: Statement, found: Sequence[Statement]) -> bool:
    """Whether an earlier statement of the party tells the same of (nearly) the same characters."""
    options = {(stance.option, stance.stance) for stance in statement.options}
    for other in reversed(found[-_RECENT:]):
        if other.party != statement.party or not other.passage.span.overlaps(statement.passage.span):
            continue
        if statement.forecast and other.forecast:
            return True
        known = {(stance.option, stance.stance) for stance in other.options}
        if _is_part(statement, other) or (options <= known and _is_same(statement, other)):
            return True
    return False


def _is_same(statement: Statement, other: Statement) -> bool:
    return statement.act in {other.act, None} or _shared(statement, other) > 0.8


def _is_part(statement: Statement, other: Statement) -> bool:
    """Whether ``other`` already tells this as part of what it tells ("agreed to seek a resolution")."""
    told = {stance.term for stance in other.options}
    inside = other.passage.span.covers(statement.passage.span) and statement.speaker.party == statement.party
    return inside and {stance.term for stance in statement.options} <= told and bool(told)


def _shared(one: Statement, other: Statement) -> float:
    inner = min(one.passage.end, other.passage.end) - max(one.passage.start, other.passage.start)
    return inner / max(1, min(len(one.passage.span), len(other.passage.span)))

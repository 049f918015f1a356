"""Composing: from the claims of an article to its statements."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from standoff.evidence import Passage, Span
from standoff.parties import Mentions
from standoff.statements.about import About, Meaning
from standoff.statements.acts import act, roots
from standoff.statements.anaphora import Memory
from standoff.statements.attribute import attribute
from standoff.statements.blocks import with_blocks
from standoff.statements.chosen import chosen
from standoff.statements.claim import Claim
from standoff.statements.clause import negation
from standoff.statements.dating import times
from standoff.statements.forecasts import foretold, is_forecast
from standoff.statements.general import refused_in_general
from standoff.statements.matching import Match, Matcher
from standoff.statements.modality import marked, marks
from standoff.statements.narrated import narrated
from standoff.statements.parsed import Parsed
from standoff.statements.scene import Scene
from standoff.statements.sifting import is_repeat, is_supposed, is_told_better, is_worth, widened, with_verb
from standoff.statements.statement import Act, ConditionKind, Statement, Voice
from standoff.statements.told import told
from standoff.statements.unsaid import is_left_open
from standoff.statements.who import Who

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOVES = frozenset({"come", "go", "visit", "travel", "arrive", "return", "fly", "move"})


def compose(
    parsed: Parsed, mentions: Mentions, options: Matcher, themes: Sequence[Match]
) -> tuple[Statement, ...]:
    """The statements of one article in text order; ``themes``: where the case's terms for them match."""
    return composed(parsed, mentions, options, themes)[0]


def composed(
    parsed: Parsed, mentions: Mentions, options: Matcher, themes: Sequence[Match]
) -> tuple[tuple[Statement, ...], Scene]:
    """The same, and the scene in which they were read."""
    who = Who(parsed, mentions)
    attributed = told(parsed, with_blocks(parsed, mentions, attribute(parsed.doc)), who)
    scene = Scene.of(parsed, who, options, themes)
    attributed = [with_verb(scene, widened(scene, claim)) for claim in attributed]
    attributed = [claim for claim in attributed if not is_supposed(scene, claim)]
    rivals: dict[int | None, list[Claim]] = {}
    for claim in attributed:
        rivals.setdefault(claim.head, []).append(claim)
    claims = [
        *attributed,
        *narrated(scene, frozenset(c.head for c in attributed if c.head is not None)),
        *foretold(parsed, who),
    ]
    claims = [c for c in claims if not any(parsed.article.in_furniture(span) for span in c.content)]
    claims = [
        c
        for c in claims
        if not is_supposed(scene, c) and not is_told_better(scene, c, rivals.get(c.head, ()))
    ]
    memory = Memory(scene)
    found: list[Statement] = []
    for claim in sorted(claims, key=lambda c: (c.scope[0], -len(c.scope), c.rule == "forecast")):
        statement = _statement(scene, claim, memory)
        if is_worth(scene, claim, statement) and not is_repeat(statement, found):
            found.append(statement)
            memory.keep(claim, statement)
    return tuple(found), scene


def _statement(scene: Scene, claim: Claim, memory: Memory) -> Statement:
    parsed, who = scene.parsed, scene.who
    tops = roots(parsed, claim)
    unsaid = _is_unsaid(scene, claim, tops)
    tells = not unsaid and claim.rule != "forecast"
    done, act_word = act(parsed, claim, who) if tells else (None, None)
    about, done = (About((), None), done) if unsaid else _about(scene, claim, done, memory)
    hull = Span.hull(claim.content)
    said, event = times(scene, claim, hull)
    addressee = _addressee(scene, claim) if claim.rule != "forecast" else None
    if not unsaid:
        done, act_word = chosen(parsed, claim, (done, act_word), addressee)
    themes = scene.named_in(frozenset(claim.scope), scene.themes)
    negated = _negated(scene, claim, tops)
    statement = Statement(
        id=_identity(claim, hull, parsed),
        passage=Passage.of(parsed.article, hull.start, hull.end),
        content=claim.content,
        mode=claim.mode,
        speaker=claim.speaker,
        chain=claim.chain,
        rule=claim.rule,
        party=claim.party,
        party_span=claim.holder.span,
        cue=claim.cue,
        act=Act.THREATEN if about.threat else done,
        act_span=parsed.token_span(act_word) if act_word is not None else None,
        addressee=addressee,
        options=about.options,
        condition=about.condition,
        negated=negated,
        said=said,
        event=event,
        themes=tuple(dict.fromkeys(match.name for match in themes)),
        forecast=is_forecast(claim, tops, who) and not _is_terms(claim, about),
        about=_about_party(scene, claim, tops, addressee),
    )
    return marked(statement, marks(scene, claim, tops, event))


def _about(scene: Scene, claim: Claim, done: Act | None, memory: Memory) -> tuple[About, Act | None]:
    """What the claim is about, by its own words or by those that it points back to, and its act."""
    about = Meaning(scene, claim, done).about(memory.waiting(claim))
    if _is_demand(claim, about, done):
        done = Act.REQUEST
    if claim.party is None:
        about = About((), about.condition)
    elif not about.options:
        about = About(refused_in_general(scene, claim, done) or memory.meant(claim, done), about.condition)
    return memory.completed(claim, about), done


def _is_unsaid(scene: Scene, claim: Claim, tops: Sequence[Token]) -> bool:
    """Whether the claim stands in what the text leaves open ("did not say whether …")."""
    heads = [scene.parsed.doc[claim.head]] if claim.head is not None else []
    return any(is_left_open(token) for token in (*heads, *tops[:1]))


def _is_demand(claim: Claim, about: About, done: Act | None) -> bool:
    """ "Moscow may discuss X only after Y": a demand for Y, whatever else it says."""
    condition = about.condition
    if condition is None or condition.kind is not ConditionKind.PRECONDITION or claim.party is None:
        return False
    asked = {stance.option for stance in condition.options} & {stance.option for stance in about.options}
    return bool(asked) and done in {None, Act.CONSULT}


def _is_terms(claim: Claim, about: About) -> bool:
    """ "There will be no treaty without X", said by a party: terms that it sets, no prediction."""
    condition = about.condition
    return claim.party is not None and condition is not None and condition.kind is ConditionKind.PRECONDITION


def _identity(claim: Claim, hull: Span, parsed: Parsed) -> str:
    told = (parsed.article.id, hull.start, hull.end, claim.rule, claim.party, claim.holder.name, claim.head)
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def _addressee(scene: Scene, claim: Claim) -> Voice | None:
    """The other party that the cue or the main verb is directed at."""
    heads = [scene.parsed.doc[claim.head]] if claim.head is not None else []
    tops = [top for top in roots(scene.parsed, claim)[:1] if top.lemma_ not in _MOVES]
    asked = _asked(scene, claim)
    if asked is not None:
        return asked
    carried = [
        child
        for head in heads
        for child in head.children
        if child.dep_ == "xcomp" and child.lemma_ not in _MOVES
    ]
    for head in [*heads, *tops, *carried]:
        for token in _objects(head):
            for voice in scene.who.voices(token):
                if voice.party not in {None, claim.party}:
                    return voice
    return None


def _asked(scene: Scene, claim: Claim) -> Voice | None:
    """The other party that is told what it must or should do."""
    for place in claim.scope:
        token = scene.parsed.doc[place]
        if token.dep_ in {"nsubj", "nsubjpass"} and any(
            child.dep_ == "aux" and child.lower_ in {"must", "should"} for child in token.head.children
        ):
            for voice in scene.who.voices(token):
                if voice.party not in {None, claim.party}:
                    return voice
    return None


def _objects(head: Token) -> list[Token]:
    found = [child for child in head.children if child.dep_ in {"dobj", "dative", "iobj"}]
    for child in head.children:
        if child.dep_ in {"prep", "dative"} and child.lower_ in {
            "to",
            "with",
            "from",
            "against",
            "on",
            "at",
            "of",
        }:
            found.extend(grand for grand in child.children if grand.dep_ == "pobj")
    return found


def _about_party(scene: Scene, claim: Claim, tops: Sequence[Token], addressee: Voice | None) -> str | None:
    for top in tops[:1]:
        for child in top.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                other = scene.who.parties(child) - {claim.party}
                if len(other) == 1 and (addressee is None or addressee.party not in other):
                    return next(iter(other))
    return None


def _negated(scene: Scene, claim: Claim, tops: Sequence[Token]) -> Span | None:
    heads = [scene.parsed.doc[claim.head]] if claim.head is not None else []
    for token in [*heads, *tops[:1]]:
        word = negation(token)
        if word is not None:
            return scene.parsed.token_span(word)
    return None

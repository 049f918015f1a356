"""Claims that the author makes about what a party wants, offers, refuses or does.

Every word of the lexicon that tells a wish, an offer, a refusal or an act, and whose holder is a
party of the case, heads a claim: "Japan demands …", "Moscow is not prepared to …", "Tokyo's hope
that …". So does a clause in which a party does what one of its options names, and a judgement that the text
gives as a party's view (:mod:`standoff.statements.views`).

Left out, because they tell the author's opinion and not the party's: "Japan should …", "Russia could
…", "Japan has (yet) to …", "Japan might have …"; what stands under "if"; questions. What a party is asked
to do (:mod:`standoff.statements.asked`) is the asker's wish.

Misses: positions told by idioms that the lexicon lacks; holders two clauses away; passives without
an agent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.statements.acts import undone
from standoff.statements.asked import is_asked
from standoff.statements.attribution import Mode
from standoff.statements.boundaries import ADJUNCTS
from standoff.statements.claim import Claim
from standoff.statements.clause import clause_head, extent, is_finite, own_subject, subject, words
from standoff.statements.lexicon import carries_out, holds, is_adjective, listed, predicate
from standoff.statements.matching import Match
from standoff.statements.parsed import Parsed
from standoff.statements.record import visits
from standoff.statements.scene import Scene
from standoff.statements.statement import Act, Voice
from standoff.statements.told import ASKER, author, is_judged, spans_of
from standoff.statements.views import views
from standoff.statements.who import Who

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPINION = frozenset({"should", "must", "could", "can", "might", "ought", "may", "would"})
_WHATEVER = frozenset({"any", "whatever"})
_ADVICE = frozenset({"should", "could", "might", "ought"})
_WISHES = frozenset({"like", "want", "prefer", "agree", "accept", "consider", "be", "love", "hope", "wish"})
_SUPPOSING = frozenset({"that", "if", "whether", "unless", "until", "lest", "provided"})
_IF = frozenset({"if", "whether", "lest"})
PRESSING = frozenset({Act.COERCE, Act.THREATEN})
"""Acts whose nouns belong to those who exert them, not to those who feel them."""
_MEETING = frozenset({Act.CONSULT, Act.COOPERATE, Act.AID, Act.ASSAULT, Act.COERCE})


@dataclass(frozen=True, slots=True)
class _Found:
    """A word that heads a claim, its clause's verb and the voices that hold it."""

    head: Token
    clause: Token
    holders: tuple[Voice, ...]


def narrated(scene: Scene, cues: frozenset[int]) -> list[Claim]:
    """The author's claims, in text order; ``cues`` are heads of attributions, whose claims are told."""
    parsed, who = scene.parsed, scene.who
    supposed = {
        place
        for bound in scene.dependences.values()
        for dependence in bound
        for place in dependence.condition
    }
    claims: list[Claim] = []
    seen: set[int] = set()
    waiting = [found for found in _conditional(scene) if found.head.i not in cues]
    known = {found.head.i for found in waiting}
    dated = [_Found(*found) for found in visits(scene)]
    viewed = [_Found(*found) for found in views(parsed, who) if found[0].i not in cues]
    known |= {found.head.i for found in viewed}
    every = [*waiting, *viewed, *_all(parsed, scene.options, who), *dated]
    for found in sorted(every, key=lambda found: found.head.i):
        told = (found.head.i in known and not _is_advised(found.clause)) or _is_laid_out(found.head)
        opinion = not told and is_opinion(found.head, found.clause)
        if found.head.i in seen | supposed or opinion:
            continue
        seen.add(found.head.i)
        claims.extend(_claims(scene, found))
    return claims


def _all(parsed: Parsed, matches: Sequence[Match], who: Who) -> Iterator[_Found]:
    for token in parsed.doc:
        if listed(token):
            found = _predicated(token, who)
            if found is not None:
                yield found
    for match in matches:
        found = _done(parsed, match, who)
        if found is not None:
            yield found


def _conditional(scene: Scene) -> Iterator[_Found]:
    """A party's clause that waits for something: "Moscow may discuss X only after Y"."""
    for dependence in (one for bound in scene.dependences.values() for one in bound):
        if dependence.rule != "cue" or not dependence.condition:
            continue
        verb = scene.parsed.doc[dependence.condition[0]].sent.root
        found = subject(verb)
        if verb.i in dependence.consequent and found is not None and found.i not in dependence.condition:
            holders = scene.who.voices(found)
            if holders and scene.named_in(frozenset(dependence.consequent), scene.by_sentence):
                yield _Found(verb, verb, holders)


def _predicated(token: Token, who: Who) -> _Found | None:
    entry = predicate(token)
    act = undone(token, entry) or (entry.act if entry is not None else None)
    if entry is None or act is None or entry.harm or entry.subject:
        return None
    head, holders = holder(token, who)
    if (
        not holders
        or not head.is_alpha
        or (not entry.evaluates and head == token and token.pos_ in {"NOUN", "PROPN"})
    ):
        return None
    if not entry.evaluates and head.pos_ == "VERB" and not _is_told(head):
        return None
    if is_asked(head):
        return None
    if act in _MEETING and head.pos_ != "NOUN" and not _between(head, holders, who):
        return None
    return _Found(head, clause_head(head), holders)


def _is_told(verb: Token) -> bool:
    """Whether the act is told as done or coming, by a finite verb or one joined to it."""
    above = predicate(verb.head) if verb.dep_ == "ccomp" else None
    if above is not None and above.evaluates:
        return False
    return is_finite(verb) or (verb.dep_ == "conj" and is_finite(verb.head))


def holder(token: Token, who: Who) -> tuple[Token, tuple[Voice, ...]]:
    """Whose wish, offer or act ``token`` is, and the word that heads it."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return _noun_holder(token, who)
    agent = _agent(token) if _is_passive(token) else None
    if agent is not None:
        return token, who.voices(agent)
    if _is_passive(token) and not is_adjective(token):
        return token, ()
    found = subject(token)
    return token, who.voices(found) if found is not None else ()


def _noun_holder(noun: Token, who: Who) -> tuple[Token, tuple[Voice, ...]]:
    owners = who.possessor(noun) if not _is_whatever(noun) else ()
    verb = noun.head
    if owners:
        return (verb if _is_given_up(noun, owners, who) else noun), owners
    entry = predicate(noun)
    if entry is not None and entry.act in PRESSING and verb.lemma_ not in words("who", "exerts"):
        return noun, ()
    if noun.dep_ == "pobj" and verb.lower_ == "in":
        verb = clause_head(verb)
        found = subject(verb)
        return verb, who.voices(found) if found is not None and not _is_passive(verb) else ()
    maker = _maker(noun)
    if maker is not None:
        return noun, who.voices(maker)
    if noun.dep_ not in {"dobj", "attr"} or verb.lemma_ in words("who", "foreign_object"):
        return noun, ()
    found = subject(verb)
    return verb, who.voices(found) if found is not None and not _is_passive(verb) else ()


def _is_whatever(noun: Token) -> bool:
    """ "Any Westmark support for X": none that is told."""
    return any(child.dep_ == "det" and child.lower_ in _WHATEVER for child in noun.children)


def _is_given_up(noun: Token, owners: tuple[Voice, ...], who: Who) -> bool:
    """ "Dropped its opposition to X": what becomes of the wish decides, and the verb tells it."""
    entry = predicate(noun.head) if noun.dep_ == "dobj" else None
    if entry is None or entry.evaluates or entry.sign > 0:
        return False
    found = subject(noun.head)
    own = {voice.party for voice in owners}
    return found is not None and bool(own & who.parties(found))


def doer(verb: Token) -> Token | None:
    """Who does what ``verb`` tells: its subject, or of a passive what follows "by"."""
    return (_agent(verb) if _is_passive(verb) else None) or subject(verb)


def _maker(noun: Token) -> Token | None:
    """ "The offer that Cairo made", "the demands Cairo has put": whose it is by a relative clause."""
    for verb in noun.children:
        if verb.dep_ == "relcl" and verb.lemma_ in words("predicates", "light") and not _is_passive(verb):
            return own_subject(verb)
    return None


def _is_passive(token: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in token.children) or (
        token.tag_ == "VBN" and token.dep_ in {"acl", "relcl"} and own_subject(token) is None
    )


def _agent(token: Token) -> Token | None:
    for child in token.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next((grand for grand in child.children if grand.dep_ == "pobj"), None)
    return None


def _between(head: Token, holders: tuple[Voice, ...], who: Who) -> bool:
    """Whether another party takes part: talks with nobody are no act of the dispute."""
    if len(holders) > 1:
        return True
    own = {voice.party for voice in holders}
    return any(who.parties(token) - own for token in head.subtree if token.dep_ in {"dobj", "pobj", "dative"})


def _done(parsed: Parsed, match: Match, who: Who) -> _Found | None:
    """The clause in which the option's owner itself does what the option names."""
    if match.owner is None:
        return None
    verb = clause_head(parsed.doc[match.tokens[0]])
    found = doer(verb)
    if found is None or found.i in match.tokens or verb.pos_ not in {"VERB", "AUX"}:
        return None
    if verb.i not in match.tokens and not carries_out(verb):
        return None
    if _is_passive(verb) and (_agent(verb) is None or _is_foretold(verb)):
        return None
    if not is_finite(verb) or any(child.lower_ in _SUPPOSING for child in verb.children):
        return None
    holders = tuple(voice for voice in who.voices(found) if voice.party == match.owner)
    return _Found(verb, verb, holders) if holders else None


def _is_foretold(verb: Token) -> bool:
    """ "Will be signed by both": the author's forecast, not an act."""
    return any(child.dep_ == "aux" and child.tag_ == "MD" for child in verb.children)


def _scope(scene: Scene, found: _Found) -> tuple[int, ...]:
    """The clause, and the condition that it announces ("Moscow has one condition – …")."""
    named = found.head.pos_ in {"NOUN", "PROPN"} and not _is_laid_out(found.head)
    first, last = extent(found.head if named else found.clause)
    for dependence in scene.bound_in(first):
        if dependence.rule == "noun" and first <= dependence.cue[0] <= last:
            last = max(last, dependence.condition[-1])
    return tuple(n for n in range(first, last + 1) if not scene.parsed.doc[n].is_space)


def _is_laid_out(noun: Token) -> bool:
    """ "The Norlandic plan includes …", "under its offer, …": the clause tells what is offered."""
    entry = predicate(noun) if noun.pos_ in {"NOUN", "PROPN"} else None
    return entry is not None and entry.act is Act.OFFER and holds(noun)


def is_opinion(head: Token, clause: Token) -> bool:
    wishes = head.lemma_ in _WISHES or clause.lemma_ in _WISHES
    for verb in {head, clause}:
        if _is_counterfactual(verb) or _is_due(verb):
            return True
        for child in verb.children:
            if child.dep_ == "aux" and child.lower_ in _OPINION and not wishes:
                return not _refused(verb)
            if child.dep_ == "mark" and child.lower_ in _IF:
                return True
    return _under_if(clause) or clause.sent[-1].text == "?"


def _is_advised(verb: Token) -> bool:
    """ "In return, Norland could lift the ban", "should it then pay?": the author's advice or question."""
    if verb.sent[-1].text == "?":
        return True
    advised = any(child.dep_ == "aux" and child.lower_ in _ADVICE for child in verb.children)
    return advised and not _refused(verb)


def _is_counterfactual(verb: Token) -> bool:
    """ "Might have accepted", "would have signed", "had it signed, …": what did not come about."""
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if "had" in helpers and verb.dep_ == "advcl" and verb.left_edge.lower_ == "had":
        return True
    return bool(helpers & {"could", "might", "would", "should"}) and "have" in helpers


def _is_due(verb: Token) -> bool:
    """ "Has to accept", "has yet to agree": a duty that others see, or what is still awaited."""
    return verb.dep_ == "xcomp" and verb.tag_ == "VB" and verb.head.lemma_ == "have"


def _refused(verb: Token) -> bool:
    """ "Cannot agree" and "would not accept" are positions, not opinions."""
    duty = any(child.lower_ in {"must", "should", "may", "might"} for child in verb.children)
    return not duty and any(child.dep_ == "neg" for child in verb.children)


def _under_if(clause: Token) -> bool:
    node = clause
    for _ in range(6):
        if any(child.dep_ == "mark" and child.lower_ in _IF for child in node.children):
            return True
        if node.head == node or node.dep_ in {"relcl", "conj"}:
            return False
        node = node.head
    return False


def _level(head: Token) -> Token:
    """The word whose speaker tells it.

    "Under pressure" is told with the verb, not with the verb's content; so is "rejected their threats".
    """
    node = head
    if head.dep_ == "dobj" and head.pos_ == "NOUN" and head.head.lemma_ in words("who", "foreign_object"):
        entry = predicate(head.head)
        return head if entry is not None and entry.act is Act.ACCUSE else head.head
    for _ in range(3):
        if node.dep_ == "prep" and node.lower_ in ADJUNCTS:
            return clause_head(node.head)
        if node.dep_ not in {"pobj", "prep", "pcomp"}:
            break
        node = node.head
    return head


def _claims(scene: Scene, found: _Found) -> Iterator[Claim]:
    parsed = scene.parsed
    level = _level(found.head)
    around = scene.who.layers.get(level.i, ())
    inner = scene.who.inner.get(level.i, frozenset())
    scope = _scope(scene, found)
    if ASKER in around:
        return
    speaker = around[-1] if around else author(parsed)
    for voice in found.holders:
        if voice.party in inner or (around and is_judged(found.head) and voice.party != speaker.party):
            continue
        yield Claim(
            voice,
            speaker,
            (author(parsed), *around, voice),
            Mode.NARRATED,
            "narrated",
            (parsed.token_span(found.head),),
            found.head.i,
            spans_of(parsed, scope),
            scope,
        )

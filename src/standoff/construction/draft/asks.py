"""Asks: who demands, offers, refuses or threatens which deed, and who would do it.

For every word of the lexicon that tells a wish, the deeds are read from its complements. The doer is
the complement's subject; without one it is the asker for offers and refusals, and somebody else
for demands.

Conditions and "must" ask too, of whoever would have to meet them; and what a party is told to do by a verb
of force or sanction is an option of its own.

Misses: demands told without any such word; doers named in another sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.construction.draft.deeds import Deed, Named, deeds, is_listed
from standoff.evidence import Article, Passage, Span
from standoff.statements import Act
from standoff.statements.asked import asked, is_asked
from standoff.statements.clause import is_finite, negation, subject
from standoff.statements.conditions import dependences
from standoff.statements.lexicon import predicate
from standoff.statements.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from standoff.parties import Mention, Mentions

OF_OTHERS = frozenset({Act.REQUEST, Act.ACCUSE, Act.PROTEST})
"""Acts that ask for what somebody else should do or leave."""
OF_PARTIES = frozenset({"limit", "attack", "recognise", "invest in", "join"})
"""Deeds that may be done to a party itself."""
OF_ONES_OWN = frozenset({"deploy", "build"})
"""Deeds that are done with what is one's own: "American missiles" are deployed by Americans."""
TAKEN = frozenset({"hand over", "recognise", "release", "pay", "give", "make"})
"""Deeds whose thing, when it is only accepted or refused by name, comes from the other side."""
SUFFERED = frozenset({"apply"})
"""Deeds that are only suffered when they are refused by name: "rejected the pressure"."""
YIELDED = frozenset({"accept"})
"""Deeds that are others' when they are supported or proposed by name: "supports the ruling"."""
ANOTHER = ""
"""A doer that is no party, or that nobody names."""
FORCE = frozenset({Act.MOBILIZE, Act.SANCTION, Act.COERCE})
TELLING = OF_OTHERS | {Act.OFFER, Act.AGREE, Act.REJECT, Act.THREATEN, Act.SUPPORT, Act.CONCEDE}
_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "advcl"})
_OBJECTS = frozenset({"dobj", "attr", "nsubjpass", "oprd"})
_PREPOSITIONS = frozenset({"for", "of", "on", "to", "in", "about", "against"})


@dataclass(frozen=True, slots=True)
class Ask:
    """``act`` of ``asker`` about ``deed``, which ``doers`` would do (empty: it is not said); ``passage``
    is the sentence. ``done``: it is told as done, not as wished.
    """

    act: Act
    asker: str | None
    doers: tuple[str, ...]
    deed: Deed
    passage: Passage
    done: bool = False


def asks(article: Article, doc: Doc, mentions: Mentions) -> Iterator[Ask]:
    """Every ask in ``doc``, the parse of ``article``, outside its furniture."""
    wishes = {*_wished(doc), *_required(article, doc), *_done(doc)}
    for wish in sorted(wishes, key=lambda w: (w.head.i, w.at.i, w.act.value, w.told)):
        sentence = wish.at.sent
        start, end = sentence.start_char, sentence.start_char + len(sentence.text.rstrip())
        if article.in_furniture(Span(start, end)):
            continue
        asker = _asker(wish.at, mentions) if wish.told else None
        for named in deeds(wish.head):
            is_thing = mentions.of(named.thing) is None or is_listed(named.thing)
            if named.deed.verb in OF_PARTIES or is_thing:
                doers = _doers(wish, named, asker, mentions)
                passage = Passage.of(article, start, end)
                yield Ask(wish.act, asker, doers, named.deed, passage, done=_is_in_place(wish))


@dataclass(frozen=True, slots=True)
class _Wish:
    """The word ``at`` performs ``act`` on what ``head`` names; ``told``: its subject is the asker."""

    act: Act
    at: Token
    head: Token
    told: bool


def _wished(doc: Doc) -> Iterator[_Wish]:
    for token in doc:
        entry = predicate(token)
        if entry is not None and entry.evaluates and entry.act in TELLING and entry.act is not None:
            yield from (_Wish(entry.act, token, head, told=True) for head in _complements(token))


def _required(article: Article, doc: Doc) -> Iterator[_Wish]:
    for token in doc:
        if token.lower_ == "must" and token.dep_ == "aux":
            yield _Wish(Act.REQUEST, token, token.head, told=False)
    for dependence in dependences(Parsed.of(article, doc)):
        for place in dependence.condition:
            if doc[place].pos_ == "VERB":
                yield _Wish(Act.REQUEST, doc[place], doc[place], told=False)


def _done(doc: Doc) -> Iterator[_Wish]:
    for token in doc:
        entry = predicate(token)
        if entry is not None and entry.act in FORCE and entry.act is not None and token.pos_ == "VERB":
            yield _Wish(entry.act, token, token, told=True)


def _is_in_place(wish: _Wish) -> bool:
    """ "Has deployed troops", "imposed a ban": told by a finite verb, without "will", "if" or "not"."""
    if wish.act not in FORCE or wish.at != wish.head or not is_finite(wish.at):
        return False
    helpers = {child.tag_ for child in wish.at.children if child.dep_ == "aux"}
    supposed = any(child.dep_ == "mark" for child in wish.at.children)
    return "MD" not in helpers and not supposed and negation(wish.at) is None


def _asker(token: Token, mentions: Mentions) -> str | None:
    mention = _author(token, mentions) or mentions.owner(token) if token.pos_ in {"NOUN", "PROPN"} else None
    if mention is None:
        doer = subject(token)
        mention = mentions.of(doer) if doer is not None else None
    return mention.party if mention is not None and mention.decides else None


def _author(noun: Token, mentions: Mentions) -> Mention | None:
    """ "Statements by officials on their plans": the plans of those who made the statements."""
    theirs = any(child.lower_ in {"their", "its"} and child.dep_ == "poss" for child in noun.children)
    above = noun.head.head if noun.dep_ == "pobj" else noun
    beside = [c for c in above.children if c.lower_ == "by" and c.dep_ in {"prep", "agent"} and c.i < noun.i]
    named = [grand for child in beside for grand in child.children if grand.dep_ == "pobj"]
    return mentions.of(named[0]) if theirs and named else None


def _complements(token: Token) -> Iterator[Token]:
    for child in token.children:
        if (child.dep_ in _CLAUSES and child.i > token.i) or child.dep_ in _OBJECTS:
            yield child
        elif child.dep_ == "prep" and child.lower_ in _PREPOSITIONS:
            yield from (g for g in child.children if g.dep_ in {"pobj", "pcomp"})


def _doers(wish: _Wish, named: Named, asker: str | None, mentions: Mentions) -> tuple[str, ...]:
    head, given = named.head, _beside(named.head, "to", mentions)
    whose = mentions.owner(named.thing) if named.deed.verb in OF_ONES_OWN else None
    if whose is not None and whose.every:
        return whose.every
    if named.bare and _is_anothers(wish.act, named.deed):
        return (ANOTHER,)
    if head.pos_ in {"VERB", "AUX"}:
        other = asked(head) if is_asked(head) else None
        if other is not None:
            told = mentions.of(other)
            return told.every if told is not None and told.decides else (ANOTHER,)
        passive = any(child.dep_ == "nsubjpass" for child in head.children)
        doer = None if passive else subject(head)
        mention = mentions.of(doer) if doer is not None else None
        if mention is not None and mention.every and mention.decides:
            return tuple(party for party in mention.every if party != given)
    elif wish.at.pos_ == "VERB" and (giver := _beside(head, "from", mentions)) is not None:
        return (giver,)
    takes = named.bare and named.deed.verb in TAKEN and wish.act not in {Act.OFFER, Act.CONCEDE}
    is_own = wish.act not in OF_OTHERS and asker != given and not takes
    return (asker,) if asker is not None and is_own else ()


def _is_anothers(act: Act, deed: Deed) -> bool:
    if act is Act.REJECT:
        return deed.verb in SUFFERED
    return act in {Act.SUPPORT, Act.OFFER} and deed.verb in YIELDED


def _beside(token: Token, preposition: str, mentions: Mentions) -> str | None:
    """From whom a thing is wanted, or to whom it goes: "the islands from Russia"."""
    for prep in (*token.children, *token.head.children):
        if prep.dep_ in {"prep", "dative"} and prep.lower_ == preposition:
            found = next((m for g in prep.children if (m := mentions.of(g))), None)
            if found is not None:
                return found.party
    return None

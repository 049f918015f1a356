"""Deeds: what somebody is asked, offers or refuses to do, in one form for its many wordings.

A deed is a verb with what it is done to: "hand over" + "two islands". Verbs and nouns that mean the
same deed in disputes share a class ("return", "cede", "handover"), and so do the things that deeds are
done to ("island", "territory"). What is demanded as a bare thing gets the verb that goes with it.

Misses: every synonym that is not listed; deeds of more than a verb and a thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from standoff.statements.clause import words

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBS: Mapping[str, str] = {
    "hand over": """return transfer cede relinquish surrender yield give restore hand_over give_up give_away
    throw_away concede""",
    "sign": "sign conclude ratify initial",
    "recognise": "recognise recognize acknowledge",
    "deploy": "deploy station install place",
    "withdraw": "withdraw remove evacuate pull_out pull tow tow_away",
    "invest in": "invest fund finance",
    "lift": "lift ease suspend drop waive relax",
    "impose": "impose join tighten",
    "open": "open reopen create establish",
    "close": "close block blockade shut",
    "release": "release free",
    "build": "build construct",
    "pay": "pay compensate reimburse",
    "stop": "stop halt cease end freeze abandon renounce postpone interrupt",
    "limit": "limit restrict curb reduce keep_away cut",
    "attack": "attack invade bomb strike",
    "hold": "hold conduct",
    "sell": "sell supply deliver export",
    "join": "join enter accede",
    "expand": "expand develop strengthen deepen widen boost improve advance promote stabilise stabilize",
    "apply": "apply exert",
    "share": "share exchange disclose publish",
    "accept": "accept respect obey heed",
}
"""The verb that names each class, and its members; ``_`` joins a verb with its particle."""

NOUNS: Mapping[str, str] = {
    "hand over": "return transfer handover cession restitution",
    "sign": "signature signing conclusion ratification",
    "recognise": "recognition acknowledgement",
    "deploy": "deployment stationing",
    "withdraw": "withdrawal removal evacuation",
    "invest in": "investment",
    "lift": "lifting easing suspension",
    "impose": "imposition",
    "open": "opening reopening creation establishment",
    "close": "closure blockade",
    "release": "release",
    "build": "construction",
    "pay": "payment compensation",
    "stop": "end halt cessation",
    "limit": "limitation restriction reduction",
}
"""Nouns for the deeds themselves: "the return of the islands"."""

THINGS: Mapping[str, tuple[str, str]] = {
    "island": ("hand over", "island islet territory land archipelago province area"),
    "treaty": ("sign", "treaty accord pact deal agreement"),
    "sanction": ("impose", "sanction embargo"),
    "missile": ("deploy", "missile"),
    "troop": ("deploy", "troop soldier force garrison base"),
    "sovereignty": ("recognise", "sovereignty independence statehood border"),
    "zone": ("open", "zone"),
    "drill": ("hold", "drill exercise manoeuvre maneuver"),
    "prisoner": ("release", "prisoner hostage detainee"),
    "compensation": ("pay", "compensation reparation ransom due"),
    "investment": ("make", "investment"),
    "cooperation": ("expand", "cooperation tie trade"),
    "pressure": ("apply", "pressure"),
    "guarantee": ("give", "guarantee assurance"),
    "concession": ("make", "concession"),
    "dam": ("build", "dam pipeline"),
    "ruling": ("accept", "ruling award verdict judgment judgement"),
    "mediation": ("accept", "mediation mediator arbitration observer inspector inspection"),
    "vote": ("hold", "referendum plebiscite election"),
    "ship": ("withdraw", "ship warship vessel frigate"),
    "patrol": ("send", "patrol"),
    "data": ("share", "data datum information intelligence"),
}
"""What deeds are done to: the verb that goes with it when it stands alone, and the words for it."""

TELLING_BY_NAME = frozenset({"treaty", "sanction", "zone", "drill", "cooperation", "investment", "pressure"})
"""Things of which every mention speaks of the deed."""

PRICES = frozenset({"hand over", "recognise", "release", "pay"})
"""Deeds that cost whoever does them, and are rarely done for their own sake."""

_IDLE = """be have do say tell see know think believe understand discuss talk meet find solve resolve settle
consider seek continue work look make take give get become go come try want need hope wish help let mean seem
lead show feel remain keep bring use call ask visit travel speak address react respond share like regain put
turn play face reach move set happen allow enable contribute confirm plan announce prevent recall regard"""
IDLE = frozenset(_IDLE.split())
"""Verbs that name no course of action by themselves; one that goes with a listed thing names it ("share"
data, but not an interest)."""

_MODIFIERS = frozenset({"compound", "amod", "nummod"})
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Deed:
    """``verb`` names its class, ``thing`` the class or lemma of what it is done to; ``count`` is a
    number that belongs to it ("two"), ``name`` the thing as a phrase.
    """

    verb: str
    thing: str
    count: str
    name: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two wordings one deed."""
        return self.verb, self.thing, self.count


@dataclass(frozen=True, slots=True)
class Named:
    """``deed`` as the text names it: ``head`` is its verb or noun, ``thing`` what it is done to."""

    deed: Deed
    head: Token
    thing: Token

    @property
    def bare(self) -> bool:
        """Whether only the thing is named and the verb is a guess."""
        return self.head.i == self.thing.i


def deeds(complement: Token) -> Iterator[Named]:
    """The deeds that a verb or noun names."""
    if complement.pos_ in {"VERB", "AUX"}:
        for verb in (complement, *complement.conjuncts):
            yield from _of_verb(verb)
    elif complement.pos_ in {"NOUN", "PROPN"}:
        yield from _of_noun(complement)


def _of_verb(verb: Token) -> Iterator[Named]:
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), None)
    if particle is None and any(c.lower_ == "away" for c in verb.children):
        particle = "away"
    lemma = verb.lemma_.lower()
    named = _classes().get(f"{lemma}_{particle}" if particle else lemma)
    if named is None and (lemma in IDLE or not lemma.isalpha()):
        return
    if lemma in IDLE and not any(_goes_with(thing, lemma) for thing in _objects(verb)):
        return
    for inner in (c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBG" and named):
        things = list(_objects(inner))
        yield from (_named(f"{named} {inner.lower_}", verb, thing) for thing in things)
        if not things and named == "stop":
            yield Named(Deed(named, inner.lower_, "", inner.lower_), verb, inner)
    for thing in _objects(verb):
        yield _named(named or (f"{lemma} {particle}" if particle else lemma), verb, thing)


def _goes_with(thing: Token, verb: str) -> bool:
    """Whether ``verb``, or its class, is what a listed thing takes when it stands alone."""
    listed = _things().get(thing.lemma_.lower())
    return listed is not None and THINGS[listed][0] in {verb, _classes().get(verb)}


def _objects(verb: Token) -> Iterator[Token]:
    """Direct objects and passive subjects; failing these what a preposition takes ("invest in …")."""
    direct = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    loose = [g for c in verb.children if c.dep_ == "prep" for g in c.children if g.dep_ == "pobj"]
    for thing in direct or (loose[:1] if verb.lemma_.lower() in _members("invest in") else []):
        named = (t for t in (thing, *thing.conjuncts) if t.pos_ in {"NOUN", "PROPN"})
        yield from (t for t in named if t.lemma_.lower() not in words("predicates", "opaque"))


def _of_noun(noun: Token) -> Iterator[Named]:
    named = _noun_classes().get(noun.lemma_.lower())
    if named is not None:
        inside = [
            g for c in noun.children if c.lower_ in {"of", "in"} for g in c.children if g.dep_ == "pobj"
        ]
        inside += [c for c in noun.children if c.dep_ == "compound"]
        yield from (_named(named, noun, thing) for thing in inside[:1])
        return
    thing = _things().get(noun.lemma_.lower())
    if thing is not None:
        yield _named(THINGS[thing][0], noun, noun)


def _named(verb: str, head: Token, thing: Token) -> Named:
    name = _phrase(thing)
    listed = _things().get("base" if thing.lower_ == "bases" else thing.lemma_.lower())
    lemma = name.lower() if thing.pos_ == "PROPN" else thing.lemma_.lower()
    count = next((c.lower_ for c in thing.children if c.dep_ == "nummod" and c.lower_.isalpha()), "")
    return Named(Deed(verb, listed or lemma, count, name), head, thing)


def _phrase(thing: Token) -> str:
    """The thing with what stands before it and belongs to it, without its article."""
    parts = [c.left_edge.i for c in thing.children if c.dep_ in _MODIFIERS and c.i < thing.i]
    span = thing.doc[min(parts, default=thing.i) : thing.i + 1]
    plain = len(span) <= _LONGEST and not any(t.is_space or t.is_quote or t.text in ",;:–—" for t in span)
    return span.text if plain else thing.text


def is_listed(noun: Token) -> bool:
    """Whether disputes are about things called ``noun``."""
    return noun.lemma_.lower() in _things()


def wordings(verb: str) -> tuple[str, ...]:
    """The words by which articles speak of a class of deeds, verbs first."""
    verbs = [word.replace("_", " ") for word in VERBS.get(verb, verb.replace(" ", "_")).split()]
    return tuple(dict.fromkeys([*verbs, *NOUNS.get(verb, "").split()]))


def names(thing: str) -> tuple[str, ...]:
    """The words for a class of things."""
    return tuple(THINGS[thing][1].split()) if thing in THINGS else (thing,)


@cache
def _classes() -> dict[str, str]:
    return {member: verb for verb in VERBS for member in _members(verb)}


def _members(verb: str) -> tuple[str, ...]:
    return tuple(VERBS[verb].split())


@cache
def _noun_classes() -> dict[str, str]:
    return {noun: verb for verb, nouns in NOUNS.items() for noun in nouns.split()}


@cache
def _things() -> dict[str, str]:
    return {noun: thing for thing, (_, nouns) in THINGS.items() for noun in nouns.split()}

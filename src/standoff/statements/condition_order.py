"""Conditions told by an order: "first X, then Y", "only then Y", "Y, but X has to go first".

Misses: an order told over more than two sentences; a story's own order in the present tense.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.statements.clause import words
from standoff.statements.dependence import Dependence
from standoff.statements.lexicon import predicate
from standoff.statements.parsed import Parsed
from standoff.statements.statement import ConditionKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 80
"""Tokens on either side that an order can bind; sentences without an end stay affordable."""
_AFTERWARDS = ("then", "later", "afterwards", "afterward", "next", "second")
_PARTS = frozenset({";", "while", "whereas"})
_JOINING = frozenset({"and", "then", "first", "but"})


def ordered(parsed: Parsed) -> Iterator[Dependence]:
    """Every dependence that an order tells."""
    yield from _first_then(parsed)
    yield from _only_then(parsed)
    yield from _must_first(parsed)


def _first_then(parsed: Parsed) -> Iterator[Dependence]:
    """ "First X, and then Y"; "X first, and then Y"."""
    for place in sorted(n for word in _AFTERWARDS for n in parsed.places.get(word, ())):
        first, end = _part(parsed, place)
        earlier = [n for n in parsed.places.get("first", ()) if first <= n < place and _is_order(parsed, n)]
        if not earlier or not _is_adverb(parsed, place):
            continue
        start = _order_start(parsed, earlier[-1], first)
        ends = start <= earlier[-1]
        condition = _words(parsed, start, earlier[-1] if ends else place)
        end = min([end, *(n for n in range(place, end) if parsed.doc[n].text == ":")])
        waits = _words(parsed, (earlier[-1] if ends else place) + 1, end)
        yield Dependence(ConditionKind.PRECONDITION, (earlier[-1], place), condition, waits, "order")


def _is_adverb(parsed: Parsed, place: int) -> bool:
    """Whether "second" or "next" tells a turn, and does not count or qualify a noun."""
    token = parsed.doc[place]
    return token.lower_ not in {"second", "next"} or token.dep_ not in {"amod", "npadvmod", "pobj", "nummod"}


def _is_order(parsed: Parsed, place: int) -> bool:
    token = parsed.doc[place]
    if token.dep_ in {"pobj", "nummod", "attr"} or token.head.lemma_.lower() in {"time", "half"}:
        return False
    return not _is_story(token.head)


def _is_story(verb: Token) -> bool:
    """ "First flew to X and then to Y": what was done is no order of what is to be done."""
    wished = any(entry is not None and entry.evaluates for entry in (predicate(verb), predicate(verb.head)))
    return verb.tag_ == "VBD" and verb.lemma_ not in {"have", "be"} and not wished


def _order_start(parsed: Parsed, place: int, first: int) -> int:
    """Where the thing that comes first begins: after "first", or at its clause if "first" ends it."""
    following = parsed.doc[place + 1] if place + 1 < len(parsed.doc) else None
    if following is not None and not following.is_punct and following.lower_ not in {"and", "then"}:
        return place + 1
    verb = parsed.doc[place].head
    entry = predicate(verb)
    taken = next((c for c in verb.children if c.dep_ == "dobj" and c.i < place), None)
    if entry is not None and entry.evaluates and taken is not None:
        return max(first, taken.left_edge.i)
    return max(first, verb.left_edge.i if verb.left_edge.i <= place else first)


def _part(parsed: Parsed, place: int) -> tuple[int, int]:
    """The part of the sentence around ``place`` that no semicolon, "while" or "whereas" parts."""
    first, end = parsed.borders[parsed.sentence[place]]
    first, end = max(first, place - _REACH), min(end, place + _REACH)
    borders = [n for n in range(first, end) if parsed.doc[n].lower_ in _PARTS]
    first = max([first, *(n + 1 for n in borders if n < place)])
    return first, min([end, *(n for n in borders if n > place)])


def _words(parsed: Parsed, start: int, end: int) -> tuple[int, ...]:
    return tuple(
        n
        for n in range(start, end)
        if not parsed.doc[n].is_punct and not parsed.doc[n].is_space and parsed.doc[n].lower_ not in _JOINING
    )


def before_part(parsed: Parsed, place: int) -> tuple[int, ...]:
    """The part of the sentence before that of ``place``, or else the sentence before."""
    first, _ = _part(parsed, place)
    start, _ = parsed.borders[parsed.sentence[place]]
    if first > start:
        return _words(parsed, max(start, first - _REACH), first - 1)
    if not parsed.sentence[place]:
        return ()
    start, end = parsed.borders[parsed.sentence[place] - 1]
    return _words(parsed, max(start, end - _REACH), end)


def _only_then(parsed: Parsed) -> Iterator[Dependence]:
    """ "X. Only then will Y": the sentence or part before is the condition."""
    for place in parsed.places.get("then", ()):
        if not place or parsed.doc[place - 1].lower_ != "only":
            continue
        first, end = _part(parsed, place)
        if place - first > 2:
            continue
        condition, waits = before_part(parsed, place), _words(parsed, place + 1, end)
        yield Dependence(ConditionKind.PRECONDITION, (place - 1, place), condition, waits, "across")


def _must_first(parsed: Parsed) -> Iterator[Dependence]:
    """ "Y, but X has to go first"; "Y. X must first …": what must come first, and what was told before."""
    for place in parsed.places.get("first", ()):
        token = parsed.doc[place]
        verb = _duty(token)
        if token.dep_ != "advmod" or verb is None or _has_order(parsed, place):
            continue
        inside = frozenset(t.i for t in verb.subtree)
        first, end = _part(parsed, place)
        start = max(first, verb.left_edge.i)
        joined = [c.i for c in verb.head.children if c.dep_ == "cc" and c.i < place]
        if parsed.doc[min(end, len(parsed.doc) - 1)].text == ";":
            waits = _words(parsed, end + 1, _part(parsed, end + 1)[1])
        elif verb.dep_ == "conj" and joined:
            waits, start = _words(parsed, first, joined[-1]), joined[-1] + 1
        else:
            waits = before_part(parsed, place)
        condition = tuple(n for n in _words(parsed, start, end) if n in inside)
        yield Dependence(ConditionKind.PRECONDITION, (place,), condition, waits, "across")


def _duty(token: Token) -> Token | None:
    """The verb that must come first: with "must", "should", "has to", or itself "need"."""
    verb = token.head
    if verb.dep_ == "xcomp" and verb.head.lemma_ in {"have", "need"}:
        verb = verb.head
    must = any(c.lower_ in {"must", "should"} and c.dep_ == "aux" for c in verb.children)
    has_to = verb.lemma_ in {"have", "need"} and any(c.dep_ == "xcomp" for c in verb.children)
    needs = verb.lemma_ == "need" and any(c.dep_ == "dobj" for c in verb.children)
    return verb if verb.pos_ in {"VERB", "AUX"} and (must or has_to or needs) else None


def _has_order(parsed: Parsed, place: int) -> bool:
    """Whether "then" or "later" in the same part already tells the order, or a cue ("only if … first")."""
    first, end = _part(parsed, place)
    around = {parsed.doc[n].lower_ for n in range(first, end)}
    told = around & (set(_AFTERWARDS) | words("conditions", "bound"))
    following = parsed.doc[end].lower_ if end < len(parsed.doc) else ""
    return bool(told) or (following == ";" and "then" in {t.lower_ for t in parsed.doc[end : end + 4]})

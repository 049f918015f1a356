"""Views: judgements that the text gives as a party's by "for" or "to".

"For Ankara, arbitration is out of the question"; "the treaty is indispensable to Tokyo".

Misses: "from Tokyo's point of view"; judgements by words that the lexicon lacks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.statements.clause import is_finite
from standoff.statements.lexicon import predicate, verdict
from standoff.statements.parsed import Parsed
from standoff.statements.statement import Voice
from standoff.statements.who import Who

if TYPE_CHECKING:
    from spacy.tokens import Token

_IN_THE_EYES = ("for", "in", "to")
_VIEWS = frozenset({"view", "eye", "opinion", "judgement", "judgment"})
_DUTIES = frozenset({"must", "should", "ought"})
_JUDGED = frozenset({"acomp", "attr"})


def views(parsed: Parsed, who: Who) -> Iterator[tuple[Token, Token, tuple[Voice, ...]]]:
    """The verb of each judgement, twice (head and clause), and the voices whose it is."""
    for place in sorted(place for word in _IN_THE_EYES for place in parsed.places.get(word, ())):
        beside = parsed.doc[place]
        named = next((child for child in beside.children if child.dep_ == "pobj"), None)
        verb = _judging(beside) if named is not None and beside.dep_ == "prep" else None
        if named is None or verb is None:
            continue
        holders = who.voices(named) if beside.lower_ != "in" else ()
        if named.lemma_ in _VIEWS:
            holders = who.possessor(named)
        if holders:
            yield verb, verb, holders


def _judging(beside: Token) -> Token | None:
    """The finite verb of the judgement that ``beside`` gives to somebody."""
    head = beside.head
    fronted = beside.i == beside.sent.start and any(
        child.text == "," and beside.i < child.i < head.i for child in head.children
    )
    verb = head if head.pos_ in {"VERB", "AUX"} else head.head
    if not is_finite(verb) or not (
        fronted or (head.pos_ == "ADJ" and _is_judgement(head)) or verdict(verb) is not None
    ):
        return None
    must = any(child.dep_ == "aux" and child.lower_ in _DUTIES for child in verb.children)
    judged = any(child.dep_ in _JUDGED and _is_judgement(child) for child in verb.children)
    return verb if (must and fronted) or judged or verdict(verb) is not None else None


def _is_judgement(token: Token) -> bool:
    entry = predicate(token)
    return entry is not None and entry.subject != 0

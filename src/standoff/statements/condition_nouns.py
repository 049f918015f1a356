"""Conditions told by a noun: "one condition for X is Y", "made Y a condition for X", "Y, as a condition".

Misses: "conditions" in the plural, which are a list; a condition named two sentences later.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.statements.dependence import Dependence
from standoff.statements.parsed import Parsed
from standoff.statements.statement import ConditionKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = frozenset({"condition", "precondition", "prerequisite"})
_MAKES = frozenset({"make", "call", "set", "consider", "declare"})
BREAKS = frozenset({":", "–", "—", "-", "--"})


def nominal(parsed: Parsed) -> Iterator[Dependence]:
    for noun in _NOUNS:
        for place in parsed.places.get(noun, ()):
            found = _condition_noun(parsed, parsed.doc[place])
            if found is not None:
                yield found


def _condition_noun(parsed: Parsed, noun: Token) -> Dependence | None:
    if noun.tag_ != "NN":
        return None
    waits = _for_phrase(noun)
    after = max([noun.i, *waits])
    made = _made(noun)
    if made:
        told = made
    elif noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        told = _after_be(noun.head, set(waits))
    elif noun.dep_ == "attr" and noun.head.lemma_ == "be":
        told = _subject_of(noun.head)
    elif noun.dep_ == "pobj" and noun.head.lower_ == "as":
        told = _before(parsed, noun.head.i)
    else:
        told = _after_break(parsed, after)
    places = tuple(n for n in told if not parsed.doc[n].is_punct and not parsed.doc[n].is_space)
    return Dependence(ConditionKind.PRECONDITION, (noun.i,), places, waits, "noun") if places else None


def _made(noun: Token) -> list[int]:
    """ "Made X a condition for Y": what stands between the verb and the noun."""
    verb = noun.head
    above = verb if verb.lemma_ in _MAKES else verb.head
    if above.lemma_ not in _MAKES or above.i > noun.i:
        return []
    for token in (*above.children, *noun.children):
        if token.dep_ in {"dobj", "nsubj"} and above.i < token.i < noun.i:
            return [n.i for n in token.subtree if n.i < noun.left_edge.i or token.head == noun]
    return []


def _for_phrase(noun: Token) -> tuple[int, ...]:
    """What waits for the condition: "a condition for …", "of …", up to the first break."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"for", "of", "to"}:
            places = []
            for token in child.subtree:
                if token.text in BREAKS or token.text == ",":
                    break
                places.append(token.i)
            return tuple(places)
    return ()


def _after_be(verb: Token, waits: set[int]) -> list[int]:
    return [n for n in range(verb.i + 1, verb.right_edge.i + 1) if n not in waits]


def _subject_of(verb: Token) -> list[int]:
    for child in verb.children:
        if child.dep_ in {"nsubj", "csubj"} and child.lower_ not in {"this", "that", "it"}:
            return [token.i for token in child.subtree]
    return []


def _before(parsed: Parsed, place: int) -> list[int]:
    first = parsed.borders[parsed.sentence[place]][0]
    return list(range(first, place))


def _after_break(parsed: Parsed, place: int) -> list[int]:
    """From the last break after ``place`` that opens the condition to the end of the sentence."""
    end = parsed.borders[parsed.sentence[place]][1]
    breaks = [n for n in range(place + 1, end) if parsed.doc[n].text in BREAKS]
    if not breaks:
        return []
    start = breaks[-1] if parsed.doc[breaks[-1]].text != ":" else breaks[0]
    return list(range(start + 1, end))

"""Conditions told by a noun: "one condition for X is Y", "made Y a condition for X", "the price of X is Y".

Misses: "conditions" in the plural, which are a list; a condition named two sentences later.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.statements.clause import words
from standoff.statements.dependence import Dependence
from standoff.statements.parsed import Parsed
from standoff.statements.statement import ConditionKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_MAKES = frozenset({"make", "call", "set", "consider", "declare", "demand", "insist", "regard", "see"})
_ATTACHES = frozenset({"attach", "put", "set", "add"})
_COMES = frozenset({"come"})
_WAITING = frozenset({"for", "of", "to"})
_LONGEST = 40
"""Tokens of a phrase that is attached to a condition, at most."""
BREAKS = frozenset({":", "–", "—", "-", "--"})


def nominal(parsed: Parsed) -> Iterator[Dependence]:
    """Every dependence that a noun tells."""
    for noun in sorted(words("conditions", "nouns")):
        for place in parsed.places.get(noun, ()):
            found = _condition_noun(parsed, parsed.doc[place])
            if found is not None:
                yield found


def _condition_noun(parsed: Parsed, noun: Token) -> Dependence | None:
    if noun.tag_ not in {"NN", "NNP"} or not _is_condition(noun):
        return None
    waits = _for_phrase(noun) or _attached(noun)
    after = max([noun.i, *waits])
    told = _told(parsed, noun, set(waits)) or _after_break(parsed, after)
    places = tuple(n for n in told if not parsed.doc[n].is_punct and not parsed.doc[n].is_space)
    return Dependence(ConditionKind.PRECONDITION, (noun.i,), places, waits, "noun") if places else None


def _is_condition(noun: Token) -> bool:
    """Whether "non" ends "sine qua non", and "price" is that of something other than goods."""
    if noun.lower_ == "non":
        return noun.i > 0 and noun.nbor(-1).lower_ == "qua"
    if noun.lower_ != "price":
        return True
    verb = noun.head
    named = noun.dep_ == "dobj" and any(child.text in BREAKS for child in noun.doc[noun.i : noun.sent.end])
    is_it = noun.dep_ == "nsubj" and verb.lemma_ == "be" and any(_is_deed(child) for child in verb.children)
    return bool(_for_phrase(noun)) and (named or is_it)


def _is_deed(child: Token) -> bool:
    if child.dep_ in {"ccomp", "xcomp"}:
        return True
    return child.dep_ == "attr" and not any(token.like_num or token.is_currency for token in child.subtree)


def _told(parsed: Parsed, noun: Token, waits: set[int]) -> list[int]:
    made = _made(noun)
    if made:
        return made
    verb = _copula(parsed, noun)
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        told = _after_be(noun.head, waits)
        return told if len(told) > 1 or not _breaks_after(parsed, noun.i) else []
    if verb is not None:
        return _subject_of(verb)
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        return _before(parsed, noun.head)
    return []


def _copula(parsed: Parsed, noun: Token) -> Token | None:
    """The "be" whose predicate the noun is, also with an adverbial between them ("is, for Ankara, a …")."""
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        return noun.head
    first = noun.left_edge.i
    begun = parsed.borders[parsed.sentence[noun.i]][0]
    if noun.dep_ != "appos" or first - 1 <= begun or parsed.doc[first - 1].text != ",":
        return None
    comma = next((n for n in range(first - 2, begun, -1) if parsed.doc[n].text == ","), begun)
    verb = parsed.doc[comma - 1] if comma > begun else None
    return verb if verb is not None and verb.lemma_ == "be" else None


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
    """What waits for the condition: "a condition for …", "of …", "set by … for …", up to the first break."""
    near = [*noun.children, *(c for child in noun.children if child.dep_ == "acl" for c in child.children)]
    for child in near:
        if child.dep_ == "prep" and child.lower_ in _WAITING and child.i > noun.i:
            places = []
            for token in child.subtree:
                if token.text in BREAKS - {"-"} or token.text == ",":
                    break
                places.append(token.i)
            return tuple(places)
    return ()


def _attached(noun: Token) -> tuple[int, ...]:
    """ "Attached a condition to X – Y"; "X comes with one condition: Y"."""
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in _ATTACHES:
        prep = next((c for c in verb.children if c.dep_ in {"prep", "dative"} and c.lower_ == "to"), None)
        return tuple(t.i for t in prep.subtree if t != prep and t.i > noun.i)[:_LONGEST] if prep else ()
    if noun.dep_ == "pobj" and verb.lower_ == "with" and verb.head.lemma_ in _COMES:
        return tuple(_subject_of(verb.head))
    return ()


def _after_be(verb: Token, waits: set[int]) -> list[int]:
    return [n for n in range(verb.i + 1, verb.right_edge.i + 1) if n not in waits]


def _subject_of(verb: Token) -> list[int]:
    for child in verb.children:
        if child.dep_ in {"nsubj", "csubj"} and child.lower_ not in {"this", "that", "it"}:
            return [token.i for token in child.subtree]
    return []


def _before(parsed: Parsed, prep: Token) -> list[int]:
    """What stands before "as a condition": what the verb before it takes, or all the sentence so far."""
    first, verb = parsed.borders[parsed.sentence[prep.i]][0], prep.head
    while verb.pos_ in {"NOUN", "PROPN", "ADP"} and verb.head != verb:
        verb = verb.head
    if verb.lemma_ not in _MAKES or verb.i > prep.i:
        return list(range(first, prep.i))
    start = verb.i + 1 + (verb.i + 1 < prep.i and parsed.doc[verb.i + 1].pos_ == "ADP")
    return list(range(start, prep.i))


def _breaks_after(parsed: Parsed, place: int) -> bool:
    return bool(_after_break(parsed, place))


def _after_break(parsed: Parsed, place: int) -> list[int]:
    """From the last break after ``place`` that opens the condition to the end of the sentence."""
    end = parsed.borders[parsed.sentence[place]][1]
    breaks = [n for n in range(place + 1, end) if parsed.doc[n].text in BREAKS]
    if not breaks:
        return []
    start = breaks[-1] if parsed.doc[breaks[-1]].text != ":" else breaks[0]
    return list(range(start + 1, end))

"""Conditions told by inversion ("should X agree, Y", "were X to agree, Y", "Y should X agree") and by an
imperative ("lift the ban and we will sign").

Misses: "had X agreed", which is told of what did not happen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.statements.dependence import Dependence
from standoff.statements.parsed import Parsed
from standoff.statements.statement import ConditionKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_AHEAD = frozenset(
    {"will", "would", "shall", "can", "could", "may", "might", "must", "’ll", "'ll", "’d", "'d"}
)
_PROMISES = frozenset({"will", "shall", "can", "could", "may", "’ll", "'ll"})
_HELPED = frozenset({"nsubj", "nsubjpass", "aux", "auxpass"})
_READY = frozenset({"ready", "prepared", "willing", "free", "open", "able"})


def inverted(parsed: Parsed) -> Iterator[Dependence]:
    """Every inverted clause, and every imperative, with a clause beside it that looks ahead."""
    for word in ("should", "were"):
        for place in parsed.places.get(word, ()):
            found = _inversion(parsed, parsed.doc[place])
            if found is not None:
                yield found
    yield from _imperatives(parsed)


def _imperatives(parsed: Parsed) -> Iterator[Dependence]:
    for place in sorted({place for word in _PROMISES for place in parsed.places.get(word, ())}):
        told = parsed.doc[place].head
        verb = told.head
        is_promise = told.dep_ == "conj" and any(c.dep_ == "nsubj" for c in told.children)
        is_order = verb.tag_ == "VB" and not any(c.dep_ in _HELPED for c in verb.children)
        if not (is_promise and is_order and any(c.lower_ == "and" for c in verb.children)):
            continue
        waits = tuple(t.i for t in told.subtree if not t.is_punct)
        cue = next(c.i for c in verb.children if c.lower_ == "and")
        first = verb.left_edge.i
        condition = tuple(n for n in range(first, cue) if not parsed.doc[n].is_punct)
        yield Dependence(ConditionKind.EXCHANGE, (cue,), condition, waits, "link")


def _inversion(parsed: Parsed, first: Token) -> Dependence | None:
    verb = first.head if first.dep_ == "aux" else first
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if first.lower_ == "were" and not any(c.dep_ == "xcomp" for c in verb.children):
        return None
    begun, end = parsed.borders[parsed.sentence[first.i]]
    if subject is None or subject.left_edge.i != first.i + 1 or parsed.doc[end - 1].text == "?":
        return None
    edge = min(verb.right_edge.i + 1, end)
    if verb.dep_ == "ROOT":
        edge = next((n for n in range(first.i, end) if parsed.doc[n].text == ","), end)
    condition = tuple(n for n in range(first.i + 1, edge) if not parsed.doc[n].is_punct)
    rest = [n for n in (*range(begun, first.i), *range(edge, end)) if not parsed.doc[n].is_punct]
    if not any(parsed.doc[n].lower_ in _AHEAD | _READY for n in rest):
        return None
    return Dependence(ConditionKind.EXCHANGE, (first.i,), condition, tuple(rest), "cue")

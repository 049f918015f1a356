"""Conditions told by inversion: "should X agree, Y", "were X to agree, Y", "Y should X agree".

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
_READY = frozenset({"ready", "prepared", "willing", "free", "open", "able"})


def inverted(parsed: Parsed) -> Iterator[Dependence]:
    """Every inverted clause with a clause beside it that looks ahead."""
    for word in ("should", "were"):
        for place in parsed.places.get(word, ()):
            found = _inversion(parsed, parsed.doc[place])
            if found is not None:
                yield found


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

"""Conditioned: what a text makes depend on what, and whose condition it is, whatever the case asks.

Statements hold the conditions that are about a case's options. These are all of them, as characters:
for the reader of a dossier, and to find the options that a case file lacks.

Whose: that of the innermost speaker around it; else the party that is the subject, or that is named
outside the condition, or before.

Misses: a condition of one party told by another as that party's ("Norland knows that Sudland …").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standoff.statements.clause import SUBJECTS
from standoff.statements.conditions import dependences
from standoff.statements.dependence import Conditioned, Dependence
from standoff.statements.parsed import Parsed
from standoff.statements.told import spans_of
from standoff.statements.waiting import waiting
from standoff.statements.who import Who


def conditioned(parsed: Parsed, who: Who) -> tuple[Conditioned, ...]:
    """Every dependence outside the article's furniture, in text order; ``who`` knows the voices."""
    return tuple(
        Conditioned(
            one.kind,
            spans_of(parsed, one.condition),
            spans_of(parsed, waits) if waits else (),
            spans_of(parsed, one.cue),
            _party(parsed, who, one, waits),
        )
        for one in dependences(parsed)
        for waits in (waiting(parsed, one),)
        if not parsed.article.in_furniture(parsed.token_span(parsed.doc[one.cue[0]]))
    )


def _party(parsed: Parsed, who: Who, one: Dependence, waits: tuple[int, ...]) -> str | None:
    for place in (one.cue[0], one.condition[0]):
        inner = who.inner.get(place, frozenset())
        if len(inner) == 1:
            return next(iter(inner))
    for places in _places(parsed, one, waits):
        for place in places:
            found = who.parties(parsed.doc[place])
            if len(found) == 1:
                return next(iter(found))
    return None


def _places(parsed: Parsed, one: Dependence, waits: Iterable[int]) -> Iterator[list[int]]:
    """Where the party may be named, the likeliest places first."""
    first, end = parsed.borders[parsed.sentence[one.cue[0]]]
    around = [n for n in range(first, end) if n not in set(one.condition)]
    waits = set(waits)
    frame = [n for n in around if n not in waits]
    yield [n for n in frame if parsed.doc[n].dep_ in SUBJECTS]
    yield frame
    yield [n for n in sorted(waits) if parsed.doc[n].dep_ in SUBJECTS]
    yield sorted(waits)
    number = parsed.sentence[one.cue[0]]
    if number:
        before, stop = parsed.borders[number - 1]
        yield [n for n in range(before, stop) if parsed.doc[n].dep_ in SUBJECTS]

"""Sides: the stands on one option that evidence gives one party, and which of them exclude each other.

FOR and AGAINST are told without a condition. ON_TERMS: it does the thing if, or only once, something else is
done; ONLY_ONCE: only once, which is a part of ON_TERMS. A source that names such a condition also says that
the party is for it, so against ONLY_ONCE only what other sources tell counts as FOR.

Misses: threats, which are told as conditions but offer nothing; two conditions that exclude each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from standoff.belief.texts import texts_of
from standoff.construction import Gathered, Literal, Piece, Support
from standoff.construction.merge import merge
from standoff.construction.table import literal_of
from standoff.dispute import If, Not, Variable


class Stand(StrEnum):
    """What one side tells of the party."""

    FOR = "for it"
    AGAINST = "against it"
    ON_TERMS = "for it on terms"
    ONLY_ONCE = "for it only once something else is done"


class Opposition(StrEnum):
    """Which two stands face each other.

    STANCE: for it against against it. REFUSAL: refused flatly against offered on terms. TERMS: wanted freely
    against wanted only once something else is done.
    """

    STANCE = "for and against"
    REFUSAL = "refused and offered on terms"
    TERMS = "free and only on terms"


FACING = {
    Opposition.STANCE: (Stand.FOR, Stand.AGAINST),
    Opposition.REFUSAL: (Stand.ON_TERMS, Stand.AGAINST),
    Opposition.TERMS: (Stand.FOR, Stand.ONLY_ONCE),
}
ONCE = frozenset({"precondition"})
OFFERS = ONCE | {"conditional offer", "bargain asked"}
"""Rows of the table (``construction.table``) by which a party does a thing on terms."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side: ``pieces`` are places in ``Gathered.evidence``, ``statements`` their ids.

    ``support`` has the warrants, heaviest first, what only repeats with weight 0; its weight is the side's.
    ``needed`` are the terms.
    """

    stand: Stand
    pieces: tuple[int, ...]
    statements: tuple[str, ...]
    support: Support
    needed: tuple[Literal, ...] = ()


def facing(gathered: Gathered, party: str, option: str) -> Iterator[tuple[Opposition, Side, Side]]:
    """The pairs of sides that exclude each other, each with evidence."""
    places = {stand: _places(gathered, party, option, stand) for stand in Stand}
    for opposition, (one, other) in FACING.items():
        first, second = places[one], places[other]
        if opposition is Opposition.TERMS:
            first = _by_others(gathered, first, second)
        if first and second:
            yield opposition, _side(gathered, option, one, first), _side(gathered, option, other, second)


def _places(gathered: Gathered, party: str, option: str, stand: Stand) -> list[int]:
    return [
        place
        for place, piece in enumerate(gathered.evidence)
        if piece.party == party and takes(piece, option, stand)
    ]


def takes(piece: Piece, option: str, stand: Stand) -> bool:
    """Whether ``piece`` tells that stand of its party on ``option``."""
    match stand:
        case Stand.FOR:
            return piece.formula == Variable(option)
        case Stand.AGAINST:
            return piece.formula == Not(Variable(option))
        case _:
            rows = ONCE if stand is Stand.ONLY_ONCE else OFFERS
            pair = _terms(piece)
            return piece.rule in rows and pair is not None and pair[0] == Literal(option, True)


def _terms(piece: Piece) -> tuple[Literal, Literal] | None:
    """What a conditional formula makes depend, and on what: "Y if X" of a precondition lets X wait for Y."""
    if not isinstance(piece.formula, If):
        return None
    then, given = literal_of(piece.formula.consequent), literal_of(piece.formula.condition)
    if then is None or given is None:
        return None
    return (given, then) if piece.rule in ONCE else (then, given)


def _by_others(gathered: Gathered, places: Sequence[int], others: Sequence[int]) -> list[int]:
    """Those of ``places`` that no text tells which tells any of ``others``."""
    text, evidence = texts_of(gathered), gathered.evidence
    told = {text[evidence[place].statement.passage.article] for place in others}
    return [place for place in places if text[evidence[place].statement.passage.article] not in told]


def _side(gathered: Gathered, option: str, stand: Stand, places: Sequence[int]) -> Side:
    pieces = [gathered.evidence[place] for place in places]
    terms = {pair[1] for piece in pieces if (pair := _terms(piece))}
    return Side(
        stand=stand,
        pieces=tuple(places),
        statements=tuple(sorted({piece.statement.id for piece in pieces})),
        support=_weighed(gathered, option, stand, pieces),
        needed=tuple(sorted(terms, key=lambda literal: (literal.option, literal.on))),
    )


def _weighed(gathered: Gathered, option: str, stand: Stand, pieces: Sequence[Piece]) -> Support:
    """All of a side as one support, each statement once, whatever its terms."""
    if stand in {Stand.FOR, Stand.AGAINST}:
        (support,) = merge(pieces, gathered.sources)
        return support
    once = {piece.statement.id: piece for piece in pieces}
    same = [replace(piece, formula=Variable(option), text=option) for piece in once.values()]
    (support,) = merge(same, gathered.sources)
    return support

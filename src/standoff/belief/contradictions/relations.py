"""Relations: how the two sides of a contradiction lie to one another, in sources, time and voice.

Two statements are apart in time if the dates of the positions differ by more than a year, or if one of them
is told as history and the other is not. A party can change its mind, so such a pair contradicts nobody:
it counts as over TIME, not as WITHIN one source or ACROSS two.

Misses: a change of mind within a year.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import product

from standoff.belief.texts import texts_of
from standoff.construction import Gathered, Piece
from standoff.construction.weights import date_of
from standoff.dispute.nearest import nearest
from standoff.errors import Unknown
from standoff.evidence import PartialDate
from standoff.statements import Modality, Mode

YEAR = 365
"""Days by which the dates of two positions must differ, at least, to be apart."""


class Relation(StrEnum):
    """How two statements that contradict each other are related.

    WITHIN one source, ACROSS two, over TIME; AUTHOR: a writer's own claim against words quoted from a person
    of the party, besides one of the others.
    """

    WITHIN = "within"
    ACROSS = "across"
    TIME = "time"
    AUTHOR = "author"


def relation_called(name: str) -> Relation:
    """The relation of that name; raises ``Unknown``."""
    known = [relation.value for relation in Relation]
    if name.strip().casefold() not in known:
        raise Unknown(
            f"there is no kind of contradiction {name!r}",
            where="contradictions",
            why="two statements lie within one source, across two, or apart in time, and an author's own "
            "claim may stand against the party's quoted words",
            remedy=nearest(name, known),
        )
    return Relation(name.strip().casefold())


def relations(gathered: Gathered, one: Sequence[int], other: Sequence[int]) -> tuple[Relation, ...]:
    """All that are found between a statement of ``one`` side and one of the ``other``, in a fixed order."""
    found: set[Relation] = set()
    text = texts_of(gathered)
    for a, b in product(_pieces(gathered, one), _pieces(gathered, other)):
        one_text = text[a.statement.passage.article] == text[b.statement.passage.article]
        found |= _between(gathered, a, b, one_text)
    return tuple(relation for relation in Relation if relation in found)


def superseded(gathered: Gathered, one: Sequence[int], other: Sequence[int]) -> int | None:
    """Which side was overtaken: 0 or 1 if all its statements lie before, and apart from, one of the other."""
    for at, (old, new) in enumerate(((one, other), (other, one))):
        olds = _pieces(gathered, old)
        if any(all(earlier(gathered, a, b) for a in olds) for b in _pieces(gathered, new)):
            return at
    return None


def earlier(gathered: Gathered, one: Piece, other: Piece) -> bool:
    """Whether ``one`` lies before ``other`` in time and apart from it."""
    first, second = held(gathered, one), held(gathered, other)
    if first is not None and second is not None:
        if (second.earliest - first.latest).days > YEAR:
            return True
        if first.earliest > second.latest:
            return False
    return _history(one) and not _history(other)


def held(gathered: Gathered, piece: Piece) -> PartialDate | None:
    """When the position was held."""
    published = gathered.sources.by_id[piece.statement.passage.article].published
    return date_of(piece.statement, published.date if published else None)


def _pieces(gathered: Gathered, places: Sequence[int]) -> list[Piece]:
    return [gathered.evidence[place] for place in places]


def _between(gathered: Gathered, a: Piece, b: Piece, one_text: bool) -> set[Relation]:
    found = {Relation.AUTHOR} if _author_against_quoted(a, b) or _author_against_quoted(b, a) else set()
    if earlier(gathered, a, b) or earlier(gathered, b, a):
        return found | {Relation.TIME}
    return found | {Relation.WITHIN if one_text else Relation.ACROSS}


def _author_against_quoted(author: Piece, quoted: Piece) -> bool:
    """Whether ``author`` is a writer's own claim and ``quoted`` the quoted words of a person of the party."""
    claim, words = author.statement, quoted.statement
    own = claim.mode is Mode.NARRATED and len(claim.chain) < 2 and claim.speaker.party != claim.party
    return own and words.mode in {Mode.DIRECT, Mode.MIXED} and words.speaker.party == words.party


def _history(piece: Piece) -> bool:
    return piece.statement.modality is Modality.HISTORICAL

"""Merge equal formulas of one party, counting what is only repeated once.

The same words read twice (a statement within another) count once, by the heaviest reading. Of
articles that are copies of one another, the one that gives a formula most weight counts.

Misses: a wire report that two outlets rewrote so far that they are no longer near-duplicates.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from standoff.construction.evidence import Evidence
from standoff.construction.result import Support
from standoff.construction.sources import Sources
from standoff.dispute import Warrant

DIGITS = 9
"""Decimals that weights are compared and kept with, so that the order of adding never shows."""


def merge(evidence: Iterable[Evidence], sources: Sources) -> tuple[Support, ...]:
    """One Support for each party and formula, by party and text."""
    by_formula: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for piece in evidence:
        by_formula[piece.party, piece.text].append(piece)
    return tuple(_support(pieces, sources) for _, pieces in sorted(by_formula.items(), key=lambda x: x[0]))


def total(weights: Iterable[float]) -> float:
    """The sum, the same whatever the order of adding."""
    return round(math.fsum(weights), DIGITS)


def _support(pieces: Sequence[Evidence], sources: Sources) -> Support:
    counted = _counted(pieces, sources)
    warrants = [_warrant(piece, piece.statement.id in counted) for piece in pieces]
    return Support(
        party=pieces[0].party,
        formula=pieces[0].formula,
        text=pieces[0].text,
        warrants=tuple(sorted(warrants, key=heaviest_first)),
        weight=total(w.weight for w in warrants),
        sources=len({sources.group(p.statement.passage.article) for p in pieces}),
        asserted=any(piece.asserted for piece in pieces),
    )


def heaviest_first(warrant: Warrant) -> tuple[float, str, int, str]:
    """A sort key: by weight, then place; rulings, which have no passage, first among equals."""
    place = (warrant.passage.article, warrant.passage.start) if warrant.passage else ("", 0)
    return -warrant.weight, *place, warrant.statement or ""


def _warrant(piece: Evidence, counts: bool) -> Warrant:
    return Warrant(
        passage=piece.statement.passage,
        statement=piece.statement.id,
        rule=piece.rule,
        weight=round(piece.factors.weight, DIGITS) if counts else 0.0,
    )


def _counted(pieces: Sequence[Evidence], sources: Sources) -> set[str]:
    """The ids of the statements that count."""
    by_article: dict[str, list[Evidence]] = defaultdict(list)
    for piece in pieces:
        by_article[piece.statement.passage.article].append(piece)
    by_source: dict[str, list[list[Evidence]]] = defaultdict(list)
    for article in sorted(by_article):
        by_source[sources.group(article)].append(_once(by_article[article]))
    fullest = [max(members, key=_weight) for members in by_source.values()]
    return {piece.statement.id for members in fullest for piece in members}


def _weight(pieces: Sequence[Evidence]) -> float:
    return total(piece.factors.weight for piece in pieces)


def _once(pieces: Sequence[Evidence]) -> list[Evidence]:
    """The heaviest of each run of overlapping passages of one article."""
    kept: list[Evidence] = []
    reach = -1
    for piece in sorted(pieces, key=lambda p: (p.statement.passage.start, p.statement.id)):
        passage = piece.statement.passage
        if passage.start >= reach:
            kept.append(piece)
        elif piece.factors.weight > kept[-1].factors.weight:
            kept[-1] = piece
        reach = max(reach, passage.end)
    return kept

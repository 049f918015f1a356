"""Merge equal formulas of one party: what is only repeated counts once, what is confirmed counts as such.

The same words read twice (a statement within another) count once, by the heaviest reading. Of articles that
are one text (copies of one another, carriers of one agency's story) the one that gives a formula most weight
counts. Other articles add up, those of one outlet or author too: a source that says a thing again, at another
time, holds it still. But it confirms nothing: only where two sources independent of one another give the
formula (``origins``), each of its pieces has the credibility of the confirmed.

A formula's support depends on the pieces for this formula of this party, and on nothing else that was read.

Misses: a source that repeats itself without having asked again.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from standoff.construction.evidence import Piece
from standoff.construction.result import CORROBORATING, Support
from standoff.construction.sources import Sources
from standoff.construction.weights import DIGITS
from standoff.dispute import Warrant

Weighed = tuple[Piece, float]
"""A piece and what it weighs."""


def merge(evidence: Iterable[Piece], sources: Sources) -> tuple[Support, ...]:
    """One Support for each party and formula, by party and text."""
    by_formula: dict[tuple[str, str], list[Piece]] = defaultdict(list)
    for piece in evidence:
        by_formula[piece.party, piece.text].append(piece)
    return tuple(_support(pieces, sources) for _, pieces in sorted(by_formula.items(), key=lambda x: x[0]))


def total(weights: Iterable[float]) -> float:
    """The sum, the same whatever the order of adding."""
    return round(math.fsum(weights), DIGITS)


def _support(pieces: Sequence[Piece], sources: Sources) -> Support:
    among = sources.among(piece.statement.passage.article for piece in pieces)
    confirmed = among.origins >= CORROBORATING
    weighed = [(p, p.factors.corroborated if confirmed else p.factors.weight) for p in pieces]
    counted = _counted(weighed, among.story)
    warrants = [
        _warrant(piece, weight if piece.statement.id in counted else 0.0) for piece, weight in weighed
    ]
    return Support(
        party=pieces[0].party,
        formula=pieces[0].formula,
        text=pieces[0].text,
        warrants=tuple(sorted(warrants, key=heaviest_first)),
        weight=total(w.weight for w in warrants),
        sources=len(set(among.story.values())),
        asserted=any(piece.asserted for piece in pieces),
        origins=among.origins,
    )


def heaviest_first(warrant: Warrant) -> tuple[float, str, int, str]:
    """A sort key: by weight, then place; rulings, which have no passage, first among equals."""
    place = (warrant.passage.article, warrant.passage.start) if warrant.passage else ("", 0)
    return -warrant.weight, *place, warrant.statement or ""


def _warrant(piece: Piece, weight: float) -> Warrant:
    return Warrant(
        passage=piece.statement.passage,
        statement=piece.statement.id,
        ruling=piece.ruling,
        rule=piece.rule,
        weight=round(weight, DIGITS),
    )


def _counted(weighed: Sequence[Weighed], story: Mapping[str, str]) -> set[str]:
    """The ids of the statements that count."""
    by_article: dict[str, list[Weighed]] = defaultdict(list)
    for piece, weight in weighed:
        by_article[piece.statement.passage.article].append((piece, weight))
    by_text: dict[str, list[list[Weighed]]] = defaultdict(list)
    for article in sorted(by_article):
        by_text[story[article]].append(_once(by_article[article]))
    fullest = [max(members, key=_weight) for members in by_text.values()]
    return {piece.statement.id for members in fullest for piece, _ in members}


def _weight(weighed: Sequence[Weighed]) -> float:
    return total(weight for _, weight in weighed)


def _once(weighed: Sequence[Weighed]) -> list[Weighed]:
    """The heaviest of each run of overlapping passages of one article."""
    kept: list[Weighed] = []
    reach = -1
    for piece, weight in sorted(weighed, key=lambda w: (w[0].statement.passage.start, w[0].statement.id)):
        passage = piece.statement.passage
        if passage.start >= reach:
            kept.append((piece, weight))
        elif weight > kept[-1][1]:
            kept[-1] = (piece, weight)
        reach = max(reach, passage.end)
    return kept

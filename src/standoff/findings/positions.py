"""Positions: who is for and against which option, how strongly, from how many sources."""

from __future__ import annotations

from collections.abc import Iterator

from standoff.construction import Construction, Support
from standoff.dispute import Not, Variable, Warrant
from standoff.dispute.grammar import text_of
from standoff.findings.dossier import Position
from standoff.findings.quotes import Quoter


def positions(construction: Construction, quoter: Quoter) -> tuple[Position, ...]:
    """Every cell of party × option that has evidence or a ruling, by party, then option."""
    dispute = construction.dispute
    supports = {(s.party, s.text): s for s in construction.support}
    return tuple(
        position
        for party in dispute.parties
        for option in dispute.options
        if (position := _position(construction, supports, party.name, option.name, quoter))
    )


def _position(
    construction: Construction,
    supports: dict[tuple[str, str], Support],
    party: str,
    option: str,
    quoter: Quoter,
) -> Position | None:
    wanted, unwanted = Variable(option), Not(Variable(option))
    sides = [supports.get((party, text_of(formula))) for formula in (wanted, unwanted)]
    rulings = [tuple(_rulings(construction, party, text_of(f))) for f in (wanted, unwanted)]
    quotes = [
        quoter.best(ruled + (side.warrants if side else ()))
        for side, ruled in zip(sides, rulings, strict=True)
    ]
    if not any(quotes):
        return None
    return Position(
        party=party,
        option=option,
        weight_for=sides[0].weight if sides[0] else 0.0,
        weight_against=sides[1].weight if sides[1] else 0.0,
        sources_for=sides[0].origins if sides[0] else 0,
        sources_against=sides[1].origins if sides[1] else 0,
        quotes_for=quotes[0],
        quotes_against=quotes[1],
    )


def _rulings(construction: Construction, party: str, text: str) -> Iterator[Warrant]:
    for preference in construction.dispute.preferences_of(party):
        if preference.pinned and text_of(preference.formula) == text:
            yield from (warrant for warrant in preference.warrants if warrant.ruling)

"""Contradictions with the sentences on each side, what they weigh, and what each side would change."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.belief.contradictions import (
    Contradiction,
    Effect,
    Opposition,
    Relation,
    Side,
    Stand,
    contradictions,
)
from standoff.belief.contradictions.relations import held
from standoff.belief.standing import Judge
from standoff.construction import Gathered, Literal
from standoff.dispute import Warrant
from standoff.evidence import PartialDate
from standoff.findings.dossier import OptionView, Quote
from standoff.findings.quotes import Quoter
from standoff.findings.views import option_views


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence of a side: its ``weight`` (0: it only repeats another), the date at which the position was
    ``held``, and the Admiralty grades of its source and of what it says.
    """

    quote: Quote
    weight: float
    held: PartialDate | None
    reliability: str
    credibility: int


@dataclass(frozen=True, slots=True)
class SideView:
    """One side: how the party is told to stand, on which terms, by whom, heaviest first; ``sources`` counts
    independent ones.
    """

    stand: Stand
    needed: tuple[Literal, ...]
    weight: float
    sources: int
    told: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class ContradictionView:
    """Two ``sides`` on ``option`` by ``party``; ``prevailing`` and ``superseded`` are places among them.

    ``ahead``: by how much weight the prevailing side leads. ``effects``: what is otherwise without each.
    """

    party: str
    option: str
    opposition: Opposition
    relations: tuple[Relation, ...]
    sides: tuple[SideView, SideView]
    prevailing: int | None
    pinned: bool
    ahead: float
    superseded: int | None
    effects: tuple[Effect, Effect]


@dataclass(frozen=True, slots=True)
class ContradictionsFinding:
    """Those that would change most first. ``labels``: for each outcome its name and its label."""

    contradictions: tuple[ContradictionView, ...]
    options: tuple[OptionView, ...]
    labels: tuple[tuple[str, str], ...]


def contradictions_finding(
    gathered: Gathered,
    quoter: Quoter,
    *,
    party: str | None = None,
    option: str | None = None,
    relation: Relation | None = None,
    judge: Judge | None = None,
) -> ContradictionsFinding:
    """The contradictions in ``gathered`` of one ``party``, on one ``option``, of one ``relation``, or all."""
    found = contradictions(gathered, judge, party=party, option=option)
    return ContradictionsFinding(
        contradictions=tuple(
            _view(each, gathered, quoter) for each in found if relation is None or relation in each.relations
        ),
        options=option_views(gathered.dispute),
        labels=tuple((outcome.name, outcome.label) for outcome in gathered.dispute.outcomes),
    )


def _view(each: Contradiction, gathered: Gathered, quoter: Quoter) -> ContradictionView:
    one, other = (_side(side, gathered, quoter) for side in each.sides)
    return ContradictionView(
        party=each.party,
        option=each.option,
        opposition=each.opposition,
        relations=each.relations,
        sides=(one, other),
        prevailing=each.prevailing,
        pinned=each.pinned,
        ahead=each.ahead,
        superseded=each.superseded,
        effects=each.effects,
    )


def _side(side: Side, gathered: Gathered, quoter: Quoter) -> SideView:
    dates = {
        gathered.evidence[place].statement.id: held(gathered, gathered.evidence[place])
        for place in side.pieces
    }
    return SideView(
        stand=side.stand,
        needed=side.needed,
        weight=side.support.weight,
        sources=side.support.origins,
        told=tuple(_telling(warrant, dates, gathered, quoter) for warrant in side.support.warrants),
    )


def _telling(
    warrant: Warrant, dates: dict[str, PartialDate | None], gathered: Gathered, quoter: Quoter
) -> Telling:
    assert warrant.passage is not None
    grade = gathered.sources.grade_of(warrant.passage)
    return Telling(
        quote=quoter.of_warrant(warrant),
        weight=warrant.weight,
        held=dates.get(warrant.statement or ""),
        reliability=grade.reliability,
        credibility=grade.credibility,
    )

"""Where each quotation is used: the way back from a place in an article to the lines it carries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from standoff.evidence import PartialDate
from standoff.findings.dossier import Departure, Dossier, OutcomeFinding, Quote
from standoff.report.phrases import GAPS
from standoff.report.words import Wording

DECADE = 10
"""Years that share one fold of the record."""


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """A part of the report that rests on a quotation: its ``anchor`` and what to call it."""

    anchor: str
    label: str


def decade(date: PartialDate) -> int:
    """The first year of the decade in which the record tells ``date``."""
    return date.year - date.year % DECADE


def uses(dossier: Dossier) -> Iterator[tuple[Use, Quote]]:
    """Every quotation of the dossier with the part of the page that it stands in."""
    yield from _answer(dossier)
    yield from _evidence(dossier, Wording.of(dossier))
    yield from _wishes(dossier)
    yield from _around(dossier)


def _reasons(departures: tuple[Departure, ...]) -> Iterator[Quote]:
    for departure in departures:
        if departure.decided_by:
            yield from departure.decided_by.quotes


def _outcome(finding: OutcomeFinding) -> Iterator[Quote]:
    yield from _reasons(finding.departures)
    for deterrence in finding.best.deterred if finding.best else ():
        if deterrence.decided_by:
            yield from deterrence.decided_by.quotes
    for joint in (finding.best.together or ()) if finding.best else ():
        for decided in joint.decided_by:
            yield from decided.quotes


def _answer(dossier: Dossier) -> Iterator[tuple[Use, Quote]]:
    for quote in _reasons(dossier.today_departures):
        yield Use("today", "why today’s state does not hold"), quote
    for number, finding in enumerate(dossier.outcomes, 1):
        for quote in _outcome(finding):
            yield Use(f"outcome-{number}", f"the finding on “{finding.label}”"), quote


def _evidence(dossier: Dossier, wording: Wording) -> Iterator[tuple[Use, Quote]]:
    for number, position in enumerate(dossier.positions, 1):
        label = f"where {wording.party(position.party)} stands on “{wording.label(position.option)}”"
        for quote in position.quotes_for + position.quotes_against:
            yield Use(f"position-{number}", label), quote
    for number, dependency in enumerate(dossier.dependencies, 1):
        for quote in dependency.quotes:
            yield Use(f"precondition-{number}", f"precondition {number}"), quote
    for act in dossier.record:
        yield Use(f"record-{decade(act.date)}", "the record"), act.quote


def _wishes(dossier: Dossier) -> Iterator[tuple[Use, Quote]]:
    for number, party in enumerate(dossier.parties, 1):
        for wish in party.preferences:
            for quote in wish.quotes:
                yield Use(f"wish-{number}-{wish.position}", f"wish {wish.position} of {party.name}"), quote
            for quote in wish.against:
                label = f"evidence against wish {wish.position} of {party.name}"
                yield Use(f"wish-{number}-{wish.position}", label), quote


def _around(dossier: Dossier) -> Iterator[tuple[Use, Quote]]:
    for number, theme in enumerate(dossier.themes, 1):
        for quote in theme.quotes:
            yield Use(f"theme-{number}", f"the theme “{theme.label}”"), quote
    for figure in dossier.figures:
        yield Use("figures", "the figures"), figure.quote
    ledger = dossier.believed.ledger if dossier.believed else None
    for forecast in ledger.forecasts if ledger else ():
        yield Use("ledger", "what was foretold"), forecast.quote
    for gap in dossier.gaps:
        for quote in gap.quotes:
            yield Use(gap_anchor(gap.kind), "what is not known"), quote


def gap_anchor(kind: str) -> str:
    """The anchor of a kind of gap; kinds that this page has no words for share one."""
    return f"gap-{list(GAPS).index(kind) + 1}" if kind in GAPS else "gap-other"

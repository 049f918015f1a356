"""The sections of the page: their order, their titles, and which of them a dossier calls for."""

from __future__ import annotations

from standoff.findings.dossier import Dossier
from standoff.report import rulings_section

QUICK = (
    ("answer", "The answer"),
    ("believe", "Whom you believe"),
    ("influence", "What each source carries"),
    ("positions", "Who wants what"),
    ("contradictions", "Where the sources contradict each other"),
    ("preconditions", "What waits for what"),
    ("time", "Through time"),
    ("perceptions", "Who sees it differently"),
)
LONG = (
    ("record", "The record"),
    ("sources", "The sources"),
    ("wishes", "Each party’s wishes"),
    ("ledger", "What was foretold"),
    ("rulings", "Rulings"),
    ("themes", "Themes and figures"),
    ("reading", "The articles, annotated"),
    ("unknown", "What is not known"),
    ("run", "How this was made"),
    ("glossary", "Words used here"),
)
"""Anchor, which is also the template's name, and title."""

Entries = tuple[tuple[str, str], ...]


def contents(dossier: Dossier) -> tuple[tuple[str, Entries], ...]:
    """The sections for five minutes and for an hour.

    Where articles were read, a section without findings stays and says so. Where none were, as for
    a model without articles, sections that could only be empty are left out.
    """
    return (
        ("In five minutes", tuple(entry for entry in QUICK if _called_for(entry[0], dossier))),
        ("In an hour", tuple(entry for entry in LONG if _called_for(entry[0], dossier))),
    )


def _called_for(section: str, dossier: Dossier) -> bool:
    believed = dossier.believed
    own = {
        "perceptions": dossier.hypergame,
        "rulings": rulings_section.section(dossier),
        "time": believed and believed.timeline,
        "ledger": believed and believed.ledger,
        "influence": believed and believed.influence,
        "believe": believed and (believed.worlds or believed.uncertainty),
    }
    if section in own:
        return bool(own[section])
    filled = {
        "positions": dossier.positions,
        "contradictions": believed and believed.contradictions and believed.contradictions.contradictions,
        "preconditions": dossier.dependencies,
        "record": dossier.record,
        "sources": dossier.sources,
        "themes": dossier.themes or dossier.figures,
        "reading": dossier.readings,
    }
    return section not in filled or bool(filled[section] or dossier.sources or dossier.readings)

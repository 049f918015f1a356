"""The answer in nine lines of plain text at most, for a terminal."""

from __future__ import annotations

from standoff.findings.dossier import Dossier
from standoff.report.answer import Verdicts
from standoff.report.lead import breakers, silence, today
from standoff.report.left_open import caveat
from standoff.report.phrases import count, date_words
from standoff.report.plain import plain
from standoff.report.preconditions import sentence
from standoff.report.words import Wording, excerpt

WIDTH = 200
"""Letters after which a line is cut."""

LINES = 9
"""Lines at most: with the one that says where the report is, ten."""


def lines(dossier: Dossier) -> tuple[str, ...]:
    """The title, what was read, today, each verdict, leavers as far as there is room, clashes, gaps."""
    wording = Wording.of(dossier)
    first = [
        dossier.title + (f", as of {date_words(dossier.as_of)}" if dossier.as_of else ""),
        _read(dossier),
        today(dossier, wording),
        *Verdicts.of(dossier).sentences(),
    ]
    last = [caveat(dossier, wording), silence(dossier), *_clashes(dossier, wording), _unknown(dossier)]
    room = LINES - sum(map(bool, first + last))
    told = [*first, *breakers(dossier, wording)[: max(room, 0)], *last]
    return tuple(excerpt(plain(line), WIDTH) for line in told if line)


def _read(dossier: Dossier) -> str:
    if not dossier.sources:
        parties = count(len(dossier.parties), "party", "parties")
        return f"No articles: a model of {parties} as the case file has it."
    statements = sum(source.statements for source in dossier.sources)
    wishes = sum(len(party.preferences) for party in dossier.parties)
    return (
        f"Read {count(statements, 'statement')} in {count(len(dossier.sources), 'article')}; "
        f"they give {count(wishes, 'wish', 'wishes')} of {count(len(dossier.parties), 'party', 'parties')}."
    )


def _clashes(dossier: Dossier, wording: Wording) -> list[str]:
    if not dossier.clashes:
        return []
    first = [dossier.dependencies[at] for at in dossier.clashes[0].dependencies]
    told = "; ".join(f"{d.party}: {sentence(d, wording)}" for d in first[:2])
    return [f"{count(len(dossier.clashes), 'incompatible sequence')}. {told}."]


def _unknown(dossier: Dossier) -> str:
    return (
        f"{count(len(dossier.gaps), 'thing is', 'things are')} not known; the report lists them."
        if dossier.gaps
        else ""
    )

"""The answer in nine lines of plain text at most, for a terminal."""

from __future__ import annotations

from standoff.findings.dossier import Dossier
from standoff.report.answer import Verdicts, firmness, leaving, today_holds
from standoff.report.phrases import count, date_words
from standoff.report.plain import plain
from standoff.report.preconditions import sentence
from standoff.report.words import Wording, excerpt, listed

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
        _today(dossier, wording),
        *Verdicts.of(dossier).sentences(),
    ]
    last = [*_clashes(dossier, wording), _unknown(dossier)]
    room = LINES - sum(map(bool, first + last))
    told = [*first, *_breakers(dossier, wording)[: max(room, 0)], *last]
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


def _today(dossier: Dossier, wording: Wording) -> str:
    if dossier.today is None:
        return "The case does not say what today’s state is."
    if held := today_holds(dossier):
        value = firmness(held).value
        return f"Today’s state: {value[:1].lower()}{value[1:]}."
    movers = [wording.party(d.move.party) for d in leaving(dossier.today_departures)]
    return f"Today’s state does not hold: {listed(movers)} would move." if movers else ""


def _breakers(dossier: Dossier, wording: Wording) -> list[str]:
    """Who leaves the outcomes that fall, and how: the three reasons that fell the most outcomes."""
    fallen: dict[str, list[str]] = {}
    for finding in dossier.outcomes:
        if not finding.holds and finding.departures:
            move = leaving(finding.departures)[0].move
            reason = f"{wording.party(move.party)} leaves: it {wording.move(move)}"
            fallen.setdefault(reason, []).append(f"“{finding.label}”")
    most = sorted(fallen.items(), key=lambda pair: -len(pair[1]))[:3]
    return [f"From {listed(labels)} {reason}." for reason, labels in most]


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

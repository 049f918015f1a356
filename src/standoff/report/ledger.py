"""The ledger in words: what was foretold, what came of it, and how good the writers were at it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from standoff.belief.ledger import FEW, Calibration, Scores, State
from standoff.evidence import Happened, Ruling
from standoff.findings.belief.ledger import Foretold, LedgerFinding, Scored
from standoff.findings.dossier import Dossier
from standoff.report.json import encode
from standoff.report.phrases import count, date_words, share
from standoff.report.plain import plain
from standoff.report.words import capitalised, excerpt

CAME = {
    Happened.YES: "came true",
    Happened.NO: "did not come true",
    Happened.PARTLY: "came true in part",
    Happened.OPEN: "nobody can know yet",
}
PENDING = {
    State.OPEN: "open",
    State.OVERDUE: "its time is over, and nobody has told what happened",
    State.DISPUTED: "people disagree on what happened",
}
LONGEST = 160
"""Characters of a forecast that a row shows."""
HEADINGS = ("", "foretold", "judged", "came true", "Brier", "base rate", "others’ rate", "log", "")


@dataclass(frozen=True, slots=True)
class LedgerSection:
    """``lead`` sentences; the forecasts; ``tables`` of scores with a title and rows as under ``HEADINGS``;
    the ``calibration`` of all as rows; ``loose`` resolutions, a sentence each.
    """

    lead: tuple[str, ...]
    forecasts: tuple[Foretold, ...]
    tables: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    calibration: tuple[tuple[str, ...], ...]
    loose: tuple[str, ...]


def section(dossier: Dossier) -> LedgerSection | None:
    """The section of the page, ``None`` where nothing was foretold; outlets unless each has one writer."""
    finding = dossier.believed.ledger if dossier.believed else None
    if finding is None:
        return None
    total = finding.total.scores
    groups = [("By writer", finding.writers)]
    if [replace(s, name="") for s in finding.outlets] != [replace(s, name="") for s in finding.writers]:
        groups.append(("By outlet", finding.outlets))
    return LedgerSection(
        lead=lead(finding),
        forecasts=finding.forecasts,
        tables=tuple(
            (title, tuple(score_row(s) for s in scored if s.scores))
            for title, scored in groups
            if any(s.scores for s in scored)
        ),
        calibration=tuple(calibration_row(row) for row in total.calibration) if total else (),
        loose=tuple(loose_words(ruling) for ruling in finding.loose),
    )


def lead(finding: LedgerFinding) -> tuple[str, ...]:
    """What it all comes to, a sentence each."""
    return tuple(_lead(finding))


def _lead(finding: LedgerFinding) -> Iterator[str]:
    total, scored = finding.total, finding.total.scores
    if scored is None:
        yield f"The articles make {count(total.foretold, 'forecast')}; nobody has told yet which came true."
    else:
        partly = f", and {total.partly} more in part" if total.partly else ""
        judged = count(scored.n, "forecast")
        yield f"Of {judged} that can be judged, {scored.true} came true{partly}."
        yield _compared(scored)
        if scored.few:
            yield f"{capitalised(judged)}: too few to judge anybody by (under {FEW})."
    states = [forecast.state for forecast in finding.forecasts]
    told = [(State.OPEN, "open"), (State.OVERDUE, "overdue"), (State.DISPUTED, "disputed")]
    waiting = [f"{states.count(state)} {word}" for state, word in told if state in states]
    if scored is not None and waiting:
        as_of = f" as of {date_words(finding.as_of)}" if finding.as_of else ""
        yield f"Not judged{as_of}: {', '.join(waiting)}."


def _compared(scored: Scores) -> str:
    """The writers together beside who always says the base rate."""
    own = f"Brier score {scored.brier:.2f}, where 0 is perfect and who always says 50 % gets 0.25"
    if scored.skill is None:
        always = "all" if scored.true else "none"
        return f"Since {always} of them came true, there is no base rate to beat ({own})."
    rate = f"saying {share(scored.base_rate)}, the share that came true, each time"
    if scored.skill > 0:
        return (
            f"The writers together told them better than {rate} ({own}; against {scored.base_brier:.2f} "
            "for that, which one knows only afterwards)."
        )
    return (
        f"{capitalised(rate)} would have scored no worse than the writers together did ({own}; against "
        f"{scored.base_brier:.2f} for that, which one knows only afterwards)."
    )


def score_row(scored: Scored) -> tuple[str, ...]:
    """A writer or outlet under ``HEADINGS``; numbers with two decimals."""
    own = scored.scores
    if own is None:
        return plain(scored.name), str(scored.foretold), "0", "", "", "", "", "", "nothing to judge by yet"
    return (
        plain(scored.name),
        str(scored.foretold),
        str(own.n),
        str(own.true),
        f"{own.brier:.2f}",
        f"{own.base_brier:.2f}",
        "–" if own.left_out is None else f"{own.left_out:.2f}",
        f"{own.log:.2f}",
        f"{count(own.n, 'forecast')}: too few to judge" if own.few else "",
    )


def calibration_row(row: Calibration) -> tuple[str, ...]:
    """Word, how many, told on average, came true."""
    return row.word, str(row.n), share(row.told), share(row.came)


def strength(forecast: Foretold) -> str:
    """How strongly, with the word that it was read from: "75 % (“unlikely”) that not"."""
    told = f"{share(forecast.probability)} (“{plain(forecast.cue)}”)"
    return told if forecast.will else f"{told} that not"


def by_when(forecast: Foretold) -> str:
    """By when, and in which case only."""
    when = f"by {date_words(forecast.horizon)}" if forecast.horizon else "open"
    return plain(f"{when}; only {forecast.condition}" if forecast.condition else when)


def who(forecast: Foretold) -> str:
    """Who foretells, where and when."""
    quote = forecast.quote
    place = quote.outlet or quote.article or "unnamed article"
    teller = quote.author if forecast.own else f"quoted by {quote.author or place}"
    named = (forecast.writer, None if teller == forecast.writer else teller, place)
    return plain(f"{', '.join(dict.fromkeys(filter(None, named)))}, {date_words(quote.date)}")


def happened(forecast: Foretold) -> str:
    """What became of it, in a few words."""
    if forecast.happened is not None:
        return CAME[forecast.happened]
    waits = bool(forecast.rulings) and forecast.state is State.OPEN
    return CAME[Happened.OPEN] if waits else PENDING[forecast.state]


def resolution(ruling: Ruling) -> str:
    """Who ruled what, why, and how it is known."""
    came = CAME[ruling.happened] if ruling.happened else "nothing"
    date = f", {date_words(ruling.date)}" if ruling.date else ""
    source = f" Known from: {ruling.source.rstrip('.')}." if ruling.source else ""
    return plain(f"{ruling.analyst}{date}: {came}. {ruling.reason.rstrip('.')}.{source}")


def loose_words(ruling: Ruling) -> str:
    """A resolution of what is not read any more."""
    words = f" (“{excerpt(ruling.anchor.passage.exact, LONGEST)}”)" if ruling.anchor else ""
    return plain(f"About no forecast that is read now{words}: {resolution(ruling)}")


def foretold(forecast: Foretold) -> str:
    """The clause, on one line."""
    passage = forecast.quote.passage
    return plain(capitalised(excerpt(" ".join(passage.exact.split()), LONGEST))) if passage else ""


def row(forecast: Foretold) -> tuple[str, ...]:
    """A row of the terminal's table: id, who, what, how strongly, by when, what happened."""
    told = (forecast.id, who(forecast), foretold(forecast), strength(forecast), by_when(forecast))
    return (*told, happened(forecast))


def lines(finding: LedgerFinding, scored: Sequence[Scored]) -> tuple[str, ...]:
    """What stands below the tables: what it comes to, who is how good, and what is about nothing."""
    named = [s for s in scored if s.scores]
    told = [*lead(finding), ""]
    told += [f"{words[0]}: {_score_words(words)}" for words in map(score_row, named)]
    told += [loose_words(ruling) for ruling in finding.loose]
    return tuple(map(plain, told))


def _score_words(row: Sequence[str]) -> str:
    _, foretold, judged, came, brier, base, others, log, few = row
    told = (
        f"{foretold} foretold, {judged} judged, {came} came true; Brier score {brier}, always saying the "
        f"base rate {base} in hindsight, the share of the others {others}; log score {log}"
    )
    return f"{told}. {few}." if few else f"{told}."


def as_json(finding: LedgerFinding) -> str:
    """The finding as data."""
    return encode(finding)

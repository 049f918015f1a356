"""One outcome or state explained, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standoff.findings.dossier import (
    DecisiveFormula,
    Departure,
    Deterrence,
    MoveView,
    OptionView,
    OutcomeFinding,
    Quote,
)
from standoff.report.answer import leaving, standing, tempted
from standoff.report.json import encode
from standoff.report.phrases import concept_title, count, date_words, ordinal
from standoff.report.plain import plain
from standoff.report.words import Wording, capitalised, excerpt, listed

SHOWN = 3
"""Sentences shown under one reason."""


def as_json(finding: OutcomeFinding) -> str:
    """The finding as data, in the shape that it has in the whole dossier."""
    return encode(finding)


def lines(finding: OutcomeFinding, options: tuple[OptionView, ...]) -> tuple[str, ...]:
    """The finding in words, a line each, two spaces deeper for a reason and four for its sentences."""
    wording = Wording({option.name: option for option in options})
    return tuple(plain(line) for line in _told(finding, wording))


def _told(finding: OutcomeFinding, wording: Wording) -> Iterator[str]:
    yield f"{finding.label}: {standing(finding, finding.reachable).value.lower()}."
    if finding.note:
        yield finding.note
    yield f"{count(finding.states, 'state belongs', 'states belong')} to it."
    for concept, number in finding.equilibria:
        if number:
            yield f"  {concept_title(concept)}: {count(number, 'state')}."
    if finding.best is None:
        return
    for choices in wording.choices(finding.best.view):
        yield f"  {choices.party}: {'; '.join(phrase for phrase, _, _ in choices.phrases)}."
    yield from _reasons(finding, finding.best.deterred, wording)
    if finding.best.route and finding.best.route.moves:
        yield "The way there from today: " + "; then ".join(_steps(finding.best.route.moves, wording)) + "."


def _reasons(finding: OutcomeFinding, deterred: tuple[Deterrence, ...], wording: Wording) -> Iterator[str]:
    """Who leaves, who is tempted, and who is tempted and deterred: each move once."""
    answered = {deterrence.improvement for deterrence in deterred}
    for departure in leaving(finding.departures):
        if departure.move not in answered:
            yield from _departure(departure, wording, "leaves" if not finding.holds else "is tempted")
    for departure in tempted(finding.departures):
        if departure.move not in answered:
            yield from _departure(departure, wording, "is tempted")
    wishes = {departure.move: departure.decided_by for departure in finding.departures}
    for deterrence in deterred:
        yield from _deterrence(deterrence, wishes.get(deterrence.improvement), wording)


def _departure(departure: Departure, wording: Wording, how: str) -> Iterator[str]:
    yield f"{capitalised(wording.party(departure.move.party))} {how}: it {wording.move(departure.move)}."
    yield from _decided("Decided", departure.decided_by, wording)


def _deterrence(deterrence: Deterrence, wish: DecisiveFormula | None, wording: Wording) -> Iterator[str]:
    party = wording.party(deterrence.improvement.party)
    yield f"{capitalised(party)} could gain: it {wording.move(deterrence.improvement)}."
    yield from _decided("Decided", wish, wording)
    if deterrence.answer:
        answer = listed(_steps(deterrence.answer, wording))
        yield f"  It stays because then {answer}, which leaves it no better off."
    yield from _decided("It would lose", deterrence.decided_by, wording)


def _decided(how: str, decided: DecisiveFormula | None, wording: Wording) -> Iterator[str]:
    """The wish that decides, with its sentences; nothing where a ranking does."""
    if decided:
        yield f"  {how} by its {ordinal(decided.position)} wish: {_formula(decided, wording)}"
        yield from _sentences(decided.quotes)


def _formula(decided: DecisiveFormula, wording: Wording) -> str:
    return f"{wording.formula(decided.formula, decided.party)} [{decided.formula}]"


def _steps(moves: Iterable[MoveView], wording: Wording) -> list[str]:
    return [f"{wording.party(move.party)} {wording.move(move)}" for move in moves]


def _sentences(quotes: tuple[Quote, ...]) -> Iterator[str]:
    for quote in quotes[:SHOWN]:
        if quote.passage:
            told = (
                quote.speaker,
                quote.outlet or quote.article,
                date_words(quote.date) if quote.date else None,
            )
            place = f"{quote.article}, characters {quote.passage.start} to {quote.passage.end}"
            yield f"    “{excerpt(quote.passage.exact)}” ({', '.join(t for t in told if t)}; {place})"
        elif quote.ruling:
            yield f"    Ruling of {quote.ruling.analyst}: {quote.ruling.reason}"
    if len(quotes) > SHOWN:
        yield f"    … and {count(len(quotes) - SHOWN, 'more sentence')}"

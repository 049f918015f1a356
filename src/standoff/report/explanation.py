"""One outcome or state explained, for a terminal: at a glance, or every step of every reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standoff.findings.dossier import MoveView, OptionView, OutcomeFinding
from standoff.findings.reason import PartyReasons, StateReasons
from standoff.report import reasons as chains
from standoff.report import together
from standoff.report.answer import standing, strictest_first
from standoff.report.json import encode
from standoff.report.left_open import certain_only
from standoff.report.phrases import concept_title, count
from standoff.report.plain import plain
from standoff.report.words import Wording, capitalised, listed


def as_json(finding: OutcomeFinding, reasons: StateReasons | None = None) -> str:
    """The finding as data, in the shape that it has in the whole dossier, with ``reasons`` beside it."""
    return encode(finding, reasons=reasons)


def lines(
    finding: OutcomeFinding, reasons: StateReasons | None, options: tuple[OptionView, ...]
) -> tuple[str, ...]:
    """The finding in words: who leaves or could gain, by the move that shows it best, and the way there.

    A line each, two spaces deeper for a reason and more for its sentences.
    """
    wording = Wording({option.name: option for option in options})
    return tuple(plain(line) for line in _told(finding, reasons, wording))


def steps(
    finding: OutcomeFinding, reasons: StateReasons | None, options: tuple[OptionView, ...]
) -> tuple[str, ...]:
    """Every improvement of the parties in ``reasons``, step by step to where it ends, in words."""
    wording = Wording({option.name: option for option in options})
    told = [*_verdict(finding), *_state(finding, wording)]
    if reasons is not None:
        told += [*chains.lines(reasons, wording), *certain_only(reasons.left_open, wording)]
    return tuple(plain(line) for line in told)


def _told(finding: OutcomeFinding, reasons: StateReasons | None, wording: Wording) -> Iterator[str]:
    yield from _verdict(finding)
    yield from _state(finding, wording)
    if reasons is not None:
        yield from _parties(reasons, wording)
        yield from certain_only(reasons.left_open, wording)
    for joint in (finding.best.together or ()) if finding.best else ():
        yield together.leaving(joint, wording)
    if finding.best and finding.best.route and finding.best.route.moves:
        yield "The way there from today: " + "; then ".join(_moves(finding.best.route.moves, wording)) + "."


def _verdict(finding: OutcomeFinding) -> Iterator[str]:
    yield f"{finding.label}: {standing(finding, finding.reachable).value.lower()}."
    if finding.note:
        yield finding.note
    if finding.states == 1:
        titles = [concept_title(concept) for concept, _ in strictest_first(_held(finding))]
        if titles:
            yield f"  {'; '.join([titles[0], *(title[0].lower() + title[1:] for title in titles[1:])])}."
        return
    yield f"{count(finding.states, 'state belongs', 'states belong')} to it."
    for concept, number in strictest_first(_held(finding)):
        yield f"  {concept_title(concept)}: {count(number, 'state')}."


def _held(finding: OutcomeFinding) -> tuple[tuple[str, int], ...]:
    return tuple((concept, number) for concept, number in finding.equilibria if number)


def _state(finding: OutcomeFinding, wording: Wording) -> Iterator[str]:
    """The state that is told about, party by party, and why it is this one of several."""
    if finding.best is None:
        return
    if finding.states > 1:
        yield _chosen(finding)
    for choices in wording.choices(finding.best.view):
        yield f"  {choices.party}: {'; '.join(phrase for phrase, _, _ in choices.phrases)}."


def _chosen(finding: OutcomeFinding) -> str:
    best = finding.best
    assert best is not None, "an outcome of several states has one that speaks for it"
    if best.route and not best.route.moves:
        return f"Told here is today’s state ({best.view.state})."
    among = "of those that can be reached from today, the one" if best.route else "the one"
    firm = "holds most firmly" if best.concepts else "the fewest parties would leave"
    return f"Told here is state {best.view.state}: {among} that {firm} and that changes least."


def _parties(reasons: StateReasons, wording: Wording) -> Iterator[str]:
    """Who leaves, then who could gain and stays, then who has nothing to gain: each party once."""
    teller = chains.Teller(wording)
    for party in sorted(reasons.parties, key=lambda each: each.stable):
        if party.reasons:
            yield from _tempted(party, teller, wording)
    content = [wording.party(each.party) for each in reasons.parties if not each.gains]
    if content:
        gains = "gains" if len(content) == 1 else "gain"
        yield f"{capitalised(listed(content))} {gains} by no move of {_own(content)} own."


def _own(names: list[str]) -> str:
    return "its" if len(names) == 1 else "their"


def _tempted(party: PartyReasons, teller: chains.Teller, wording: Wording) -> Iterator[str]:
    """One party's plainest improvement, and what comes of it."""
    reason = party.reasons[0]
    how = "could gain" if party.stable else "leaves"
    yield f"{capitalised(wording.party(party.party))} {how}: it {wording.move(reason.improvement.move)}."
    yield from teller.wish(reason.improvement)
    if not reason.deterred:
        yield from teller.escape(reason, party.concept)
        return
    answer = listed(_moves((step.move for step in reason.answer), wording))
    yield f"  It stays because then {answer}, which leaves it no better off."
    yield from teller.loss(reason)


def _moves(moves: Iterable[MoveView], wording: Wording) -> list[str]:
    return [f"{wording.party(move.party)} {wording.move(move)}" for move in moves]

"""What would have to change, in plain words: one sentence for a change, one for how firmly it would hold.

Misses: a reordering of many wishes is told as the new order of their numbers, which is exact but not telling.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from standoff.findings.dossier import Dossier, OptionView
from standoff.findings.proposals import (
    ChangeView,
    ConceptChanges,
    ObstacleView,
    OutcomeChanges,
    ProposalView,
    Wish,
)
from standoff.report.json import encode
from standoff.report.phrases import FIELD_NAMES, count, ordinal
from standoff.report.plain import plain
from standoff.report.reasons import warrants
from standoff.report.words import Wording, capitalised, listed
from standoff.stability.inverse import ChangeKind

FIRM = {
    "nash": "of its own accord, since no party would gain by leaving",
    "gmr": "only if everyone fears answers that may cost those who give them",
    "smr": "only if everyone fears answers, which may cost those who give them, that no reply could mend",
    "seq": "because the others would gain by answering whoever left",
    "sseq": "because the others would gain by answering whoever left, and no reply could mend that",
}
"""How firmly a state holds by each concept, as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A sentence on one outcome, and the wishes that it is about, party by party.

    ``before``: the number and label of an earlier outcome of which the same change is told in full; the
    sentence goes on from naming it.
    """

    sentence: str
    wishes: tuple[tuple[str, Wish], ...] = ()
    before: tuple[int, str] | None = None


def as_json(finding: OutcomeChanges) -> str:
    """The finding as data."""
    return encode(finding)


def lines(finding: OutcomeChanges, options: tuple[OptionView, ...]) -> tuple[str, ...]:
    """The finding in words for a terminal, a line each, deeper for what belongs to a line above."""
    wording = Wording({option.name: option for option in options})
    return tuple(plain(line) for line in _told(finding, wording))


def outcome_lines(name: str, dossier: Dossier) -> tuple[ChangeLine, ...]:
    """What would make an outcome of the dossier hold: a line or two; nothing where it was not asked."""
    finding = next((each for each in dossier.changes if each.name == name), None)
    if finding is None:
        return ()
    wording = Wording.of(dossier)
    if not finding.reachable:
        return (ChangeLine("No change of wishes helps: no legal sequence of moves leads there from today."),)
    told: dict[tuple[ChangeView, ...], ChangeLine] = {}
    for answer in finding.answers:
        if answer.proposals:
            proposal = answer.proposals[0]
            before = _told_before(proposal, name, dossier)
            told.setdefault(proposal.changes, _line(proposal, answer, wording, before))
    return tuple(told.values()) or tuple(_failure(finding.answers[-1], wording))


def condition(proposal: ProposalView, wording: Wording) -> str:
    """The changes as an if-clause: "Japan put … above …"."""
    return listed(_change(change, wording) for change in proposal.changes)


def _told_before(proposal: ProposalView, name: str, dossier: Dossier) -> tuple[int, str] | None:
    """The first outcome before the one called ``name`` that the same change would make hold."""
    reachable = {finding.name: finding for finding in dossier.changes if finding.reachable}
    for number, outcome in enumerate(dossier.outcomes, 1):
        if outcome.name == name:
            return None
        answers = reachable[outcome.name].answers if outcome.name in reachable else ()
        if any(each.proposals and each.proposals[0].changes == proposal.changes for each in answers):
            return number, outcome.label
    return None


def _line(
    proposal: ProposalView, answer: ConceptChanges, wording: Wording, before: tuple[int, str] | None
) -> ChangeLine:
    if before:
        return ChangeLine(f"would make it hold: {_firmly(proposal, answer)}.", before=before)
    sentence = f"It would hold if {condition(proposal, wording)}: {_firmly(proposal, answer)}."
    wishes = [(c.party, wish) for c in proposal.changes for wish in (*c.touched, *_bounds(c))]
    return ChangeLine(sentence, tuple(wishes))


def _firmly(proposal: ProposalView, answer: ConceptChanges) -> str:
    concept = "nash" if "nash" in proposal.concepts else answer.concept
    return f"then {FIRM[concept]}"


def _failure(answer: ConceptChanges, wording: Wording) -> Iterator[ChangeLine]:
    leavers = listed(dict.fromkeys(wording.party(each.move.party) for each in answer.obstacles))
    if leavers:
        yield ChangeLine(f"No change that was tried makes it hold: {leavers} would leave it all the same.")


def _change(change: ChangeView, wording: Wording) -> str:
    party = wording.party(change.party)
    match change.kind:
        case ChangeKind.MOVE:
            side = "above" if change.upwards else "below"
            return (
                f"{party} put {_wish(change, change.touched[0], wording)} {side} {_passed(change, wording)}"
            )
        case ChangeKind.REORDER:
            order = ", ".join(str(position) for position in change.order)
            return f"{party} put its wishes in the order {order} (numbers as they stand now)"
        case ChangeKind.DROP:
            return f"{party} gave up {_wish(change, change.touched[0], wording)}"
        case ChangeKind.TURN:
            assert change.formula is not None
            wanted = wording.formula(change.formula, change.party)
            return f"{party}, in place of its {_number(change.touched[0])}, wanted this: “{wanted}”"
        case ChangeKind.WANT:
            assert change.formula is not None
            return f"{party} came to want this above all: “{wording.formula(change.formula, change.party)}”"
        case ChangeKind.RISE:
            assert change.risen is not None
            return f"{party} ranked state {change.risen.state} higher by {count(change.places, 'state')}"


def _passed(change: ChangeView, wording: Wording) -> str:
    """What a moved wish passes: the farthest in words, and how many stand between."""
    told = _wish(change, _bounds(change)[0], wording)
    between = len(change.passed) - 1
    return f"{told}, past {count(between, 'other wish', 'other wishes')} on the way" if between else told


def _bounds(change: ChangeView) -> tuple[Wish, ...]:
    """The farthest of the wishes that a move passes."""
    if change.kind is not ChangeKind.MOVE:
        return ()
    return (change.passed[0] if change.upwards else change.passed[-1],)


def _wish(change: ChangeView, wish: Wish, wording: Wording) -> str:
    return f"“{wording.formula(wish.formula, change.party)}” (its {_number(wish)})"


def _number(wish: Wish) -> str:
    return f"{ordinal(wish.position)} wish{', which is pinned' if wish.pinned else ''}"


def _told(finding: OutcomeChanges, wording: Wording) -> Iterator[str]:
    only = f" if only {wording.party(finding.party)} changed" if finding.party else ""
    yield f"{finding.label}: what would have to change for it to hold{only}."
    if not finding.states:
        yield "  No combination of choices that the case allows belongs to it: no wish can change that."
        return
    if not finding.reachable:
        yield "  No legal sequence of moves leads there from today: no wish can change that."
        return
    told: set[tuple[str, int]] = set()
    for answer in finding.answers:
        yield ""
        yield f"{capitalised(FIELD_NAMES.get(answer.concept, answer.concept))}, {FIRM[answer.concept]}:"
        yield from (f"  {line}" for line in _answered(answer, finding.states, wording, told))


def _answered(
    answer: ConceptChanges, states: int, wording: Wording, told: set[tuple[str, int]]
) -> Iterator[str]:
    if answer.holding:
        of_it = count(answer.holding, "state of it holds", "states of it hold") if states > 1 else "it holds"
        yield f"Nothing: {of_it} already."
        return
    for number, proposal in enumerate(answer.proposals):
        if number == answer.smallest:
            yield "Larger changes of other kinds:"
        yield f"It would hold if {condition(proposal, wording)}."
        if number == 0 or proposal.state != answer.proposals[0].state:
            yield from (f"  {line}" for line in _result(proposal, wording))
        if number < answer.smallest:
            yield from (f"  {line}" for line in _warrants(proposal, wording, told))
    if not answer.proposals:
        yield from _without(answer, wording)
    if not answer.exhaustive:
        yield "Not everything could be tried: a smaller change may exist."


def _result(proposal: ProposalView, wording: Wording) -> Iterator[str]:
    every = set(FIELD_NAMES) <= set(proposal.concepts)
    names = "every concept" if every else listed(FIELD_NAMES.get(name, name) for name in proposal.concepts)
    more = f", one of {proposal.states} of it that would," if proposal.states > 1 else ""
    yield f"Then state {proposal.state.state}{more} holds by {names}."
    if proposal.moves:
        number = len(proposal.moves)
        pays = "paying" if number == 1 else "each paying"
        pays = f"{pays} its mover at once" if proposal.improving else "not paying every mover at once"
        steps = "; ".join(f"{wording.party(m.party)} {wording.move(m)}" for m in proposal.moves)
        yield f"From today {count(number, 'move')} there, {pays}: {steps}."


def _warrants(proposal: ProposalView, wording: Wording, told: set[tuple[str, int]]) -> Iterator[str]:
    """The sentences that the wishes rest on, each wish once."""
    for change in proposal.changes:
        for wish in (*change.touched, *_bounds(change)):
            if (change.party, wish.position) not in told and wish.quotes:
                told.add((change.party, wish.position))
                yield f"{capitalised(wording.party(change.party))}’s {ordinal(wish.position)} wish rests on:"
                yield from (f"  {line}" for line in warrants(wish.quotes))


def _without(answer: ConceptChanges, wording: Wording) -> Iterator[str]:
    yield "No change of the kinds that were tried makes it hold."
    if answer.nearest is not None:
        yield f"State {answer.nearest.state} comes nearest to it, but:"
    for obstacle in answer.obstacles:
        yield from (f"  {line}" for line in _obstacle(obstacle, wording))


def _obstacle(obstacle: ObstacleView, wording: Wording) -> Iterator[str]:
    party = capitalised(wording.party(obstacle.move.party))
    always = ", and would in every order of its wishes" if obstacle.always else ""
    yield f"{party} leaves{always}: it {wording.move(obstacle.move)}."
    decided = obstacle.decided_by
    if decided:
        told = wording.formula(decided.formula, decided.party)
        yield f"  For the sake of its {ordinal(decided.position)} wish: “{told}”."

"""Ways from today in words: what can be reached, who moves when, and where it stops by itself."""

from __future__ import annotations

from collections.abc import Iterator

from standoff.findings.ways import Destination, HaltView, WaysFinding, WayView
from standoff.report.json import encode
from standoff.report.left_open import certain_only
from standoff.report.phrases import FIELD_NAMES, count
from standoff.report.plain import plain
from standoff.report.reasons import Teller
from standoff.report.words import Wording, capitalised, listed


def as_json(finding: WaysFinding) -> str:
    """The finding as data."""
    return encode(finding)


def lines(finding: WaysFinding) -> tuple[str, ...]:
    """The finding in words, a line each, deeper for what belongs to a line above."""
    wording = Wording({option.name: option for option in finding.options})
    return tuple(plain(line) for line in _told(finding, wording))


def _told(finding: WaysFinding, wording: Wording) -> Iterator[str]:
    yield f"{finding.label}: {_reached(finding)}"
    yield _judged(finding.concept)
    yield from certain_only(finding.left_open, wording)
    teller = Teller(wording)
    for number, destination in enumerate(finding.destinations, start=1):
        yield ""
        yield from _destination(number, destination, finding, teller)
    if finding.states > len(finding.destinations) > 0:
        yield ""
        yield f"… and {count(finding.states - len(finding.destinations), 'more state')}; --most shows more."


def _reached(finding: WaysFinding) -> str:
    if not finding.states:
        return (
            "there is no such state." if finding.holding else "no state that the case allows belongs to it."
        )
    one = "state holds" if finding.holding else "state, which does not hold"
    many = "states hold" if finding.holding else "states, none of which holds"
    held = count(finding.states, one, many)
    if not finding.legal:
        return f"{held}; from today no moves lead there."
    reached = "all" if finding.legal == finding.states > 1 else f"{finding.legal:,}"
    paying = "all" if finding.improving == finding.states > 1 else f"{finding.improving or 'none'}"
    return f"{held}; from today {reached} can be reached, {paying} of them by moves that each pay at once."


def _judged(concept: str) -> str:
    if concept == "nash":
        return "A way stops by itself before the first move that does not pay its mover at once."
    return (
        "A way stops by itself before the first move that does not pay its mover, or that it is deterred "
        f"from, judged by {FIELD_NAMES.get(concept, concept)}."
    )


def _destination(
    number: int, destination: Destination, finding: WaysFinding, teller: Teller
) -> Iterator[str]:
    view, wording = destination.view, teller.wording
    title = listed(f"“{label}”" for label in destination.labels) or "A result without a name"
    yield f"{number}. {title}, state {view.state}: {_held(destination.concepts)}."
    apart = wording.difference(view, finding.today)
    yield f"  It differs from today in that {apart}." if apart else "  It is today’s state."
    if destination.legal is None:
        yield "  No sequence of moves leads there from today."
    elif destination.legal.moves:
        yield from _way(destination.legal, finding.concept, teller, "")
        if destination.improving is not None and _paid_otherwise(destination.legal, destination.improving):
            yield from _way(
                destination.improving, finding.concept, teller, " if every move is to pay at once"
            )


def _held(concepts: tuple[str, ...]) -> str:
    if set(concepts) == set(FIELD_NAMES):
        return "holds by every concept"
    names = [FIELD_NAMES.get(name, name) for name in concepts]
    return f"holds by {listed(names)} only" if names else "does not hold"


def _paid_otherwise(legal: WayView, improving: WayView) -> bool:
    """Whether a way on which every move pays is not what the shortest one is already."""
    return [step.move for step in legal.moves] != [step.move for step in improving.moves]


def _way(way: WayView, concept: str, teller: Teller, condition: str) -> Iterator[str]:
    wording = teller.wording
    free = "" if way.halt else ", each made freely" if len(way.moves) > 1 else ", made freely"
    yield f"  {count(len(way.moves), 'move')}{condition}{free}:"
    for number, step in enumerate(way.moves, start=1):
        mover = capitalised(wording.party(step.move.party))
        yield f"    {number}. {mover} {wording.move(step.move)}."
        if way.halt and way.halt.position == number:
            yield from (f"      {line}" for line in _halt(way, way.halt, concept, teller))
        elif not way.halt or number < way.halt.position:
            yield from (f"    {line}" for line in teller.wish(step))


def _halt(way: WayView, halt: HaltView, concept: str, teller: Teller) -> Iterator[str]:
    """Why the way stops before this move, and what happens there instead."""
    step = way.moves[halt.position - 1]
    mover = capitalised(teller.wording.party(step.move.party))
    if halt.deterred is None:
        yield "Here it stops by itself."
        yield from (line[2:] for line in teller.reluctance(step))
    else:
        yield f"Here it stops by itself: {mover} would gain by that, but is deterred."
        yield from (line[2:] for line in teller.improvement(halt.deterred, concept))
    if halt.instead is not None:
        yield f"It would rather move so: it {teller.wording.move(halt.instead.move)}."
        yield from (line[2:] for line in teller.wish(halt.instead))
    elif halt.rests:
        yield "Nor does anybody else move on from there: that state holds."
    else:
        yield f"{mover} stays where it is; but another party would move on from there by itself."

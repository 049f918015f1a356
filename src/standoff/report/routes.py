"""Ways from today to the states where the dispute can rest, as one diagram."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from standoff.findings.dossier import Dossier, MoveView, OutcomeGroup
from standoff.report.answer import group_title
from standoff.report.drawing import Arrow, Box, Drawing, draw
from standoff.report.words import Wording, capitalised

SHOWN = 5
"""Groups in the diagram; the list beside it has them all."""

Stop = tuple[str, int, int, str]
"""A state (``"state"``, number) or a move (its party, source and target)."""


def charted(dossier: Dossier) -> tuple[OutcomeGroup, ...]:
    """The groups that the diagram shows: nearest to today first."""
    routed = [g for g in dossier.resting if g.example.route is not None]
    return tuple(sorted(routed, key=lambda g: len(g.example.route.moves if g.example.route else ()))[:SHOWN])


def diagram(dossier: Dossier, wording: Wording) -> Drawing | None:
    """The routes as boxes for states and for the moves between them; ``None`` if there is no way."""
    groups = charted(dossier)
    if dossier.today is None or not any(g.example.route and g.example.route.moves for g in groups):
        return None
    numbers = {party.name: at % 8 + 1 for at, party in enumerate(dossier.parties)}
    titles = {g.example.view.state: group_title(g, dossier) for g in groups}
    boxes: dict[Stop, Box] = {_state(dossier.today.state): _today(titles.get(dossier.today.state))}
    for state, title in titles.items():
        boxes.setdefault(_state(state), Box("Can rest here", title, "rest"))
    arrows: dict[tuple[Stop, Stop], None] = {}
    for group in groups:
        moves = group.example.route.moves if group.example.route else ()
        for stop, move in ((_stop(m), m) for m in moves):
            text = capitalised(wording.move(move))
            boxes.setdefault(stop, Box(move.party, text, f"move party-{numbers.get(move.party, 0)}"))
        stops = _stops(moves, dossier.today.state, boxes)
        arrows |= dict.fromkeys(itertools.pairwise(stops))
    index = {stop: at for at, stop in enumerate(boxes)}
    lines = [Arrow(index[a], index[b], "", "step") for a, b in arrows]
    return draw(list(boxes.values()), lines, letters=20, gap=(22, 38))


def _state(state: int) -> Stop:
    return ("state", state, state, "")


def _stop(move: MoveView) -> Stop:
    return ("move", move.source, move.target, move.party)


def _today(resting: str | None) -> Box:
    return Box("Today, which can last" if resting else "Today", resting or "The state of things now", "today")


def _stops(moves: Sequence[MoveView], today: int, boxes: dict[Stop, Box]) -> list[Stop]:
    """Today, then each move, with the state after it where that is one to rest in."""
    stops = [_state(today)]
    for move in moves:
        stops.append(_stop(move))
        if _state(move.target) in boxes:
            stops.append(_state(move.target))
    return stops

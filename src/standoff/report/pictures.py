"""Pictures of a game: its states with the moves between them as SVG, and who is stable where as a table.

They stand by themselves, in a file, a notebook or a page: no script, no network, light or dark as the
reader has it. Parties are told apart by colour, dashes and number, equilibria by their border and by words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import hypot

from standoff.dispute import Option
from standoff.findings.dossier import OptionView
from standoff.findings.graph import Edge, StateGraph, gains_from, graph_of
from standoff.report.drawing import LETTER, Arrow, Box, Drawing, PlacedBox, draw
from standoff.report.layout import Point
from standoff.report.printable import printable_environment
from standoff.stability import GraphModel, Solution

LETTERS = 20
"""Letters in a line of a box."""
GAP = (26.0, 52.0)
"""Pixels between boxes, across and down."""
BEND = 0.16
"""How far a faint arc is bent, as a share of its length."""
FARTHEST = 110.0
"""Pixels that it is bent at most."""
NARROWEST = 460.0
"""Pixels that the legend needs."""

_STRICTER = {
    "nash": ("sseq", "seq", "smr", "gmr"),
    "sseq": ("seq", "smr", "gmr"),
    "seq": ("gmr",),
    "smr": ("gmr",),
    "gmr": (),
}
"""For each concept those that it implies."""
_BORDERS = (("nash", "nash"), ("sseq", "credible"), ("seq", "credible"), ("smr", "feared"), ("gmr", "feared"))
LEGEND = (
    ("nash", "double border: Nash, nobody gains by moving"),
    ("credible", "thick border: held by credible answers (SEQ, SSEQ)"),
    ("feared", "dashed border: held only by any answer (GMR, SMR)"),
)


@dataclass(frozen=True, slots=True)
class StatePicture:
    """An SVG document as text; a notebook shows it by itself. Write ``svg`` to a file to keep it."""

    svg: str

    def _repr_svg_(self) -> str:
        return self.svg


@dataclass(frozen=True, slots=True)
class Arc:
    """A bent line from one box to another, as a path, with the corners of its head and its ``peak``."""

    style: str
    path: str
    head: str
    peak: Point


def state_graph(
    game: GraphModel,
    solution: Solution | None = None,
    *,
    labels: Mapping[int, str] | None = None,
    highlight: Collection[int] = (),
    only: Iterable[int] | None = None,
    around: Iterable[int] | None = None,
) -> StatePicture:
    """The states of ``game`` as boxes, the moves between them as arrows, a style and number for each party.

    A strong arrow is an improvement for the party that moves; a faint line is another move that is legal.
    With ``solution`` the borders and words tell of which concepts a state is an equilibrium. A box has the
    state's number and its label, by default the options that are taken. States in ``highlight`` are
    marked. Of a larger game, ``only`` shows these states and the moves among them, ``around`` these
    states and where parties would go from them because they gain.

    Raises ``Unsupported`` for more than 40 states, ``Unknown`` or ``Infeasible`` for a state that does not
    exist or is ruled out.
    """
    graph = graph_of(game, solution, only) if around is None else gains_from(game, around, solution)
    return picture_of(graph, labels or default_labels(game, graph), highlight)


def default_labels(game: GraphModel, graph: StateGraph) -> dict[int, str]:
    """For each state the options that are taken in it, or its name where the game gives names."""
    options: tuple[str, ...] = getattr(game, "options", ())
    names: tuple[str, ...] = getattr(game, "names", ())
    states = [node.state for node in graph.nodes]
    if names:
        return {state: names[state] for state in states}
    return {
        state: ", ".join(name for bit, name in enumerate(options) if state >> bit & 1) or "none taken"
        for state in states
        if options
    }


def option_labels(
    options: Iterable[Option | OptionView], graph: StateGraph, bases: Collection[int] = ()
) -> dict[int, str]:
    """For each state the labels of the options that are taken in it; or what is done differently in it, if
    an arrow leads there from one of ``bases``.
    """
    named = tuple(options)
    base = {edge.target: edge.source for edge in graph.edges if edge.source in bases}
    labels = {}
    for node in graph.nodes:
        origin = None if node.state in bases else base.get(node.state)
        taken = "; ".join(o.label for bit, o in enumerate(named) if node.state >> bit & 1)
        labels[node.state] = (
            (taken or "None taken") if origin is None else _changes(named, origin, node.state)
        )
    return labels


def _changes(options: tuple[Option | OptionView, ...], origin: int, state: int) -> str:
    """What the owners of the options that differ do in ``state``."""
    changed = [(o, state >> bit & 1) for bit, o in enumerate(options) if (state ^ origin) >> bit & 1]
    owners = dict.fromkeys(o.owner for o, _ in changed)
    return "; ".join(
        f"{owner}: " + ", ".join(o.on if taken else o.off for o, taken in changed if o.owner == owner)
        for owner in owners
    )


def picture_of(
    graph: StateGraph, labels: Mapping[int, str], highlight: Collection[int] = (), mark: str = "marked"
) -> StatePicture:
    """``graph`` as a picture; see ``state_graph``. ``mark`` says what the states in ``highlight`` are."""
    boxes = [
        Box(_heading(node.state, node.concepts, highlight), labels.get(node.state, ""), _style(node.concepts))
        for node in graph.nodes
    ]
    index = {node.state: at for at, node in enumerate(graph.nodes)}
    drawing = draw(
        boxes, [_arrow(edge, graph, index) for edge in graph.edges if edge.gains], letters=LETTERS, gap=GAP
    )
    faint = _faint(graph, drawing, index)
    template = printable_environment().get_template("state-graph.svg.j2")
    svg = template.render(
        drawing=drawing,
        faint=faint,
        marked=mark if any(node.state in highlight for node in graph.nodes) else "",
        parties=[(_party_style(party, graph), at, party) for at, party in enumerate(graph.parties, start=1)],
        borders=[(style, text) for style, text in LEGEND if any(box.style == style for box in boxes)],
        left_out=graph.left_out,
        above=max([0.0, *(-arc.peak[1] for arc in faint)]),
        width=max(drawing.width, NARROWEST, 80 + LETTER * max(len(party) for party in graph.parties)),
    )
    return StatePicture(svg)


def _arrow(edge: Edge, graph: StateGraph, index: Mapping[int, int]) -> Arrow:
    """An improvement; it begins with a ring if the party could also move back."""
    number = graph.parties.index(edge.party) + 1
    style = _party_style(edge.party, graph) + (" returns" if edge.returns else "")
    return Arrow(index[edge.source], index[edge.target], str(number), style)


def _party_style(party: str, graph: StateGraph) -> str:
    return f"p{graph.parties.index(party) % 8 + 1}"


def _heading(state: int, concepts: tuple[str, ...], highlight: Collection[int]) -> str:
    implied = {less for concept in concepts for less in _STRICTER.get(concept, ())}
    told = ", ".join(field_name(concept) for concept in concepts if concept not in implied)
    mark = "▶ " if state in highlight else ""
    return f"{mark}{state}{': ' if told else ''}{told}"


def field_name(concept: str) -> str:
    """A concept as tables call it: Nash, GMR, SEQ."""
    return "Nash" if concept == "nash" else concept.upper()


def _style(concepts: tuple[str, ...]) -> str:
    return next((style for concept, style in _BORDERS if concept in concepts), "none")


def _faint(graph: StateGraph, drawing: Drawing, index: Mapping[int, int]) -> list[Arc]:
    """Arcs for moves that gain nothing, other than those that lead back from a gain."""
    gains = {(edge.party, edge.source, edge.target) for edge in graph.edges if edge.gains}
    boxes = drawing.boxes
    return [
        _arc(_party_style(edge.party, graph), boxes[index[edge.source]], boxes[index[edge.target]])
        for edge in graph.edges
        if not edge.gains and (edge.party, edge.target, edge.source) not in gains
    ]


def _arc(style: str, one: PlacedBox, other: PlacedBox) -> Arc:
    """Bent to one side, farther for a longer way, so that it seldom runs along a row of boxes."""
    (x1, y1), (x2, y2) = _centre(one), _centre(other)
    share = min(BEND, FARTHEST / (hypot(x2 - x1, y2 - y1) or 1.0))
    bend = (x1 + x2) / 2 + share * (y2 - y1), (y1 + y2) / 2 - share * (x2 - x1)
    start, end = _border(one, bend), _border(other, bend)
    length = hypot(end[0] - bend[0], end[1] - bend[1]) or 1.0
    x, y = (end[0] - bend[0]) / length, (end[1] - bend[1]) / length
    neck = end[0] - 9 * x, end[1] - 9 * y
    corners = end, (neck[0] - 4 * y, neck[1] + 4 * x), (neck[0] + 4 * y, neck[1] - 4 * x)
    path = f"M{_pair(start)}Q{_pair(bend)} {_pair(end)}"
    peak = tuple(min(start[at], end[at], (start[at] + 2 * bend[at] + end[at]) / 4) for at in (0, 1))
    return Arc(style, path, " ".join(_pair(corner) for corner in corners), (peak[0], peak[1]))


def _pair(point: Point) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"


def _centre(box: PlacedBox) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


def _border(box: PlacedBox, towards: tuple[float, float]) -> tuple[float, float]:
    """Where the line from the middle of ``box`` leaves it."""
    x, y = _centre(box)
    dx, dy = towards[0] - x, towards[1] - y
    scale = min(
        box.width / 2 / abs(dx) if dx else float("inf"), box.height / 2 / abs(dy) if dy else float("inf")
    )
    return round(x + dx * scale, 1), round(y + dy * scale, 1)

"""Boxes and arrows as a drawing: wrapped labels, sizes, curves. The template turns it into SVG.

Misses: widths of letters are estimated (7.5 px each, twice that for full-width ones), since nothing
here knows the reader's font; boxes leave room for wider letters than usual.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from standoff.report.layout import Layout, Point, layered

LETTER = 7.5
LINE = 18.0
PADDING = 12.0
ARROW = 7.0
"""Pixels at the scale of the page; ``ARROW`` is what an arrow's head needs before a box."""


@dataclass(frozen=True, slots=True)
class Box:
    """A node to draw: a small ``heading`` (may be empty), the ``text``, and the name of its style."""

    heading: str
    text: str
    style: str


@dataclass(frozen=True, slots=True)
class Arrow:
    """An edge from box ``source`` to box ``target``; ``badge`` is a short label on it."""

    source: int
    target: int
    badge: str
    style: str


@dataclass(frozen=True, slots=True)
class PlacedBox:
    x: float
    y: float
    width: float
    height: float
    heading: str
    lines: tuple[str, ...]
    style: str


@dataclass(frozen=True, slots=True)
class PlacedArrow:
    """From ``start`` to ``end``, the point before the target where the head stands, pointing up if the
    arrow ``rises``.
    """

    path: str
    badge: str
    badge_at: Point
    style: str
    start: Point
    end: Point
    rises: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """What an SVG needs: its size and everything placed in it, in pixels."""

    width: float
    height: float
    boxes: tuple[PlacedBox, ...]
    arrows: tuple[PlacedArrow, ...]


def draw(boxes: Sequence[Box], arrows: Sequence[Arrow], *, letters: int, gap: Point) -> Drawing:
    """Lay out ``boxes`` with text wrapped after ``letters`` letters, ``gap`` apart across and down.

    An arrow from a box to itself is not drawn.
    """
    between = [arrow for arrow in arrows if arrow.source != arrow.target]
    texts = [wrapped(box.text, letters) for box in boxes]
    wide = letters * LETTER + 2 * PADDING
    sizes = [(wide, _height(box, lines)) for box, lines in zip(boxes, texts, strict=True)]
    layout = layered(sizes, [(a.source, a.target) for a in between], gap)
    placed = tuple(
        PlacedBox(round(x - w / 2, 1), round(y - h / 2, 1), w, h, box.heading, lines, box.style)
        for box, lines, (w, h), (x, y) in zip(boxes, texts, sizes, _in_order(layout, len(boxes)), strict=True)
    )
    curves = tuple(_curve(arrow, between, layout, sizes) for arrow in between)
    return Drawing(round(layout.width, 1), round(layout.height, 1), placed, curves)


def wrapped(text: str, letters: int) -> tuple[str, ...]:
    """``text`` in lines of at most ``letters`` letters; a longer word is broken."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        for piece in _pieces(word, letters):
            if line and _length(line) + 1 + _length(piece) > letters:
                lines.append(line)
                line = piece
            else:
                line = f"{line} {piece}".strip()
    return (*lines, line) if line else tuple(lines)


def _length(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _pieces(word: str, letters: int) -> list[str]:
    step = letters if _length(word) == len(word) else letters // 2
    return [word[at : at + step] for at in range(0, len(word), step)]


def _height(box: Box, lines: tuple[str, ...]) -> float:
    return (len(lines) + bool(box.heading)) * LINE + 2 * PADDING - 4


def _in_order(layout: Layout, number: int) -> list[Point]:
    return [layout.centres[node] for node in range(number)]


def _port(node: int, arrow: Arrow, arrows: Sequence[Arrow], layout: Layout, width: float) -> float:
    """How far from the middle of ``node``, which is ``width`` wide, the arrow ends: no two at one place."""
    upward = {(a.source, a.target): _rises(a, layout) for a in arrows}
    side = _side(node, arrow, upward[arrow.source, arrow.target])
    peers = {
        (a.source, a.target): _next_x(node, a, layout)
        for a in arrows
        if node in {a.source, a.target} and _side(node, a, upward[a.source, a.target]) == side
    }
    order = sorted(peers, key=lambda edge: (peers[edge], edge))
    step = min(12.0, (width / 2 - PADDING) / max(1, len(order) - 1))
    return step * (2 * order.index((arrow.source, arrow.target)) - (len(order) - 1))


def _side(node: int, arrow: Arrow, rises: bool) -> str:
    """Whether the arrow touches ``node`` at its ``top`` or ``bottom``."""
    return "top" if (arrow.source == node) == rises else "bottom"


def _rises(arrow: Arrow, layout: Layout) -> bool:
    return layout.centres[arrow.target][1] < layout.centres[arrow.source][1]


def _next_x(node: int, arrow: Arrow, layout: Layout) -> float:
    path = layout.paths[arrow.source, arrow.target]
    return path[1][0] if arrow.source == node else path[-2][0]


def _curve(arrow: Arrow, arrows: Sequence[Arrow], layout: Layout, sizes: Sequence[Point]) -> PlacedArrow:
    points = list(layout.paths[arrow.source, arrow.target])
    rises = _rises(arrow, layout)
    for at, node in ((0, arrow.source), (-1, arrow.target)):
        x, y = layout.centres[node]
        down = (node == arrow.source) != rises
        reach = sizes[node][1] / 2 + (ARROW if at else 0)
        points[at] = (x + _port(node, arrow, arrows, layout, sizes[node][0]), y + (reach if down else -reach))
    path = f"M{points[0][0]:.1f},{points[0][1]:.1f}"
    for (x, y), (to_x, to_y) in itertools.pairwise(points):
        middle = (y + to_y) / 2
        path += f"C{x:.1f},{middle:.1f} {to_x:.1f},{middle:.1f} {to_x:.1f},{to_y:.1f}"
    (x, y), (to_x, to_y) = points[-2], points[-1]
    middle_at = (round((x + to_x) / 2, 1), round((y + to_y) / 2, 1))
    start, end = ((round(x, 1), round(y, 1)) for x, y in (points[0], points[-1]))
    return PlacedArrow(path, arrow.badge, middle_at, arrow.style, start, end, rises)

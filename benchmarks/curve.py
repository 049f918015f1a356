"""The curve: seconds from 2^6 to 2^24 states, against the definitions word by word and the matrix method.

All in one process, on one thread. A baseline is measured as long as it took less than a second for a
quarter of the states; the matrix method up to 2^12 states whatever it takes.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table

from benchmarks import matrix_method
from benchmarks.clock import times
from benchmarks.games import Plan, draw
from standoff.stability import Game, solve
from tests.stability.oracle import option_form

if TYPE_CHECKING:
    import altair as alt

STATIC = Path(__file__).parents[1] / "docs" / "_static"
FOUR = ("nash", "gmr", "smr", "seq")
TOGETHER, MATRICES, WORDS = "four concepts", "matrix method", "word by word"
SIZES = range(6, 25, 2)
LAST_OF_MATRICES = 12
PATIENCE = 1.0
COLOURS = {
    TOGETHER: "#2f7ed8",
    **dict.fromkeys(FOUR, "#5f93d6"),
    MATRICES: "#d9534f",
    WORDS: "#b07d2b",
}
INK = "#7d8590"


@dataclass(frozen=True)
class Point:
    """What took how long: ``states`` is the exponent of two, ``seconds`` the median processor time."""

    work: str
    states: int
    seconds: float


def measure() -> list[Point]:
    """All points, smallest games first."""
    points: list[Point] = []
    patient = True
    for size in SIZES:
        game = Game.of(draw(Plan(size)))
        runs = 15 if size <= 16 else 5 if size <= 20 else 3
        for name, concepts in ((TOGETHER, FOUR), *((concept, (concept,)) for concept in FOUR)):
            points.append(_point(name, size, partial(solve, game, concepts), runs))
        if patient:
            points.append(_point(WORDS, size, partial(by_definition, game), 1))
            patient = points[-1].seconds < PATIENCE
        if size <= LAST_OF_MATRICES:
            points.append(_point(MATRICES, size, partial(matrix_method.solve, game), 1))
    return points


def by_definition(game: Game) -> list[bool]:
    """All cells by the oracle of the tests, the making of its moves included."""
    ranks = [rank.tolist() for rank in game.ranks]
    directions = [way.value for way in game.directions]
    graph = option_form(game.owners, directions, game.feasible.tolist(), ranks)
    return [graph.stable(c, i, s) for c in FOUR for i in graph.parties for s in graph.states]


def _point(work: str, states: int, run: Callable[[], object], runs: int) -> Point:
    if runs > 3:
        run()
    return Point(work, states, times(run, runs).processor)


def ratio(points: list[Point], size: int) -> float:
    """How many times faster than the matrix method four concepts are."""
    took = {point.work: point.seconds for point in points if point.states == size}
    return took[MATRICES] / took[TOGETHER]


def table(points: list[Point]) -> Table:
    """The points as a table of milliseconds."""
    made = Table("states", *COLOURS, title="milliseconds, all feasible, three parties, 16 formulas each")
    for size in SIZES:
        took = {point.work: f"{1000 * point.seconds:,.2f}" for point in points if point.states == size}
        made.add_row(f"2^{size}", *(took.get(work, "") for work in COLOURS))
    return made


def write(points: list[Point]) -> None:
    """Draw the curve for the documentation and put its numbers beside it."""
    rows = [asdict(point) | {"seconds": float(f"{point.seconds:.3g}")} for point in points]
    (STATIC / "stability-curve.json").write_text(
        "[\n" + ",\n".join(map(json.dumps, rows)) + "\n]\n", encoding="utf-8"
    )
    import vl_convert

    svg: str = vl_convert.vegalite_to_svg(chart(rows).to_dict())
    (STATIC / "stability-curve.svg").write_text(svg + "\n", encoding="utf-8")


def chart(rows: list[dict[str, object]]) -> alt.LayerChart:
    """Both axes logarithmic; every line bears its name at its end. Colours do on light and on dark pages."""
    import altair as alt

    last = {str(row["work"]): row for row in rows}
    colour = alt.Color("work:N", legend=None).scale(domain=list(COLOURS), range=list(COLOURS.values()))
    x = alt.X("states:Q").axis(values=list(SIZES), labelExpr="'2^' + datum.value", title="states")
    x = x.scale(domain=[6, 27], nice=False)
    y = (
        alt.Y("seconds:Q")
        .scale(type="log", domain=[2e-5, 400], nice=False)
        .axis(
            values=[10.0**k for k in range(-4, 3)],
            labelExpr="datum.value < 0.001 ? datum.value * 1e6 + ' µs' : "
            "datum.value < 1 ? datum.value * 1000 + ' ms' : datum.value + ' s'",
            title="",
        )
    )
    lines = alt.Chart(alt.InlineData(values=rows)).mark_line(
        point=alt.OverlayMarkDef(size=18), strokeWidth=1.8
    )
    names = [
        alt.Chart(alt.InlineData(values=[row]))
        .mark_text(align="right" if work == WORDS else "left", dx=-8 if work == WORDS else 7, fontSize=11)
        .encode(x=x, y=y, text="work:N", color=colour)
        for work, row in last.items()
    ]
    layers = alt.layer(lines.encode(x=x, y=y, color=colour), *names)
    styled: alt.LayerChart = (
        layers.properties(width=620, height=560, background="transparent")
        .configure_axis(
            labelColor=INK,
            titleColor=INK,
            gridColor=INK,
            gridOpacity=0.25,
            domainColor=INK,
            tickColor=INK,
            labelFontSize=12,
            titleFontSize=12,
            labelFlush=False,
        )
        .configure_view(stroke=None)
    )
    return styled

"""Charts: Altair specifications compiled to SVG, coloured by the page's own variables.

Altair and the compiler are loaded on first use: together they cost about a second. Dates are
drawn as years with a fraction, so that no time zone has a say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from standoff.evidence import PartialDate
from standoff.findings.dossier import DatedAct, Dossier
from standoff.report.phrases import COOPERATIVE
from standoff.report.plain import plain
from standoff.report.record import doers

WIDTH = 720
ROW = 13
NOBODY = "No party named"
SIDES = ("Towards agreement", "Against it", "Neither")
_SHAPES = ("circle", "diamond", "square")
_COLOURS = ("var(--agree)", "var(--clash)", "var(--faint)")


@dataclass(frozen=True, slots=True)
class Picture:
    """The inside of an SVG, escaped by the compiler, and its size in pixels."""

    width: float
    height: float
    inner: Markup


def timeline(dossier: Dossier) -> Picture | None:
    """The record as one row a party; a year or a month alone is a bar as long as what it may mean."""
    if len(dossier.record) < 2:
        return None
    alt = altair_on_use()
    acts = _placed(dossier)
    early, late = _periods(acts)
    panels = (
        [
            _panel(alt, early, acts, WIDTH * 2 // 7, named=True),
            _panel(alt, late, acts, WIDTH * 5 // 7, named=False),
        ]
        if early
        else []
    )
    chart = alt.hconcat(*panels, spacing=14) if panels else _panel(alt, late, acts, WIDTH, named=True)
    return compiled(chart)


def contributions(dossier: Dossier) -> Picture | None:
    """How many statements each article gives, by the party whose position they tell."""
    names = [party.name for party in dossier.parties]
    rows = [
        {
            "source": _source_name(dossier, r.article.id, n),
            "party": plain(party),
            "statements": number,
            "rank": names.index(party) if party in names else len(names),
        }
        for n, r in enumerate(dossier.readings)
        for party, number in sorted(Counter(s.party or NOBODY for s in r.statements).items())
    ]
    if not rows:
        return None
    alt = altair_on_use()
    names = [plain(name) for name in names]
    domain = [n for n in [*names, NOBODY] if any(row["party"] == n for row in rows)]
    domain += sorted({str(row["party"]) for row in rows} - set(domain))
    colours = [f"var(--p{names.index(n) % 8 + 1})" if n in names else "var(--faint)" for n in domain]
    chart = (
        alt.Chart(alt.Data(values=rows))
        .mark_bar(stroke="var(--paper)", strokeWidth=1)
        .encode(
            y=alt.Y(
                "source:N",
                sort=None,
                title=None,
                axis=alt.Axis(ticks=False, domain=False, labelAlign="left", labelPadding=195),
            ),
            x=alt.X("statements:Q", title="statements read", axis=alt.Axis(tickMinStep=1, format="d")),
            color=alt.Color(
                "party:N", scale=alt.Scale(domain=domain, range=colours), sort=domain, legend=None
            ),
            order=alt.Order("rank:Q"),
        )
        .properties(width=WIDTH - 205, height=alt.Step(30))
    )
    return compiled(chart)


def altair_on_use() -> Any:
    """Altair, which takes a second to load."""
    import altair

    return altair


def _source_name(dossier: Dossier, article: str, number: int) -> str:
    told = next(r.article for r in dossier.readings if r.article.id == article)
    return plain(f"{number + 1}. {told.outlet or told.title or told.name}")


def _years(date: PartialDate) -> tuple[float, float]:
    """The first and the last moment that ``date`` can mean, in years."""
    first, last = date.earliest, date.latest
    return (
        first.year + (first.timetuple().tm_yday - 1) / 366,
        last.year + last.timetuple().tm_yday / 366,
    )


def _side(act: DatedAct) -> str:
    return SIDES[2] if act.act is None else SIDES[0] if act.act in COOPERATIVE else SIDES[1]


def _placed(dossier: Dossier) -> list[dict[str, Any]]:
    """Each act with a height: rows by party, lanes within a row so that marks do not hide each other."""
    order = [party.name for party in dossier.parties]
    others = {name for act in dossier.record for name in doers(act)} - set(order)
    named: list[str | None] = [*order, *sorted(others), None]
    span = _span(dossier.record)
    placed, top = [], 0
    for name in named:
        acts = sorted(
            (a for a in dossier.record if name in (doers(a) or (None,))), key=lambda a: _years(a.date)
        )
        ends: list[float] = []
        for act in acts:
            start, end = _years(act.date)
            lane = next((at for at, free in enumerate(ends) if free <= start), len(ends))
            ends[lane : lane + 1] = [max(end, start + span / 70)]
            placed.append(_mark(act, top + lane, name or NOBODY))
        top += len(ends) + 1 if acts else 0
    return placed


def _span(record: Sequence[DatedAct]) -> float:
    years = [year for act in record for year in _years(act.date)]
    return max(max(years) - min(years), 1.0)


def _mark(act: DatedAct, lane: int, party: str) -> dict[str, Any]:
    start, end = _years(act.date)
    exact = act.date.day is not None
    return {
        "start": start,
        "end": end,
        "middle": (start + end) / 2,
        "lane": lane,
        "party": plain(party),
        "side": _side(act),
        "exact": exact,
    }


def _periods(acts: list[dict[str, Any]]) -> tuple[tuple[float, float] | None, tuple[float, float]]:
    """One period, or two where most acts crowd into the last quarter of the time covered."""
    low, high = min(a["start"] for a in acts), max(a["end"] for a in acts)
    crowded = high - (high - low) / 4
    late = [a for a in acts if a["start"] >= crowded]
    if high - low < 12 or len(late) < 0.6 * len(acts) or len(late) == len(acts):
        return None, (low, high)
    return (low, max(a["end"] for a in acts if a["start"] < crowded)), (min(a["start"] for a in late), high)


def _panel(alt: Any, period: tuple[float, float], acts: list[dict[str, Any]], width: int, named: bool) -> Any:
    low = int(period[0])
    high = max(int(period[1]) + (period[1] % 1 > 0.01), low + 1)
    inside = [a for a in acts if a["start"] >= period[0] - 1e-9 and a["end"] <= period[1] + 1e-9]
    lanes = max(a["lane"] for a in acts) + 1
    x = alt.X(
        "start:Q",
        title=None,
        scale=alt.Scale(domain=[low, high], nice=False),
        axis=alt.Axis(format="d", values=_ticks(low, high, width // 70)),
    )
    y = alt.Y("lane:Q", axis=None, scale=alt.Scale(domain=[-1.6, lanes - 0.2], reverse=True, nice=False))
    colour = alt.Color("side:N", scale=alt.Scale(domain=list(SIDES), range=list(_COLOURS)), legend=None)
    shape = alt.Shape("side:N", scale=alt.Scale(domain=list(SIDES), range=list(_SHAPES)), legend=None)
    base = alt.Chart(alt.Data(values=inside))
    spans = base.transform_filter("!datum.exact").mark_rule(
        strokeWidth=5, strokeOpacity=0.35, strokeCap="round"
    )
    points = base.mark_point(size=60, filled=True, opacity=1)
    layers = [
        spans.encode(x=x, x2="end:Q", y=y, color=colour),
        points.encode(x=alt.X("middle:Q", title=None), y=y, color=colour, shape=shape),
    ]
    return alt.layer(*layers, *([_row_names(alt, acts)] if named else [])).properties(
        width=width, height=max(60, lanes * ROW + 20)
    )


def _ticks(low: int, high: int, most: int) -> list[int]:
    """Round years from ``low`` to ``high``, about ``most`` of them."""
    step = next(
        s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10000) if (high - low) / s <= max(most, 3)
    )
    return list(range(-(-low // step) * step, high + 1, step))


def _row_names(alt: Any, acts: list[dict[str, Any]]) -> Any:
    """Each party's name above its first lane, at the left edge."""
    tops: dict[str, int] = {}
    for act in acts:
        tops[act["party"]] = min(act["lane"], tops.get(act["party"], act["lane"]))
    rows = [{"party": name, "lane": lane - 0.95} for name, lane in tops.items()]
    return (
        alt.Chart(alt.Data(values=rows))
        .mark_text(
            align="left", baseline="middle", fontWeight="bold", color="currentColor", limit=WIDTH * 2 // 7
        )
        .encode(x=alt.value(2), y=alt.Y("lane:Q", axis=None), text="party:N")
    )


def compiled(chart: Any) -> Picture:
    """``chart`` as SVG; its text is escaped by the compiler."""
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(_styled(chart).to_dict())
    inner = drawn[drawn.index(">") + 1 : drawn.rindex("</svg>")]
    # The page names the picture as a whole; the compiler's roles inside it would only be read twice.
    inner = re.sub(r'\s(?:aria-[a-z]+|role|pointer-events)="[^"]*"', "", inner)
    size = re.search(r'width="([\d.]+)" height="([\d.]+)"', drawn)
    assert size is not None
    return Picture(float(size[1]), float(size[2]), Markup(inner))  # noqa: S704 - escaped by the compiler; tests/report/test_hostile.py


def _styled(chart: Any) -> Any:
    ink = {
        "labelColor": "currentColor",
        "titleColor": "currentColor",
        "labelFontSize": 12,
        "titleFontSize": 12,
    }
    lines = {
        "gridColor": "currentColor",
        "gridOpacity": 0.14,
        "domainColor": "currentColor",
        "tickColor": "currentColor",
    }
    return (
        chart.configure(background="transparent", font="system-ui, sans-serif", padding=4)
        .configure_axis(**ink, **lines, titleFontWeight="normal", labelLimit=165)
        .configure_legend(labelColor="currentColor", labelFontSize=12)
        .configure_text(fontSize=12)
        .configure_view(stroke=None)
    )

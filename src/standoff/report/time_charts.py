"""Pictures of the dispute through time: where outcomes held and could be reached, and how positions drifted.

Days are columns of equal width, because statements crowd: a proportional axis would show decades without a
word and no difference between the days that matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from standoff.findings.belief.timeline import DriftView, NetStanceView, StepView, TimelineFinding
from standoff.report.charts import WIDTH, Picture, altair_on_use, compiled
from standoff.report.plain import plain
from standoff.report.printable import printable_environment
from standoff.report.words import Wording

LABELS = 175
"""Pixels for the names of the rows."""
COLUMNS = 48
"""Days drawn at most; of more, those on which something flipped or turned, and the latest of the others."""
PANELS = 10
"""Positions drawn at most, those that turned first."""
HOLDS, REACHED = "holds", "can be reached"
FAINT, STRONG = 0.5, 0.95
"""How strong a bar is drawn that holds by the fewest concepts, and one that holds by all."""


def swimlane(finding: TimelineFinding) -> Picture | None:
    """The outcomes as rows, the days as columns; ``None`` without outcomes or days."""
    if not finding.labels or not finding.steps:
        return None
    return compiled(_swimlane(altair_on_use(), finding, columns(finding)))


def drifting(finding: TimelineFinding) -> Picture | None:
    """One small panel for each position that drifted; ``None`` if none did."""
    shown = drawn_drifts(finding)
    if not shown:
        return None
    return compiled(_panels(altair_on_use(), finding, columns(finding), shown))


def drawn(finding: TimelineFinding) -> str:
    """Both pictures as one SVG document that stands by itself, light or dark as its reader has it."""
    alt, steps, shown = altair_on_use(), columns(finding), drawn_drifts(finding)
    parts = [_swimlane(alt, finding, steps)] if finding.labels and finding.steps else []
    parts += [_panels(alt, finding, steps, shown)] if shown else []
    picture = compiled(alt.vconcat(*parts, spacing=30)) if parts else Picture(WIDTH, 40, Markup())
    made = printable_environment().get_template("time.svg.j2").render(picture=picture)
    return str(made)


def columns(finding: TimelineFinding) -> tuple[StepView, ...]:
    """The days that are drawn."""
    if len(finding.steps) <= COLUMNS:
        return finding.steps
    turned = {reversal.day for drift in finding.drifts for reversal in drift.reversals}
    telling = [step for step in finding.steps if step.flips or step.day in turned]
    others = [step for step in finding.steps if not (step.flips or step.day in turned)]
    kept = telling[-COLUMNS:] + others[len(others) - max(COLUMNS - len(telling), 0) :]
    return tuple(sorted(kept, key=lambda step: step.day.earliest))


def drawn_drifts(finding: TimelineFinding) -> tuple[DriftView, ...]:
    """The positions that moved: those that turned first, in the case's order."""
    moving = [drift for drift in finding.drifts if drift.moves]
    kept = sorted(moving, key=lambda drift: not drift.reversals)[:PANELS]
    return tuple(drift for drift in moving if drift in kept)


def _swimlane(alt: Any, finding: TimelineFinding, steps: Sequence[StepView]) -> Any:
    cells = list(_cells(finding, steps))
    days = [str(step.date) for step in steps]
    rows = [*(plain(label) for _, label in finding.labels), "statements that came in"]
    x = _x(alt, days, steps, labels=True)
    y = alt.Y("row:N", sort=rows, scale=alt.Scale(domain=rows), title=None, axis=_row_axis(alt))
    colours = alt.Scale(domain=[HOLDS, REACHED], range=["var(--agree)", "var(--link)"])
    held = alt.Chart(alt.Data(values=[c for c in cells if "strength" in c]))
    bars = held.mark_rect().encode(
        x=x,
        y=y,
        color=alt.Color("kind:N", scale=colours, legend=None),
        opacity=alt.Opacity("strength:Q", scale=None, legend=None),
    )
    flips = alt.Chart(alt.Data(values=[c for c in cells if c["kind"] == "flip"]))
    marks = flips.mark_point(
        shape="diamond", size=70, filled=True, fill="var(--paper)", stroke="var(--ink)", strokeWidth=1.4
    ).encode(x=x, y=y)
    counts = alt.Chart(alt.Data(values=[c for c in cells if c["kind"] == "came"]))
    numbers = counts.mark_text(color="currentColor").encode(x=x, y=y, text="number:Q")
    return alt.layer(bars, marks, numbers).properties(width=WIDTH - LABELS, height=alt.Step(26))


def _cells(finding: TimelineFinding, steps: Sequence[StepView]) -> Iterator[dict[str, Any]]:
    labels = {name: plain(label) for name, label in finding.labels}
    for at, step in enumerate(steps):
        for standing in step.standings:
            row = {"column": at, "row": labels[standing.outcome]}
            if standing.holds:
                share = len(standing.holds) / len(finding.concepts)
                yield row | {"kind": HOLDS, "strength": FAINT + (STRONG - FAINT) * share}
            elif standing.reachable:
                yield row | {"kind": REACHED, "strength": 0.28}
        for outcome in dict.fromkeys(flip.outcome for flip in step.flips):
            yield {"column": at, "row": labels[outcome], "kind": "flip"}
        if step.came:
            yield {"column": at, "row": "statements that came in", "kind": "came", "number": len(step.came)}


def _x(alt: Any, days: Sequence[str], steps: Sequence[StepView], *, labels: bool) -> Any:
    """Columns by number, so that two days of one name stay apart, with the days as their labels."""
    names = "[" + ",".join(f"'{day}'" for day in days) + "]"
    axis = alt.Axis(
        labelExpr=f"{names}[datum.value]",
        labelAngle=-60,
        labelOverlap="greedy",
        ticks=False,
        labels=labels,
        domain=labels,
    )
    domain = list(range(len(steps)))
    return alt.X(
        "column:O", title=None, axis=axis, scale=alt.Scale(domain=domain, paddingInner=0.08, paddingOuter=0)
    )


def _row_axis(alt: Any) -> Any:
    return alt.Axis(
        ticks=False, domain=False, labelAlign="left", labelPadding=LABELS - 8, labelLimit=LABELS - 14
    )


def _panels(alt: Any, finding: TimelineFinding, steps: Sequence[StepView], shown: Sequence[DriftView]) -> Any:
    wording = Wording({option.name: option for option in finding.options})
    panels = []
    for drift in shown:
        title = plain(f"{drift.party}: {wording.literal(drift.option, True)}")
        panels.append(_panel(alt, drift, title, steps, last=drift is shown[-1]))
    return alt.vconcat(*panels, spacing=6)


def _panel(alt: Any, drift: DriftView, title: str, steps: Sequence[StepView], *, last: bool) -> Any:
    values = list(_net(drift, steps))
    x = _x(alt, [str(step.date) for step in steps], steps, labels=last)
    y = alt.Y(
        "net:Q",
        title=None,
        scale=alt.Scale(domain=[-1.15, 1.15], nice=False),
        axis=alt.Axis(
            values=[-1, 0, 1],
            labelExpr="datum.value > 0 ? 'for' : datum.value < 0 ? 'against' : ''",
            minExtent=LABELS,
            maxExtent=LABELS,
        ),
    )
    colour = alt.condition("datum.net >= 0", alt.value("var(--agree)"), alt.value("var(--clash)"))
    base = alt.Chart(alt.Data(values=values))
    bars = base.mark_bar(opacity=0.85).encode(x=x, y=y, color=colour)
    reversals = base.transform_filter("datum.reversal").mark_point(
        shape="diamond", size=70, filled=True, fill="var(--paper)", stroke="var(--ink)", strokeWidth=1.4
    )
    heading = {"text": title, "anchor": "start", "fontSize": 12, "color": "currentColor", "offset": 4}
    layers = alt.layer(bars, reversals.encode(x=x, y=y))
    return layers.properties(width=WIDTH - LABELS, height=44, title=heading)


def _net(drift: DriftView, steps: Sequence[StepView]) -> Iterator[dict[str, Any]]:
    turned = {reversal.day for reversal in drift.reversals}
    for at, step in enumerate(steps):
        stance = _stance(drift.stances, step)
        if stance is not None and stance.net is not None:
            yield {"column": at, "net": stance.net, "reversal": step.day in turned}


def _stance(stances: Sequence[NetStanceView], step: StepView) -> NetStanceView | None:
    """The last one that had begun by then."""
    return next((s for s in reversed(stances) if s.day.latest <= step.day.latest), None)

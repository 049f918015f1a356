"""Tables for a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

Row = Mapping[str, Any]

SHOWN = 12
"""Equilibria listed for each concept before the rest is only counted."""


def show_statements(rows: Sequence[Row]) -> None:
    """Statements, one a line."""
    table = _table("article", "party", "act", "about", "condition", "who said what")
    for row in rows:
        about = ", ".join(f"{'+' if o['stance'] > 0 else '−'}{o['option']}" for o in row["options"])
        condition = row["condition"]
        said = f"{row['speaker']}: {' '.join(row['exact'].split())}"
        cells = (row["article"], row["party"], row["act"], about, condition and condition["text"], said)
        table.add_row(*(_cell(cell) for cell in cells))
    _show(table, f"{len(rows)} statements; + for, − against; --format jsonl gives positions and more")


def show_attributions(rows: Sequence[Row]) -> None:
    """Attributions, one a line."""
    table = _table("article", "source", "cue", "content")
    for row in rows:
        table.add_row(*(_cell(row[key]) for key in ("article", "source", "cue", "content")))
    _show(table, f"{len(rows)} attributions; --format spans gives positions")


def show_solution(solution: Row) -> None:
    """Equilibria of each concept, each state as the options that are on."""
    options: list[str] = solution["options"]
    table = _table("concept", "equilibria", "states (the options that are on)")
    for name, concept in solution["concepts"].items():
        states: list[int] = concept["equilibria"]
        listed = [f"{state}: {_on(state, options)}" for state in states[:SHOWN]]
        if len(states) > SHOWN:
            listed.append(f"… and {len(states) - SHOWN} more; --format json lists them all")
        table.add_row(name, str(len(states)), Text("\n".join(listed)))
    quo = solution["status_quo"]
    today = "not given" if quo is None else f"{quo}: {_on(quo, options)}"
    _show(table, f"{solution['feasible']} feasible states; status quo {today}")


def _on(state: int, options: Sequence[str]) -> str:
    return ", ".join(name for at, name in enumerate(options) if state >> at & 1) or "none"


def _table(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", show_lines=False)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def _cell(value: object) -> Text:
    return Text("" if value is None else str(value))


def _show(table: Table, footer: str) -> None:
    console = Console()
    console.print(table)
    console.print(Text(footer, style="dim"))

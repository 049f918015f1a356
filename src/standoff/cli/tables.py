"""Tables for a terminal; elsewhere the same, one row a line at full width."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from standoff.cli.words import count, visible

Row = Mapping[str, Any]

SHOWN = 12
"""Equilibria listed for each concept before the rest is only counted."""

UNBOUNDED = 1_000_000
"""Columns of a page that is no terminal."""

MEANINGS = {
    "nash": "nobody gains by moving, whatever comes after",
    "gmr": "whoever could gain stays: others can answer so that it is no better off",
    "smr": "as gmr, and it cannot repair its loss by moving once more",
    "seq": "as gmr, by answers that pay those who give them",
    "sseq": "as seq, and it cannot repair its loss by moving once more",
}
"""Each concept of stability in words that fit a line."""

STATEMENT = {"party": 3, "act": 3, "about": 4, "condition": 4, "who said what": 9}
ATTRIBUTION = {"source": 3, "cue": 2, "content": 7}
"""Columns with their shares of a terminal's width."""


def show_statements(rows: Sequence[Row]) -> None:
    """Statements, one a line."""
    cells = [(row["article"], _statement(row)) for row in rows]
    _show_articles(cells, STATEMENT)
    total = count(len(rows), "statement", "statements")
    footer(f"{total}; + for, − against; --format jsonl gives positions and more")


def show_attributions(rows: Sequence[Row]) -> None:
    """Attributions, one a line."""
    cells = [(row["article"], tuple(row[key] for key in ATTRIBUTION)) for row in rows]
    _show_articles(cells, ATTRIBUTION)
    footer(f"{count(len(rows), 'attribution', 'attributions')}; --format spans gives positions")


def show_solution(solution: Row) -> None:
    """Equilibria of each concept, each state as the options that are on."""
    options: list[str] = solution["options"]
    table = new_table("concept", "equilibria", "states (the options that are on)")
    for name, concept in solution["concepts"].items():
        states: list[int] = concept["equilibria"]
        table.add_row(name, str(len(states)), states_told(states, options))
    quo = solution["status_quo"]
    today = "not given" if quo is None else f"{quo}: {_on(quo, options)}"
    print_table(table)
    footer(f"{count(solution['feasible'], 'feasible state', 'feasible states')}; status quo {today}")
    for note in solution.get("notes", ()):
        footer(f"note: {note}")
    _show_legend(solution["concepts"])


def _show_legend(concepts: Iterable[str]) -> None:
    """What the names of ``concepts`` mean."""
    table = Table(box=None, pad_edge=False, show_header=False, style="dim")
    for name in concepts:
        table.add_row(f"{name}:", MEANINGS[name])
    print_table(table)


def _statement(row: Row) -> tuple[object, ...]:
    about = ", ".join(f"{'+' if o['stance'] > 0 else '−'}{o['option']}" for o in row["options"])
    condition = row["condition"]
    said = f"{row['speaker']}: {row['exact']}"
    return row["party"], row["act"], about, condition and condition["text"], said


def states_told(states: Sequence[int], options: Sequence[str]) -> Text:
    """The first states, one a line, each with the options that are on in it, and how many more there are."""
    listed = [f"{state}: {_on(state, options)}" for state in states[:SHOWN]]
    if len(states) > SHOWN:
        listed.append(f"… and {len(states) - SHOWN} more; --format json lists them all")
    return Text(visible("\n".join(listed)))


def _on(state: int, options: Sequence[str]) -> str:
    return ", ".join(name for at, name in enumerate(options) if state >> at & 1) or "none"


def _show_articles(rows: Sequence[tuple[str, tuple[object, ...]]], columns: Mapping[str, int]) -> None:
    """On a terminal a table for each article, under its name; elsewhere one table with a column of names."""
    if not sys.stdout.isatty():
        table = new_table("article", *columns)
        for article, cells in rows:
            table.add_row(*_cells((article, *cells)))
        print_table(table)
        return
    for number, (article, group) in enumerate(groupby(rows, key=lambda row: row[0])):
        table = Table(title=_title(article), title_justify="left", box=None, expand=True)
        table.show_header = number == 0
        for heading, share in columns.items():
            table.add_column(heading, ratio=share, overflow="fold", header_style="dim")
        for _, cells in group:
            table.add_row(*_cells(cells))
        print_table(table)


def new_table(*headings: str) -> Table:
    """A table without lines, with these headings."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def _cells(values: Iterable[object]) -> list[Text]:
    return [cell(value) for value in values]


def cell(value: object) -> Text:
    """Words on one line, with nothing in them that a terminal would obey."""
    return Text("" if value is None else visible(" ".join(str(value).split())))


def _title(article: str) -> Text:
    title = cell(article)
    title.stylize("bold")
    return title


def print_table(table: Table) -> None:
    """Show a table: on a terminal as wide as it is, elsewhere one row a line."""
    if sys.stdout.isatty():
        Console().print(table)
        return
    console = Console(width=UNBOUNDED, color_system=None)
    with console.capture() as captured:
        console.print(table)
    sys.stdout.writelines(line.rstrip() + "\n" for line in captured.get().splitlines())


def footer(text: str) -> None:
    """A line below a table."""
    Console(soft_wrap=True).print(Text(visible(text), style="dim"))

"""What ``solve --horizon`` shows: what holds for two parties that look ahead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.text import Text

from standoff.cli.tables import footer, new_table, print_table, states_told
from standoff.cli.words import visible


def show_horizon(solution: Mapping[str, Any]) -> None:
    """A table of what holds for each party and for both that look so far ahead."""
    options, found = solution["options"], solution["limited"]
    table = new_table("looking ahead", "states", "which (the options that are on)")
    rows = {"both stay": found["equilibria"]} | {
        f"{p} stays": stable for p, stable in found["stable"].items()
    }
    for who, states in rows.items():
        table.add_row(Text(visible(who)), str(len(states)), states_told(states, options))
    print_table(table)
    far = found["horizon"]
    footer("moves ahead: ever more (non-myopic)" if far == "limit" else f"moves ahead: {far}")

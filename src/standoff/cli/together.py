"""What ``solve --coalitions`` shows: what holds against every coalition, and who leaves the rest together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rich.text import Text

from standoff.cli.tables import SHOWN, footer, new_table, print_table, states_told
from standoff.cli.words import count, visible

Row = Mapping[str, Any]


def show_coalitions(solution: Row) -> None:
    """Two tables: equilibria that no coalition would leave, and departures of several parties together."""
    options: list[str] = solution["options"]
    table = new_table("concept", "held by all", "equilibria that no group of parties would leave together")
    for concept, found in solution["coalitions"].items():
        if "refused" in found:
            table.add_row(concept, "", Text(visible(found["refused"])))
            continue
        states: list[int] = found["universally_stable"]
        table.add_row(concept, str(len(states)), states_told(states, options))
    print_table(table)
    ways = _ways(solution["coalitions"])
    if ways:
        _show_ways(ways)
    footer(f"{count(len(ways), 'way', 'ways')} to leave an equilibrium together, smallest groups only")
    untold = sum(found.get("untold", 0) for found in solution["coalitions"].values())
    if untold:
        footer(f"{count(untold, 'equilibrium is', 'equilibria are')} left too; how is not told for so many")


def _show_ways(ways: Mapping[tuple[int, str, str], list[str]]) -> None:
    table = new_table("state", "left together by", "moves (party → state)", "concepts")
    for (state, members, path), concepts in list(ways.items())[:SHOWN]:
        table.add_row(str(state), Text(visible(members)), Text(visible(path)), ", ".join(concepts))
    if len(ways) > SHOWN:
        table.add_row("…", f"{len(ways) - SHOWN} more; --format json lists them all", "", "")
    print_table(table)


def _ways(coalitions: Row) -> dict[tuple[int, str, str], list[str]]:
    """State, members and moves with the concepts by which they leave so; by state, then as they come."""
    found: dict[tuple[int, str, str], list[str]] = {}
    for concept, answer in coalitions.items():
        for state, ways in answer.get("leave", {}).items():
            for way in smallest(ways):
                path = ", ".join(f"{move['party']} → {move['to']}" for move in way["path"])
                found.setdefault((int(state), " + ".join(way["members"]), path), []).append(concept)
    return dict(sorted(found.items(), key=lambda item: item[0][0]))


def smallest(ways: list[Row]) -> Iterator[Row]:
    """The ways of coalitions of which no part leaves too."""
    for way in ways:
        members = set(way["members"])
        if not any(set(other["members"]) < members for other in ways):
            yield way

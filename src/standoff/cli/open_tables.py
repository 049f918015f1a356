"""Tables on what a case leaves open, and on how firmly its equilibria hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from standoff.cli.tables import footer, new_table, print_table

SHOWN = 5
"""States listed in a cell before the rest is only counted."""

TYPES = {
    "a": "leaves for what it may prefer",
    "b": "goes by what is certain alone",
    "c": "leaves for, and is deterred by, what it may prefer",
    "d": "is deterred by what it may prefer",
}


def show(solution: Mapping[str, Any]) -> None:
    """The equilibria of each type of unknown preference, and the strong ones, if the solution has them."""
    if "unknown" in solution:
        _show_types(solution["unknown"])
    if "unknown_refused" in solution:
        footer(f"types of unknown preference: {solution['unknown_refused']}")
    if "strength" in solution:
        _show_strength(solution["strength"])


def _show_types(types: Mapping[str, Any]) -> None:
    table = new_table("if every party …", *next(iter(types.values())))
    alike = _alike(types)
    for names, concepts in alike:
        told = [_states(solved["equilibria"]) for solved in concepts.values()]
        table.add_row("\n".join(f"{name}: {TYPES[name]}" for name in names), *told)
    print_table(table)
    for names, _ in alike:
        if len(names) > 1:
            footer(f"types {', '.join(names[:-1])} and {names[-1]} give the same equilibria")
    footer("equilibria where the case leaves preferences open: types a to d of Li et al. 2004")


def _alike(types: Mapping[str, Any]) -> list[tuple[list[str], Mapping[str, Any]]]:
    """The types, those together that have the same equilibria by every concept."""
    found: dict[tuple[tuple[int, ...], ...], list[str]] = {}
    for name, concepts in types.items():
        found.setdefault(tuple(tuple(each["equilibria"]) for each in concepts.values()), []).append(name)
    return [(names, types[names[0]]) for names in found.values()]


def _show_strength(concepts: Mapping[str, Any]) -> None:
    table = new_table("concept", "strong equilibria", "weak equilibria")
    for name, solved in concepts.items():
        table.add_row(name, *(_states(solved[degree]["equilibria"]) for degree in ("strong", "weak")))
    print_table(table)
    footer("strong: every gain is answered by what is much worse")


def _states(states: Sequence[int]) -> str:
    """The first states, and how many more there are."""
    more = f" … ({len(states)})" if len(states) > SHOWN else ""
    return (", ".join(str(state) for state in states[:SHOWN]) or "none") + more

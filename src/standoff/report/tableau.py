"""The tableau of a game: which states are stable for whom, by which concept, as a table."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from standoff.findings.graph import graph_of
from standoff.report.pictures import default_labels, field_name
from standoff.report.printable import printable_environment
from standoff.stability import GraphModel, Solution

MOST_ROWS = 256
"""Rows of one table; more are data, not something to look at."""


@dataclass(frozen=True, slots=True)
class StabilityTable:
    """A table as HTML, in the colours of whatever it stands in; a notebook shows it by itself."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


@dataclass(frozen=True, slots=True)
class Row:
    """A state: for each party the concepts by which it is stable, and those of which it is an equilibrium."""

    state: int
    label: str
    parties: tuple[str, ...]
    everyone: str


def stability_table(
    game: GraphModel,
    solution: Solution,
    *,
    states: Iterable[int] | None = None,
    labels: Mapping[int, str] | None = None,
) -> StabilityTable:
    """Feasible states (or ``states``): by which concepts each is stable for whom, and for everyone.

    One column for each party, and one for equilibria. Labels are by default the options
    that are taken. Raises ``Unsupported`` for more than 256 states, ``Unknown`` or ``Infeasible`` for a state
    that does not exist or is ruled out.
    """
    graph = graph_of(game, solution, states, most=MOST_ROWS)
    named = labels or default_labels(game, graph)
    rows = [_row(solution, node.state, named.get(node.state, "")) for node in graph.nodes]
    template = printable_environment().get_template("tableau.html.j2")
    return StabilityTable(template.render(rows=rows, parties=game.parties, left_out=graph.left_out))


def _row(solution: Solution, state: int, label: str) -> Row:
    stable = {each.concept: [bool(flags[state]) for flags in each.stable] for each in solution.concepts}
    parties = range(len(solution.concepts[0].parties)) if solution.concepts else ()
    return Row(
        state,
        label,
        tuple(_named([concept for concept in stable if stable[concept][at]], stable) for at in parties),
        _named([concept for concept in stable if all(stable[concept])], stable),
    )


def _named(concepts: list[str], solved: Collection[str]) -> str:
    """``concepts`` as tables call them; "all" if these are all that were ``solved`` for, several at least."""
    if len(concepts) == len(solved) > 1:
        return "all"
    return ", ".join(field_name(concept) for concept in concepts) or "–"

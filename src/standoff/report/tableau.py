"""The tableau of a game: which states are stable for whom, by which concept, as a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from standoff.errors import Unsupported
from standoff.findings.graph import graph_of
from standoff.report.pictures import default_labels, field_name
from standoff.report.printable import printable_environment
from standoff.stability import GraphModel, Solution

MOST_ROWS = 256
"""Rows of one table; more are data, not something to look at."""


@dataclass(frozen=True, slots=True)
class StabilityTable:
    """A table as HTML, without styles of its own; a notebook shows it by itself."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


@dataclass(frozen=True, slots=True)
class Row:
    """A state: for every concept the marks of the parties, in order, and whether it is an equilibrium."""

    state: int
    label: str
    marks: tuple[tuple[tuple[bool, ...], bool], ...]


def stability_table(
    game: GraphModel,
    solution: Solution,
    *,
    states: Iterable[int] | None = None,
    labels: Mapping[int, str] | None = None,
) -> StabilityTable:
    """Feasible states (or ``states``) by concepts: for whom each is stable, and whether for everyone.

    Each concept has one column for each party and one for equilibria. Labels are by default the options
    that are taken. Raises ``Unsupported`` for more than 256 states, ``Unknown`` or ``Infeasible`` for a state
    that does not exist or is ruled out.
    """
    graph = graph_of(game, solution, states)
    if len(graph.nodes) > MOST_ROWS:
        raise Unsupported(
            f"{len(graph.nodes)} states are too many for one table",
            why=f"it has at most {MOST_ROWS} rows",
            remedy="Choose some with states=, for example the equilibria.",
        )
    named = labels or default_labels(game, graph)
    rows = [Row(node.state, named.get(node.state, ""), _marks(solution, node.state)) for node in graph.nodes]
    concepts = [field_name(each.concept) for each in solution.concepts]
    template = printable_environment().get_template("tableau.html.j2")
    return StabilityTable(
        template.render(rows=rows, concepts=concepts, parties=game.parties, left_out=graph.left_out)
    )


def _marks(solution: Solution, state: int) -> tuple[tuple[tuple[bool, ...], bool], ...]:
    marks = (tuple(bool(stable[state]) for stable in each.stable) for each in solution.concepts)
    return tuple((stable, all(stable)) for stable in marks)

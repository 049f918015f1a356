"""Cases with more states than can be listed: checked by a solver, without a table of the states.

What needs such a table is refused here: a ranking and listed moves name states one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from standoff.dispute.casefile.constraints import Placed, leaves_none
from standoff.dispute.casefile.document import Document
from standoff.dispute.formula import Formula, Not
from standoff.dispute.satisfaction import Effort, Satisfaction, satisfiable
from standoff.dispute.schema import CaseFile
from standoff.dispute.truth_table import MAX_OPTIONS
from standoff.errors import Unsupported

MOST_OPTIONS = 100
"""The most options that a case file may have."""


def is_large(options: int) -> bool:
    """Whether so many options make more states than a table holds."""
    return options > MAX_OPTIONS


def check(entries: CaseFile, placed: Sequence[Placed], document: Document) -> None:
    """Raise ``Unsupported`` for what a large case cannot have, ``Infeasible`` if no state is left."""
    options = [option.name for option in entries.options]
    if len(options) > MOST_OPTIONS:
        raise Unsupported(
            f"{len(options)} options are more than the {MOST_OPTIONS} that are supported",
            where=document.where("options"),
            why=f"above {MAX_OPTIONS} options a solver judges single states, up to {MOST_OPTIONS} options",
            remedy="Merge options that always change together, or leave out those that no preference names.",
        )
    for section, used in (("rankings", entries.rankings), ("moves", entries.moves)):
        if used:
            raise Unsupported(
                f"{section} cannot be given for a case of {len(options)} options",
                where=str(document.key(section)),
                why=f"they name states one by one, and above {MAX_OPTIONS} options there are too many",
                remedy="Write preferences as formulas and what can change as options with directions.",
            )
    _check_feasible(placed, options, document)


def _check_feasible(placed: Sequence[Placed], options: Sequence[str], document: Document) -> None:
    solver = Satisfaction(Effort(len(placed)))
    literals = {name: solver.clauses.fresh() for name in options}
    for each in placed:
        demand = _demand(each)
        solver.clauses.add(solver.clauses.literal(demand, literals))
        with _settling(document.where(*each.steps)):
            if not solver.ask():
                raise leaves_none(each, document, alone=not satisfiable([demand], options))


def _demand(each: Placed) -> Formula:
    """What the constraint wants to hold."""
    formula = each.constraint.formula
    return formula if each.constraint.requirement else Not(formula)


@contextmanager
def _settling(where: str) -> Iterator[None]:
    """Say at which constraint the solver gave up."""
    try:
        yield
    except Unsupported as error:
        raise Unsupported(
            "whether any state is feasible was not settled",
            where=where,
            why="the constraints up to this one are too entangled for the solver",
            remedy="Use fewer constraints, or fewer options.",
        ) from error

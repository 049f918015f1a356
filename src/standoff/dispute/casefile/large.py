"""Cases with more states than can be listed: checked by a solver, without a table of the states.

What needs such a table is refused here: a ranking and listed moves name states one by one.
"""

from __future__ import annotations

from collections.abc import Sequence

from standoff.dispute.casefile.constraints import Placed, leaves_none
from standoff.dispute.casefile.document import Document
from standoff.dispute.formula import Formula, Not
from standoff.dispute.satisfaction import satisfiable
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
    demands: list[Formula] = []
    for each in placed:
        constraint = each.constraint
        demand = constraint.formula if constraint.requirement else Not(constraint.formula)
        demands.append(demand)
        if not _together(demands, options, document.where(*each.steps)):
            alone = not _together([demand], options, document.where(*each.steps))
            raise leaves_none(each, document, alone=alone)


def _together(demands: Sequence[Formula], options: Sequence[str], where: str) -> bool:
    """Whether some state meets all ``demands``; ``where`` the last of them stands."""
    try:
        return satisfiable(demands, options)
    except Unsupported as error:
        raise Unsupported(
            "whether any state is feasible was not settled",
            where=where,
            why="the constraints up to this one are too entangled for the solver",
            remedy="Use fewer constraints, or fewer options.",
        ) from error

"""What rules states out, which states are left, and today's state among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from standoff.dispute.casefile.document import Document, Steps
from standoff.dispute.casefile.formulas import Formulas
from standoff.dispute.formula import And, Formula, Not, Variable
from standoff.dispute.model import Constraint
from standoff.dispute.nearest import nearest
from standoff.dispute.schema import ConstraintsEntry, InfeasibleEntry
from standoff.dispute.truth_table import allowed, full, permits
from standoff.errors import Infeasible, Malformed, Unknown


@dataclass(frozen=True, slots=True)
class Placed:
    """A constraint, the steps to it in the file, and how the file writes it."""

    constraint: Constraint
    steps: Steps
    text: str


def constraints(entry: ConstraintsEntry | None, options: Sequence[str], formulas: Formulas) -> list[Placed]:
    """The constraints in file order, infeasible ones first."""
    if entry is None:
        return []
    found = []
    for index, item in enumerate(entry.infeasible):
        steps: Steps = ("constraints", "infeasible", index)
        formula = ruled_out(item, steps, options, formulas)
        text = item.formula or item.pattern or ""
        found.append(Placed(Constraint(formula, False, item.why), steps, text))
    for index, needed in enumerate(entry.requirements):
        steps = ("constraints", "requirements", index)
        formula = formulas.read(needed.formula, *steps, "formula")
        found.append(Placed(Constraint(formula, True, needed.why), steps, needed.formula))
    return found


def feasible(placed: Sequence[Placed], bits: dict[str, int], document: Document) -> int:
    """The table of feasible states; ``Infeasible`` names the constraint that leaves none."""
    states = full(len(bits))
    for each in placed:
        alone = allowed(each.constraint, bits)
        states &= alone
        if not states:
            raise leaves_none(each, document, alone=not alone)
    return states


def leaves_none(each: Placed, document: Document, *, alone: bool) -> Infeasible:
    """The error that this constraint, ``alone`` or with those before it, rules out every state."""
    others = "" if alone else ", together with the constraints before it,"
    return Infeasible(
        f"no state is feasible: {each.text!r}{others} rules out every one",
        where=document.where(*each.steps),
        remedy="Loosen or remove this constraint.",
    )


def status_quo(
    taken: Sequence[str] | None, placed: Sequence[Placed], bits: dict[str, int], document: Document
) -> int | None:
    """Today's state from the options that are taken; ``Infeasible`` names the constraint it breaks."""
    if taken is None:
        return None
    state = 0
    for index, name in enumerate(taken):
        where = document.where("status_quo", index)
        if name not in bits:
            raise Unknown(f"no option is called {name!r}", where=where, remedy=nearest(name, bits))
        if state >> bits[name] & 1:
            raise Malformed(f"the option {name!r} is named twice", where=where, remedy="Name it once.")
        state |= 1 << bits[name]
    for each in placed:
        if not permits(each.constraint, state, bits):
            raise Infeasible(
                f"the status quo is not feasible: it breaks {each.text!r}",
                where=document.where("status_quo"),
                why=f"the constraint stands at line {document.place(*each.steps).line}",
                remedy="Change the status quo or the constraint.",
            )
    return state


def ruled_out(item: InfeasibleEntry, steps: Steps, options: Sequence[str], formulas: Formulas) -> Formula:
    """The formula that holds in the states which ``item``, at ``steps``, says cannot be."""
    if (item.formula is None) == (item.pattern is None):
        both = "both a formula and a pattern" if item.formula else "neither a formula nor a pattern"
        raise Malformed(
            f"the constraint has {both}",
            where=formulas.document.where(*steps),
            remedy="Write either 'formula: ...' or 'pattern: ...'.",
        )
    if item.formula is not None:
        return formulas.read(item.formula, *steps, "formula")
    assert item.pattern is not None
    return _literals(item.pattern, options, formulas.document.where(*steps, "pattern"))


def _literals(pattern: str, options: Sequence[str], where: str) -> Formula:
    """The formula that holds where ``pattern`` fits; ``-`` fits both ways."""
    check_letters(pattern, "YN-", len(options), where)
    literals = tuple(
        Variable(name) if letter == "Y" else Not(Variable(name))
        for name, letter in zip(options, pattern, strict=True)
        if letter != "-"
    )
    if not literals:
        raise Malformed(
            f"the pattern {pattern!r} fits every state", where=where, remedy="Write Y or N for some option."
        )
    return literals[0] if len(literals) == 1 else And(literals)


def check_letters(pattern: str, letters: str, length: int, where: str) -> None:
    """Raise ``Malformed`` unless ``pattern`` has one of ``letters`` for each of ``length`` options."""
    if len(pattern) == length and not pattern.strip(letters):
        return
    raise Malformed(
        f"{pattern!r} is not a pattern of {length} letters",
        where=where,
        why=f"it has one of {', '.join(letters)} for every option in order",
        remedy="Count the options from the top of 'options'.",
    )

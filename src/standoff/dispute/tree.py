"""Walking the tree of a formula."""

from __future__ import annotations

from standoff.dispute.formula import And, Formula, If, Iff, Not, Or, Unless, Variable


def children(formula: Formula) -> tuple[Formula, ...]:
    """The formulas that ``formula`` joins, left to right as written."""
    match formula:
        case Variable():
            parts: tuple[Formula, ...] = ()
        case Not(operand):
            parts = (operand,)
        case And(operands) | Or(operands):
            parts = operands
        case If(left, right) | Iff(left, right) | Unless(left, right):
            parts = (left, right)
    return parts


def depth(formula: Formula) -> int:
    """How many formulas lie inside one another: 1 for a variable. Needs no recursion."""
    level, levels = [formula], 0
    while level:
        level, levels = [child for parent in level for child in children(parent)], levels + 1
    return levels


def variables(formula: Formula) -> tuple[str, ...]:
    """The names in ``formula``, each once, in the order of their first appearance."""
    if isinstance(formula, Variable):
        return (formula.name,)
    return tuple(dict.fromkeys(name for part in children(formula) for name in variables(part)))

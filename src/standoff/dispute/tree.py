"""Walking the tree of a formula."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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


def leaves(formula: Formula) -> Iterator[str]:
    """The names in ``formula`` from left to right, as often as they are written."""
    if isinstance(formula, Variable):
        yield formula.name
    for part in children(formula):
        yield from leaves(part)


def variables(formula: Formula) -> tuple[str, ...]:
    """The names in ``formula``, each once, in the order of their first appearance."""
    return tuple(dict.fromkeys(leaves(formula)))


def substitute(formula: Formula, values: Mapping[str, Formula]) -> Formula:
    """``formula`` with its variables replaced by their ``values``, which are shared, not copied."""
    parts = tuple(substitute(part, values) for part in children(formula))
    match formula:
        case Variable(name):
            result = values.get(name, formula)
        case And():
            result = And(parts)
        case Or():
            result = Or(parts)
        case _:
            result = type(formula)(*parts)
    return result

"""The canonical form and the canonical text of a formula.

Two formulas that differ only in the order, nesting and repetition of the operands of ``and``,
``or`` and ``iff`` and in double negation have one normal form and one text. Misses: every other
equivalence (De Morgan's laws, ``q if p`` and ``q or not p``).
"""

from __future__ import annotations

from standoff.dispute.formula import And, Formula, If, Iff, Not, Or, Unless, Variable
from standoff.errors import Malformed

DISJUNCTION, CONJUNCTION, NEGATION, NAME = 1, 2, 3, 4
_LEVELS = {Or: DISJUNCTION, And: CONJUNCTION, Not: NEGATION, Variable: NAME, If: 0, Iff: 0, Unless: 0}
"""How tightly each kind of formula binds, conditionals loosest."""


def normal(formula: Formula) -> Formula:
    """The normal form: true in the same states, and equal for equal formulas in the sense above."""
    match formula:
        case Not(Not(inner)):
            result = normal(inner)
        case Not(operand):
            inside = normal(operand)
            result = inside.operand if isinstance(inside, Not) else Not(inside)
        case And() | Or():
            result = _merged(formula)
        case Iff(left, right):
            result = Iff(*sorted((normal(left), normal(right)), key=_order))
        case If(consequent, condition):
            result = If(normal(consequent), normal(condition))
        case Unless(consequent, exception):
            result = Unless(normal(consequent), normal(exception))
        case _:
            result = formula
    return result


def text_of(formula: Formula) -> str:
    """The canonical text of ``formula``: that of its normal form, with the fewest parentheses.

    A conditional inside a conditional is always put in parentheses. ``grammar.parse`` reads the
    text back. Raises ``Malformed`` for ``And(())`` and ``Or(())``, which the language cannot write.
    """
    return _text(normal(formula))


def _merged(formula: And | Or) -> Formula:
    kind = type(formula)
    parts: dict[str, Formula] = {}
    for operand in formula.operands:
        inner = normal(operand)
        for part in inner.operands if isinstance(inner, kind) else (inner,):
            parts[_text(part)] = part
    operands = tuple(sorted(parts.values(), key=_order))
    return operands[0] if len(operands) == 1 else kind(operands)


def _order(formula: Formula) -> tuple[str, str]:
    """By name first, so that a literal stands beside its opposite."""
    text = _text(formula)
    return text.removeprefix("not "), text


def _text(formula: Formula) -> str:
    match formula:
        case Variable(name):
            text = name
        case Not(operand):
            text = f"not {_bound(operand, NEGATION)}"
        case And(operands):
            text = _joined(" and ", operands, NEGATION)
        case Or(operands):
            text = _joined(" or ", operands, CONJUNCTION)
        case If(left, right):
            text = _joined(" if ", (left, right), DISJUNCTION)
        case Iff(left, right):
            text = _joined(" iff ", (left, right), DISJUNCTION)
        case Unless(left, right):
            text = _joined(" unless ", (left, right), DISJUNCTION)
    return text


def _joined(word: str, operands: tuple[Formula, ...], least: int) -> str:
    if not operands:
        raise Malformed(
            f"a formula joins nothing by{word.rstrip()}",
            why="the formula language has no constants",
            remedy="Leave the formula out.",
        )
    return word.join(_bound(operand, least) for operand in operands)


def _bound(formula: Formula, least: int) -> str:
    """The text of ``formula``, in parentheses if it binds less tightly than ``least``."""
    text = _text(formula)
    return text if _LEVELS[type(formula)] >= least else f"({text})"

"""A formula as a disjunction of conjunctions of options taken or not."""

from __future__ import annotations

from itertools import product

from standoff.dispute import And, Formula, If, Iff, Not, Or, Unless, Variable
from standoff.errors import Unsupported

Term = frozenset[tuple[str, bool]]
"""A conjunction: options, and whether each is taken."""

MAX_TERMS = 4_000
"""The most conjunctions that a formula is written out to."""


def disjunction(formula: Formula, where: str, *, positive: bool = True) -> tuple[Term, ...]:
    """The terms any of which makes ``formula`` (or its opposite if not ``positive``) true, shortest first.

    No term contains another or contradicts itself; a formula that holds nowhere has none, one that is
    seen to hold everywhere has the empty one. Raises ``Unsupported`` above ``MAX_TERMS`` terms.
    """
    terms = _terms(formula, positive, where)
    return tuple(sorted(terms, key=lambda term: (len(term), sorted(term))))


def _terms(formula: Formula, positive: bool, where: str) -> set[Term]:
    match formula:
        case Variable(name):
            return {frozenset({(name, positive)})}
        case Not(operand):
            return _terms(operand, not positive, where)
        case And(operands) | Or(operands):
            parts = [_terms(operand, positive, where) for operand in operands]
            return _all(parts, where) if isinstance(formula, And) is positive else _any(parts, where)
        case If(consequent, condition):
            return _terms(Or((consequent, Not(condition))), positive, where)
        case Iff(left, right):
            both, neither = And((left, right)), And((Not(left), Not(right)))
            one, other = And((left, Not(right))), And((Not(left), right))
            return _terms(Or((both, neither) if positive else (one, other)), True, where)
        case Unless(consequent, exception):
            return _terms(Or((consequent, exception)), positive, where)


def _any(parts: list[set[Term]], where: str) -> set[Term]:
    return _absorbed(set().union(*parts), where)


def _all(parts: list[set[Term]], where: str) -> set[Term]:
    found: set[Term] = {frozenset()}
    for part in parts:
        if len(found) * len(part) > MAX_TERMS * 100:
            raise _too_long(where)
        joined = {one | other for one, other in product(found, part)}
        found = _absorbed({term for term in joined if not _contradicts(term)}, where)
    return found


def _contradicts(term: Term) -> bool:
    return any((name, not taken) in term for name, taken in term)


def _absorbed(terms: set[Term], where: str) -> set[Term]:
    """Without the terms that contain another."""
    kept: list[Term] = []
    for term in sorted(terms, key=len):
        if not any(shorter <= term for shorter in kept):
            kept.append(term)
            if len(kept) > MAX_TERMS:
                raise _too_long(where)
    return set(kept)


def _too_long(where: str) -> Unsupported:
    return Unsupported(
        f"a formula becomes more than {MAX_TERMS:,} conjunctions",
        where=where,
        why="the format has disjunctions of conjunctions only",
        remedy="Split the formula, or rank the states.",
    )

"""Truth tables of formulas over all states, as Python integers.

A table is an integer of 2^m bits for m options: bit *s* is set if and only if the formula holds in
state *s*, and in state *s* option *k* is taken if and only if bit *k* of *s* is set. The
connectives are then one machine-word operation for 30 states at a time, without any import: at
20 options a table takes 128 KiB and a connective some tens of microseconds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import and_, or_

from standoff.dispute.formula import And, Formula, If, Iff, Not, Or, Unless, Variable
from standoff.dispute.model import Constraint
from standoff.dispute.nearest import nearest
from standoff.errors import Unknown, Unsupported

MAX_OPTIONS = 26
"""The most options of a dispute that is solved for all states: 2^26 of them, 8 MiB a table, 64 MiB a boolean
array. One state of a larger one is judged by ``stability.single``."""


def check_size(options: int, where: str | None = None) -> None:
    """Raise ``Unsupported`` if a dispute has more than ``MAX_OPTIONS`` options."""
    if options <= MAX_OPTIONS:
        return
    states, ranks = (f"{size << options:,}" if options < 64 else f"{size} × 2^{options}" for size in (1, 8))
    raise Unsupported(
        f"{options} options are more than the {MAX_OPTIONS} that can be solved for all states",
        where=where,
        why=f"they make {states} states; one array of truth values would take {states} bytes "
        f"and a party's ranks up to {ranks} bytes (the limit is {1 << MAX_OPTIONS:,} states)",
        remedy="Ask about one state or outcome: standoff explain CASE STATE. Or merge options that always "
        "change together, and leave out those that no preference names.",
    )


def positions(names: Iterable[str]) -> dict[str, int]:
    """The bit of every option, from the options' names in order."""
    return {name: bit for bit, name in enumerate(names)}


def full(m: int) -> int:
    """The table of truth: all of 2^m bits set."""
    return (1 << (1 << m)) - 1


def column(k: int, m: int) -> int:
    """The table of option ``k`` among ``m``: bit s is bit k of s."""
    bits = min(m, 3)
    if k >= 3:
        half = 1 << (k - 3)
        return int.from_bytes((bytes(half) + b"\xff" * half) * (1 << (m - k - 1)), "little")
    low = (0xAA, 0xCC, 0xF0)[k] & full(bits)
    return int.from_bytes(bytes([low]) * (1 << (m - bits)), "little")


def evaluate(formula: Formula, value: Callable[[str], int], top: int) -> int:
    """The value of ``formula`` in the Boolean algebra of the bits of ``top``.

    ``value`` gives a variable's bits. With ``top`` = 1 that is one state's truth value; with ``top``
    = ``full(m)`` it is a table.
    """
    match formula:
        case Variable(name):
            result = value(name)
        case Not(operand):
            result = top ^ evaluate(operand, value, top)
        case And(operands):
            result = reduce(and_, (evaluate(part, value, top) for part in operands), top)
        case Or(operands):
            result = reduce(or_, (evaluate(part, value, top) for part in operands), 0)
        case If(consequent, condition):
            result = (top ^ evaluate(condition, value, top)) | evaluate(consequent, value, top)
        case Iff(left, right):
            result = top ^ evaluate(left, value, top) ^ evaluate(right, value, top)
        case Unless(consequent, exception):
            result = evaluate(consequent, value, top) | evaluate(exception, value, top)
    return result


def table(formula: Formula, bits: Mapping[str, int]) -> int:
    """The table of ``formula``, where ``bits`` gives every option's bit (see ``positions``).

    Raises ``Unknown`` for a variable that is no option.
    """
    m = len(bits)
    return evaluate(formula, lambda name: column(bit_of(name, bits), m), full(m))


def allowed(constraint: Constraint, bits: Mapping[str, int]) -> int:
    """The table of the states that ``constraint`` leaves in."""
    states = table(constraint.formula, bits)
    return states if constraint.requirement else full(len(bits)) ^ states


def permits(constraint: Constraint, state: int, bits: Mapping[str, int]) -> bool:
    """Whether ``constraint`` leaves ``state`` in; for any number of options."""
    return truth_in(constraint.formula, state, bits) is constraint.requirement


def truth_in(formula: Formula, state: int, bits: Mapping[str, int]) -> bool:
    """Whether ``formula`` holds in ``state``; for any number of options."""
    return evaluate(formula, lambda name: state >> bit_of(name, bits) & 1, 1) == 1


def bit_of(name: str, bits: Mapping[str, int]) -> int:
    """The bit of option ``name``; raises ``Unknown`` with the nearest name."""
    if name in bits:
        return bits[name]
    raise Unknown(f"no option is called {name!r}", remedy=nearest(name, bits))

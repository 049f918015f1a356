"""Formula: a boolean expression over options, as a tree.

``if`` is material: ``q if p`` is false only where p holds and q does not. ``iff`` is equivalence.
``q unless p`` is ``q or p``, the reading of Fang, Hipel & Kilgour (1993, ch. 6): q, or else p.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Variable:
    """True in the states where the option ``name`` is taken."""

    name: str


@dataclass(frozen=True, slots=True)
class Not:
    operand: Formula


@dataclass(frozen=True, slots=True)
class And:
    operands: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Or:
    operands: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class If:
    """``consequent if condition``: not condition, or consequent."""

    consequent: Formula
    condition: Formula


@dataclass(frozen=True, slots=True)
class Iff:
    left: Formula
    right: Formula


@dataclass(frozen=True, slots=True)
class Unless:
    """``consequent unless exception``: consequent, or exception."""

    consequent: Formula
    exception: Formula


Formula = Variable | Not | And | Or | If | Iff | Unless

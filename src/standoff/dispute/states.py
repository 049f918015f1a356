"""The states of a dispute as NumPy arrays: truth values, feasibility and ranks of all 2^m states.

A state is an integer; bit *k* is set where the *k*-th option is taken. Every array here has one
cell a state, infeasible ones included, and position *s* belongs to state *s*.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from standoff.dispute.formula import Formula
from standoff.dispute.model import Dispute
from standoff.dispute.nearest import nearest
from standoff.dispute.notation import letters_of, state_of
from standoff.dispute.preference import PreferenceStatement, Ranking
from standoff.dispute.truth_table import allowed, check_size, full, positions, table, truth_in
from standoff.errors import Malformed, Unknown

__all__ = [
    "Ranks",
    "Truth",
    "count",
    "decisive",
    "feasible",
    "holds",
    "option_column",
    "pattern",
    "ranks",
    "state_of",
    "truth",
]

Truth = NDArray[np.bool_]
Ranks = NDArray[np.signedinteger[Any]]

WORD = 63
"""Formulas whose truth values fit into one non-negative ``int64``."""

_PART = 1 << 16
"""States that are ranked at a time, so that what is needed for it stays in the cache; a multiple of 8."""


def count(dispute: Dispute) -> int:
    """How many states there are, feasible or not: 2^m for m options.

    Raises ``Unsupported`` above ``truth_table.MAX_OPTIONS`` options.
    """
    return 1 << len(_bits(dispute))


def option_column(k: int, m: int) -> Truth:
    """Whether option ``k`` of ``m`` (0 ≤ k < m) is taken, for every state."""
    taken = np.zeros((1 << (m - k - 1), 2, 1 << k), dtype=np.bool_)
    taken[:, 1, :] = True
    return taken.reshape(-1)


def truth(formula: Formula, dispute: Dispute) -> Truth:
    """Whether ``formula`` holds, for every state. Raises ``Unknown`` for a variable that is no option."""
    bits = _bits(dispute)
    return _array(table(formula, bits), len(bits))


def feasible(dispute: Dispute) -> Truth:
    """Whether a state satisfies every constraint, for every state."""
    bits = _bits(dispute)
    states = full(len(bits))
    for constraint in dispute.constraints:
        states &= allowed(constraint, bits)
    return _array(states, len(bits))


def ranks(dispute: Dispute, party: str) -> Ranks:
    """How ``party`` ranks every state: 0 or more, higher is better, equal is a tie.

    From a list of preference statements: the truth values of the formulas compared
    lexicographically, the first formula most significant (Fang, Hipel & Kilgour 1993, ch. 6). From a
    ranking: the last tier is 0; an infeasible state is 0 too and its rank means nothing. A party
    with neither is indifferent: all 0. The dtype is the smallest signed one that holds the ranks,
    so that -1 stays free for "worse than any".

    Raises ``Unknown`` for a party that is none, ``Malformed`` for a ranking without a feasible state.
    """
    _check_party(dispute, party)
    for ranking in dispute.rankings:
        if ranking.party == party:
            return _ranks_of_tiers(ranking, dispute)
    statements = dispute.preferences_of(party)
    if not statements:
        return np.zeros(count(dispute), dtype=np.int8)
    return _lexicographic(statements, dispute)


def holds(formula: Formula, state: int, dispute: Dispute) -> bool:
    """Whether ``formula`` holds in ``state``, among any number of options.

    Raises ``Unknown`` for a variable that is no option.
    """
    return truth_in(formula, state, _positions(dispute))


def decisive(dispute: Dispute, party: str, a: int, b: int) -> int | None:
    """The position, counted from 1, of the first formula of ``party``'s list on which two states differ.

    ``None`` means that the list does not tell them apart, or that the party has no list.
    """
    _check_party(dispute, party)
    bits = _positions(dispute)
    for position, statement in enumerate(dispute.preferences_of(party), start=1):
        if truth_in(statement.formula, a, bits) != truth_in(statement.formula, b, bits):
            return position
    return None


def pattern(state: int, dispute: Dispute) -> str:
    """``state`` as one letter an option in order: Y taken, N not; ``state_of`` reads it back."""
    return letters_of(state, len(dispute.options))


def _bits(dispute: Dispute) -> dict[str, int]:
    check_size(len(dispute.options), dispute.name)
    return _positions(dispute)


def _positions(dispute: Dispute) -> dict[str, int]:
    return positions(option.name for option in dispute.options)


def _array(states: int, m: int) -> Truth:
    return np.unpackbits(_packed(states, m), count=1 << m, bitorder="little").view(np.bool_)


def _packed(states: int, m: int) -> NDArray[np.uint8]:
    return np.frombuffer(states.to_bytes(max(1, (1 << m) // 8), "little"), dtype=np.uint8)


def _check_party(dispute: Dispute, party: str) -> None:
    known = [each.name for each in dispute.parties]
    if party not in known:
        raise Unknown(f"no party is called {party!r}", where=dispute.name, remedy=nearest(party, known))


def _lexicographic(statements: tuple[PreferenceStatement, ...], dispute: Dispute) -> Ranks:
    """Shift the truth values in, a byte at a time; when a word is full, go on with the dense ranks so far."""
    bits = _bits(dispute)
    width = min(len(statements), WORD)
    rank: Ranks = np.zeros(1 << len(bits), dtype=np.min_scalar_type(-(1 << width)))
    used = 0
    for first in range(0, len(statements), 8):
        some = statements[first : first + 8]
        if used + len(some) > WORD:
            rank, used = _dense(rank).astype(np.int64), len(bits)
        columns = [_packed(table(statement.formula, bits), len(bits)) for statement in some]
        for start in range(0, rank.size, _PART):
            part = rank[start : start + _PART]
            part <<= len(some)
            part |= _byte(columns, start, part.size)
        used += len(some)
    return rank if len(statements) <= WORD else _smallest(_dense(rank))


def _byte(columns: list[NDArray[np.uint8]], first: int, size: int) -> NDArray[np.uint8]:
    """The truth values of at most eight formulas in ``size`` states, the last formula in the lowest bit."""
    byte = np.zeros(size, dtype=np.uint8)
    for column in columns:
        byte += byte
        byte |= np.unpackbits(column[first // 8 :][: -(-size // 8)], count=size, bitorder="little")
    return byte


def _dense(rank: Ranks) -> Ranks:
    return np.unique(rank, return_inverse=True)[1]


def _smallest(rank: Ranks) -> Ranks:
    return rank.astype(np.min_scalar_type(-1 - int(rank.max())))


def _ranks_of_tiers(ranking: Ranking, dispute: Dispute) -> Ranks:
    rank = np.full(1 << len(dispute.options), -1, dtype=np.min_scalar_type(-1 - len(ranking.tiers)))
    for height, tier in enumerate(reversed(ranking.tiers)):
        rank[list(tier)] = height
    left_out = np.flatnonzero((rank < 0) & feasible(dispute))
    if left_out.size:
        raise Malformed(
            f"the ranking of {ranking.party} leaves out {left_out.size} of the feasible states",
            where=dispute.name,
            why=f"the first of them is {pattern(int(left_out[0]), dispute)}",
            remedy="A ranking names every feasible state once.",
        )
    return np.maximum(rank, 0)

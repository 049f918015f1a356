"""The published matrix method, as a baseline: Nash, GMR, SMR and SEQ by products of 0-1 matrices.

Xu, H., Hipel, K. W. & Kilgour, D. M. 2009, "Matrix representation of solution concepts in multiple-
decision-maker graph models", IEEE Transactions on Systems, Man, and Cybernetics A 39(1); Xu, Hipel,
Kilgour & Fang 2018, *Conflict Resolution Using the Graph Model*, ch. 4. With J_i the moves of party i,
P_i⁺ the states it prefers and E all ones, J_i⁺ = J_i ∘ P_i⁺ are its improvements. What a coalition H can
reach in t moves with i as the last mover is

    M_i^(1) = J_i,   M_i^(t) = sign((∨ over j ∈ H∖{i} of M_j^(t−1)) · J_i),   M_H = ∨ over t and i of M_i^(t)

and the same with J⁺ for M_H⁺. A state is stable if its cell on the diagonal of the concept's matrix is 0:

    Nash  J_i⁺ · E
    GMR   J_i⁺ · (E − sign(M_{N−i} · (E − P_i⁺)ᵀ))
    SMR   J_i⁺ · (E − sign(M_{N−i} · W_i)),   W_i = (E − P_i⁺)ᵀ ∘ (E − sign(J_i · (P_i⁺)ᵀ))
    SEQ   as GMR with M⁺_{N−i}

Kinder to the method than its papers: products are in single precision, where counts below 2^24 are exact,
by the fastest routine that NumPy has; iteration ends as soon as nothing new is reached; of the
last product only the diagonal is computed; and nothing is computed twice for two concepts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from standoff.dispute import Direction
from standoff.stability import Game

Matrix = NDArray[np.float32]
Stable = dict[str, list[NDArray[np.bool_]]]


def solve(game: Game) -> Stable:
    """For every concept and party whether each feasible state, in order, is stable."""
    states = np.flatnonzero(game.feasible)
    moves = [_moves(game, party, states) for party in range(len(game.parties))]
    better = [_sign(rank[states][:, None] < rank[states]) for rank in game.ranks]
    gains = [own * preferred for own, preferred in zip(moves, better, strict=True)]
    stable: Stable = {concept: [] for concept in ("nash", "gmr", "smr", "seq")}
    for party in range(len(moves)):
        legal = _joint([own for other, own in enumerate(moves) if other != party], states.size)
        credible = _joint([own for other, own in enumerate(gains) if other != party], states.size)
        no_better = 1 - better[party].T
        lasting = no_better * (1 - _product(moves[party], better[party].T))
        stable["nash"].append(np.logical_not(gains[party].any(axis=1)))
        for concept, answers, harm in (
            ("gmr", legal, no_better),
            ("smr", legal, lasting),
            ("seq", credible, no_better),
        ):
            undeterred = 1 - _product(answers, harm)
            stable[concept].append(np.equal(np.einsum("sq,qs->s", gains[party], undeterred), 0.0))
    return stable


def _moves(game: Game, party: int, states: NDArray[np.int64]) -> Matrix:
    """J_i: 1 where one move of the party leads from the state of the row to that of the column."""
    fixed = sum(1 << bit for bit, owner in enumerate(game.owners) if owner != party)
    allowed = (states[:, None] ^ states) & fixed == 0
    for bit, (owner, direction) in enumerate(zip(game.owners, game.directions, strict=True)):
        taken = states >> bit & 1
        if owner == party and direction is Direction.FORWARD:
            allowed &= taken[:, None] <= taken
        elif owner == party and direction is Direction.BACK:
            allowed &= taken[:, None] >= taken
    np.fill_diagonal(allowed, False)
    return _sign(allowed)


def _joint(steps: Sequence[Matrix], size: int) -> Matrix:
    """M_H: everything that a coalition with these moves reaches, no party twice in a row."""
    seen = [np.zeros((size, size), dtype=np.float32) for _ in steps]
    fresh = list(steps)
    while any((new > old).any() for new, old in zip(fresh, seen, strict=True)):
        seen = [np.maximum(old, new) for old, new in zip(seen, fresh, strict=True)]
        fresh = [
            _product(_either([new for other, new in enumerate(fresh) if other != last], size), step)
            for last, step in enumerate(steps)
        ]
    return _either(seen, size)


def _either(matrices: Sequence[Matrix], size: int) -> Matrix:
    joined = np.zeros((size, size), dtype=np.float32)
    for matrix in matrices:
        np.maximum(joined, matrix, out=joined)
    return joined


def _product(left: Matrix, right: Matrix) -> Matrix:
    return _sign(left @ right > 0)


def _sign(flags: NDArray[Any]) -> Matrix:
    return flags.astype(np.float32)

"""Non-myopic stability: a party stays however far both look ahead, from some distance on.

Definition. State s is non-myopically stable for party i if and only if for some t it is L_h stable for i for
every h ≥ t. Answers to ever longer horizons need not converge; where they go round for ever, and s is
left in some of the rounds, s is not non-myopically stable.

Source. Brams, S. J. & Wittman, D. 1981, "Nonmyopic equilibria in 2 × 2 games", Conflict Management and Peace
Science 6; Kilgour, D. M. 1984, "Equilibria for far-sighted players", Theory and Decision 16; Kilgour, Hipel &
Fang 1987, Automatica 23. Their definitions differ: this is the last one. Definition 3 in
``docs/explanation/horizon.md``, which says in what.
"""

from __future__ import annotations

from itertools import islice
from math import lcm

import numpy as np

from standoff.errors import Unsupported
from standoff.stability.form import Form
from standoff.stability.graph_model import GraphModel
from standoff.stability.horizon.anticipation import Turns, deepening
from standoff.stability.horizon.solution import HorizonSolution
from standoff.stability.kernels import BoolArray

MOST_MOVES = 4096
"""Moves after which answers that do not repeat are given up."""


def nonmyopic(game: GraphModel) -> HorizonSolution:
    """Which states are non-myopically stable, for every state of a game of two parties; exact.

    1. Keep what is anticipated with some number of moves left, and let that number grow.
    2. The ends at a state follow from those, one move shorter, of the states that it leads to. So once
       all to which it leads have the ends that were kept, its own go round from there on.
    3. It is stable for whom it was in every move since.
    4. Keep later ends instead after ever longer times, until no state is left (Brent 1980).

    Raises ``Unsupported`` unless the game has two parties, and if answers do not repeat within MOST_MOVES.
    """
    form = game.form()
    stable = np.zeros((2, game.feasible.size), dtype=np.bool_)
    unknown = game.feasible.copy()
    anticipated = deepening(game)
    kept, kept_at, length, period = next(anticipated), 0, 2, 1
    lasting = np.ones_like(stable)
    for moves, turns in enumerate(islice(anticipated, MOST_MOVES), start=1):
        lasting &= np.stack([turn.stays for turn in turns])
        round_again = unknown & _repeated(form, kept, turns)
        if round_again.any():
            stable[:, round_again] = lasting[:, round_again]
            unknown &= ~round_again
            period = lcm(period, moves - kept_at)
        if not unknown.any():
            stable.setflags(write=False)
            return HorizonSolution(game.parties, None, (stable[0], stable[1]), kept_at, period)
        if moves - kept_at == length:
            kept, kept_at, length = turns, moves, 2 * moves
            lasting[:] = True
    raise Unsupported(
        f"the answers do not repeat within {MOST_MOVES:,} moves",
        where="non-myopic stability",
        remedy="Ask for a limited horizon.",
    )


def _repeated(form: Form, kept: Turns, turns: Turns) -> BoolArray:
    """The states that lead, themselves included, only to states with the ends that were kept."""
    same: BoolArray = (kept[0].end == turns[0].end) & (kept[1].end == turns[1].end)
    if same.all():
        return same
    everywhere: BoolArray = form.lowest((0, 1), same.astype(np.uint8), improving=False) == 1
    return everywhere

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

import numpy as np

from standoff.errors import Unsupported
from standoff.stability.graph_model import GraphModel
from standoff.stability.horizon.anticipation import Turns, deepening
from standoff.stability.horizon.solution import HorizonSolution

MOST_MOVES = 4096
"""Moves after which answers that do not repeat are given up."""


def nonmyopic(game: GraphModel) -> HorizonSolution:
    """Which states are non-myopically stable, for every state of a game of two parties; exact.

    Raises ``Unsupported`` unless the game has two parties, and if answers do not repeat within MOST_MOVES.
    """
    settled, period = _round(game)
    first = second = game.feasible
    for turns in islice(deepening(game), settled, settled + period):
        first, second = first & turns[0].stays, second & turns[1].stays
    for array in (first, second):
        array.setflags(write=False)
    return HorizonSolution(game.parties, None, (first, second), settled, period)


def _round(game: GraphModel) -> tuple[int, int]:
    """From how many moves on, and in rounds of how many, anticipated ends repeat.

    Each follows from the one before, so once ends come back everything does. The first found is compared with
    all that follow up to twice its distance, then the last of these takes its place (Brent 1980).
    """
    kept: Turns | None = None
    kept_at, length = 0, 1
    for moves, turns in enumerate(islice(deepening(game), MOST_MOVES + 1)):
        if kept is not None and _same(kept, turns):
            return kept_at, moves - kept_at
        if kept is None or moves - kept_at == length:
            kept, kept_at, length = turns, moves, 2 * max(moves, 1)
    raise Unsupported(
        f"the answers do not repeat within {MOST_MOVES:,} moves",
        where="non-myopic stability",
        remedy="Ask for a limited horizon.",
    )


def _same(one: Turns, other: Turns) -> bool:
    return all(np.array_equal(a.end, b.end) for a, b in zip(one, other, strict=True))

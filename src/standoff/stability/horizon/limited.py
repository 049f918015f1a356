"""Limited-move stability: a party stays where, looking h moves ahead, it expects no better from leaving.

Definition. State s is limited-move stable with horizon h (L_h stable) for party i if and only if
G_h(i, s) = s, where G_h is the anticipated end (``standoff.stability.horizon.anticipation``).

Source. Kilgour, D. M. 1985, "Anticipation and stability in two-person noncooperative games", in Dynamic
Models of International Conflict, Lynne Rienner; Zagare, F. C. 1984, "Limited-move equilibria in 2 × 2
games", Theory and Decision 16; Kilgour, Hipel & Fang 1987, Automatica 23; Fang, Hipel & Kilgour 1993, ch. 4.
Definition 2 in ``docs/explanation/horizon.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from standoff.errors import Malformed
from standoff.stability.graph_model import GraphModel, whole
from standoff.stability.horizon.anticipation import Turns, check_two_parties, deepening
from standoff.stability.horizon.solution import HorizonSolution
from standoff.stability.move import Move

LONGEST = 1000
"""Moves that may be looked ahead; the answers repeat long before."""


@dataclass(frozen=True, slots=True)
class Anticipation:
    """What ``party`` expects at ``state`` with ``horizon`` moves left if it has the first: ``moves``, which
    end where nobody wants to go on or no move is left. It stays if there are none.
    """

    party: str
    state: int
    horizon: int
    moves: tuple[Move, ...]

    @property
    def end(self) -> int:
        """G_h(i, s): the state in which play is expected to end."""
        return self.moves[-1].target if self.moves else self.state

    @property
    def stable(self) -> bool:
        """Whether the party stays."""
        return not self.moves


def limited(game: GraphModel, horizon: int) -> HorizonSolution:
    """Which states are L_h stable, for every state of a game of two parties; exact.

    Each move more costs a few passes over the state space for every option of a party. Raises ``Unsupported``
    unless the game has two parties and ``Malformed`` for a horizon that is not from 1 to LONGEST.
    """
    first, second = next(islice(deepening(game), check_horizon(game, horizon), None))
    stable = first.stays & game.feasible, second.stays & game.feasible
    for array in stable:
        array.setflags(write=False)
    return HorizonSolution(game.parties, int(horizon), stable)


def anticipate(game: GraphModel, party: str, state: int, horizon: int) -> Anticipation:
    """The moves that ``party`` expects from ``state``, itself first, if ``horizon`` moves are left.

    Raises as ``limited`` does, and ``Unknown`` or ``Infeasible`` for a party or state that does not fit.
    """
    check_two_parties(game)
    number = game.party(party)
    at = game.check_state(state)
    turns: list[Turns] = list(islice(deepening(game), check_horizon(game, horizon) + 1))
    moves: list[Move] = []
    for left in range(horizon, 0, -1):
        target = int(turns[left][number].target[at])
        if target == at:
            break
        moves.append(Move(game.parties[number], at, target))
        at, number = target, 1 - number
    return Anticipation(party, int(state), int(horizon), tuple(moves))


def check_horizon(game: GraphModel, horizon: int) -> int:
    """The number of moves to look ahead; raises ``Malformed`` or, for the game, ``Unsupported``."""
    check_two_parties(game)
    moves = whole(horizon, "a horizon")
    if not 1 <= moves <= LONGEST:
        raise Malformed(
            f"{moves} is not a number of moves to look ahead",
            where="horizon",
            remedy=f"Use a whole number from 1 to {LONGEST}, or the limit for non-myopic stability.",
        )
    return moves

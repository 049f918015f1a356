"""Ways there: how states can be reached from today, and where the parties' own wishes end the way.

Definition. A move is *free* under a concept if it is an improvement for its mover that nothing deters
under that concept. A way *halts* at its first move that is not free: there it needs a party to act
against its wishes, or in spite of what it fears. A way of free moves only does not halt.

Source. Reachability by legal moves and by improvements from the status quo: Fang, Hipel & Kilgour 1993,
ch. 3; Li, Kilgour & Hipel 2005, "Status quo analysis in the graph model for conflict resolution",
Journal of the Operational Research Society 56. Halts are this engine's own. Definitions 6 and 7 in
``docs/explanation/stability.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from standoff.stability.form import UNREACHED
from standoff.stability.graph_model import GraphModel
from standoff.stability.move import Move
from standoff.stability.reachability import Reach, reach
from standoff.stability.solution import solve
from standoff.stability.verdicts import Sanction, sanction, verdict


@dataclass(frozen=True, slots=True)
class Halt:
    """Where a way ends by itself: before ``move``, the one at ``position`` (0 is the first).

    ``gains``: the mover would be better off at once; then ``sanction`` is what deters it. ``instead`` is the
    move by which it would rather leave the state, ``None`` if it stays there. ``rests``: nobody leaves the
    state, it is an equilibrium of the concept.
    """

    position: int
    move: Move
    gains: bool
    sanction: Sanction | None
    instead: Move | None
    rests: bool


@dataclass(frozen=True, slots=True)
class Way:
    """Moves from one state to another, no party twice in a row, and where they halt, if they do."""

    moves: tuple[Move, ...]
    halt: Halt | None


@dataclass(frozen=True, slots=True)
class WaysTo:
    """The ways to one state: a shortest one by ``legal`` moves, and a shortest one by ``improving`` moves
    only; ``None`` where there is none. At the status quo both have no moves.
    """

    target: int
    legal: Way | None
    improving: Way | None


def ways_to(
    game: GraphModel, status_quo: int, concept: str, targets: Iterable[int] | None = None
) -> tuple[WaysTo, ...]:
    """How each of ``targets``, or of the equilibria of ``concept``, can be reached, in their order.

    Halts are judged by ``concept`` as well. The ways are those of ``Reach.path``. Raises ``Unknown`` for a
    concept or state that does not exist, ``Infeasible`` for a state that is ruled out.
    """
    if targets is None:
        targets = solve(game, [concept]).of(concept).equilibria.tolist()
    found = reach(game, status_quo)
    return tuple(_ways_to(found, concept, game.check_state(target)) for target in targets)


def halt(game: GraphModel, moves: Sequence[Move], concept: str) -> Halt | None:
    """Where a sequence of moves halts under ``concept``; ``None`` if every move is free.

    The moves are taken to be possible. Raises ``Unknown`` or ``Infeasible`` as ``verdict`` does.
    """
    for position, move in enumerate(moves):
        rank = game.ranks[game.party(move.party)]
        gains = bool(rank[game.check_state(move.target)] > rank[game.check_state(move.source)])
        deterrent = sanction(game, concept, move) if gains else None
        if not gains or deterrent is not None:
            found = [verdict(game, concept, party, move.source) for party in game.parties]
            own = found[game.party(move.party)]
            return Halt(position, move, gains, deterrent, own.blocking, all(each.stable for each in found))
    return None


def _ways_to(found: Reach, concept: str, target: int) -> WaysTo:
    legal, improving = (_way(found, concept, target, improving=kind) for kind in (False, True))
    return WaysTo(target, legal, improving)


def _way(found: Reach, concept: str, target: int, *, improving: bool) -> Way | None:
    distance = found.improving if improving else found.legal
    if distance[target] == UNREACHED:
        return None
    moves = found.path(target, improving=improving)
    return Way(moves, halt(found.game, moves, concept))

"""Reach: where a dispute can go from today, in how many moves, and by which."""

from __future__ import annotations

from dataclasses import dataclass, field

from standoff.errors import Unknown
from standoff.stability.form import UNREACHED, Distances, Search
from standoff.stability.graph_model import GraphModel
from standoff.stability.move import Move


@dataclass(frozen=True, slots=True, eq=False)
class Reach:
    """Shortest distances from ``status_quo`` to every state, in moves; -1 is unreachable.

    ``legal`` counts any moves, ``improving`` only such by which each mover is better off at once.
    """

    game: GraphModel
    status_quo: int
    legal: Distances
    improving: Distances
    _searches: tuple[Search, Search] = field(repr=False)

    def path(self, state: int, improving: bool = False) -> tuple[Move, ...]:
        """A shortest way to ``state``, the same every time; empty for the status quo itself.

        No party moves twice in a row on it. Of several shortest ways it is the one that, read
        backwards, takes the party that comes first and then the smallest state. Raises ``Unknown`` if
        there is no way, or no such state, and ``Infeasible`` for a state that is ruled out.
        """
        state = self.game.check_state(state)
        distance = self.improving if improving else self.legal
        if distance[state] == UNREACHED:
            kind = "improvements" if improving else "legal moves"
            raise Unknown(
                f"no way leads to state {state}",
                where=f"reach from state {self.status_quo}",
                why=f"it cannot be reached by {kind}",
                remedy="States with a distance of -1 have no path.",
            )
        steps = self._searches[improving].way(state)
        return tuple(Move(self.game.parties[step.party], step.source, step.target) for step in steps)


def reach(game: GraphModel, status_quo: int) -> Reach:
    """Which states can be reached from ``status_quo``, by any legal moves and by improvements only.

    Raises ``Unknown`` or ``Infeasible`` for a status quo that is no state or ruled out.
    """
    status_quo = game.check_state(status_quo)
    form = game.form()
    legally = form.search(form.others(), status_quo, improving=False)
    improvingly = form.search(form.others(), status_quo, improving=True)
    legal, improving = legally.distances, improvingly.distances
    for array in (legal, improving):
        array.setflags(write=False)
    return Reach(game, status_quo, legal, improving, (legally, improvingly))

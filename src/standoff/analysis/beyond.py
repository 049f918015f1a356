"""What ``solve`` can tell beyond the concepts for single parties: coalitions, and horizons for two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from standoff.stability import GraphModel, Move

LIMIT = 0
"""The horizon of parties that look ever farther ahead (non-myopic stability)."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """``coalitions``: who would leave the equilibria together. ``horizon``: how many moves ahead two parties
    look, or LIMIT; ``None`` if nobody asks.
    """

    coalitions: bool = False
    horizon: int | None = None

    def answers(self, game: GraphModel) -> dict[str, Any]:
        """What is asked for, under the keys "limited" and "coalitions", as plain data.

        Raises ``Unsupported`` for a horizon unless there are two parties, and for coalitions of too many.
        """
        found: dict[str, Any] = {}
        if self.horizon is not None:
            found["limited"] = _horizon(game, self.horizon)
        if self.coalitions:
            found["coalitions"] = _coalitions(game)
        return found


PLAIN = Beyond()
"""Nothing more than the concepts for single parties."""


def _coalitions(game: GraphModel) -> dict[str, Any]:
    """``{concept: {"universally_stable": states, "leave": {state: [{"members", "path"}, …]}}}``.

    States under "leave" are equilibria of the concept, written as strings since keys of JSON are.
    """
    from standoff.stability import coalitions

    told: dict[str, Any] = {}
    for concept in coalitions.COALITION_CONCEPTS:
        solution = coalitions.solve(game, concept)
        leave: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        for way in coalitions.ways_out(game, solution):
            leave[str(way.state)].append({"members": list(way.members), "path": _path(way.blocking)})
        told[concept] = {"universally_stable": solution.universally_stable.tolist(), "leave": dict(leave)}
    return told


def _horizon(game: GraphModel, moves: int) -> dict[str, Any]:
    """``{"horizon": moves or "limit", "equilibria": states, "stable": {party: states}}``; for the limit also
    from how many moves on ("settled") answers repeat, and every how many ("period").
    """
    from standoff.stability import horizon

    solved = horizon.nonmyopic(game) if moves == LIMIT else horizon.limited(game, moves)
    repeats = {"settled": solved.settled, "period": solved.period} if moves == LIMIT else {}
    return {
        "horizon": "limit" if moves == LIMIT else moves,
        **repeats,
        "equilibria": solved.equilibria.tolist(),
        "stable": {party: solved.stable_for(party).tolist() for party in solved.parties},
    }


def _path(moves: Iterable[Move]) -> list[dict[str, Any]]:
    return [{"party": move.party, "from": move.source, "to": move.target} for move in moves]

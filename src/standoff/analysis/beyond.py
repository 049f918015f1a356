"""What ``solve`` can tell beyond the concepts for single parties: coalitions, and horizons for two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from standoff.stability import GraphModel, Move, Solution
    from standoff.stability.coalitions import CoalitionSolution

LIMIT = 0
"""The horizon of parties that look ever farther ahead (non-myopic stability)."""


WORK = 1 << 33
"""Equilibria × states × coalitions that are gone through for one concept: some twenty seconds."""

PATHS = 1 << 28
"""States left × states of the game for which paths are looked for: some seconds."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """``coalitions``: who would leave the equilibria together. ``horizon``: how many moves ahead two parties
    look, or LIMIT; ``None`` if nobody asks.
    """

    coalitions: bool = False
    horizon: int | None = None

    def answers(self, game: GraphModel, solution: Solution) -> dict[str, Any]:
        """What is asked for of the solved ``game``, under the keys "limited" and "coalitions", as plain data.

        Raises ``Unsupported`` for a horizon unless there are two parties, and for coalitions of too many.
        """
        found: dict[str, Any] = {}
        if self.horizon is not None:
            found["limited"] = _horizon(game, self.horizon)
        if self.coalitions:
            found["coalitions"] = _coalitions(game, solution)
        return found


PLAIN = Beyond()
"""Nothing more than the concepts for single parties."""


def _coalitions(game: GraphModel, solution: Solution) -> dict[str, Any]:
    """``{concept: {"universally_stable": states, "leave": {state: [{"members", "path"}, …]}, "untold": n}}``.

    States under "leave" are equilibria of the concept, written as strings since keys of JSON are; "untold"
    counts those that are left too, but whose paths are not told. A concept with so many equilibria in so
    large a space that looking from each would take minutes is ``{"refused": why}``.
    """
    from standoff.errors import Unsupported
    from standoff.stability import coalitions

    told: dict[str, Any] = {}
    for concept in coalitions.COALITION_CONCEPTS:
        equilibria = solution.of(concept).equilibria
        if equilibria.size * game.feasible.size << len(game.parties) > WORK:
            counts = f"{equilibria.size:,} equilibria in {game.feasible.size:,} states"
            why = f"{counts} are too many to look from each"
            remedy = "Ask about some of them: standoff.stability.coalitions.solve(game, concept, states)."
            told[concept] = {"refused": str(Unsupported(why, where=concept, remedy=remedy))}
        else:
            told[concept] = _together(game, coalitions.solve(game, concept, equilibria))
    return told


def _together(game: GraphModel, solution: CoalitionSolution) -> dict[str, Any]:
    import numpy as np

    from standoff.stability import coalitions

    left = np.flatnonzero(~solution.stable.all(axis=0))
    shown = solution.part(left[: max(1, PATHS // game.feasible.size)])
    leave: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for way in coalitions.ways_out(game, shown):
        leave[str(way.state)].append({"members": list(way.members), "path": _path(way.blocking)})
    return {
        "universally_stable": solution.universally_stable.tolist(),
        "leave": dict(leave),
        "untold": int(left.size) - len(leave),
    }


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

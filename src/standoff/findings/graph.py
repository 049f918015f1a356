"""StateGraph: the states of a small game, the moves between them and which of them hold, as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from standoff.errors import Unsupported
from standoff.stability import GraphModel, Solution

MOST = 40
"""States in one picture; more are a hairball."""
FEW_STATES = 16
FEW_GAINS = 48
"""How many states and improvements a page can show without becoming a tangle."""


@dataclass(frozen=True, slots=True)
class Node:
    """A state with the concepts of which it is an equilibrium."""

    state: int
    concepts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """A move of ``party``; ``gains`` if it is an improvement, ``returns`` if the move back is legal too."""

    party: str
    source: int
    target: int
    gains: bool
    returns: bool


@dataclass(frozen=True, slots=True)
class StateGraph:
    """States ascending; moves by party, in the game's order, then by source and target.

    ``left_out`` counts the feasible states that are not shown.
    """

    parties: tuple[str, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int = 0


def graph_of(
    game: GraphModel,
    solution: Solution | None = None,
    only: Iterable[int] | None = None,
    *,
    most: int = MOST,
) -> StateGraph:
    """The graph of ``game``, or of the states in ``only`` and the moves among them.

    Without ``solution`` no state is told to hold. Raises ``Unsupported`` for more than ``most`` states,
    ``Unknown`` or ``Infeasible`` for a state that does not exist or is ruled out.
    """
    chosen = np.flatnonzero(game.feasible) if only is None else {game.check_state(state) for state in only}
    if len(chosen) > most:
        raise Unsupported(
            f"{len(chosen)} states are too many to show at once",
            why=f"at most {most} can be told apart",
            remedy="Choose some of them: a few equilibria, or one state and where parties would go from it.",
        )
    states = sorted(int(state) for state in chosen)
    nodes = tuple(Node(state, _concepts(solution, state)) for state in states)
    return StateGraph(
        game.parties, nodes, tuple(_edges(game, states)), int(np.count_nonzero(game.feasible)) - len(states)
    )


def small_graph(game: GraphModel, solution: Solution) -> StateGraph | None:
    """The graph of a game that can be looked at whole on a page; ``None`` of a larger one."""
    if int(np.count_nonzero(game.feasible)) > FEW_STATES:
        return None
    graph = graph_of(game, solution)
    return graph if sum(edge.gains for edge in graph.edges) <= FEW_GAINS else None


def gains_from(game: GraphModel, states: Iterable[int], solution: Solution | None = None) -> StateGraph:
    """``states``, the improvements that lead away from them, and where these lead; no other move.

    Raises ``Unknown`` or ``Infeasible`` as ``graph_of`` does.
    """
    form = game.form()
    chosen = {game.check_state(state) for state in states}
    found = set(chosen)
    for state in chosen:
        for party, rank in enumerate(game.ranks):
            found |= {int(to) for to in form.moves(party, state) if rank[to] > rank[state]}
    whole = graph_of(game, solution, found)
    return replace(whole, edges=tuple(e for e in whole.edges if e.gains and e.source in chosen))


def _concepts(solution: Solution | None, state: int) -> tuple[str, ...]:
    solved = solution.concepts if solution else ()
    return tuple(each.concept for each in solved if all(stable[state] for stable in each.stable))


def _edges(game: GraphModel, states: list[int]) -> Iterator[Edge]:
    form = game.form()
    shown = set(states)
    for party, rank in enumerate(game.ranks):
        moves = [
            (source, int(to)) for source in states for to in form.moves(party, source) if int(to) in shown
        ]
        legal = set(moves)
        for source, target in moves:
            gains = bool(rank[target] > rank[source])
            yield Edge(game.parties[party], source, target, gains, (target, source) in legal)

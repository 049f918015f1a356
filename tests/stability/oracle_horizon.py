"""Limited-move and non-myopic stability by brute force, from the definitions. Shares no code with the engine.

Every anticipation is found by walking the game tree; the limit by following whole rows of anticipated states
until one comes back. Ties: of moves with equally good ends for the mover, one with the best end for the
other; of these the smallest state.
"""

from __future__ import annotations

from tests.stability.oracle import Graph

Rows = tuple[tuple[int, ...], tuple[int, ...]]
"""For each party the state in which play ends from every state if that party moves first."""


def ending(graph: Graph, party: int, state: int, horizon: int) -> int:
    """G_h(i, s): where play ends if ``party`` may move first from ``state`` and h moves are left."""
    path = anticipated(graph, party, state, horizon)
    return path[-1] if path else state


def anticipated(graph: Graph, party: int, state: int, horizon: int) -> list[int]:
    """The states through which play goes after ``state``."""
    reached = graph.moves[party][state]
    if horizon == 0 or not reached:
        return []
    other = 1 - party
    own, theirs = graph.ranks[party], graph.ranks[other]
    paths = [[q, *anticipated(graph, other, q, horizon - 1)] for q in sorted(reached)]
    best = max(paths, key=lambda path: (own[path[-1]], theirs[path[-1]], -path[0]))
    return best if own[best[-1]] > own[state] else []


def next_rows(graph: Graph, rows: Rows) -> Rows:
    """The anticipated ends with one more move."""
    made = []
    for party in (0, 1):
        own, theirs, after = graph.ranks[party], graph.ranks[1 - party], rows[1 - party]
        row = []
        for place, state in enumerate(graph.states):
            ends = [(after[graph.states.index(q)], q) for q in graph.moves[party][state]]
            end = max(ends, key=lambda e: (own[e[0]], theirs[e[0]], -e[1]))[0] if ends else state
            row.append(end if own[end] > own[state] else graph.states[place])
        made.append(tuple(row))
    return made[0], made[1]


def limit(graph: Graph) -> tuple[set[int], set[int]]:
    """For each party the states at which it stays for all horizons from some horizon on."""
    rows: Rows = (graph.states, graph.states)
    seen: list[Rows] = []
    while rows not in seen:
        seen.append(rows)
        rows = next_rows(graph, rows)
    again = seen[seen.index(rows) :]
    first, second = (
        {s for place, s in enumerate(graph.states) if all(row[party][place] == s for row in again)}
        for party in (0, 1)
    )
    return first, second

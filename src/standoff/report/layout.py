"""A layered layout: boxes in rows, arrows running down, as few crossings as Sugiyama's method finds.

Sugiyama, Tagawa & Toda (1981), through ``fast_sugiyama``. The library stops the whole program on an
edge from a node to itself, so edges are made acyclic here first and such edges are left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fast_sugiyama import from_edges

Edge = tuple[int, int]
Point = tuple[float, float]
Part = tuple[list[tuple[int, Point]], float, float, list[Edge]]


@dataclass(frozen=True, slots=True)
class Layout:
    """Centres of the nodes, and for each edge the points that it runs through, in its own direction."""

    centres: Mapping[int, Point]
    paths: Mapping[Edge, tuple[Point, ...]]
    width: float
    height: float


def layered(sizes: Sequence[Point], edges: Sequence[Edge], gap: Point) -> Layout:
    """Lay out boxes of ``sizes`` (width, height) joined by ``edges``, ``gap`` apart across and down.

    Edges that close a cycle run against the current. Nodes without an edge stand in a row below.
    Same input, same layout.
    """
    column = max(width for width, _ in sizes) + gap[0]
    wanted = [edge for edge in dict.fromkeys(edges) if edge[0] != edge[1]]
    columns, rows, chains = _ranked(_acyclic(len(sizes), wanted), column)
    below = max(rows.values(), default=-1) + 1
    for at, node in enumerate(n for n in range(len(sizes)) if n not in columns):
        columns[node], rows[node] = at * column, below
    tops = _tops(sizes, rows, gap[1])
    left = min(columns.values()) - (column - gap[0]) / 2
    place = {node: (columns[node] - left, tops[rows[node]]) for node in columns}
    paths = {edge: _path(place, chains, edge) for edge in wanted}
    centres = {node: place[node] for node in range(len(sizes))}
    width = max(place[n][0] + (column - gap[0]) / 2 for n in place)
    height = max(y + sizes[n][1] / 2 for n, (_, y) in centres.items())
    return Layout(centres, paths, width, height)


def _acyclic(nodes: int, edges: Sequence[Edge]) -> list[Edge]:
    """``edges`` with those that close a cycle turned round, in the order of a depth-first walk."""
    following: dict[int, list[int]] = {node: [] for node in range(nodes)}
    for a, b in edges:
        following[a].append(b)
    found: dict[Edge, None] = {}
    state: dict[int, str] = {}

    def visit(node: int) -> None:
        state[node] = "open"
        for target in following[node]:
            closes = state.get(target) == "open"
            found[(target, node) if closes else (node, target)] = None
            if target not in state:
                visit(target)
        state[node] = "done"

    for node in range(nodes):
        if node not in state:
            visit(node)
    return list(found)


def _ranked(
    edges: list[Edge], column: float
) -> tuple[dict[int, float], dict[int, int], dict[Edge, tuple[int, ...]]]:
    """Column and row of every node and bend, and the chain of bends of every edge.

    The library numbers bends from the highest node on: every component is handed over by itself with
    its nodes renumbered, and bends get negative numbers here.
    """
    columns: dict[int, float] = {}
    rows: dict[int, int] = {}
    chains: dict[Edge, tuple[int, ...]] = {}
    components = _components(edges)
    offset = 0.0
    for number, component in enumerate(components):
        nodes = sorted({node for edge in component for node in edge})
        index = {node: at for at, node in enumerate(nodes)}
        positions, _, _, links = _placed([(index[a], index[b]) for a, b in component], column)
        names = {n: nodes[n] if n < len(nodes) else -1 - n * len(components) - number for n, _ in positions}
        levels = sorted({y for _, (_, y) in positions}, reverse=True)
        left = min(x for _, (x, _) in positions)
        for node, (x, y) in positions:
            columns[names[node]] = offset + x - left
            rows[names[node]] = levels.index(y)
        offset = max(columns.values()) + column
        chains |= _chains([(names[a], names[b]) for a, b in links])
    return columns, rows, chains


def _components(edges: list[Edge]) -> list[list[Edge]]:
    """``edges`` by the connected part of the graph that they are in, parts by their first node."""
    part: dict[int, int] = {}
    for a, b in edges:
        one, other = part.setdefault(a, a), part.setdefault(b, b)
        low, high = min(one, other), max(one, other)
        part |= {node: low for node, known in part.items() if known == high}
    return [[edge for edge in edges if part[edge[0]] == each] for each in sorted(set(part.values()))]


def _placed(edges: list[Edge], column: float) -> Part:
    """The library's layout of one component."""
    parts: Any = from_edges(
        edges, vertex_spacing=column, dummy_vertices=True, dummy_size=0.35, check_layout=False
    )
    part: Part = parts[0]
    return part


def _chains(links: list[Edge]) -> dict[Edge, tuple[int, ...]]:
    """Join links through bends (negative numbers) into one chain for each edge."""
    following = {a: b for a, b in links if a < 0}
    chains = {}
    for start, target in links:
        if start >= 0:
            chain = [start, target]
            while chain[-1] < 0:
                chain.append(following[chain[-1]])
            chains[start, chain[-1]] = tuple(chain)
    return chains


def _tops(sizes: Sequence[Point], rows: Mapping[int, int], gap: float) -> dict[int, float]:
    """The height at which each row's centres stand, rows as high as their highest box."""
    tops: dict[int, float] = {}
    edge = 0.0
    for row in range(max(rows.values()) + 1):
        high = max((sizes[n][1] for n, r in rows.items() if r == row and n >= 0), default=0.0)
        tops[row] = edge + high / 2
        edge += high + gap
    return tops


def _path(
    place: Mapping[int, Point], chains: Mapping[Edge, tuple[int, ...]], edge: Edge
) -> tuple[Point, ...]:
    a, b = edge
    chain = chains[edge] if edge in chains else chains[b, a][::-1]
    return tuple(place[node] for node in chain)

"""The layered layout and its drawing, on random graphs with cycles and edges from a node to itself."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.report.drawing import Arrow, Box, draw, wrapped
from standoff.report.layout import layered

NODES = st.integers(1, 8)
EDGES = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=16)


@settings(max_examples=150)
@given(NODES, EDGES)
def test_every_node_has_a_place_of_its_own_and_every_edge_a_path(
    nodes: int, edges: list[tuple[int, int]]
) -> None:
    inside = [(a, b) for a, b in edges if a < nodes and b < nodes]
    sizes = [(100.0, 40.0 + 10 * node) for node in range(nodes)]
    layout = layered(sizes, inside, (20, 30))
    assert set(layout.centres) == set(range(nodes))
    for node, (x, y) in layout.centres.items():
        width, height = sizes[node]
        assert x - width / 2 >= -0.01
        assert x + width / 2 <= layout.width + 0.01
        assert y + height / 2 <= layout.height + 0.01
        for other, (to_x, to_y) in layout.centres.items():
            apart = abs(x - to_x) >= 99.9 or abs(y - to_y) >= (height + sizes[other][1]) / 2
            assert other == node or apart
    assert set(layout.paths) == {edge for edge in inside if edge[0] != edge[1]}
    for (a, b), path in layout.paths.items():
        assert (path[0], path[-1]) == (layout.centres[a], layout.centres[b])


@settings(max_examples=60)
@given(NODES, EDGES)
def test_same_graph_same_drawing(nodes: int, edges: list[tuple[int, int]]) -> None:
    boxes = [Box("Head", f"text of box {node}", "style") for node in range(nodes)]
    arrows = [Arrow(a, b, "1", "style") for a, b in dict.fromkeys(edges) if a < nodes and b < nodes]
    drawing = draw(boxes, arrows, letters=12, gap=(20, 30))
    assert drawing == draw(boxes, arrows, letters=12, gap=(20, 30))
    assert len(drawing.arrows) == sum(a.source != a.target for a in arrows)
    assert all(re.fullmatch(r"M[-\d.,]+(C[-\d., ]+)+", arrow.path) for arrow in drawing.arrows)


def test_arrows_point_down_unless_they_close_a_circle() -> None:
    layout = layered([(10, 10)] * 3, [(0, 1), (1, 2), (2, 0)], (5, 5))
    assert layout.centres[0][1] < layout.centres[1][1] < layout.centres[2][1]
    assert layout.paths[2, 0][0] == layout.centres[2]


def test_a_bend_in_one_part_is_not_taken_for_a_node_of_another() -> None:
    edges = [(0, 5), (1, 3), (1, 4), (2, 3), (4, 2)]
    assert set(layered([(10, 10)] * 6, edges, (5, 5)).paths) == set(edges)


@given(st.text(max_size=80), st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_no_letter(text: str, letters: int) -> None:
    lines = wrapped(text, letters)
    assert all(len(line) <= letters for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())

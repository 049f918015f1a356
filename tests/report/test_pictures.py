"""Pictures of games: what is in them, that they parse, hold hostile names and refuse what cannot be read."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from standoff.dispute import Option
from standoff.errors import Infeasible, Unknown, Unsupported
from standoff.findings.dossier import Dossier
from standoff.findings.graph import gains_from, graph_of, small_graph
from standoff.report import html
from standoff.report.pictures import option_labels, state_graph
from standoff.report.tableau import stability_table
from standoff.stability import Game, GraphGame, solve

from .conftest import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def dilemma() -> Game:
    return Game.from_values(
        options={"One cooperates": "One", "Two cooperates": "Two"},
        ranks={"One": [2, 1, 4, 3], "Two": [2, 4, 1, 3]},
    )


def drawn(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def texts(svg: str) -> list[str]:
    return ["".join(each.itertext()) for each in drawn(svg).iter(f"{SVG}text")]


def boxes(svg: str) -> list[str]:
    return [t.text or "" for t in drawn(svg).iter(f"{SVG}text") if t.get("class") == "heading"]


def test_the_graph_has_states_with_their_concepts_and_moves_with_their_gains(dilemma: Game) -> None:
    graph = graph_of(dilemma, solve(dilemma))
    assert [(node.state, node.concepts[:1]) for node in graph.nodes] == [
        (0, ("nash",)),
        (1, ()),
        (2, ()),
        (3, ("gmr",)),
    ]
    gains = [(e.party, e.source, e.target) for e in graph.edges if e.gains]
    assert gains == [("One", 1, 0), ("One", 3, 2), ("Two", 2, 0), ("Two", 3, 1)]
    assert all(edge.returns for edge in graph.edges)
    assert len(graph.edges) == 8


def test_part_of_a_graph_says_how_much_is_left_out(dilemma: Game) -> None:
    graph = graph_of(dilemma, only=[3, 1])
    assert [node.state for node in graph.nodes] == [1, 3]
    assert graph.left_out == 2
    around = gains_from(dilemma, [3])
    assert [node.state for node in around.nodes] == [1, 2, 3]
    assert {(edge.source, edge.target) for edge in around.edges} == {(3, 1), (3, 2)}


def test_a_picture_shows_states_equilibria_and_who_moves(dilemma: Game) -> None:
    svg = state_graph(dilemma, solve(dilemma), highlight=[3]).svg
    shown = texts(svg)
    assert {"0: Nash", "1", "2", "▶ 3: SSEQ", "One", "Two"} <= set(shown)
    assert "One cooperates" in shown
    assert "none taken" in shown
    assert svg.count('class="head"') == 4 + 2
    assert "double border: Nash, nobody gains by moving" in shown
    assert "dashed border" not in " ".join(shown)


def test_a_notebook_shows_it_and_it_is_the_same_each_time(dilemma: Game) -> None:
    picture = state_graph(dilemma, solve(dilemma))
    assert picture._repr_svg_() == picture.svg == state_graph(dilemma, solve(dilemma)).svg
    assert stability_table(dilemma, solve(dilemma))._repr_html_().startswith("<style>")


def test_without_a_solution_no_state_holds(dilemma: Game) -> None:
    assert boxes(state_graph(dilemma).svg) == ["0", "1", "2", "3"]


def test_moves_that_gain_nothing_are_faint_and_one_way_moves_have_no_ring() -> None:
    game = Game.from_values(
        options={"a": "One", "b": "Two"},
        ranks={"One": [0, 1, 0, 1], "Two": [0, 0, 0, 0]},
        directions={"a": "fwd"},
    )
    svg = state_graph(game).svg
    assert svg.count('<g class="faint p2">') == 4
    assert 'class="p1"' in svg
    assert 'class="p1 returns"' not in svg


def test_listed_moves_are_drawn_with_the_names_of_states() -> None:
    game = GraphGame.from_moves(
        ["peace", "raid"], {"One": [("peace", "raid")]}, {"One": [0, 1], "Two": [1, 0]}
    )
    shown = texts(state_graph(game, solve(game)).svg)
    assert {"peace", "raid", "1: Nash"} <= set(shown)


def test_everything_lies_within_the_picture() -> None:
    ranks = [(state * 7) % 5 for state in range(16)]
    game = Game.from_values(
        options={"a": "One", "b": "One", "c": "Two", "d": "Three"},
        ranks={"One": ranks, "Two": ranks[::-1], "Three": [0] * 16},
    )
    root = drawn(state_graph(game, solve(game)).svg)
    left, top, width, height = (float(part) for part in root.attrib["viewBox"].split())
    for path in root.iter(f"{SVG}path"):
        x, y = (float(part) for part in re.findall(r"-?[\d.]+", path.attrib["d"])[:2])
        assert left <= x <= left + width
        assert top <= y <= top + height
    for text in root.iter(f"{SVG}text"):
        assert top <= float(text.attrib["y"]) <= top + height


def test_hostile_names_stay_text() -> None:
    game = Game.from_values(
        options={HOSTILE: "One", "b": f"Two {HOSTILE}"},
        ranks={"One": [0, 1, 2, 3], f"Two {HOSTILE}": [0, 1, 2, 3]},
    )
    svg = state_graph(game, solve(game), labels={0: HOSTILE, 1: HOSTILE}).svg
    table = stability_table(game, solve(game)).html
    assert {each.tag for each in drawn(svg).iter()} <= {
        SVG + tag
        for tag in ("svg", "title", "desc", "style", "rect", "g", "path", "polygon", "text", "circle")
    }
    for page in (svg, table):
        assert "<script" not in page
        assert "<img" not in page
        assert "\x00" not in page
    assert table.count("</style>") == 1


def test_what_cannot_be_read_is_refused(dilemma: Game) -> None:
    wide = Game.from_values(options={f"o{k}": "One" for k in range(9)}, ranks={"One": [0] * 512})
    with pytest.raises(Unsupported, match="512 states are too many to show at once"):
        state_graph(wide)
    with pytest.raises(Unsupported, match="512 states are too many to show at once"):
        stability_table(wide, solve(wide))
    assert boxes(state_graph(wide, only=[0, 5]).svg) == ["0", "5"]
    with pytest.raises(Unknown, match="4 is not a state"):
        state_graph(dilemma, only=[4])
    barred = Game.from_values(options={"a": "One"}, ranks={"One": [0, 0]}, feasible=[True, False])
    with pytest.raises(Infeasible):
        state_graph(barred, around=[1])


def test_a_table_tells_by_which_concepts_a_state_is_stable_for_whom(dilemma: Game) -> None:
    shown = stability_table(dilemma, solve(dilemma), states=[3]).html
    (row,) = [line for line in shown.splitlines() if 'scope="row"' in line]
    held = "GMR, SMR, SEQ, SSEQ"
    assert re.findall(r"<td>(?:<strong>)?([^<]*)", row) == [
        "One cooperates, Two cooperates",
        held,
        held,
        held,
    ]
    assert "3 other states are not shown." in shown


def test_a_table_says_all_and_none(dilemma: Game) -> None:
    shown = stability_table(dilemma, solve(dilemma, ["nash", "seq"]), states=[0, 1]).html
    rows = [line for line in shown.splitlines() if 'scope="row"' in line]
    assert [re.findall(r"<td>(?:<strong>)?([^<]*)", row)[1:] for row in rows] == [
        ["all", "all", "all"],
        ["–", "all", "–"],
    ]
    alone = stability_table(dilemma, solve(dilemma, ["nash"]), states=[0]).html
    assert "<td>Nash</td>" in alone


def test_labels_tell_what_is_taken_or_what_is_different(dilemma: Game) -> None:
    options = (Option("a", "One", "Talk", "talks", "is silent"), Option("b", "Two", "Pay", "pays", "keeps"))
    assert option_labels(options, graph_of(dilemma)) == {0: "None taken", 1: "Talk", 2: "Pay", 3: "Talk; Pay"}
    assert option_labels(options, gains_from(dilemma, [3]), [3]) == {
        1: "Two: keeps",
        2: "One: is silent",
        3: "Talk; Pay",
    }


def test_a_page_shows_the_states_of_a_small_case_only(dossier: Dossier, dilemma: Game) -> None:
    shown = replace(dossier, graph=small_graph(dilemma, solve(dilemma)), options=dossier.options[:2])
    page = html.render(shown)
    assert "<summary>All 4 states and the moves between them, as a picture</summary>" in page
    assert page.count('class="standoff-states"') == 1
    assert 'standoff-states"' not in html.render(dossier)
    large = Game.from_values(options={f"o{k}": "One" for k in range(5)}, ranks={"One": [0] * 32})
    assert small_graph(large, solve(large)) is None
    tangle = Game.from_values(options={f"o{k}": "One" for k in range(4)}, ranks={"One": list(range(16))})
    assert small_graph(tangle, solve(tangle)) is None

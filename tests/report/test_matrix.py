"""The table of party × option."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.evidence import Decision, Ruling
from standoff.findings.dossier import Dossier, Position, Quote
from standoff.report.matrix import SIDES, Matrix, _part


def test_cells_stand_where_party_and_option_meet(dossier: Dossier) -> None:
    matrix = Matrix.of(dossier)
    assert matrix.parties == ("Astria", "Verrow", "United Marches")
    shape = [[cell.side if cell else None for cell in row] for _, row in matrix.rows]
    assert shape == [
        [None, "for", None],
        ["against", None, None],
        ["for", "against", "against"],
        [None, None, None],
        [None, None, None],
    ]


def test_bars_are_parts_of_the_longest(dossier: Dossier) -> None:
    bars = [(cell.bar_against, cell.bar_for) for cell in Matrix.of(dossier).cells]
    assert bars == [(0, 57), (11, 0), (0, 100), (46, 29), (29, 0)]


@pytest.mark.parametrize(
    ("weights", "side"), [((0.251, 0.249), "even"), ((0.26, 0.25), "for"), ((0.0, 0.01), "against")]
)
def test_weights_that_look_the_same_are_even(
    dossier: Dossier, weights: tuple[float, float], side: str
) -> None:
    disputed = dossier.positions[3]
    position = dataclasses.replace(disputed, weight_for=weights[0], weight_against=weights[1])
    alone = dataclasses.replace(dossier, positions=(position,), dependencies=())
    assert Matrix.of(alone).cells[0].side == side
    assert Matrix.of(alone).cells[0].words.startswith(SIDES[side])


@given(st.floats(0, 1e9), st.floats(0, 1e9))
def test_a_bar_is_seen_exactly_where_there_is_weight(pro: float, con: float) -> None:
    position = Position("P", "o", pro, con, 1, 1, (), ())
    longest = max(pro, con)
    for weight in (position.weight_for, position.weight_against):
        assert 0 <= _part(weight, longest) <= 100
        assert (_part(weight, longest) > 0) is (weight > 0)


def test_a_light_sentence_that_stands_alone_still_takes_its_side(dossier: Dossier) -> None:
    light = dataclasses.replace(dossier.positions[1], weight_against=0.001)
    (cell,) = Matrix.of(dataclasses.replace(dossier, positions=(light,), dependencies=())).cells
    assert cell.side == "against"


def test_what_is_only_asked_for_as_a_price_is_told_as_one(dossier: Dossier) -> None:
    priced = dataclasses.replace(dossier, positions=dossier.positions[:1])
    cells = {(c.side, c.words, c.anchor) for c in Matrix.of(priced).cells if c.position is None}
    assert cells == {("condition", "only as a condition, see precondition 2", "precondition-2")}


def test_a_ruling_decides_a_cell_and_is_no_sentence(dossier: Dossier) -> None:
    ruled = Quote(None, ruling=Ruling("N. Analyst", Decision.ADD, "not harbour", "so they said"))
    position = dossier.positions[0]
    fixed = dataclasses.replace(position, quotes_against=(ruled,))
    (cell,) = Matrix.of(dataclasses.replace(dossier, positions=(fixed,), dependencies=())).cells
    assert (cell.side, cell.fixed, cell.sentences, cell.disputed) == ("against", "against", (2, 0), False)
    assert cell.words == "against (2 for, 0 against; 1 source), fixed by an analyst"
    silent = dataclasses.replace(fixed, quotes_for=(), weight_for=0.0)
    (cell,) = Matrix.of(dataclasses.replace(dossier, positions=(silent,), dependencies=())).cells
    assert cell.words == "against, fixed by an analyst"

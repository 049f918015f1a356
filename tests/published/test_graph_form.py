"""Published graph models with explicit moves check the oracle, which checks the engine."""

from __future__ import annotations

from typing import Any

import pytest

from tests.published.cases import read
from tests.stability.oracle import Graph


def graph(data: dict[str, Any], parties: list[str] | range) -> Graph:
    """The model of a file: moves and payoffs by party, states by ordinal."""
    moves = tuple({int(s): frozenset(targets) for s, targets in data["moves"][p].items()} for p in parties)
    return Graph(tuple(moves[0]), moves, tuple(payoffs(data["payoff"][p]) for p in parties))


def payoffs(given: dict[str, int] | list[int]) -> dict[int, int]:
    """By ordinal: either written so, or as a list that begins with state 1."""
    if isinstance(given, list):
        return dict(enumerate(given, start=1))
    return {int(state): payoff for state, payoff in given.items()}


def stable(model: Graph, concept: str, party: int) -> list[int]:
    return [s for s in model.states if model.stable(concept.lower(), party, s)]


@pytest.mark.parametrize("concept", ["Nash", "GMR", "SMR", "SEQ"])
def test_elmira_with_nine_states(concept: str) -> None:
    data = read("xu_hipel_kilgour_2007_elmira")
    model = graph(data, range(3))
    assert [stable(model, concept, party) for party in model.parties] == data["expected"][concept]


@pytest.mark.parametrize("concept", ["Nash", "GMR", "SMR", "SEQ"])
@pytest.mark.parametrize("party", ["CN", "US"])
def test_united_states_and_china_with_moves_that_are_not_transitive(party: str, concept: str) -> None:
    data = read("us_china_trade_2017_2020")
    model = graph(data, data["dms"])
    assert stable(model, concept, data["dms"].index(party)) == data["expected"][party][concept]

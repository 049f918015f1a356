"""Published conflicts in which some preferences are unknown.

The Gisborne conflict is where the literature applies unknown preference: its parties' preferences as the
sources named in the example give them. Their tables of results could not be checked against a public
copy, so the expected states there, as for the conflicts with unknown comparisons of our own, are those that
the definitions give, worked out by the brute-force oracle and kept here.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from standoff.dispute.casefile import load
from standoff.dispute.states import ranks
from standoff.stability.unknown import UncertainGame, solve_unknown, uncertain_game_of, verdict_unknown
from tests.published.cases import CONCEPTS, published, read

CONFLICTS = ("unknown_cuban", "unknown_garrison", "unknown_elmira")
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("name", CONFLICTS)
def test_stable_states_of_each_type(name: str) -> None:
    data = read(name)
    case = published(data["conflict"])
    pairs = {
        party: [(case.state_of[one], case.state_of[other]) for one, other in given]
        for party, given in data["unknown"].items()
    }
    game = UncertainGame.from_pairs(case.game(), pairs)
    solution = solve_unknown(game)
    for kind, concepts in data["expected"].items():
        for concept in CONCEPTS:
            solved = solution.of(kind, concept.lower())
            expected = [case.states(ordinals) for ordinals in concepts[concept]]
            assert [solved.stable_for(party).tolist() for party in game.parties] == expected


def test_gisborne_has_the_preferences_of_the_literature() -> None:
    dispute = load(EXAMPLES / "gisborne").dispute
    orders = {party: ranks(dispute, party).argsort()[::-1] + 1 for party in ("Federal Government", "Support")}
    assert orders["Federal Government"].tolist() == [2, 6, 4, 8, 1, 5, 3, 7]
    assert orders["Support"].tolist() == [3, 4, 7, 8, 5, 6, 1, 2]
    game = uncertain_game_of(dispute)
    province = game.comparisons[1]
    known = []
    for state in range(8):
        better, _ = province.compare(np.full(8, province.classes[state]), province.classes)
        known += [(int(to) + 1, state + 1) for to in better.nonzero()[0]]
    assert sorted(known) == [(1, 5), (2, 6), (3, 7), (4, 8)]


GISBORNE: dict[str, dict[str, list[int]]] = {
    "a": {"nash": [], "gmr": [], "smr": [], "seq": [], "sseq": []},
    "b": {"nash": [4, 6], "gmr": [4, 6, 8], "smr": [4, 6, 8], "seq": [4, 6, 8], "sseq": [4, 6, 8]},
    "c": {"nash": [], "gmr": [4, 6, 8], "smr": [4, 6, 8], "seq": [4, 6], "sseq": [4]},
    "d": {"nash": [4, 6], "gmr": [4, 6, 8], "smr": [4, 6, 8], "seq": [4, 6, 8], "sseq": [4, 6, 8]},
}


@pytest.mark.parametrize("kind", GISBORNE)
def test_equilibria_of_gisborne(kind: str) -> None:
    game = uncertain_game_of(load(EXAMPLES / "gisborne").dispute)
    solution = solve_unknown(game)
    for concept, expected in GISBORNE[kind].items():
        assert (solution.of(kind, concept).equilibria + 1).tolist() == expected
        for party in game.parties:
            stable = [s for s in range(8) if verdict_unknown(game, kind, concept, party, s).stable]
            assert stable == solution.of(kind, concept).stable_for(party).tolist()

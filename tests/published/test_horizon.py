"""Published games of two parties that look ahead.

States of the textbook games: 0 neither takes its option, 1 only One does, 2 only Two does, 3 both do. What
the Cuban missile crisis and the Euphrates come to follows from the definitions, by the oracle of the tests.
"""

from __future__ import annotations

from collections import Counter
from itertools import permutations

import pytest

from standoff.stability import Game, horizon
from tests.published.cases import published
from tests.stability.oracle import option_form
from tests.stability.oracle_horizon import limit

DILEMMA = {"One": [2, 1, 4, 3], "Two": [2, 4, 1, 3]}
CHICKEN = {"One": [3, 4, 2, 1], "Two": [3, 2, 4, 1]}
PENNIES = {"One": [1, 0, 0, 1], "Two": [0, 1, 1, 0]}


def game(ranks: dict[str, list[int]]) -> Game:
    return Game.from_values({"first": "One", "second": "Two"}, ranks)


@pytest.mark.parametrize(
    ("ranks", "states"),
    [
        # Both to cooperate and both not to are nonmyopic equilibria (Brams & Wittman 1981; Brams 1994).
        (DILEMMA, [0, 3]),
        # Only both to yield is (Brams & Wittman 1981; Zagare 1984).
        (CHICKEN, [0]),
        # The loser always moves on.
        (PENNIES, []),
    ],
)
def test_nonmyopic_equilibria_of_textbook_games(ranks: dict[str, list[int]], states: list[int]) -> None:
    solved = horizon.nonmyopic(game(ranks))
    assert solved.equilibria.tolist() == states


@pytest.mark.parametrize(("moves", "states"), [(1, [1, 2]), (2, []), (3, [0]), (4, [0]), (9, [0])])
def test_chicken_who_looks_far_enough_ahead_yields(moves: int, states: list[int]) -> None:
    """To have passed (states 1 and 2) falls once the other sees that a crash would make its driver yield; to
    yield together holds once everyone sees that.
    """
    assert horizon.limited(game(CHICKEN), moves).equilibria.tolist() == states


def test_the_dilemma_two_moves_are_enough_to_cooperate() -> None:
    assert horizon.limited(game(DILEMMA), 1).equilibria.tolist() == [0]
    assert horizon.limited(game(DILEMMA), 2).equilibria.tolist() == [0, 3]


def games_of_two_by_two() -> list[dict[str, list[int]]]:
    """The 78 games in which each of two parties ranks four states strictly (Rapoport & Guyer 1966)."""
    found: dict[tuple[tuple[int, ...], ...], dict[str, list[int]]] = {}
    for one in permutations(range(4)):
        for two in permutations(range(4)):
            mirrored = [0, 2, 1, 3]
            same = [
                pair
                for flip in range(4)
                for a, b in [([one[s ^ flip] for s in range(4)], [two[s ^ flip] for s in range(4)])]
                for pair in [(tuple(a), tuple(b)), tuple(tuple(r[s] for s in mirrored) for r in (b, a))]
            ]
            found.setdefault(min(same), {"One": list(one), "Two": list(two)})
    return list(found.values())


def test_the_seventy_eight_games() -> None:
    """Nine have no Nash equilibrium in pure strategies (Rapoport & Guyer 1966). The prisoner's dilemma is the
    only one with two nonmyopic equilibria (Brams & Wittman 1981). In 21 games one state is best for both and
    holds. That 55 have a nonmyopic equilibrium by the limit, and that the answers of 17 never settle on one,
    follows from the definitions.
    """
    games = [game(ranks) for ranks in games_of_two_by_two()]
    assert len(games) == 78
    assert sum(horizon.limited(each, 1).equilibria.size == 0 for each in games) == 9
    far = [horizon.nonmyopic(each) for each in games]
    assert Counter(solved.equilibria.size for solved in far) == {0: 23, 1: 54, 2: 1}
    assert Counter(solved.period for solved in far) == {1: 61, 2: 6, 4: 11}
    agreed = [each for each in games if ((each.ranks[0] == 4) & (each.ranks[1] == 4)).any()]
    assert len(agreed) == 21
    assert all(horizon.nonmyopic(each).equilibria.size == 1 for each in agreed)


@pytest.mark.parametrize(
    ("name", "holding"),
    [
        # With the missiles withdrawn the crisis is over, whether or not the blockade or strike comes on top.
        ("fraser_hipel_1984_cuban", [5, 6]),
        # Answers to ever longer horizons go round in fours: no state is left alone in all of them.
        ("hipel_kilgour_kinsara_2014_euphrates", []),
        ("textbook_prisoners_dilemma", [1, 4]),
    ],
)
def test_nonmyopic_stability_by_the_definitions(name: str, holding: list[int]) -> None:
    case = published(name)
    model = case.game()
    ways = [direction.value for direction in model.directions]
    graph = option_form(model.owners, ways, model.feasible.tolist(), [r.tolist() for r in model.ranks])
    solved = horizon.nonmyopic(model)
    assert [set(solved.stable_for(party).tolist()) for party in model.parties] == list(limit(graph))
    assert solved.equilibria.tolist() == case.states(holding)


def test_the_euphrates_never_settles() -> None:
    """By three moves ahead nothing holds for both, by four or twenty states 1 and 6 do."""
    case = published("hipel_kilgour_kinsara_2014_euphrates")
    assert horizon.nonmyopic(case.game()).period == 4
    for moves, holding in ((3, []), (4, [1, 6]), (5, [6]), (20, [1, 6])):
        assert horizon.limited(case.game(), moves).equilibria.tolist() == case.states(holding)

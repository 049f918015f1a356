"""The inverse question on published conflicts: how many rankings make a state stable, and the nearest.

Hipel, Kilgour & Kinsara 2014 publish 240 rankings of Syria for its state 2 under Nash. All other numbers
follow from the definitions: they are counted here by solving the game with every ranking, or, where there
are too many states for that, with every order of the states that decide.
"""

from __future__ import annotations

from itertools import permutations
from math import factorial

import pytest

from standoff.stability import CONCEPTS, Game, solve
from standoff.stability.inverse import condition, count_rankings, nearest_ranking
from tests.published.cases import published

LARGER = ("hipel_et_al_1993_elmira", "fraser_hipel_1984_cuban", "hipel_fraser_1980_garrison")


@pytest.mark.parametrize(
    ("concept", "count"), [("nash", 240), ("gmr", 384), ("smr", 300), ("seq", 384), ("sseq", 300)]
)
def test_rankings_of_syria_for_its_second_state(concept: str, count: int) -> None:
    case = published("hipel_kilgour_kinsara_2014_euphrates")
    syria, iraq = case.data["ranking_best_to_worst"]
    state = case.state_of[2]
    assert count_rankings(case.game(), concept, "Syria", state).strict == count
    enumerated = 0
    for ranking in permutations(sorted(syria)):
        solved = solve(case.game([list(ranking), iraq]), [concept]).of(concept)
        enumerated += bool(solved.stable[0][state])
    assert enumerated == count


@pytest.mark.parametrize("concept", CONCEPTS)
@pytest.mark.parametrize("name", LARGER)
def test_rankings_for_each_state_of_larger_conflicts(name: str, concept: str) -> None:
    """Of the rankings of the states that matter, of which each stands for equally many rankings of all."""
    case = published(name)
    game = case.game()
    compared = 0
    for party in game.parties:
        for state in sorted(case.state_of.values()):
            needed = condition(game, concept, party, state)
            counted = count_rankings(game, concept, party, state)
            assert 0 < counted.strict <= factorial(len(case.state_of))
            if len(needed.states) > 5:
                continue
            compared += 1
            among = (state, *needed.states)
            met = 0
            for order in permutations(range(len(among))):
                ranks = [0] * game.feasible.size
                for z, rank in zip(among, order, strict=True):
                    ranks[z] = rank
                met += needed.met_by(ranks)
            assert counted.share * factorial(len(among)) == met
    assert compared > 5


@pytest.mark.parametrize("concept", CONCEPTS)
@pytest.mark.parametrize("name", ["hipel_kilgour_kinsara_2014_euphrates", *LARGER])
def test_the_published_rankings_meet_the_condition_where_the_state_is_stable(name: str, concept: str) -> None:
    case = published(name)
    game = case.game()
    solved = solve(game, [concept]).of(concept)
    for number, party in enumerate(game.parties):
        for state in case.state_of.values():
            needed = condition(game, concept, party, state)
            stable = bool(solved.stable[number][state])
            assert needed.met_by(game.ranks[number]) == stable
            rise = nearest_ranking(game, concept, party, state)
            assert (rise is None) == stable
            if rise is not None:
                changed = _with(game, number, rise.applied(game.ranks[number]))
                assert solve(changed, [concept]).of(concept).stable[number][state]


def _with(game: Game, party: int, ranks: object) -> Game:
    every = tuple(ranks if at == party else each for at, each in enumerate(game.ranks))
    return Game(game.parties, game.options, game.owners, game.directions, game.feasible, every)  # type: ignore[arg-type]

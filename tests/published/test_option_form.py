"""Published conflicts in option form: every stable state of every party, and all equilibria."""

from __future__ import annotations

from itertools import permutations

import pytest

from standoff.stability import solve, verdict
from tests.published.cases import CONCEPTS, OPTION_FORM, published


@pytest.mark.parametrize("concept", CONCEPTS)
@pytest.mark.parametrize("name", OPTION_FORM)
def test_stable_states_and_equilibria(name: str, concept: str) -> None:
    case = published(name)
    stable, equilibria = case.expected(concept)
    solved = solve(case.game(), [concept.lower()]).of(concept.lower())
    assert [solved.stable_for(party).tolist() for party in solved.parties] == stable
    assert solved.equilibria.tolist() == equilibria


@pytest.mark.parametrize("name", OPTION_FORM)
def test_verdicts_give_the_published_answers_too(name: str) -> None:
    case = published(name)
    game = case.game()
    for concept in CONCEPTS:
        for party, stable in zip(game.parties, case.expected(concept)[0], strict=True):
            found = [s for s in case.state_of.values() if verdict(game, concept.lower(), party, s).stable]
            assert sorted(found) == stable


@pytest.mark.parametrize("name", OPTION_FORM)
def test_the_listed_states_are_those_that_the_patterns_leave(name: str) -> None:
    case = published(name)
    patterns = case.data["infeasible_patterns"]
    count = len(case.data["options"])
    left = [s for s in range(2**count) if not any(fits(pattern, s) for pattern in patterns)]
    assert sorted(case.state_of.values()) == left


def fits(pattern: str, state: int) -> bool:
    """Whether a state has every option as the pattern has it; ``-`` is either."""
    return all(letter == "-" or (letter == "Y") == bool(state >> k & 1) for k, letter in enumerate(pattern))


@pytest.mark.parametrize(("concept", "count"), [("nash", 240), ("seq", 384)])
def test_rankings_of_syria_that_make_the_second_state_hold_for_it(concept: str, count: int) -> None:
    """Hipel, Kilgour & Kinsara 2014 ask the inverse question about all 720 strict rankings of Syria."""
    case = published("hipel_kilgour_kinsara_2014_euphrates")
    syria, iraq = case.data["ranking_best_to_worst"]
    holding = 0
    for ranking in permutations(sorted(syria)):
        solved = solve(case.game([list(ranking), iraq]), [concept]).of(concept)
        holding += bool(solved.stable[0][case.state_of[2]])
    assert holding == count

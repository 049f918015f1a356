"""Two-by-two games of every textbook, with answers that can be checked on one's fingers.

States: 0 neither takes its option, 1 only One does, 2 only Two does, 3 both do.
"""

from __future__ import annotations

import pytest

from standoff.stability import Game, solve

NEITHER, ONE, TWO, BOTH = 0, 1, 2, 3
CHICKEN = {"One": [3, 4, 2, 1], "Two": [3, 2, 4, 1]}
STAG_HUNT = {"One": [2, 1, 3, 4], "Two": [2, 3, 1, 4]}
MATCHING_PENNIES = {"One": [1, 0, 0, 1], "Two": [0, 1, 1, 0]}


def equilibria(ranks: dict[str, list[int]], concept: str) -> list[int]:
    solved = solve(Game.from_values({"first": "One", "second": "Two"}, ranks), [concept])
    return [int(state) for state in solved.of(concept).equilibria]


@pytest.mark.parametrize(
    ("concept", "states"),
    [
        # One drives on and Two yields, or the other way round (Rapoport & Guyer 1966, game 66).
        ("nash", [ONE, TWO]),
        # Who is passed by would not crash in revenge: yielding together is left at once.
        ("seq", [ONE, TWO]),
        ("sseq", [ONE, TWO]),
        # To the cautious the crash is threat enough; from it, yielding alone is still no gain.
        ("gmr", [NEITHER, ONE, TWO]),
        ("smr", [NEITHER, ONE, TWO]),
    ],
)
def test_chicken_where_taking_the_option_is_driving_straight_on(concept: str, states: list[int]) -> None:
    assert equilibria(CHICKEN, concept) == states


@pytest.mark.parametrize("concept", ["nash", "gmr", "smr", "seq", "sseq"])
def test_stag_hunt_where_taking_the_option_is_hunting_the_stag(concept: str) -> None:
    """Both hunting the stag and both the hare hold (Rousseau 1755; Skyrms 2004). So much for Nash; from
    one hunting alone, each improves to a state that the other has no wish and no way to make worse.
    """
    assert equilibria(STAG_HUNT, concept) == [NEITHER, BOTH]


def test_matching_pennies_has_no_nash_equilibrium_in_pure_strategies() -> None:
    """von Neumann 1928; each state is left by the one that loses in it."""
    assert equilibria(MATCHING_PENNIES, "nash") == []


@pytest.mark.parametrize("concept", ["gmr", "seq"])
def test_matching_pennies_everyone_who_leaves_is_followed(concept: str) -> None:
    """The loser's improvement is the other's loss, which the other at once undoes to its own gain."""
    assert equilibria(MATCHING_PENNIES, concept) == [NEITHER, ONE, TWO, BOTH]


@pytest.mark.parametrize("concept", ["smr", "sseq"])
def test_matching_pennies_the_reply_undoes_every_sanction(concept: str) -> None:
    assert equilibria(MATCHING_PENNIES, concept) == []

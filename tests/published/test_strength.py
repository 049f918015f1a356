"""Published conflicts with gulfs in the parties' rankings.

The conflicts are published, the gulfs are ours: no publication at hand gives results for these models with
strength, so the expected states are those that the definitions give, worked out by the brute-force oracle.
"""

from __future__ import annotations

import numpy as np
import pytest

from standoff.stability import solve
from standoff.stability.strength import GRADED, solve_strength
from tests.published.cases import Published, published, read

CONFLICTS = ("strength_cuban", "strength_garrison", "strength_elmira")


def levels(case: Published, party: int, gulfs: list[int]) -> np.ndarray:
    """Levels by state: ``gulfs`` says after how many tiers each lies."""
    level = np.zeros(2 ** len(case.data["options"]), dtype=np.int64)
    for height, tier in enumerate(case.data["ranking_best_to_worst"][party]):
        for ordinal in tier if isinstance(tier, list) else [tier]:
            level[case.state_of[ordinal]] = sum(height < gulf for gulf in gulfs)
    return level


@pytest.mark.parametrize("name", CONFLICTS)
def test_strongly_stable_states(name: str) -> None:
    data = read(name)
    case = published(data["conflict"])
    game = case.game()
    given = {party: levels(case, game.party(party), gulfs) for party, gulfs in data["gulfs"].items()}
    solution, plain = solve_strength(game, given), solve(game)
    for concept, expected in data["expected"].items():
        solved = solution.of(concept.lower())
        strong = [solved.strong_for(party).tolist() for party in game.parties]
        assert strong == [case.states(ordinals) for ordinals in expected]
        for party in game.parties:
            both = np.concatenate((solved.strong_for(party), solved.weak_for(party)))
            assert sorted(both.tolist()) == plain.of(concept.lower()).stable_for(party).tolist()
    assert {concept.lower() for concept in data["expected"]} == set(GRADED)

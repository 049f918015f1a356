"""Strength of preference: states that stay stable only because of a harm that is much worse.

A party may prefer one state to another, or prefer it *greatly*: then a gulf lies between the two. A state
is *strongly* stable if every improvement is deterred by a harm from beyond a gulf, *weakly* stable if it
is stable otherwise. Gulfs come as levels, a second and coarser ranking of the same states. May import
the rest of ``stability``.

>>> from standoff.stability import Game
>>> from standoff.stability.strength import solve_strength
>>> game = Game.from_values(
...     options={"cooperate with Two": "One", "cooperate with One": "Two"},
...     ranks={"One": [2, 1, 4, 3], "Two": [2, 4, 1, 3]},
... )
>>> held = solve_strength(game, {"One": [0, 0, 1, 1], "Two": [0, 1, 0, 1]}, ["seq"]).of("seq")
>>> held.strong_equilibria.tolist(), held.weak_equilibria.tolist()
([0, 3], [])
"""

from standoff.stability.strength.levels import levels_of
from standoff.stability.strength.solution import (
    GRADED,
    GradedConcept,
    StrengthSolution,
    levels_in,
    solve_strength,
)
from standoff.stability.strength.strong import strongly_stable

__all__ = [
    "GRADED",
    "GradedConcept",
    "StrengthSolution",
    "levels_in",
    "levels_of",
    "solve_strength",
    "strongly_stable",
]

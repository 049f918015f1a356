"""Unknown preference: which states hold where nobody knows what a party prefers; types a to d.

The ranks of a game order all states. Where evidence leaves a comparison open, a party may go by it or
not: ``Attitude`` has the four types of Li, Hipel, Kilgour & Fang 2004. May import the rest of
``stability`` and ``dispute``.

>>> from standoff.stability import Game
>>> from standoff.stability.unknown import UncertainGame, solve_unknown, verdict_unknown
>>> game = Game.from_values(
...     options={"cooperate with Two": "One", "cooperate with One": "Two"},
...     ranks={"One": [2, 1, 4, 3], "Two": [2, 4, 1, 3]},
... )
>>> doubtful = UncertainGame.from_pairs(game, {"One": [(2, 3)]})
>>> solution = solve_unknown(doubtful, concepts=["nash"])
>>> [solution.of(kind, "nash").stable_for("One").tolist() for kind in "abcd"]
[[0], [0, 2, 3], [0], [0, 2, 3]]
>>> temptation = verdict_unknown(doubtful, "a", "nash", "One", 3)
>>> temptation.blocking, temptation.certain
(Move(party='One', source=3, target=2), False)
"""

from standoff.stability.unknown.attitude import ATTITUDES, Attitude, attitude_called
from standoff.stability.unknown.comparison import Comparison, Ranked, Tiered
from standoff.stability.unknown.disputes import uncertain_game_of
from standoff.stability.unknown.solution import UncertainSolution, solve_unknown
from standoff.stability.unknown.uncertain_game import UncertainGame
from standoff.stability.unknown.verdicts import UncertainVerdict, verdict_unknown

__all__ = [
    "ATTITUDES",
    "Attitude",
    "Comparison",
    "Ranked",
    "Tiered",
    "UncertainGame",
    "UncertainSolution",
    "UncertainVerdict",
    "attitude_called",
    "solve_unknown",
    "uncertain_game_of",
    "verdict_unknown",
]

"""Horizon: what two parties do that take turns and look a number of moves ahead, or ever farther.

This room within the stability room has limited-move stability for any horizon and its limit, non-myopic
stability, with the anticipated moves as the reason. Two parties only. It may import what ``stability`` may.

In the game of chicken, yielding together (state 0) tempts One to drive on. Looking one move ahead it does;
looking four ahead it expects to lose by it, since Two would drive on too, and One would yield:

>>> from standoff.stability import Game, horizon
>>> game = Game.from_values(
...     options={"One drives on": "One", "Two drives on": "Two"},
...     ranks={"One": [3, 4, 2, 1], "Two": [3, 2, 4, 1]},
... )
>>> horizon.limited(game, 1).equilibria.tolist(), horizon.limited(game, 4).equilibria.tolist()
([1, 2], [0])
>>> horizon.nonmyopic(game).equilibria.tolist()
[0]
>>> [(move.party, move.target) for move in horizon.anticipate(game, "Two", 1, 4).moves]
[('Two', 3), ('One', 2)]
"""

from standoff.stability.horizon.anticipation import Turn, deepening
from standoff.stability.horizon.limited import LONGEST, Anticipation, anticipate, limited
from standoff.stability.horizon.nonmyopic import MOST_MOVES, nonmyopic
from standoff.stability.horizon.solution import HorizonSolution

__all__ = [
    "LONGEST",
    "MOST_MOVES",
    "Anticipation",
    "HorizonSolution",
    "Turn",
    "anticipate",
    "deepening",
    "limited",
    "nonmyopic",
]

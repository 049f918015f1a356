"""What would have to change for a wanted state to hold: the inverse question.

``condition`` tells what one party's ranking must be like, as data; ``count_rankings`` how many rankings
are; ``nearest_ranking`` which of them is nearest to the present one. ``smallest_changes`` asks it of a
dispute: the smallest change to the parties' lists of formulas by which a wanted state comes to hold. This
room may import what ``stability`` may. ``docs/explanation/inverse.md`` has the definitions and proofs.

>>> from standoff.stability import Game
>>> from standoff.stability.inverse import condition, count_rankings, nearest_ranking
>>> dilemma = Game.from_values(
...     options={"cooperate with Two": "One", "cooperate with One": "Two"},
...     ranks={"One": [2, 1, 4, 3], "Two": [2, 4, 1, 3]},
... )
>>> print(condition(dilemma, "seq", "One", 3))
0 ≼ 3 or 2 ≼ 3
>>> count_rankings(dilemma, "seq", "One", 3).strict
16
>>> nearest_ranking(dilemma, "nash", "One", 3).passed, nearest_ranking(dilemma, "nash", "One", 3).level
((), (2,))
"""

from standoff.stability.inverse.change import Change, ChangeKind, Changes, Obstacle, Proposal
from standoff.stability.inverse.condition import Clause, Condition, condition
from standoff.stability.inverse.counting import RankingCount, count_rankings
from standoff.stability.inverse.edits import with_changes
from standoff.stability.inverse.nearest import Rise, nearest_ranking, needed_ranks
from standoff.stability.inverse.smallest import smallest_change_of_each, smallest_changes

__all__ = [
    "Change",
    "ChangeKind",
    "Changes",
    "Clause",
    "Condition",
    "Obstacle",
    "Proposal",
    "RankingCount",
    "Rise",
    "condition",
    "count_rankings",
    "nearest_ranking",
    "needed_ranks",
    "smallest_change_of_each",
    "smallest_changes",
    "with_changes",
]

"""Coalitions: what parties would do together.

A state may hold against every party alone and still fall to several that act together. This room within
the stability room has the coalition version of every concept, one file each, the states that no
coalition would leave, and the reasons. It may import what ``stability`` may.

In the prisoner's dilemma both leave mutual defection (state 0) together, though neither would alone:

>>> from standoff.stability import Game, coalitions
>>> game = Game.from_values(
...     options={"cooperate with Two": "One", "cooperate with One": "Two"},
...     ranks={"One": [2, 1, 4, 3], "Two": [2, 4, 1, 3]},
... )
>>> found = coalitions.solve(game, "seq")
>>> found.states.tolist(), found.universally_stable.tolist()
([0, 3], [3])
>>> found.leaving(0)
(('One', 'Two'),)
>>> [(move.party, move.target) for move in coalitions.verdict(game, "seq", ["One", "Two"], 0).blocking]
[('Two', 2), ('One', 3)]
"""

from standoff.stability.coalitions.concept import CoalitionConcept
from standoff.stability.coalitions.concepts import COALITION_CONCEPTS, coalition_concept_called
from standoff.stability.coalitions.prospect import Prospect
from standoff.stability.coalitions.solution import MOST_PARTIES, CoalitionSolution, solve
from standoff.stability.coalitions.verdicts import CoalitionSanction, CoalitionVerdict, verdict, ways_out

__all__ = [
    "COALITION_CONCEPTS",
    "MOST_PARTIES",
    "CoalitionConcept",
    "CoalitionSanction",
    "CoalitionSolution",
    "CoalitionVerdict",
    "Prospect",
    "coalition_concept_called",
    "solve",
    "verdict",
    "ways_out",
]

"""Which states of a dispute hold: stability, equilibria, reasons and ways, as exact answers.

This room knows the model and nothing of texts, files or prose; it may import ``dispute`` and ``errors``.
It is usable as a library on plain values. A state is an integer, bit *k* set where the *k*-th option is
taken; ranks are any integers, higher is better. The prisoner's dilemma:

>>> from standoff.stability import Game, reach, solve, verdict
>>> game = Game.from_values(
...     options={"cooperate with Two": "One", "cooperate with One": "Two"},
...     ranks={"One": [2, 1, 4, 3], "Two": [2, 4, 1, 3]},
... )
>>> solution = solve(game)
>>> solution.of("nash").equilibria.tolist()
[0]
>>> solution.of("seq").equilibria.tolist()
[0, 3]

Mutual cooperation (state 3) holds for those who think a step further, because defection would be
answered in kind:

>>> temptation = verdict(game, "seq", "One", 3)
>>> temptation.stable
True
>>> temptation.sanctions[0].improvement
Move(party='One', source=3, target=2)
>>> temptation.sanctions[0].answer
(Move(party='Two', source=2, target=0),)
>>> verdict(game, "nash", "One", 3).blocking
Move(party='One', source=3, target=2)

Nobody goes there from mutual defection in its own interest:

>>> ways = reach(game, 0)
>>> ways.legal.tolist(), ways.improving.tolist()
([0, 1, 1, 2], [0, -1, -1, -1])

Rooms within this one have names of their own: ``coalitions`` (what parties would do together) and ``horizon``
(two parties that look several moves ahead), among others.
"""

from standoff.stability.batch import Batch, Holding, hold_many, reach_many, solve_many
from standoff.stability.concept import Concept, Foresight
from standoff.stability.concepts import CONCEPTS, concept_called
from standoff.stability.disputes import game_of
from standoff.stability.form import UNREACHED, Form, Search, Step
from standoff.stability.game import Game
from standoff.stability.graph_form import GraphForm
from standoff.stability.graph_game import GraphGame
from standoff.stability.graph_model import GraphModel
from standoff.stability.move import Move
from standoff.stability.option_form import OptionForm
from standoff.stability.pared import pared
from standoff.stability.reachability import Reach, reach
from standoff.stability.solution import ConceptSolution, Solution, solve
from standoff.stability.variants import LEFT_OUT, OrderVariants, RankVariants, Variants
from standoff.stability.verdicts import Sanction, Verdict, sanction, verdict
from standoff.stability.ways import Halt, Way, WaysTo, halt, ways_to
from standoff.stability.worst import WorstAnswer, worst_answer

__all__ = [
    "CONCEPTS",
    "LEFT_OUT",
    "UNREACHED",
    "Batch",
    "Concept",
    "ConceptSolution",
    "Foresight",
    "Form",
    "Game",
    "GraphForm",
    "GraphGame",
    "GraphModel",
    "Halt",
    "Holding",
    "Move",
    "OptionForm",
    "OrderVariants",
    "RankVariants",
    "Reach",
    "Sanction",
    "Search",
    "Solution",
    "Step",
    "Variants",
    "Verdict",
    "Way",
    "WaysTo",
    "WorstAnswer",
    "concept_called",
    "game_of",
    "halt",
    "hold_many",
    "pared",
    "reach",
    "reach_many",
    "sanction",
    "solve",
    "solve_many",
    "verdict",
    "ways_to",
    "worst_answer",
]

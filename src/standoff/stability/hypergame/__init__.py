"""First-level hypergames: every party solves the game that it sees, and takes it for the game.

A view may lack options, have options that do not exist, think states impossible, and misread what
others prefer. Part of ``stability`` and usable as a library on plain values. A driver who does not know
that the other has no brakes:

>>> from standoff.stability import Game
>>> from standoff.stability import hypergame as hyper
>>> roads = {"One drives on": "One", "Two drives on": "Two"}
>>> real = Game.from_values(options=roads, ranks={"One": [3, 4, 2, 1], "Two": [1, 1, 2, 2]})
>>> guess = Game.from_values(options=roads, ranks={"One": [3, 4, 2, 1], "Two": [3, 2, 4, 1]})
>>> game = hyper.Hypergame(real, (hyper.View("One", guess), hyper.View("Two", real)))
>>> nash = hyper.solve(game).of("nash")
>>> nash.view("One").equilibria.tolist(), nash.equilibria.tolist()
([1, 2], [2])
>>> next(hyper.surprises(game, nash))
Surprise(concept='nash', believer='One', state=1, move=Move(party='Two', source=1, target=3), \
cause=<Cause.PREFERENCE_MISREAD: 'preference misread'>, possible=True)
"""

from standoff.stability.hypergame.solution import ConceptHypergame, HypergameSolution, solve
from standoff.stability.hypergame.surprises import (
    Cause,
    Surprise,
    UnforeseenMove,
    surprises,
    unforeseen,
    unimagined,
)
from standoff.stability.hypergame.view import Hypergame, View, views_of

__all__ = [
    "Cause",
    "ConceptHypergame",
    "Hypergame",
    "HypergameSolution",
    "Surprise",
    "UnforeseenMove",
    "View",
    "solve",
    "surprises",
    "unforeseen",
    "unimagined",
    "views_of",
]

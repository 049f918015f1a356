"""From a dispute to the kind of game that it is."""

from __future__ import annotations

from standoff.dispute import Dispute
from standoff.stability.game import Game
from standoff.stability.graph_game import GraphGame


def game_of(dispute: Dispute) -> Game | GraphGame:
    """The game of a dispute: a ``GraphGame`` if it lists its moves, else a ``Game``.

    In both a state has the number that the dispute's options give it. Raises as they do.
    """
    return GraphGame.of(dispute) if dispute.moves else Game.of(dispute)

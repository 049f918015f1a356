"""From a dispute to its game with what nobody knows in it."""

from __future__ import annotations

from standoff.dispute import Dispute
from standoff.dispute.states import truth
from standoff.dispute.tiers import ranking_of, tiers
from standoff.stability.disputes import game_of
from standoff.stability.graph_model import GraphModel
from standoff.stability.unknown.comparison import Comparison, Ranked, Tiered
from standoff.stability.unknown.uncertain_game import UncertainGame


def uncertain_game_of(dispute: Dispute) -> UncertainGame:
    """The game of a dispute, with the order of undecided tiers and unknown pairs of states left open.

    A state has the number that the dispute's options give it. Raises as ``game_of`` does.
    """
    game = game_of(dispute)
    return UncertainGame(game, tuple(_comparison(dispute, game, party) for party in game.parties))


def _comparison(dispute: Dispute, game: GraphModel, party: str) -> Comparison:
    ranking = ranking_of(dispute, party)
    if ranking is None and any(each.party == party for each in dispute.undecided):
        truths = [[truth(each.formula, dispute) for each in tier] for tier in tiers(dispute, party)]
        return Tiered.of(truths, game.feasible)
    pairs = ranking.unknown if ranking else ()
    return Ranked.of(game.ranks[game.party(party)], game.feasible, pairs)

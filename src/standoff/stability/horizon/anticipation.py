"""Anticipation: where play ends if two parties move in turn and both look to the end.

Two parties take turns; whoever's turn it is moves or stops the play. With h moves left party i at state s
anticipates the end G_h(i, s):

    G_0(i, s) = s;  G_h(i, s) = s if no end G_{h−1}(j, q) with q ∈ R_i(s) is better for i than s itself, else
    the best such end, where j is the other party.

Ties. A party stays unless it strictly gains. Of moves with equally good ends it takes one with the best
end for the other party, and of these the smallest state; so how often a party moves, and how good the end
is for whom, does not depend on how states are numbered.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from standoff.errors import Unsupported
from standoff.stability.form import Form
from standoff.stability.graph_model import GraphModel
from standoff.stability.horizon.elsewhere import elsewhere
from standoff.stability.kernels import FLOOR, BoolArray, IntArray, RankArray, dense_ranks


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """For one party that may move first, for every state: ``target``, the state that it moves to, or the
    state itself where it stays; ``end``, the state in which it anticipates that play ends.
    """

    target: IntArray
    end: IntArray

    @property
    def stays(self) -> BoolArray:
        """The states that the party does not leave (infeasible ones too)."""
        stays: BoolArray = self.target == np.arange(self.target.size)
        return stays


Turns = tuple[Turn, Turn]
"""The anticipation of both parties with equally many moves left."""


def check_two_parties(game: GraphModel) -> None:
    """Raises ``Unsupported`` unless exactly two parties take turns."""
    if len(game.parties) != 2:
        raise Unsupported(
            f"limited-move and non-myopic stability are for two parties, not {len(game.parties)}",
            where="horizon",
            why="with more, it is contested who moves when",
            remedy="Use nash, gmr, smr, seq, sseq or the coalition concepts, or a model of two parties.",
        )


def deepening(game: GraphModel) -> Iterator[Turns]:
    """The anticipation of both parties with 0, 1, 2, … moves left, without end."""
    check_two_parties(game)
    form = game.form()
    joint = _joint(form, 0), _joint(form, 1)
    states = np.arange(form.feasible.size)
    turns: Turns = (Turn(states, states), Turn(states, states))
    while True:
        yield turns
        turns = (_turn(form, 0, joint[0], turns[1].end), _turn(form, 1, joint[1], turns[0].end))


def _joint(form: Form, party: int) -> RankArray:
    """Ranks by the party's own rank first, then by the other's."""
    own, theirs = form.ranks[party].astype(np.int64), form.ranks[1 - party].astype(np.int64)
    return dense_ranks(own * (int(theirs.max()) + 1) + theirs, form.feasible)


def _turn(form: Form, party: int, joint: RankArray, end: IntArray) -> Turn:
    """One more move: ``end`` is where play ends once the other party moves first.

    1. Value every state by the end that it leads to, then by its own number, so that no two are equal.
    2. Find the most valuable state that one move leads to.
    3. Move there if its end is better than to stay.
    """
    size = end.size
    wide = (int(joint.max()) + 1) * size > np.iinfo(np.uint32).max
    values: RankArray = joint[end].astype(np.uint64 if wide else np.uint32)
    values *= size
    values += np.arange(size - 1, -1, -1, dtype=values.dtype)
    best = elsewhere(form, party, values)
    target = size - 1 - (best % size).astype(np.int64)
    rank = form.ranks[party]
    moves = form.feasible & (best > FLOOR) & (rank[end[target]] > rank)
    states = np.arange(size)
    return Turn(np.where(moves, target, states), np.where(moves, end[target], states))

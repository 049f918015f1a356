"""Worst: the most harmful answer to an improvement, which need not be harmful enough to deter.

It shows why a party leaves: even this leaves it better off than staying, or it could repair the harm.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from standoff.stability.concepts import concept_called
from standoff.stability.form import UNREACHED
from standoff.stability.game import Game
from standoff.stability.move import Move


@dataclass(frozen=True, slots=True)
class WorstAnswer:
    """``answer`` to ``improvement``: the opponents' moves to where the party is left with least.

    Empty if no answer makes the improvement worth less, or the concept expects none. For a symmetric
    concept that is what the party has left after its best ``reply``; ``None`` if it does best to stay
    where the answer ends, or the concept does not look that far.
    """

    improvement: Move
    answer: tuple[Move, ...]
    reply: Move | None = None

    @property
    def final(self) -> int:
        """The state in which it all ends."""
        moves = (self.improvement, *self.answer, *((self.reply,) if self.reply else ()))
        return moves[-1].target


def worst_answer(game: Game, concept: str, improvement: Move) -> WorstAnswer:
    """The answer under ``concept`` that leaves the improving party with least.

    ``improvement`` is a move that the party can make. The improvement is deterred if and only if the
    party does not prefer what is left to the state it came from. Of several answers it is one of the
    fewest moves, then that which ends in the smallest state.

    Raises ``Unknown`` for names or states that do not exist, ``Infeasible`` for a state that is ruled out.
    """
    foresight = concept_called(concept).foresight
    party = game.party(improvement.party)
    start = game.check_state(improvement.target)
    game.check_state(improvement.source)
    if foresight is None:
        return WorstAnswer(improvement, ())
    form = game.form()
    left = form.best_reply(party) if foresight.symmetric else form.ranks[party]
    search = form.search(form.others(party), start, improving=foresight.improving)
    reached = np.flatnonzero(search.distances != UNREACHED)
    order = np.lexsort((reached, search.distances[reached], left[reached]))
    final = int(reached[order[0]])
    if left[final] == left[start]:
        final = start
    answer = tuple(Move(game.parties[s.party], s.source, s.target) for s in search.way(final))
    reply = _reply(game, party, final) if foresight.symmetric and answer else None
    return WorstAnswer(improvement, answer, reply)


def _reply(game: Game, party: int, state: int) -> Move | None:
    """The party's best move from ``state`` if it gains by it."""
    rank = game.ranks[party]
    replies = game.form().moves(party, state)
    if not replies.size:
        return None
    best = int(replies[int(np.argmax(rank[replies]))])
    return Move(game.parties[party], state, best) if rank[best] > rank[state] else None

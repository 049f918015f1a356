"""Worst: the most harmful answer to an improvement, which need not be harmful enough to deter.

It shows why a party leaves: even this leaves it better off than staying, or it could repair the harm.
Source: this engine's own. Definition 3 in ``docs/explanation/explanations.md``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from standoff.stability.concepts import concept_called
from standoff.stability.form import UNREACHED
from standoff.stability.graph_model import GraphModel
from standoff.stability.move import Move
from standoff.stability.pared import Harm, best_move, pared_answer


@dataclass(frozen=True, slots=True)
class WorstAnswer:
    """``answer`` to ``improvement``: the opponents' moves to where the party is left with least.

    Empty if no answer makes the improvement worth less, or the concept expects none. For a symmetric
    concept what is left is what the party has after its best ``reply``; ``None`` if it does best to stay
    where the answer ends, or the concept does not look that far.
    """

    improvement: Move
    answer: tuple[Move, ...]
    reply: Move | None = None

    @property
    def final(self) -> int:
        """The state in which it all ends."""
        return (self.reply or (self.improvement, *self.answer)[-1]).target


def worst_answer(game: GraphModel, concept: str, improvement: Move) -> WorstAnswer:
    """The answer under ``concept`` that leaves the improving party with least.

    ``improvement`` is a move by which the party gains. It is deterred if and only if the party does not
    prefer what is left to the state it came from. For a symmetric concept answers that harm at once count
    before all others, even if the party can repair it: that is what one would ask about. Of several
    answers it is one of the fewest moves, without choices that it does not need.

    Raises ``Unknown`` for names or states that do not exist, ``Infeasible`` for a state that is ruled out.
    """
    foresight = concept_called(concept).foresight
    party = game.party(improvement.party)
    start = game.check_state(improvement.target)
    game.check_state(improvement.source)
    if foresight is None:
        return WorstAnswer(improvement, ())
    form = game.form()
    rank = form.ranks[party]
    stay = rank[improvement.source]
    left = form.best_reply(party) if foresight.symmetric else rank
    search = form.search(form.others(party), start, improving=foresight.improving)
    reached = np.flatnonzero(search.distances != UNREACHED)
    at_once = rank[reached] <= stay
    order = np.lexsort((reached, search.distances[reached], left[reached], ~at_once))
    final = int(reached[order[0]])
    answer = tuple(Move(game.parties[s.party], s.source, s.target) for s in search.way(final))
    if not answer:
        return WorstAnswer(improvement, ())
    end = stay if foresight.symmetric and rank[final] <= stay else left[final]
    answer = pared_answer(game, foresight, answer, Harm(party, int(end), int(left[final])))
    reply = best_move(form, party, answer[-1].target) if foresight.symmetric else None
    if reply is None or rank[reply] <= rank[answer[-1].target]:
        return WorstAnswer(improvement, answer)
    return WorstAnswer(improvement, answer, Move(improvement.party, answer[-1].target, reply))

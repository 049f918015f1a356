"""Verdict: whether a party stays in a state, with the reason.

A state is stable exactly if the reasons are complete, that is if every improvement has its sanction;
there is no other way to a verdict here. The array solver computes the same booleans by other means, and the
tests compare them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from standoff.stability.concept import Foresight
from standoff.stability.concepts import concept_called
from standoff.stability.form import Form
from standoff.stability.graph_model import GraphModel
from standoff.stability.kernels import BoolArray
from standoff.stability.move import Move


@dataclass(frozen=True, slots=True)
class Sanction:
    """What deters a party from ``improvement``: ``answer``, moves of its opponents one after the other.

    The last of them leads to a state that the party does not prefer to the one it would leave. For a
    symmetric concept ``reply`` is the party's best move from there, which does no better either;
    ``None`` if it has no move there or the concept does not look that far.
    """

    improvement: Move
    answer: tuple[Move, ...]
    reply: Move | None = None

    @property
    def final(self) -> int:
        """The state in which the answer ends."""
        return self.answer[-1].target


@dataclass(frozen=True, slots=True)
class Verdict:
    """For one state, party and concept: ``blocking`` is the improvement that nothing deters, if any.

    If there is none, ``sanctions`` has one entry for every improvement, best improvement first; no
    entries mean that the party has no improvement.
    """

    concept: str
    party: str
    state: int
    blocking: Move | None
    sanctions: tuple[Sanction, ...]

    @property
    def stable(self) -> bool:
        """Whether the party stays."""
        return self.blocking is None


def verdict(game: GraphModel, concept: str, party: str, state: int) -> Verdict:
    """Whether ``state`` is stable for ``party`` under ``concept``, with the move or sanctions that decide it.

    Choices are the same every time: the blocking move is the undeterred improvement with the highest
    rank, then the smallest state; a sanction is shortest, then ends in the smallest state.

    Searches only the party's improvements and its opponents' answers to them, on demand. Raises
    ``Unknown`` for names or states that do not exist, ``Infeasible`` for a state that is ruled out.
    """
    foresight = concept_called(concept).foresight
    number = game.party(party)
    state = game.check_state(state)
    form = game.form()
    tempting = [Move(party, state, target) for target in improvements(form, number, state)]
    if foresight is None:
        return Verdict(concept, party, state, tempting[0] if tempting else None, ())
    deterrent = _Deterrent.of(game, form, foresight, number, state)
    sanctions: list[Sanction] = []
    for improvement in tempting:
        found = deterrent.sanction(improvement)
        if found is None:
            return Verdict(concept, party, state, improvement, ())
        sanctions.append(found)
    return Verdict(concept, party, state, None, tuple(sanctions))


def sanction(game: GraphModel, concept: str, improvement: Move) -> Sanction | None:
    """What deters one improvement under ``concept``, as ``verdict`` has it; ``None`` if nothing does.

    For one move of many; raises as ``verdict`` does.
    """
    foresight = concept_called(concept).foresight
    number = game.party(improvement.party)
    state = game.check_state(improvement.source)
    if foresight is None:
        return None
    return _Deterrent.of(game, game.form(), foresight, number, state).sanction(improvement)


def improvements(form: Form, party: int, state: int) -> list[int]:
    """R_i⁺(s): the states to which the party would jump, best first, then smallest."""
    rank = form.ranks[party]
    better = [int(target) for target in form.moves(party, state) if rank[target] > rank[state]]
    return sorted(better, key=lambda target: (-int(rank[target]), target))


@dataclass(frozen=True, slots=True, eq=False)
class _Deterrent:
    """What could keep ``party`` from leaving a state: ``harm`` marks the states that would.

    These are the states in which the party is no better off than if it had stayed; with symmetric
    foresight, not even after its best reply.
    """

    game: GraphModel
    form: Form
    foresight: Foresight
    party: int
    harm: BoolArray

    @classmethod
    def of(cls, game: GraphModel, form: Form, foresight: Foresight, party: int, state: int) -> _Deterrent:
        rank = form.ranks[party]
        outcome = form.best_reply(party) if foresight.symmetric else rank
        return cls(game, form, foresight, party, form.feasible & (outcome <= rank[state]))

    def sanction(self, improvement: Move) -> Sanction | None:
        """The sanction of one improvement, if there is one."""
        answer = self.answer(improvement.target)
        return Sanction(improvement, answer, self.reply(answer[-1].target)) if answer else None

    def answer(self, improvement: int) -> tuple[Move, ...]:
        """The shortest sequence of opponents' moves from ``improvement`` to harm; empty if none leads there.

        The improvement itself is never harm, so an answer that exists has at least one move.
        """
        steps = self.form.way(
            self.form.others(self.party), improvement, self.harm, improving=self.foresight.improving
        )
        return tuple(self._move(step.party, step.source, step.target) for step in steps or ())

    def reply(self, final: int) -> Move | None:
        """The party's best move from the end of an answer, if the concept looks that far."""
        replies = self.form.moves(self.party, final)
        if not self.foresight.symmetric or not replies.size:
            return None
        best = int(np.argmax(self.form.ranks[self.party][replies]))
        return self._move(self.party, final, int(replies[best]))

    def _move(self, party: int, source: int, target: int) -> Move:
        return Move(self.game.parties[party], source, target)

"""UncertainVerdict: whether a party of some type stays in a state, with the reason.

Follows the definitions move by move from one state, so it shares nothing with ``foreseen`` but the
comparisons and the lists of moves; the tests compare the two.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from standoff.stability.concept import Foresight
from standoff.stability.concepts import concept_called
from standoff.stability.kernels import BoolArray
from standoff.stability.move import Move
from standoff.stability.unknown.attitude import Attitude, attitude_called
from standoff.stability.unknown.foreseen import Foreseen
from standoff.stability.unknown.uncertain_game import UncertainGame
from standoff.stability.verdicts import Sanction


@dataclass(frozen=True, slots=True)
class UncertainVerdict:
    """For one state, party, concept and type: ``blocking`` is the move that nothing deters, if any.

    ``certain`` tells whether the party gains by it for certain or only might. If nothing blocks,
    ``sanctions`` has one entry for every tempting move, certain gains first.
    """

    attitude: str
    concept: str
    party: str
    state: int
    blocking: Move | None
    certain: bool
    sanctions: tuple[Sanction, ...]

    @property
    def stable(self) -> bool:
        """Whether the party stays."""
        return self.blocking is None


def verdict_unknown(
    game: UncertainGame, attitude: str, concept: str, party: str, state: int
) -> UncertainVerdict:
    """Whether ``state`` is stable for ``party`` of type ``attitude`` under ``concept``, with the reason.

    The blocking move is the first undeterred one: certain gains before uncertain ones, then by the
    game's ranks, then the smallest state. A sanction is shortest. Raises ``Unknown`` and ``Infeasible``
    as ``verdict`` does.
    """
    kind, foresight = attitude_called(attitude), concept_called(concept).foresight
    number = game.game.party(party)
    state = game.game.check_state(state)
    view = _View(game, game.foreseen(), kind, number, state)
    sanctions: list[Sanction] = []
    for target, certain in view.tempting():
        move = Move(party, state, target)
        found = view.sanction(move, foresight) if foresight else None
        if found is None:
            return UncertainVerdict(attitude, concept, party, state, move, certain, ())
        sanctions.append(found)
    return UncertainVerdict(attitude, concept, party, state, None, False, tuple(sanctions))


@dataclass(frozen=True, slots=True, eq=False)
class _View:
    """How one party sees the game from ``state``."""

    game: UncertainGame
    foreseen: Foreseen
    attitude: Attitude
    party: int
    state: int

    def tempting(self) -> list[tuple[int, bool]]:
        """The states to which the party would jump, and whether it gains there for certain."""
        targets = self.foreseen.moves(self.party).from_state(self.state)
        better, unknown = self._seen(targets)
        rank = self.game.game.ranks[self.party]
        wanted = better | unknown if self.attitude.ventures else better
        found = [(int(q), bool(sure)) for q, sure in zip(targets[wanted], better[wanted], strict=True)]
        return sorted(found, key=lambda each: (not each[1], -int(rank[each[0]]), each[0]))

    def sanction(self, move: Move, foresight: Foresight) -> Sanction | None:
        """What deters the party from ``move``, if anything does."""
        answer = self._answer(move.target, foresight)
        if not answer:
            return None
        replies = self.foreseen.moves(self.party).from_state(answer[-1].target)
        reply = None
        if foresight.symmetric and replies.size:
            best = int(replies[np.argmax(self.game.game.ranks[self.party][replies])])
            reply = Move(move.party, answer[-1].target, best)
        return Sanction(move, answer, reply)

    def _answer(self, start: int, foresight: Foresight) -> tuple[Move, ...]:
        """A shortest sequence of the opponents' moves into harm, nobody twice in a row; empty if none."""
        others = self.foreseen.form.others(self.party)
        came: dict[tuple[int, int], tuple[int, int] | None] = {(start, -1): None}
        level = [(start, -1)]
        while level:
            reached = []
            for place in level:
                for mover in (each for each in others if each != place[1]):
                    moves = self.foreseen.moves(mover, improving=foresight.improving)
                    for target in moves.from_state(place[0]).tolist():
                        if (target, mover) not in came:
                            came[target, mover] = place
                            reached.append((target, mover))
            reached.sort()
            for place in reached:
                if self._harms(place[0], foresight):
                    return self._path(came, place)
            level = reached
        return ()

    def _harms(self, state: int, foresight: Foresight) -> bool:
        replies = self.foreseen.moves(self.party).from_state(state) if foresight.symmetric else ()
        better, unknown = self._seen(np.array([state, *replies], dtype=np.int64))
        return not (better if self.attitude.fears else better | unknown).any()

    def _seen(self, targets: np.typing.NDArray[np.int64]) -> tuple[BoolArray, BoolArray]:
        comparison = self.foreseen.comparisons[self.party]
        here = np.full(len(targets), comparison.classes[self.state])
        return comparison.compare(here, comparison.classes[targets])

    def _path(
        self, came: dict[tuple[int, int], tuple[int, int] | None], place: tuple[int, int]
    ) -> tuple[Move, ...]:
        moves: list[Move] = []
        before = came[place]
        while before is not None:
            moves.append(Move(self.game.parties[place[1]], before[0], place[0]))
            place, before = before, came[before]
        return tuple(reversed(moves))

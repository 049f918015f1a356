"""Pared: a sanction without any choice that it does not need.

The shortest answer has no step too many, but a step may switch an option that does nothing for it. Told in
words, such a choice is noise, and a reader would ask what it is for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from standoff.stability.concept import Foresight
from standoff.stability.concepts import concept_called
from standoff.stability.game import Game
from standoff.stability.move import Move
from standoff.stability.verdicts import Sanction

Bits = tuple[int, ...]
"""For each step of an answer the options that it switches, as a number."""


def pared(game: Game, concept: str, sanction: Sanction) -> Sanction:
    """``sanction`` with choices left out one at a time, later steps' first, as long as it remains one.

    What remains has the same steps by the same parties; leaving out any single choice (or the same option in
    two steps, back and forth) breaks it: a step becomes impossible, or (SEQ, SSEQ) does not pay
    for its mover, or the end no longer harms. Raises ``Unknown`` for a concept that does not exist.

    Misses: choices that could be left out only together, and shorter steps by other parties.
    """
    foresight = concept_called(concept).foresight
    if foresight is None:
        return sanction
    path = _Path(game, foresight, sanction)
    bits: Bits = tuple(move.source ^ move.target for move in sanction.answer)
    found = next((less for less in _less(bits) if path.harms(less)), None)
    while found is not None:
        bits = found
        found = next((less for less in _less(bits) if path.harms(less)), None)
    return path.sanction(bits)


def _less(bits: Bits) -> Iterator[Bits]:
    """``bits`` without one choice, or without one that is made and taken back."""
    for at in reversed(range(len(bits))):
        for bit in _single(bits[at]):
            less = (*bits[:at], bits[at] ^ bit, *bits[at + 1 :])
            if less[at]:
                yield less
            for other in range(at):
                if less[other] & bit and less[at] and less[other] ^ bit:
                    yield (*less[:other], less[other] ^ bit, *less[other + 1 :])


def _single(bits: int) -> Iterator[int]:
    while bits:
        yield bits & -bits
        bits &= bits - 1


@dataclass(frozen=True, slots=True)
class _Path:
    game: Game
    foresight: Foresight
    known: Sanction

    def harms(self, bits: Bits) -> bool:
        """Whether the steps that switch ``bits`` are an answer that still harms the party."""
        form = self.game.form()
        for move in self.moves(bits):
            rank = self.game.ranks[self.game.party(move.party)]
            if move.target not in form.moves(self.game.party(move.party), move.source):
                return False
            if self.foresight.improving and rank[move.target] <= rank[move.source]:
                return False
        return self._harm(self.moves(bits)[-1].target)

    def moves(self, bits: Bits) -> tuple[Move, ...]:
        at = self.known.improvement.target
        found = []
        for known, switched in zip(self.known.answer, bits, strict=True):
            found.append(Move(known.party, at, at ^ switched))
            at ^= switched
        return tuple(found)

    def sanction(self, bits: Bits) -> Sanction:
        moves = self.moves(bits)
        return replace(self.known, answer=moves, reply=self._reply(moves[-1].target))

    def _harm(self, final: int) -> bool:
        party = self.known.improvement.party
        rank = self.game.ranks[self.game.party(party)]
        stay = rank[self.known.improvement.source]
        reply = self._reply(final)
        return bool(rank[final] <= stay and (reply is None or rank[reply.target] <= stay))

    def _reply(self, final: int) -> Move | None:
        """The party's best move from the end of the answer, if the concept looks that far."""
        party = self.known.improvement.party
        number = self.game.party(party)
        replies = self.game.form().moves(number, final)
        if not self.foresight.symmetric or not replies.size:
            return None
        rank = self.game.ranks[number]
        return Move(party, final, int(replies[int(rank[replies].argmax())]))

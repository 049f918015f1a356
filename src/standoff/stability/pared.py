"""Pared: an answer without any choice that it does not need.

A shortest answer has no step too many, but a step may switch an option that does nothing for it. Told in
words, such a choice is noise, and a reader would ask what it is for. Source: this engine's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from standoff.stability.concept import Foresight
from standoff.stability.concepts import concept_called
from standoff.stability.form import Form
from standoff.stability.graph_model import GraphModel
from standoff.stability.move import Move
from standoff.stability.verdicts import Sanction

Bits = tuple[int, ...]
"""For each step of an answer the options that it switches, as a number."""


@dataclass(frozen=True, slots=True)
class Harm:
    """An answer leaves ``party`` (its number) at most the rank ``end``, and after its best reply, if the
    concept looks that far, at most ``left``.
    """

    party: int
    end: int
    left: int


def pared(game: GraphModel, concept: str, sanction: Sanction) -> Sanction:
    """``sanction`` with choices left out one at a time, later steps' first, as long as it remains one.

    What remains has the same steps by the same parties; leaving out any single choice (or the same option in
    two steps, back and forth) breaks it: a step becomes impossible, or (SEQ, SSEQ) does not pay
    for its mover, or the end no longer harms. States are read as options that are taken or not, bit by
    bit. Raises ``Unknown`` for a concept that does not exist.

    Misses: choices that could be left out only together, and shorter steps by other parties.
    """
    foresight = concept_called(concept).foresight
    if foresight is None:
        return sanction
    party = game.party(sanction.improvement.party)
    stay = int(game.ranks[party][sanction.improvement.source])
    answer = pared_answer(game, foresight, sanction.answer, Harm(party, stay, stay))
    best = best_move(game.form(), party, answer[-1].target) if foresight.symmetric else None
    reply = None if best is None else Move(sanction.improvement.party, answer[-1].target, best)
    return Sanction(sanction.improvement, answer, reply)


def pared_answer(
    game: GraphModel, foresight: Foresight, answer: tuple[Move, ...], harm: Harm
) -> tuple[Move, ...]:
    """``answer`` with choices left out one at a time as long as it does ``harm``."""
    path = _Path(game, game.form(), foresight, answer, harm)
    bits: Bits = tuple(move.source ^ move.target for move in answer)
    found = next((less for less in _less(bits) if path.harms(less)), None)
    while found is not None:
        bits = found
        found = next((less for less in _less(bits) if path.harms(less)), None)
    return path.moves(bits)


def best_move(form: Form, party: int, state: int) -> int | None:
    """Where the best move of ``party`` from ``state`` leads, to the smallest such state, if it has a move."""
    targets = form.moves(party, state)
    return int(targets[int(form.ranks[party][targets].argmax())]) if targets.size else None


def _less(bits: Bits) -> Iterator[Bits]:
    """``bits`` without one choice, or without one that is made and taken back; no step becomes empty."""
    for at in reversed(range(len(bits))):
        for bit in _single(bits[at]):
            if bits[at] == bit:
                continue
            less = (*bits[:at], bits[at] ^ bit, *bits[at + 1 :])
            yield less
            for other in range(at):
                if less[other] & bit and less[other] != bit:
                    yield (*less[:other], less[other] ^ bit, *less[other + 1 :])


def _single(bits: int) -> Iterator[int]:
    while bits:
        yield bits & -bits
        bits &= bits - 1


@dataclass(frozen=True, slots=True)
class _Path:
    game: GraphModel
    form: Form
    foresight: Foresight
    known: tuple[Move, ...]
    harm: Harm

    def harms(self, bits: Bits) -> bool:
        """Whether steps that switch ``bits`` are an answer that does the harm."""
        moves = self.moves(bits)
        return all(self._possible(move) for move in moves) and self._harmed(moves[-1].target)

    def moves(self, bits: Bits) -> tuple[Move, ...]:
        """The answer's steps, each switching its ``bits``."""
        found = []
        at = self.known[0].source
        for known, switched in zip(self.known, bits, strict=True):
            found.append(Move(known.party, at, at ^ switched))
            at ^= switched
        return tuple(found)

    def _possible(self, move: Move) -> bool:
        number = self.game.party(move.party)
        rank = self.game.ranks[number]
        if move.target not in self.form.moves(number, move.source):
            return False
        return not self.foresight.improving or bool(rank[move.target] > rank[move.source])

    def _harmed(self, final: int) -> bool:
        rank = self.game.ranks[self.harm.party]
        reply = best_move(self.form, self.harm.party, final) if self.foresight.symmetric else None
        left = rank[final] if reply is None else max(rank[final], rank[reply])
        return bool(rank[final] <= self.harm.end and left <= self.harm.left)

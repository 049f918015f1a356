"""Steps: one move by one of several parties, as literals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from standoff.stability.move import Move
from standoff.stability.single.encoding import Encoding, Point
from standoff.stability.single.space import Space


@dataclass(frozen=True, slots=True)
class Movers:
    """Who moves, and with which bits: ``bits[n]`` are those that party ``parties[n]`` may still change and
    that make a difference. With ``improving`` each of them moves only to where it is better off.
    """

    parties: tuple[int, ...]
    bits: tuple[tuple[int, ...], ...]
    improving: bool

    @staticmethod
    def of(
        space: Space, parties: Sequence[int], state: int, relevant: frozenset[int], *, improving: bool
    ) -> Movers:
        """Those of ``parties`` that can move from ``state``."""
        bits = {party: space.free(sorted(relevant & set(space.own(party))), state) for party in parties}
        able = tuple(party for party in parties if bits[party])
        return Movers(able, tuple(bits[party] for party in able), improving)

    @property
    def all_bits(self) -> tuple[int, ...]:
        """All bits that may change, ascending."""
        return tuple(sorted(bit for bits in self.bits for bit in bits))

    def mover(self, source: int, target: int) -> int:
        """The party that changes something between two states."""
        changed = source ^ target
        return next(
            party
            for party, bits in zip(self.parties, self.bits, strict=True)
            if any(changed >> bit & 1 for bit in bits)
        )

    def moves(self, space: Space, path: tuple[int, ...]) -> tuple[Move, ...]:
        """The moves that lead through the states of ``path``."""
        return tuple(
            Move(space.parties[self.mover(source, target)], source, target)
            for source, target in pairwise(path)
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One move from ``source`` to ``target``. ``taken`` says that somebody makes it.

    For each mover in order, ``chosen`` says that nobody else changes anything, and ``valid`` is true exactly
    where the rest of a move of that party is in order.
    """

    source: Point
    target: Point
    chosen: tuple[int, ...]
    valid: tuple[int, ...]
    taken: int


def step(encoding: Encoding, movers: Movers, source: Point) -> Step:
    """The clauses of one move from ``source`` to a new point."""
    clauses = encoding.solver.clauses
    target = encoding.moved(source, movers.all_bits)
    chosen = tuple(clauses.fresh() for _ in movers.parties)
    for choice, own in zip(chosen, movers.bits, strict=True):
        for bit in set(movers.all_bits) - set(own):
            clauses.add(-choice, -source[bit], target[bit])
            clauses.add(-choice, source[bit], -target[bit])
    feasible = encoding.feasible(target)
    valid = []
    for party, own in zip(movers.parties, movers.bits, strict=True):
        demands = [feasible, encoding.allowed(own, source, target)]
        if movers.improving:
            demands.append(encoding.better(party, target, source))
        valid.append(clauses.all_of(demands))
    moves = [clauses.all_of(pair) for pair in zip(chosen, valid, strict=True)]
    return Step(source, target, chosen, tuple(valid), clauses.any_of(moves))

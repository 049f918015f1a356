"""Form: the questions about moves that a game answers, whatever kind of game it is.

A concept is a composition of these (``docs/explanation/stability.md``), so whatever answers them has
all concepts. ``OptionForm`` answers by sweeps over the axes of its options, ``GraphForm`` for moves
that are listed one by one. States are positions in arrays, parties are numbers in the order of ``ranks``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from standoff.stability.kernels import BoolArray, IntArray, RankArray

UNREACHED = -1

Distances = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Step:
    """Party number ``party`` moves from ``source`` to ``target``."""

    party: int
    source: int
    target: int


class Form(Protocol):
    """A game as the concepts see it.

    A *sequence* of some movers is any number of moves, each by one of them, none by the same party as
    the move before; a party may move again later. In an *improving* sequence every move is an
    improvement for its own mover.
    """

    @property
    def feasible(self) -> BoolArray:
        """For every state whether it is possible; no move leads to or from one that is not."""

    @property
    def ranks(self) -> tuple[RankArray, ...]:
        """For every party the rank of each state: dense, 1 is worst, FLOOR where infeasible."""

    def others(self, *parties: int) -> tuple[int, ...]:
        """Everyone but ``parties``, ascending."""

    def highest(self, party: int, values: NDArray[Any]) -> NDArray[Any]:
        """For every feasible state the maximum of ``values``, none of them below FLOOR, over itself
        and the party's moves from it. What infeasible states hold means nothing, here and in the result.
        """

    def best_reply(self, party: int) -> RankArray:
        """For every feasible state the best rank that the party has by staying or by one move."""

    def lowest(self, movers: Sequence[int], values: NDArray[Any], *, improving: bool) -> NDArray[Any]:
        """For every feasible state the minimum of ``values`` over itself and all states to which
        sequences of ``movers`` lead from it, improving sequences only if asked for.

        Infeasible states hold the ceiling of the dtype. With 0 in some states and 1 in all others it
        tells from where the movers can lead into those.
        """

    def moves(self, party: int, state: int) -> IntArray:
        """R_i(s): the states to which one move of the party leads from ``state``, ascending."""

    def origins(self, party: int, state: int) -> IntArray:
        """The states from which one move of the party leads to ``state``, ascending."""

    def search(
        self, movers: Sequence[int], start: int, *, improving: bool, until: BoolArray | None = None
    ) -> Search:
        """All shortest sequences of ``movers`` from ``start``, or improving sequences.

        Stops after the least number of moves that leads to a state of ``until``.
        """

    def distances(
        self, movers: Sequence[int], start: int, *, improving: bool, until: BoolArray | None = None
    ) -> Distances:
        """The ``distances`` of such a search: the least number of moves, UNREACHED where none lead."""

    def way(
        self, movers: Sequence[int], start: int, until: BoolArray, *, improving: bool
    ) -> tuple[Step, ...] | None:
        """A shortest sequence of ``movers`` into ``until``; ``None`` if there is none.

        It is empty if ``start`` is in ``until``. Otherwise of the nearest states of ``until`` it ends in
        the smallest, on the way that ``Search.way`` shows.
        """


class Search(Protocol):
    """What a search from one state found."""

    @property
    def distances(self) -> Distances:
        """The least number of moves to every state, UNREACHED where none lead; 0 at the start."""

    def way(self, target: int) -> tuple[Step, ...]:
        """A shortest sequence to a state that was reached; empty for the start.

        Of several it is the one that, read backwards, takes the first party and then the smallest state.
        """


def everyone_but(count: int, parties: Sequence[int]) -> tuple[int, ...]:
    """Of ``count`` parties those that are not among ``parties``, ascending."""
    return tuple(each for each in range(count) if each not in parties)


def way_into(search: Search, until: BoolArray) -> tuple[Step, ...] | None:
    """The way to the nearest, then smallest, state of ``until`` that ``search`` reached, if any."""
    ends = np.flatnonzero(until & (search.distances != UNREACHED))
    return search.way(int(ends[np.argmin(search.distances[ends])])) if ends.size else None

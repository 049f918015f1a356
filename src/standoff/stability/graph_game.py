"""GraphGame: a game whose moves are listed one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from standoff.dispute import Dispute, states
from standoff.errors import Malformed
from standoff.stability.arrows import Arrows
from standoff.stability.graph_form import GraphForm
from standoff.stability.graph_model import (
    check_cells,
    check_distinct,
    check_number,
    check_some,
    position,
    read_ranks,
)
from standoff.stability.kernels import BoolArray, RankArray, dense_ranks
from standoff.stability.listed import Listed, Written, number_of, read_moves

_WHERE = "game"


@dataclass(frozen=True, slots=True, eq=False)
class GraphGame:
    """Parties that move between states, along listed moves only, and rank the states.

    States are numbers from 0; ``names`` has one for each, or none where numbers will do. ``moves[i]``
    are the moves of party i, in an array of pairs (from, to), given in any order and kept sorted. They
    need not be transitive and may be any number, or none. ``feasible`` and each of ``ranks`` (one per
    party, higher is better, equal is a tie) have one cell per state. Ranks are kept as 1, 2, … without
    gaps on feasible states and 0 elsewhere: only their order counts. The arrays are copied and cannot be
    written to. Two games are equal only if they are the same object.

    Raises ``Malformed`` for lengths or types that do not fit and for moves that stay where they are or
    are listed twice, ``Unknown`` for a move from or to what is no state, ``Infeasible`` if no state is
    feasible or a move leads from or to a state that is not.
    """

    parties: tuple[str, ...]
    names: tuple[str, ...]
    moves: tuple[NDArray[np.integer[Any]], ...]
    feasible: BoolArray
    ranks: tuple[RankArray, ...]

    def __post_init__(self) -> None:
        self._check_lengths()
        feasible = self._cells("the feasible states", self.feasible, "b").copy()
        check_some(feasible)
        ranks = tuple(
            dense_ranks(self._cells(f"the ranks of {party}", rank, "iu"), feasible)
            for party, rank in zip(self.parties, self.ranks, strict=True)
        )
        moves = tuple(
            Listed(party, self.names, feasible).pairs(pairs)
            for party, pairs in zip(self.parties, self.moves, strict=True)
        )
        for array in (feasible, *ranks, *moves):
            array.setflags(write=False)
        for field, value in (("feasible", feasible), ("ranks", ranks), ("moves", moves)):
            object.__setattr__(self, field, value)

    @classmethod
    def of(cls, dispute: Dispute) -> GraphGame:
        """The game of a dispute that lists its moves; a state has the number that its options give it.

        Parties without a list have no moves.
        """
        parties = tuple(party.name for party in dispute.parties)
        listed: dict[str, Sequence[tuple[int, int]]] = {}
        for each in dispute.moves:
            position(each.party, parties, "moves")
            listed[each.party] = each.pairs
        return cls(
            parties=parties,
            names=(),
            moves=tuple(np.array(listed.get(party, ()), dtype=np.int64).reshape(-1, 2) for party in parties),
            feasible=states.feasible(dispute),
            ranks=tuple(np.asarray(states.ranks(dispute, party)) for party in parties),
        )

    @classmethod
    def from_moves(
        cls,
        states: Sequence[str] | int,
        moves: Mapping[str, Written],
        ranks: Mapping[str, ArrayLike],
    ) -> GraphGame:
        """The game of plain values, with every state feasible.

        ``states`` are names, or how many there are. ``moves`` gives for each party where it can go from
        each state, or pairs (from, to), or these as an array of numbers; a state is told by its name or
        its number. ``ranks`` gives every party's rank of all states in order. A party may be left out
        of ``moves``, which leaves it without any. Raises as the class does, and ``Unknown`` for a name
        that is no state, or no party.
        """
        named = () if isinstance(states, int) else tuple(states)
        size = states if isinstance(states, int) else len(named)
        if size < 1:
            raise Malformed("a game needs a state", where=_WHERE, remedy="Name the states, or say how many.")
        parties = tuple(ranks)
        for party in moves:
            position(party, parties, "moves")
        return cls(
            parties=parties,
            names=named,
            moves=tuple(read_moves(party, moves.get(party, ()), named) for party in parties),
            feasible=np.ones(size, dtype=np.bool_),
            ranks=tuple(read_ranks(party, rank) for party, rank in ranks.items()),
        )

    def form(self) -> GraphForm:
        """The game as the concepts see it. It caches what concepts share: keep it no longer than needed."""
        ends = (np.ascontiguousarray(pairs.T) for pairs in self.moves)
        arrows = tuple(Arrows(self.feasible.size, sources, targets) for sources, targets in ends)
        return GraphForm(self.feasible, self.ranks, arrows)

    def party(self, name: str) -> int:
        """The position of a party; raises ``Unknown``."""
        return position(name, self.parties, _WHERE)

    def state(self, name: str) -> int:
        """The number of the state called ``name``; raises ``Unknown``."""
        return number_of(name, {each: number for number, each in enumerate(self.names)}, _WHERE)

    def check_state(self, number: int) -> int:
        """The feasible state of this number, as a plain integer.

        Raises ``Unknown`` for a number that is no state and ``Infeasible`` for one that is ruled out.
        """
        return check_number(number, self.feasible, f"states are 0 to {self.feasible.size - 1}")

    def _check_lengths(self) -> None:
        if not self.parties:
            raise Malformed("a game needs a party", where=_WHERE, remedy="Give the ranks of at least one.")
        check_distinct("party", self.parties, _WHERE)
        check_distinct("state", self.names, _WHERE)
        for kind, values in (("lists of moves", self.moves), ("ranks", self.ranks)):
            if len(values) != len(self.parties):
                raise Malformed(
                    f"{len(values)} {kind} for {len(self.parties)} parties",
                    where=_WHERE,
                    remedy=f"Give one for each of {self.parties}.",
                )

    def _cells(self, what: str, array: NDArray[Any], kinds: str) -> NDArray[Any]:
        size = len(self.names) or self.feasible.size
        return check_cells(what, array, kinds, size, f"there are {size} states")

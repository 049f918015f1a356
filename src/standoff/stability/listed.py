"""Listed: moves as people write them, one after the other, and what can be wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from standoff.errors import Infeasible, Malformed, StandoffError, Unknown
from standoff.stability.kernels import BoolArray

State = str | int

_FAR = 1 << 40
"""No state has a number as large as this."""

Written = (
    Mapping[str, Iterable[State]]
    | Mapping[int, Iterable[State]]
    | Iterable[tuple[State, State]]
    | NDArray[Any]
)


def read_moves(party: str, written: Written, names: tuple[str, ...]) -> NDArray[Any]:
    """The moves of a party as pairs of numbers; raises ``Unknown`` for a name that is no state.

    Raises ``Malformed`` for what is no pair.
    """
    if isinstance(written, np.ndarray):
        return written
    numbers = {name: number for number, name in enumerate(names)}
    where = f"moves of {party}"
    pairs = [
        [number_of(end, numbers, where) for end in _ends(pair, where)] for pair in _pairs(written, where)
    ]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """Checks the moves of one party among the ``feasible`` states, which may have ``names``."""

    party: str
    names: tuple[str, ...]
    feasible: BoolArray

    def pairs(self, moves: NDArray[Any]) -> NDArray[np.int32]:
        """``moves`` as an array of their own, sorted, if nothing is wrong with them."""
        self._check_shape(moves)
        ends = moves.astype(np.int64)
        self._refuse((ends < 0) | (ends >= self.feasible.size), ends, Unknown, "there is no such state")
        self._refuse(~self.feasible[ends], ends, Infeasible, "the state is not feasible")
        stays = ends[:, :1] == ends[:, 1:]
        self._refuse(np.hstack([stays, stays]), ends, Malformed, "a move has to lead somewhere else")
        keys = ends[:, 0] * self.feasible.size + ends[:, 1]
        first = np.unique(keys, return_index=True)[1]
        again = np.ones((len(ends), 2), dtype=np.bool_)
        again[first] = False
        self._refuse(again, ends, Malformed, "it is listed twice")
        return ends[first].astype(np.int32)

    def _check_shape(self, moves: NDArray[Any]) -> None:
        if moves.ndim != 2 or moves.shape[1] != 2 or moves.dtype.kind not in "iu":
            raise Malformed(
                f"the moves of {self.party} are no pairs of whole numbers",
                where=self._where,
                why=f"they are an array of {moves.dtype} with shape {moves.shape}",
                remedy="Give one pair (from, to) for each move.",
            )

    def _refuse(
        self, wrong: NDArray[np.bool_], ends: NDArray[Any], error: type[StandoffError], why: str
    ) -> None:
        rows = np.flatnonzero(wrong.any(axis=1))
        if rows.size:
            source, target = (self._called(int(end)) for end in ends[rows[0]])
            raise error(
                f"{self.party} cannot move from {source} to {target}",
                where=self._where,
                why=why,
                remedy="Correct the move or leave it out.",
            )

    def _called(self, number: int) -> str:
        return repr(self.names[number]) if 0 <= number < len(self.names) else f"state {number}"

    @property
    def _where(self) -> str:
        return f"moves of {self.party}"


def number_of(state: Any, numbers: Mapping[str, int], where: str) -> int:
    """The number of a state that is told by its name or its number; raises ``Unknown`` for another name."""
    if isinstance(state, int | np.integer) and not isinstance(state, bool) and abs(int(state)) < _FAR:
        return int(state)
    if not isinstance(state, str) or state not in numbers:
        known = f"States: {', '.join(list(numbers)[:9])}." if numbers else "States go by number."
        raise Unknown(f"no state is called {state!r}", where=where, remedy=known)
    return numbers[state]


def _pairs(written: Written, where: str) -> Iterator[Any]:
    if not isinstance(written, Mapping):
        return iter(written)
    for source, targets in written.items():
        if isinstance(targets, str) or not isinstance(targets, Iterable):
            raise Malformed(
                f"{targets!r} is no list of states",
                where=where,
                remedy=f"List where {source!r} leads to, even if that is one state.",
            )
    return ((source, target) for source, targets in written.items() for target in targets)


def _ends(pair: Any, where: str) -> tuple[Any, Any]:
    if isinstance(pair, str) or not isinstance(pair, Iterable) or len(ends := tuple(pair)) != 2:
        raise Malformed(f"{pair!r} is no pair (from, to)", where=where, remedy="Give two states a move.")
    return ends[0], ends[1]

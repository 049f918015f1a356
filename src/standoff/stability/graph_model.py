"""GraphModel: a game of either form, as the questions on it see it."""

from __future__ import annotations

from collections.abc import Sequence
from operator import index
from typing import Any, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from standoff.errors import Infeasible, Malformed, Unknown
from standoff.stability.form import Form
from standoff.stability.kernels import BoolArray, RankArray


class GraphModel(Protocol):
    """What ``Game`` (options) and ``GraphGame`` (listed moves) have in common.

    ``feasible`` and each party's ``ranks`` have one cell per state; states are numbers from 0.
    """

    @property
    def parties(self) -> tuple[str, ...]:
        """The names of the parties, in order."""

    @property
    def feasible(self) -> BoolArray:
        """For every state whether it is possible."""

    @property
    def ranks(self) -> tuple[RankArray, ...]:
        """For every party the rank of each state: 1 is worst, 0 where infeasible, without gaps."""

    def form(self) -> Form:
        """The game as the concepts see it."""

    def party(self, name: str) -> int:
        """The position of a party; raises ``Unknown``."""

    def check_state(self, number: int) -> int:
        """The feasible state of this number; raises ``Unknown`` or ``Infeasible``."""


def position(name: str, parties: Sequence[str], where: str) -> int:
    """The position of the party called ``name``; raises ``Unknown`` and lists the parties."""
    if name not in parties:
        raise Unknown(f"no party is called {name!r}", where=where, remedy=f"Parties: {', '.join(parties)}.")
    return parties.index(name)


def check_distinct(kind: str, names: Sequence[str], where: str) -> None:
    """Raise ``Malformed`` if two of ``names`` are the same."""
    seen = set()
    for name in names:
        if name in seen:
            raise Malformed(f"two {kind} names are {name!r}", where=where, remedy="Rename one.")
        seen.add(name)


def check_cells(what: str, array: NDArray[Any], kinds: str, size: int, why: str) -> NDArray[Any]:
    """``array``, if it has one cell of a kind in ``kinds`` per state; else raise ``Malformed``."""
    if array.dtype.kind not in kinds:
        wanted = "True and False" if kinds == "b" else "whole numbers of at most 64 bits"
        raise Malformed(f"{what} must be {wanted}, not {array.dtype}", where="game")
    if array.shape != (size,):
        raise Malformed(f"{what} have shape {array.shape}", where="game", why=why)
    return array


def read_ranks(party: str, values: ArrayLike) -> RankArray:
    """``values`` as an array; raises ``Malformed`` where rows of several lengths make none."""
    try:
        array: RankArray = np.asarray(values)
    except ValueError as error:
        raise Malformed(f"the ranks of {party} are no list of numbers", where="game") from error
    return array


def whole(number: int, what: str) -> int:
    """``number`` as a plain integer; raises ``Malformed`` for what only looks like one, as 1.0 or "1"."""
    try:
        return index(number)
    except TypeError as error:
        raise Malformed(
            f"{what} must be a whole number, not {number!r}", remedy="Convert it with int() if it is one."
        ) from error


def check_some(feasible: BoolArray) -> None:
    """Raise ``Infeasible`` if no state is feasible."""
    if not np.any(feasible):
        raise Infeasible("no state is feasible", where="game", remedy="Drop a constraint.")


def check_number(number: int, feasible: BoolArray, why: str) -> int:
    """``number`` as a plain integer.

    Raises ``Malformed`` if it is no whole number, ``Unknown`` if no state, ``Infeasible`` if ruled out.
    """
    state = whole(number, "a state")
    if not 0 <= state < feasible.size:
        raise Unknown(f"{state} is not a state", where="game", why=why)
    if not feasible[state]:
        raise Infeasible(f"state {state} is not feasible", where="game", remedy="Ask about a feasible state.")
    return state

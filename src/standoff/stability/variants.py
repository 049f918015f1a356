"""Variants: many models that differ in what the parties prefer, and in nothing else.

Each variant is a game; all have the parties, options and feasible states of one. Ranks are made when they
are asked for, some variants at a time, so that tens of thousands need little memory.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import index
from typing import Any, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from standoff.dispute import Dispute, Formula, states
from standoff.errors import Malformed, Unsupported
from standoff.stability.game import Game
from standoff.stability.graph_model import read_ranks
from standoff.stability.kernels import IntArray

Orders = Sequence[Sequence[int]] | NDArray[np.integer[Any]]

_WHERE = "variants"

LEFT_OUT = -1
"""In an order: a place where no formula stands."""

_WORD = 24
"""Places of an order that are ranked in one product: sums below 2^24 are exact in ``float32``."""

_PRODUCT = 1 << 18
"""Multiplications in one product. Larger ones are shared among threads of NumPy's own, which wait for one
another longer than they work where processors are busy.
"""


class Variants(Protocol):
    """``count`` variants of ``game``."""

    @property
    def game(self) -> Game:
        """What all variants have in common, and the ranks of the parties that none changes."""

    @property
    def count(self) -> int:
        """How many variants there are."""

    def ranks(self, party: int, first: int, last: int) -> NDArray[np.integer[Any]] | None:
        """The party's ranks in variants ``first`` to ``last`` − 1, as variants × states.

        ``None`` if it ranks as in ``game`` in every variant.
        """


@dataclass(frozen=True, slots=True, eq=False)
class RankVariants:
    """Variants whose ranks are given: for some parties an array of integers, variants × states.

    Higher is better within a variant; variants are never compared. What infeasible states hold means nothing.
    """

    game: Game
    count: int
    given: Mapping[int, NDArray[np.integer[Any]]]

    @classmethod
    def of(cls, game: Game, ranks: Mapping[str, ArrayLike]) -> RankVariants:
        """The variants of ``game`` with the ``ranks`` of the parties named.

        Raises ``Unknown`` for a party that is none, ``Malformed`` for shapes or types that do not fit and
        ``Unsupported`` for a game with listed moves.
        """
        if not isinstance(game, Game):
            raise Unsupported(
                "variants are of games in option form",
                where=_WHERE,
                remedy="Solve games with listed moves one by one.",
            )
        given = {game.party(name): _whole(name, array) for name, array in ranks.items()}
        for party, array in given.items():
            if array.shape[1] != game.feasible.size:
                raise Malformed(
                    f"the ranks of {game.parties[party]} have {array.shape[1]} columns",
                    where="variants",
                    why=f"there are {game.feasible.size} states",
                )
        return cls(game, _common({game.parties[party]: len(array) for party, array in given.items()}), given)

    def ranks(self, party: int, first: int, last: int) -> NDArray[np.integer[Any]] | None:
        """The party's ranks in some variants; ``None`` if they are as in ``game``."""
        return self.given[party][first:last] if party in self.given else None


@dataclass(frozen=True, slots=True, eq=False)
class OrderVariants:
    """Variants of a dispute in which parties put their formulas in other orders, or leave some out.

    ``orders``: for each such party variants × places, the position of a formula in its list (from 0)
    or ``LEFT_OUT``, the most important first. ``truth``: formulas × states.
    """

    game: Game
    count: int
    orders: Mapping[int, IntArray]
    truth: Mapping[int, NDArray[np.float32]]

    @classmethod
    def of(cls, dispute: Dispute, orders: Mapping[str, Orders]) -> OrderVariants:
        """The variants of ``dispute`` with the ``orders`` of the parties named.

        Raises ``Unknown`` for a party that is none and ``Malformed`` for a position that is none, or twice in
        an order, for numbers of variants that differ, and for a dispute that lists its moves.
        """
        game = Game.of(dispute)
        given: dict[int, IntArray] = {}
        truth: dict[int, NDArray[np.float32]] = {}
        for name, order in orders.items():
            party = game.party(name)
            formulas = _formulas(dispute, name)
            given[party] = _places(name, order, len(formulas))
            columns = [states.truth(formula, dispute) for formula in formulas]
            truth[party] = np.array(columns, dtype=np.float32).reshape(len(formulas), game.feasible.size)
        return cls(
            game, _common({game.parties[party]: len(order) for party, order in given.items()}), given, truth
        )

    def ranks(self, party: int, first: int, last: int) -> NDArray[np.integer[Any]] | None:
        """The party's ranks in some variants, by adding a power of two for each formula that is true."""
        if party not in self.orders:
            return None
        order, truth = self.orders[party][first:last], self.truth[party]
        rank = _word(order[:, :_WORD], truth)
        for place in range(_WORD, order.shape[1], _WORD):
            rank = (dense_rows(rank).astype(np.int64) << _WORD) | _word(
                order[:, place : place + _WORD], truth
            )
        return rank


def dense_rows(values: NDArray[np.integer[Any]]) -> NDArray[np.uint32]:
    """In every row the same order as 1, 2, … without gaps."""
    order = np.argsort(values, axis=1, kind="stable")
    ascending = np.take_along_axis(values, order, axis=1)
    levels = np.ones(values.shape, dtype=np.uint32)
    np.cumsum(ascending[:, 1:] > ascending[:, :-1], axis=1, out=levels[:, 1:])
    levels[:, 1:] += 1
    ranks = np.empty_like(levels)
    np.put_along_axis(ranks, order, levels, axis=1)
    return ranks


def _formulas(dispute: Dispute, party: str) -> list[Formula]:
    if any(ranking.party == party for ranking in dispute.rankings):
        raise Malformed(
            f"{party} ranks states directly and has no list to order",
            where=_WHERE,
            remedy="Use RankVariants.",
        )
    return [statement.formula for statement in dispute.preferences_of(party)]


def _word(order: IntArray, truth: NDArray[np.float32]) -> IntArray:
    """The ranks by at most ``_WORD`` places, as variants × states."""
    weights = np.zeros((len(order), len(truth) + 1), dtype=np.float32)
    powers = np.float32(2) ** np.arange(order.shape[1] - 1, -1, -1, dtype=np.float32)
    np.put_along_axis(weights, order, np.broadcast_to(powers, order.shape), axis=1)
    ranks: IntArray = np.empty((len(order), truth.shape[1]), dtype=np.int64)
    together = max(1, _PRODUCT // max(1, len(order) * len(truth)))
    for first in range(0, truth.shape[1], together):
        part = slice(first, first + together)
        ranks[:, part] = weights[:, :-1] @ truth[:, part]
    return ranks


def _whole(name: str, given: ArrayLike) -> NDArray[np.integer[Any]]:
    array = read_ranks(name, given)
    if array.dtype.kind not in "iu" or array.ndim != 2:
        raise Malformed(
            f"the ranks of {name} are {array.dtype} in {array.ndim} dimensions",
            where=_WHERE,
            remedy="Give whole numbers of at most 64 bits, as variants × states.",
        )
    return array


def _places(name: str, given: Orders, formulas: int) -> IntArray:
    """The orders as one array, variants × places."""
    if isinstance(given, np.ndarray) and given.ndim == 2 and given.dtype.kind in "iu":
        order = given.astype(np.int64)
    else:
        rows = [[index(position) for position in row] for row in given]
        longest = max(map(len, rows), default=0)
        padded = [row + [LEFT_OUT] * (longest - len(row)) for row in rows]
        order = np.array(padded, dtype=np.int64).reshape(len(rows), longest)
    _check_places(name, order, formulas)
    return order


def _check_places(name: str, order: IntArray, formulas: int) -> None:
    wrong = (order < LEFT_OUT) | (order >= formulas)
    if wrong.any():
        raise Malformed(
            f"{int(order[wrong][0])} is no position in the list of {name}",
            where=_WHERE,
            why=f"it has {formulas} formulas, counted from 0",
            remedy=f"{LEFT_OUT} stands for a formula that is left out.",
        )
    ascending = np.sort(order, axis=1)
    twice = (ascending[:, 1:] == ascending[:, :-1]) & (ascending[:, 1:] != LEFT_OUT)
    if twice.any():
        raise Malformed(
            f"formula {int(ascending[:, 1:][twice][0])} of {name} stands twice in one order", where=_WHERE
        )


def _common(counts: Mapping[str, int]) -> int:
    """How many variants there are, if all say the same and there are some."""
    if not counts or 0 in counts.values():
        raise Malformed(
            "there are no variants", where=_WHERE, remedy="Give at least one, for at least one party."
        )
    if len(set(counts.values())) > 1:
        told = ", ".join(f"{name} {count}" for name, count in counts.items())
        raise Malformed("the parties have different numbers of variants", where=_WHERE, why=told)
    return next(iter(counts.values()))

"""Game: a dispute as plain arrays, ready to be solved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from standoff.dispute import Direction, Dispute, states
from standoff.dispute.truth_table import check_size
from standoff.errors import Infeasible, Malformed, Unknown
from standoff.stability.kernels import BoolArray, RankArray, dense_ranks
from standoff.stability.option_form import OptionForm

_WHERE = "game"


@dataclass(frozen=True, slots=True, eq=False)
class Game:
    """Parties that control options and rank the states that options make.

    A state is an integer below 2^m, bit *k* for the *k*-th of ``options``; ``owners[k]`` is the position
    in ``parties`` of the one party that controls it, ``directions[k]`` how it may change. ``feasible``
    and each of ``ranks`` (one per party, higher is better, equal is a tie) have one cell per state.
    Ranks are kept as 1, 2, … without gaps on feasible states and 0 elsewhere: only their order counts.
    Directions may be given by their values, ``both``, ``fwd`` and ``back``. The arrays are copied and
    cannot be written to. Two games are equal only if they are the same object.

    Raises ``Malformed`` for lengths or types that do not fit, ``Unknown`` for an owner that is no
    party, ``Infeasible`` if no state is feasible, ``Unsupported`` for more options than an array holds.
    """

    parties: tuple[str, ...]
    options: tuple[str, ...]
    owners: tuple[int, ...]
    directions: tuple[Direction, ...]
    feasible: BoolArray
    ranks: tuple[RankArray, ...]

    def __post_init__(self) -> None:
        check_size(len(self.options), _WHERE)
        self._check_names()
        self._check_owners()
        ways = tuple(
            _direction(way, option) for way, option in zip(self.directions, self.options, strict=True)
        )
        feasible = self._states("the feasible states", self.feasible, "b")
        if not feasible.any():
            raise Infeasible("no state is feasible", where=_WHERE, remedy="Drop a constraint.")
        ranks = tuple(
            dense_ranks(self._states(f"the ranks of {party}", rank, "iu"), feasible)
            for party, rank in zip(self.parties, self.ranks, strict=True)
        )
        feasible = feasible.copy()
        for array in (feasible, *ranks):
            array.setflags(write=False)
        for field, value in (("directions", ways), ("feasible", feasible), ("ranks", ranks)):
            object.__setattr__(self, field, value)

    @classmethod
    def of(cls, dispute: Dispute) -> Game:
        """The game of a dispute: its parties and options in their order, its constraints and preferences."""
        position = {party.name: number for number, party in enumerate(dispute.parties)}
        return cls(
            parties=tuple(position),
            options=tuple(option.name for option in dispute.options),
            owners=tuple(position[option.owner] for option in dispute.options),
            directions=tuple(option.direction for option in dispute.options),
            feasible=states.feasible(dispute),
            ranks=tuple(_as_ranks(states.ranks(dispute, party)) for party in position),
        )

    @classmethod
    def from_values(
        cls,
        options: Mapping[str, str],
        ranks: Mapping[str, ArrayLike],
        *,
        directions: Mapping[str, str] | None = None,
        feasible: Sequence[bool] | BoolArray | None = None,
    ) -> Game:
        """The game of plain values.

        ``options`` gives every option's owner, in the order of bits; ``ranks`` every party's rank of
        all 2^m states. ``directions`` is ``both`` (the default), ``fwd`` (only off→on) or ``back``
        (only on→off) by option; without ``feasible`` every state is.
        """
        check_size(len(options), _WHERE)
        ways = directions or {}
        unknown = [option for option in ways if option not in options]
        if unknown:
            raise Unknown(
                f"no option is called {unknown[0]!r}",
                where="directions",
                remedy=f"Options: {', '.join(options)}.",
            )
        parties = tuple(ranks)
        everywhere = np.ones(1 << len(options), dtype=np.bool_)
        return cls(
            parties=parties,
            options=tuple(options),
            owners=tuple(_position(owner, parties, option) for option, owner in options.items()),
            directions=tuple(_direction(ways.get(option, Direction.BOTH), option) for option in options),
            feasible=everywhere if feasible is None else np.asarray(feasible),
            ranks=tuple(_as_ranks(rank) for rank in ranks.values()),
        )

    def form(self) -> OptionForm:
        """The game as the concepts see it. It caches what concepts share: keep it no longer than needed."""
        axes = tuple(
            tuple((bit, self.directions[bit]) for bit, owner in enumerate(self.owners) if owner == party)
            for party in range(len(self.parties))
        )
        return OptionForm(self.feasible, self.ranks, axes)

    def party(self, name: str) -> int:
        """The position of a party; raises ``Unknown``."""
        return _position(name, self.parties, _WHERE)

    def check_state(self, number: int) -> int:
        """The feasible state of this number, as a plain integer.

        Raises ``Unknown`` for a number that is no state and ``Infeasible`` for one that is ruled out.
        """
        state = int(number)
        if not 0 <= state < self.feasible.size:
            raise Unknown(
                f"{state} is not a state",
                where=_WHERE,
                why=f"{len(self.options)} options make the states 0 to {self.feasible.size - 1}",
            )
        if not self.feasible[state]:
            raise Infeasible(
                f"state {state} is not feasible", where=_WHERE, remedy="Ask about a feasible state."
            )
        return state

    def _check_names(self) -> None:
        if not self.parties:
            raise Malformed("a game needs a party", where=_WHERE, remedy="Give the ranks of at least one.")
        for kind, names in (("party", self.parties), ("option", self.options)):
            twice = [name for name in names if names.count(name) > 1]
            if twice:
                raise Malformed(f"two {kind} names are {twice[0]!r}", where=_WHERE, remedy="Rename one.")
        for kind, values, noun, names in (
            ("owners", self.owners, "options", self.options),
            ("directions", self.directions, "options", self.options),
            ("ranks", self.ranks, "parties", self.parties),
        ):
            if len(values) != len(names):
                raise Malformed(
                    f"{len(values)} {kind} for {len(names)} {noun}",
                    where=_WHERE,
                    remedy=f"Give one for each of {names}.",
                )

    def _check_owners(self) -> None:
        for option, owner in zip(self.options, self.owners, strict=True):
            if not 0 <= owner < len(self.parties):
                raise Unknown(
                    f"party number {owner} does not exist",
                    where=f"owner of {option}",
                    why=f"there are {len(self.parties)}",
                )

    def _states(self, what: str, array: NDArray[Any], kinds: str) -> NDArray[Any]:
        size = 1 << len(self.options)
        if array.dtype.kind not in kinds:
            wanted = "True and False" if kinds == "b" else "whole numbers of at most 64 bits"
            raise Malformed(f"{what} must be {wanted}, not {array.dtype}", where=_WHERE)
        if array.shape != (size,):
            raise Malformed(
                f"{what} have shape {array.shape}",
                where=_WHERE,
                why=f"{len(self.options)} options make {size} states",
            )
        return array


def _as_ranks(values: ArrayLike) -> RankArray:
    array: RankArray = np.asarray(values)
    return array


def _position(name: str, parties: tuple[str, ...], where: str) -> int:
    if name not in parties:
        raise Unknown(f"no party is called {name!r}", where=where, remedy=f"Parties: {', '.join(parties)}.")
    return parties.index(name)


def _direction(way: str, option: str) -> Direction:
    named = {direction.value: direction for direction in Direction}
    if way not in named:
        raise Malformed(
            f"{way!r} is not a direction", where=f"direction of {option}", remedy=f"Use {', '.join(named)}."
        )
    return named[way]

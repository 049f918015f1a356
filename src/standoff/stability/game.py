"""Game: a dispute as plain arrays, ready to be solved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from standoff.dispute import Direction, Dispute, states
from standoff.dispute.truth_table import check_size
from standoff.errors import Malformed, Unknown
from standoff.stability.graph_model import (
    check_cells,
    check_distinct,
    check_number,
    check_some,
    position,
    read_ranks,
)
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
        check_some(feasible)
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
        """The game of a dispute: its parties and options in their order, its constraints and preferences.

        Raises ``Malformed`` for a dispute that lists its moves (see ``game_of``).
        """
        if dispute.moves:
            raise Malformed(
                "the dispute lists its moves",
                where=dispute.name,
                remedy="Make a GraphGame of it, or use game_of.",
            )
        parties = tuple(party.name for party in dispute.parties)
        return cls(
            parties=parties,
            options=tuple(option.name for option in dispute.options),
            owners=tuple(position(option.owner, parties, option.name) for option in dispute.options),
            directions=tuple(option.direction for option in dispute.options),
            feasible=states.feasible(dispute),
            ranks=tuple(read_ranks(party, states.ranks(dispute, party)) for party in parties),
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
            owners=tuple(position(owner, parties, option) for option, owner in options.items()),
            directions=tuple(_direction(ways.get(option, Direction.BOTH), option) for option in options),
            feasible=everywhere if feasible is None else np.asarray(feasible),
            ranks=tuple(read_ranks(party, rank) for party, rank in ranks.items()),
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
        return position(name, self.parties, _WHERE)

    def check_state(self, number: int) -> int:
        """The feasible state of this number, as a plain integer.

        Raises ``Unknown`` for a number that is no state and ``Infeasible`` for one that is ruled out.
        """
        return check_number(
            number,
            self.feasible,
            f"{len(self.options)} options make the states 0 to {self.feasible.size - 1}",
        )

    def _check_names(self) -> None:
        if not self.parties:
            raise Malformed("a game needs a party", where=_WHERE, remedy="Give the ranks of at least one.")
        for kind, names in (("party", self.parties), ("option", self.options)):
            check_distinct(kind, names, _WHERE)
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
        return check_cells(what, array, kinds, size, f"{len(self.options)} options make {size} states")


def _direction(way: str, option: str) -> Direction:
    named = {direction.value: direction for direction in Direction}
    if way not in named:
        raise Malformed(
            f"{way!r} is not a direction", where=f"direction of {option}", remedy=f"Use {', '.join(named)}."
        )
    return named[way]

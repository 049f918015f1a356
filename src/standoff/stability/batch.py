"""Batch: many models that differ in preferences only, solved together.

2^b variants of a game with m options are laid end to end as one game of m + b options, of which nobody
controls the b highest. Nobody can leave a variant, so every kernel serves as it is, and a batch costs hardly
more than its states. Batches are taken a cacheful at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from standoff.errors import Malformed, Unknown
from standoff.stability.concept import Concept
from standoff.stability.concepts import CONCEPTS, concepts_called
from standoff.stability.form import UNREACHED
from standoff.stability.jobs import in_threads
from standoff.stability.kernels import BoolArray, RankArray
from standoff.stability.option_form import OptionForm
from standoff.stability.search import levels
from standoff.stability.variants import Variants, dense_rows

_TOGETHER = 1 << 18
"""States of all variants that are solved at a time."""

Packed = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Which states hold in each of ``count`` variants, eight states a byte.

    ``packed``: for each of ``concepts`` variants × bytes, bit k of a row for state k.
    """

    count: int
    states: int
    concepts: tuple[str, ...]
    packed: tuple[Packed, ...]

    def equilibria(self, concept: str) -> BoolArray:
        """Variants × states: what is stable for every party; raises ``Unknown``."""
        packed = self.packed[_position(concept, self.concepts)]
        return np.unpackbits(packed, axis=1, count=self.states, bitorder="little").view(np.bool_)


@dataclass(frozen=True, slots=True, eq=False)
class Holding:
    """In which variants one of some states holds: ``found`` is concept × variants × sets of states."""

    concepts: tuple[str, ...]
    sets: tuple[str, ...]
    found: BoolArray

    def of(self, concept: str, name: str) -> BoolArray:
        """For every variant whether a state of this set holds; raises ``Unknown``."""
        found: BoolArray = self.found[_position(concept, self.concepts), :, _position(name, self.sets)]
        return found


def solve_many(
    variants: Variants,
    concepts: Iterable[str] = tuple(CONCEPTS),
    *,
    party: str | None = None,
    jobs: int = 1,
) -> Batch:
    """The equilibria of every variant, or what is stable for ``party``, as ``solve`` finds it for each alone.

    Keeps one bit a state, variant and concept. Raises ``Unknown`` for a concept or a party that does not
    exist, ``Malformed`` for fewer than one job.
    """
    chosen = concepts_called(concepts)
    parts = _by_parts(variants, partial(_stable, chosen, _whose(variants, party)), jobs)
    packed = tuple(np.concatenate([part[number] for part in parts]) for number in range(len(chosen)))
    return Batch(
        variants.count, variants.game.feasible.size, tuple(concept.name for concept in chosen), packed
    )


def hold_many(
    variants: Variants,
    sets: Mapping[str, ArrayLike],
    concepts: Iterable[str] = tuple(CONCEPTS),
    *,
    party: str | None = None,
    jobs: int = 1,
) -> Holding:
    """In which variants a state of each of ``sets`` is an equilibrium, or with ``party`` stable for it.

    ``sets`` are named states: for each name True or False for every state. Keeps one byte for each
    variant, concept and set, so that very many variants need little memory. Raises as ``solve_many``
    does, and ``Malformed`` for a set of another shape or type.
    """
    chosen = concepts_called(concepts)
    size = variants.game.feasible.size
    members = [_members(name, given, size) for name, given in sets.items()]
    parts = _by_parts(variants, partial(_found, chosen, members, _whose(variants, party)), jobs)
    return Holding(tuple(concept.name for concept in chosen), tuple(sets), np.concatenate(parts, axis=1))


def reach_many(variants: Variants, start: int, sets: Mapping[str, ArrayLike], *, jobs: int = 1) -> BoolArray:
    """In which variants moves that each pay their mover at once lead from ``start`` to a state of each set.

    The same as ``reach`` finds for each alone, as variants × sets; ``sets`` as for ``hold_many``. Raises
    ``Unknown`` or ``Infeasible`` for a start that is no state or ruled out, ``Malformed`` as ``hold_many``.
    """
    start = variants.game.check_state(start)
    size = variants.game.feasible.size
    members = [_members(name, given, size) for name, given in sets.items()]
    found: BoolArray = np.concatenate(_by_parts(variants, partial(_reached, start, members), jobs))
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """Some variants as one game; the states of each lie together. ``count`` without those that fill it up."""

    form: OptionForm
    count: int
    states: int

    def stable(self, concept: Concept, parties: Iterable[int]) -> BoolArray:
        """Variants × states: whether stable for each of the parties."""
        stable = np.logical_and.reduce([concept.stable(self.form, party) for party in parties])
        rows: BoolArray = stable.reshape(-1, self.states)[: self.count]
        return rows


def _by_parts(variants: Variants, work: Callable[[_Part], Any], jobs: int) -> list[Any]:
    size = variants.game.feasible.size
    together = max(1, min(_TOGETHER // size, 1 << (variants.count - 1).bit_length()))
    starts = range(0, variants.count, together)
    return in_threads(lambda first: work(_part(variants, first, together)), starts, jobs)


def _part(variants: Variants, first: int, together: int) -> _Part:
    game = variants.game
    last = min(first + together, variants.count)
    ranks = tuple(_laid_out(variants, party, first, last, together) for party in range(len(game.parties)))
    form = OptionForm(np.tile(game.feasible, together), ranks, game.form().axes)
    return _Part(form, last - first, game.feasible.size)


def _laid_out(variants: Variants, party: int, first: int, last: int, together: int) -> RankArray:
    """The party's ranks in some variants end to end, filled up; FLOOR on infeasible states."""
    feasible = variants.game.feasible
    given = variants.ranks(party, first, last)
    if given is None:
        return np.tile(variants.game.ranks[party], together)
    low, high = int(given.min()), int(given.max())
    if high - low >= np.iinfo(np.uint32).max - 1:
        given, low, high = dense_rows(given), 1, feasible.size
    dtype = np.uint16 if high - low < np.iinfo(np.uint16).max - 1 else np.uint32
    ranks: RankArray = np.zeros((together, feasible.size), dtype=dtype)
    # Modulo 2^64 the difference is right whatever the type and sign of what was given.
    ranks[: last - first] = given.astype(np.uint64) - np.uint64((low - 1) % 2**64)
    ranks *= feasible
    return ranks.reshape(-1)


def _whose(variants: Variants, party: str | None) -> Sequence[int]:
    """The numbers of the parties for which a state must be stable: of all, or of the one named."""
    return range(len(variants.game.parties)) if party is None else (variants.game.party(party),)


def _stable(concepts: Sequence[Concept], parties: Sequence[int], part: _Part) -> list[Packed]:
    return [np.packbits(part.stable(concept, parties), axis=1, bitorder="little") for concept in concepts]


def _found(
    concepts: Sequence[Concept], sets: Sequence[BoolArray], parties: Sequence[int], part: _Part
) -> BoolArray:
    found = np.empty((len(concepts), part.count, len(sets)), dtype=np.bool_)
    for number, concept in enumerate(concepts):
        stable = part.stable(concept, parties)
        for column, members in enumerate(sets):
            np.any(stable[:, members], axis=1, out=found[number, :, column])
    return found


def _reached(start: int, sets: Sequence[BoolArray], part: _Part) -> BoolArray:
    starts = np.arange(part.count, dtype=np.int64) * part.states + start
    distances = levels(part.form, starts, improving=True)
    reached = (distances != UNREACHED).reshape(-1, part.states)[: part.count]
    return np.stack([reached[:, members].any(axis=1) for members in sets], axis=1)


def _members(name: str, given: ArrayLike, size: int) -> BoolArray:
    members = np.asarray(given)
    if members.dtype != np.bool_ or members.shape != (size,):
        raise Malformed(
            f"the set {name!r} is {members.dtype} of shape {members.shape}",
            where="variants",
            remedy=f"Give True or False for each of the {size} states.",
        )
    return members


def _position(name: str, names: tuple[str, ...]) -> int:
    if name not in names:
        raise Unknown(
            f"nothing is known of {name!r}", where="variants", remedy=f"There is {', '.join(names)}."
        )
    return names.index(name)

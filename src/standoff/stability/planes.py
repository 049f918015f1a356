"""Planes: a space of states cut into parts that no mover leaves and that a processor's cache holds.

Movers change their own options only. So the space falls apart into one *plane* for every setting of the
options that are left, and what the movers can lead to is found on each plane alone. Neighbouring planes
are taken together in *parts* of some ten thousand states, so that all sweeps over a part but the first find
it in the cache, and ladders need memory for one part only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from standoff.stability.kernels import Axis, IntArray, RankArray, combinations, settle
from standoff.stability.ladder import Fibres

_PART = 15
"""Options of a part, if the movers have no more: a quarter of a megabyte for each array of places."""

_BESIDE = 1
"""Options that a part has beside the movers' own, if they have more, so that whole cache lines are read."""

_LARGE = 21
"""Movers with more options than this are swept one by one: a part of theirs would take too much memory."""


def improving_minima(
    values: NDArray[Any], ranks: Sequence[RankArray], axes: Sequence[tuple[Axis, ...]]
) -> NDArray[Any]:
    """For every state the minimum of ``values`` over itself and all to which sequences of improvements lead.

    ``ranks`` and ``axes`` are those of the movers, who have at least one option each. Infeasible states hold
    FLOOR in ``ranks`` and the ceiling in ``values``, and keep it. ``values`` is left as it is.
    """
    if len(axes) > 1 and sum(map(len, axes)) > _LARGE:
        alone = [
            partial(improving_minima, ranks=[own], axes=[moved])
            for own, moved in zip(ranks, axes, strict=True)
        ]
        return settle(alone, values)
    planes = _Planes.of(values.size.bit_length() - 1, axes)
    fibres = [Fibres.of(len(planes.bits), planes.axes(moved)) for moved in axes]
    result = np.empty_like(values)
    for base in planes.bases.tolist():
        ladders = [each.ladder(planes.cut(own, base)) for each, own in zip(fibres, ranks, strict=True)]
        part = settle([ladder.lowest for ladder in ladders], planes.cut(values, base))
        result[base:][planes.offsets] = part
    return result


@dataclass(frozen=True, slots=True, eq=False)
class _Planes:
    """Part p is the states ``bases[p] + offsets``; bit *k* of a place in it is option ``bits[k]``."""

    bases: IntArray
    offsets: IntArray
    bits: tuple[int, ...]

    @classmethod
    def of(cls, options: int, axes: Sequence[tuple[Axis, ...]]) -> _Planes:
        """The planes of movers along ``axes``, in a space of 2^``options`` states."""
        moved = [bit for own in axes for bit, _ in own]
        left = [bit for bit in range(options) if bit not in moved]
        beside = left[: max(_PART - len(moved), _BESIDE)]
        bits = (*beside, *moved)
        return cls(combinations(tuple(left[len(beside) :])), combinations(bits), bits)

    def cut(self, values: NDArray[Any], base: int) -> NDArray[Any]:
        """A copy of ``values`` on one part."""
        part: NDArray[Any] = values[base:].take(self.offsets)
        return part

    def axes(self, axes: tuple[Axis, ...]) -> tuple[Axis, ...]:
        """The same axes on every part."""
        return tuple((self.bits.index(bit), direction) for bit, direction in axes)

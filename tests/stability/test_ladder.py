"""Improvements on sorted fibres against a loop over pairs of states, with every mix of directions."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from standoff.dispute import Direction
from standoff.stability.kernels import FLOOR, Axis, ceiling, dense_ranks, gather, scatter
from standoff.stability.ladder import Fibres

BITS = 5
WAYS = list(product(Direction, repeat=3))


def reachable(axes: tuple[Axis, ...], source: int, target: int) -> bool:
    ways = dict(axes)
    for bit in range(BITS):
        before, after = source >> bit & 1, target >> bit & 1
        barred = Direction.BACK if after else Direction.FORWARD
        if before != after and ways.get(bit, barred) is barred:
            return False
    return True


@pytest.mark.parametrize("ways", WAYS)
@pytest.mark.parametrize("bits", [(0, 1, 2), (0, 2, 4), (1, 3, 4)])
def test_the_lowest_improvement_of_every_state(ways: tuple[Direction, ...], bits: tuple[int, ...]) -> None:
    axes = tuple(zip(bits, ways, strict=True))
    rng = np.random.default_rng(sum(bits))
    ranks = dense_ranks(rng.integers(0, 5, 2**BITS), np.ones(2**BITS, dtype=np.bool_))
    values = rng.integers(0, 99, 2**BITS).astype(np.uint16)
    wanted = [
        min(values[q] for q in range(2**BITS) if q == s or (reachable(axes, s, q) and ranks[q] > ranks[s]))
        for s in range(2**BITS)
    ]
    assert Fibres.of(BITS, axes).ladder(ranks).lowest(values).tolist() == wanted


@pytest.mark.parametrize("ways", WAYS)
def test_the_lowest_of_all_moves_to_and_from_every_state(ways: tuple[Direction, ...]) -> None:
    axes = tuple(zip((0, 2, 3), ways, strict=True))
    values = np.random.default_rng(7).permutation(2**BITS).astype(np.uint16)
    everywhere = range(2**BITS)
    ahead = [min(values[q] for q in everywhere if reachable(axes, s, q)) for s in everywhere]
    behind = [min(values[q] for q in everywhere if reachable(axes, q, s)) for s in everywhere]
    assert gather(values, axes, np.minimum).tolist() == ahead
    assert scatter(values, axes, np.minimum).tolist() == behind


@pytest.mark.parametrize("bit", range(13))
def test_short_and_long_strides_agree(bit: int) -> None:
    """Large arrays are cut in strided slices on the lowest axes, small ones never."""
    values = np.random.default_rng(bit).permutation(2**13).astype(np.uint16)
    twins = values[np.arange(2**13) ^ (1 << bit)]
    for way, half in ((Direction.BOTH, None), (Direction.FORWARD, 0), (Direction.BACK, 1)):
        changes = half is None or np.arange(2**13) >> bit & 1 == half
        wanted = np.where(changes, np.maximum(values, twins), values)
        assert np.array_equal(gather(values, ((bit, way),), np.maximum), wanted)


def test_the_empty_set_of_axes_leaves_everything_as_it_is() -> None:
    values = np.arange(8, dtype=np.uint16)
    assert gather(values, (), np.maximum).tolist() == values.tolist()
    assert Fibres.of(3, ()).ladder(values + np.uint16(1)).lowest(values).tolist() == values.tolist()


def test_floor_and_ceiling_enclose_all_ranks() -> None:
    ranks = dense_ranks(np.arange(2**16), np.ones(2**16, dtype=np.bool_))
    assert int(ranks.min()) > FLOOR
    assert int(ranks.max()) < ceiling(ranks)


def test_ranks_and_places_that_need_more_than_four_bytes() -> None:
    """One fibre of 2^17 states of different ranks: 18 bits of rank and 17 of place in one sorting key."""
    size = 2**17
    rng = np.random.default_rng(1)
    ranks = dense_ranks(rng.permutation(size), np.ones(size, dtype=np.bool_))
    values = rng.integers(0, 10**6, size).astype(np.uint32)
    ascending = np.argsort(ranks)
    wanted = np.empty_like(values)
    wanted[ascending] = np.minimum.accumulate(values[ascending][::-1])[::-1]
    axes = tuple((bit, Direction.BOTH) for bit in range(17))
    assert np.array_equal(Fibres.of(17, axes).ladder(ranks).lowest(values), wanted)


def test_what_infeasible_states_hold_means_nothing() -> None:
    extremes = np.array([2**64 - 1, 7, 0, 5, 7], dtype=np.uint64)
    feasible = np.array([False, True, False, True, True])
    assert dense_ranks(extremes, feasible).tolist() == [0, 2, 0, 1, 2]
    assert dense_ranks(extremes[1:], np.ones(4, dtype=np.bool_)).tolist() == [3, 1, 2, 3]
    signed = np.array([-(2**63), 3, 2**63 - 1, 2**63 - 2], dtype=np.int64)
    assert dense_ranks(signed, np.array([False, False, True, True])).tolist() == [0, 0, 2, 1]
    assert dense_ranks(signed, np.ones(4, dtype=np.bool_)).tolist() == [1, 2, 4, 3]

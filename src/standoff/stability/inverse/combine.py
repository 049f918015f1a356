"""Combine: the smallest changes of one formula in each of as few parties as possible.

For Nash, GMR and SMR a party's own ranking alone decides whether it stays. So at each wanted state exactly
the parties that leave it must change, each for itself, and the smallest sum over the states is exact.

For SEQ and SSEQ the answers of others count, and a change of one party can deter another. Changes of
several parties are tried in the changed game in order of size. A state can be passed over if it would not
even be stable for all under GMR (SMR), which no change of an opponent affects.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import combinations, product

import numpy as np

from standoff.stability.inverse.change import Change, ChangeKind
from standoff.stability.inverse.problem import Problem
from standoff.stability.inverse.table import NEVER, Row, Table
from standoff.stability.kernels import BoolArray, IntArray

Joint = tuple[Change, ...]
"""At most one change per party, in the order of the parties."""


@dataclass(frozen=True, slots=True)
class Found:
    """Joint changes of one size; ``exhaustive`` if nothing smaller was left untried."""

    joints: tuple[Joint, ...]
    exhaustive: bool = True


def separate(tables: Sequence[Table], kinds: Collection[ChangeKind], limit: int, among: BoolArray) -> Found:
    """The smallest joint changes by which every party that leaves one of the targets ``among`` stays in it.

    At most ``limit`` of them, those for the first target first.
    """
    places = np.array([table.places(kinds) for table in tables])
    possible = among & (places < NEVER).all(axis=0)
    if not possible.any():
        return Found(())
    sizes = _sizes(places)
    least = int(sizes[possible].min())
    joints: dict[Joint, None] = {}
    for target in np.flatnonzero(possible & (sizes == least)).tolist():
        choices = [
            table.changes(target, int(size), kinds)
            for table, size in zip(tables, places[:, target], strict=True)
            if size
        ]
        for joint in product(*choices):
            joints.setdefault(joint)
            if len(joints) >= limit:
                return Found(tuple(joints))
    return Found(tuple(joints))


def together(problem: Problem, tables: Sequence[Table], limit: int, budget: int) -> Found:
    """The smallest changes of several parties for a concept in which they bear on each other.

    Solves at most ``budget`` changed games; when these are used up, it takes the changes by which each party
    stays with the others as they are, and if not even these hold, none.
    """
    for count in range(2, len(tables) + 1):
        found: list[Joint] = []
        for joint, among in _joints(tables, count):
            if found and _places(joint) > _places(found[0]):
                break
            if budget == 0:
                return Found(tuple(found[:limit]), bool(found)) if found else _settled(problem, tables, limit)
            budget -= 1
            if _holds(problem, _by_party(problem, joint), among):
                found.append(joint)
                if len(found) >= limit:
                    break
        if found:
            return Found(tuple(found))
    return Found(())


def _settled(problem: Problem, tables: Sequence[Table], limit: int) -> Found:
    everywhere = np.ones(problem.targets.size, dtype=np.bool_)
    joints = separate(tables, tuple(ChangeKind), limit, everywhere).joints
    held = [joint for joint in joints if _holds(problem, _by_party(problem, joint), everywhere)]
    return Found(tuple(held), exhaustive=False)


def _sizes(places: IntArray) -> IntArray:
    """Parties before places, as one number per target."""
    sizes: IntArray = (places > 0).sum(axis=0) * (len(places) * NEVER) + places.sum(axis=0)
    return sizes


def _joints(tables: Sequence[Table], count: int) -> Iterator[tuple[Joint, BoolArray]]:
    """Joint changes of ``count`` parties, smallest first, with the targets that they could make hold."""
    queue: list[tuple[int, tuple[int, ...], tuple[int, ...]]] = []
    classes = [_classes(table) for table in tables]
    for parties in combinations(range(len(tables)), count):
        if all(classes[party] for party in parties):
            start = (0,) * count
            heappush(queue, (_sum(classes, parties, start), parties, start))
    while queue:
        _, parties, at = heappop(queue)
        rows = [classes[party][k] for party, k in zip(parties, at, strict=True)]
        unchanged = [table.could for party, table in enumerate(tables) if party not in parties]
        among: BoolArray = np.logical_and.reduce([*(row.could for row in rows), *unchanged])
        if among.any():
            yield tuple(row.change for row in rows), among
        # Each combination is pushed once: from the one in which its last raised place is one lower.
        last = max((j for j, k in enumerate(at) if k), default=0)
        for j in range(last, count):
            following = (*at[:j], at[j] + 1, *at[j + 1 :])
            if following[j] < len(classes[parties[j]]):
                heappush(queue, (_sum(classes, parties, following), parties, following))


def _sum(classes: Sequence[Sequence[Row]], parties: tuple[int, ...], at: tuple[int, ...]) -> int:
    return sum(classes[party][k].change.places for party, k in zip(parties, at, strict=True))


def _classes(table: Table) -> list[Row]:
    """Of the changes that come to the same ranking the smallest."""
    first: dict[bytes, Row] = {}
    for row in table.rows:
        first.setdefault(row.rank, row)
    return list(first.values())


def _places(joint: Joint) -> int:
    return sum(change.places for change in joint)


def _by_party(problem: Problem, joint: Joint) -> dict[int, Change]:
    return {problem.game.party(change.party): change for change in joint}


def _holds(problem: Problem, changes: Mapping[int, Change], among: BoolArray) -> bool:
    """Whether any of the targets ``among`` is an equilibrium after ``changes``."""
    return bool(among.any() and problem.equilibria(problem.form(changes), among).any())

"""Holding: in which of many orders a state of a set is an equilibrium.

Nash stability, GMR and SMR ask of a party's own preferences alone: answers may be any moves. So what is
stable for a party is found once for each order of its own list, and an order of the whole is looked up: where
one party has k orders and another l, k + l models are solved, not k · l. SEQ and SSEQ look at what pays for
the others, so every order of the whole is solved for them, a batch at a time. A dispute with listed moves is
solved order by order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from standoff.belief.orders import IntArray, Orders
from standoff.stability import OrderVariants, game_of, hold_many, solve, solve_many
from standoff.stability.concepts import concepts_called

BoolArray = NDArray[np.bool_]
Packed = NDArray[np.uint8]


def held_in(
    orders: Orders, sets: Mapping[str, BoolArray], concepts: Sequence[str]
) -> dict[tuple[str, str], BoolArray]:
    """For each set (by name) and concept, for every order, whether a state of the set is an equilibrium.

    Raises ``Unknown`` for a concept that is none.
    """
    called = concepts_called(concepts)
    if not sets:
        return {}
    one_by_one = bool(orders.widened.moves) or not orders.rows
    alone = [] if one_by_one else [c.name for c in called if not (c.foresight and c.foresight.improving)]
    found: dict[tuple[str, str], BoolArray] = {}
    for concept in alone:
        held = _by_party(orders, list(sets.values()), concept)
        found |= {(name, concept): held[:, at] for at, name in enumerate(sets)}
    together = [concept.name for concept in called if concept.name not in alone]
    if together:
        found |= (_solved_each if one_by_one else _solved_together)(orders, sets, together)
    return {(name, c.name): found[name, c.name] for name in sets for c in called}


def _solved_each(
    orders: Orders, sets: Mapping[str, BoolArray], concepts: Sequence[str]
) -> dict[tuple[str, str], BoolArray]:
    first, which = _distinct(orders.joint)
    held = {(name, c): np.zeros(len(first), dtype=np.bool_) for name in sets for c in concepts}
    for number, order in enumerate(first.tolist()):
        for solved in solve(game_of(orders.decided(order)), concepts).concepts:
            for name, members in sets.items():
                held[name, solved.concept][number] = members[solved.equilibria].any()
    return {key: array[which] for key, array in held.items()}


def _solved_together(
    orders: Orders, sets: Mapping[str, BoolArray], concepts: Sequence[str]
) -> dict[tuple[str, str], BoolArray]:
    first, which = _distinct(orders.joint)
    rows = {party: orders.rows[party][orders.joint[first, at]] for at, party in enumerate(orders.rows)}
    holding = hold_many(OrderVariants.of(orders.widened, rows), sets, concepts)
    return {(name, c): holding.of(c, name)[which] for name in sets for c in concepts}


def _by_party(orders: Orders, sets: Sequence[BoolArray], concept: str) -> BoolArray:
    """Orders × sets, by looking up what each party's own order makes stable for it."""
    relevant = np.packbits(_stable_for_the_rest(orders, concept), bitorder="little")
    members = np.array([np.packbits(each, bitorder="little") for each in sets])
    stable, numbers = [], []
    for at, party in enumerate(orders.rows):
        first, which = _distinct(packed := _stable(orders, party, concept) & relevant)
        stable.append(packed[first])
        numbers.append(which[orders.joint[:, at]])
    first, which = _distinct(np.stack(numbers, axis=1))
    held = np.zeros((len(first), len(members)), dtype=np.bool_)
    for row, order in enumerate(first.tolist()):
        kept = np.bitwise_and.reduce(
            [each[number[order]] for each, number in zip(stable, numbers, strict=True)]
        )
        held[row] = (members & kept).any(axis=1)
    return held[which]


def _stable(orders: Orders, party: str, concept: str) -> Packed:
    """For each of the party's own orders what is stable for it, eight states a byte."""
    own = orders.widened.preferences_of(party)
    alone = replace(orders.widened, preferences=own, rankings=())
    batch = solve_many(OrderVariants.of(alone, {party: orders.rows[party]}), [concept], party=party)
    return batch.packed[0]


def _stable_for_the_rest(orders: Orders, concept: str) -> BoolArray:
    """The feasible states that are stable for every party whose order is decided."""
    game = game_of(orders.widened)
    decided = [party for party in game.parties if party not in orders.rows]
    if not decided:
        return game.feasible
    stable = solve(game, [concept]).of(concept).stable
    rest: BoolArray = np.logical_and.reduce([stable[game.party(party)] for party in decided])
    return rest & game.feasible


def _distinct(rows: IntArray | Packed) -> tuple[IntArray, IntArray]:
    """Where each distinct row stands first, and for every row which of them it is."""
    if not rows.shape[1]:
        return np.zeros(1, dtype=np.int64), np.zeros(len(rows), dtype=np.int64)
    _, first, which = np.unique(rows, axis=0, return_index=True, return_inverse=True)
    return first, which.reshape(-1)

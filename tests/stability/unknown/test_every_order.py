"""What is unknown in a dispute against every order that its tiers allow, taken one by one.

The oracle's relation comes from no tier here: a preference is certain if all orders agree, and unknown if
they contradict one another.
"""

from __future__ import annotations

import random

import numpy as np
import pytest
from numpy.typing import NDArray

from standoff.belief.orders import Orders
from standoff.dispute import (
    Constraint,
    Direction,
    Dispute,
    Option,
    Party,
    PreferenceStatement,
    Undecided,
    Warrant,
    states,
)
from standoff.dispute.grammar import parse
from standoff.evidence import Decision, Ruling
from standoff.stability import CONCEPTS
from standoff.stability.unknown import ATTITUDES, solve_unknown, uncertain_game_of
from tests.stability.oracle import option_form
from tests.stability.unknown.oracle import UncertainGraph

FORMULAS = ("a", "b", "c", "d", "a and b", "c or d", "a iff c", "not a", "not d", "b if c", "not (a and d)")
OWNERS = {"a": "P", "b": "Q", "c": "R", "d": "P"}
PARTIES = ("P", "Q", "R")
RULING = Warrant(ruling=Ruling("N. N.", Decision.ADD, "x", "because", None))


def wish(party: str, text: str) -> PreferenceStatement:
    return PreferenceStatement(party, parse(text), (RULING,), pinned=True)


def tiers(rng: random.Random, party: str, length: int) -> list[Undecided]:
    found, at = [], 0
    while at < length:
        count = min(rng.randint(1, 3), length - at)
        name = rng.choice("abcd")
        contested = (wish(party, name), wish(party, f"not {name}")) if rng.random() < 0.2 else ()
        if count + len(contested) > 1:
            found.append(Undecided(party, at, count, contested))
        at += count
    return found


def dispute(seed: int) -> Dispute:
    rng = random.Random(seed)
    lists = {party: rng.sample(FORMULAS, rng.randint(1, 4)) for party in PARTIES}
    ways = {"c": Direction.FORWARD, "d": Direction.BACK} if rng.random() < 0.5 else {}
    return Dispute(
        "d",
        "D",
        tuple(Party(party) for party in PARTIES),
        tuple(
            Option(name, owner, name, "on", "off", ways.get(name, Direction.BOTH))
            for name, owner in OWNERS.items()
        ),
        constraints=(Constraint(parse("a and b and c"), False),),
        preferences=tuple(wish(party, text) for party, texts in lists.items() for text in texts),
        undecided=tuple(tier for party, texts in lists.items() for tier in tiers(rng, party, len(texts))),
    )


def agreement(ranks: list[NDArray[np.signedinteger]]) -> dict[tuple[int, int], str]:
    """For each pair of states what all orders say."""
    told = {}
    for s in range(16):
        for q in range(16):
            up = [bool(rank[q] > rank[s]) for rank in ranks]
            down = [bool(rank[q] < rank[s]) for rank in ranks]
            assert all(up) or all(down) or any(up) == any(down)
            told[s, q] = ">" if all(up) else "?" if any(up) and any(down) else ""
    return told


SEEDS = (0, 1, 2, 3, 4, 6, 8, 10, 11, 13, 14, 15)
"""Disputes of which the orders, more than one, can be taken one by one in the time of a test."""


@pytest.mark.parametrize("seed", SEEDS)
def test_types_by_the_agreement_of_all_orders(seed: int) -> None:
    case = dispute(seed)
    every = Orders.all_of(case)
    decided = [every.decided(order) for order in range(every.total)]
    assert len(decided) > 1
    told = [agreement([states.ranks(each, party) for each in decided]) for party in PARTIES]
    owners = [PARTIES.index(option.owner) for option in case.options]
    ways = [option.direction.value for option in case.options]
    moves = option_form(owners, ways, states.feasible(case).tolist(), [[0] * 16] * 3)
    oracle = UncertainGraph(moves.states, moves.moves, lambda i, s, q: told[i][s, q])
    solution = solve_unknown(uncertain_game_of(case))
    for kind in ATTITUDES:
        for concept in CONCEPTS:
            for number, party in enumerate(PARTIES):
                expected = [s for s in moves.states if oracle.stable(kind, concept, number, s)]
                assert solution.of(kind, concept).stable_for(party).tolist() == expected

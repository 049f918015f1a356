"""The orders that undecided tiers allow, and what holds in them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest

from standoff.belief.holding import held_in
from standoff.belief.orders import Orders, axes, count, total
from standoff.belief.orders import lists as own_lists
from standoff.belief.uncertainty import Lot, open_orders
from standoff.dispute import (
    Dispute,
    ListedMoves,
    Option,
    Outcome,
    Party,
    PreferenceStatement,
    Undecided,
    Warrant,
)
from standoff.dispute.grammar import parse, text_of
from standoff.dispute.states import truth
from standoff.errors import Unknown
from standoff.evidence import Decision, Ruling
from standoff.stability import CONCEPTS, game_of, solve

RULING = Warrant(ruling=Ruling("N. N.", Decision.ADD, "x", "because", None))


def wish(text: str, party: str = "P") -> PreferenceStatement:
    return PreferenceStatement(party, parse(text), (RULING,), pinned=True)


def dispute(*undecided: Undecided, wishes: tuple[PreferenceStatement, ...] = ()) -> Dispute:
    owners = (("a", "P"), ("b", "P"), ("c", "Q"), ("d", "R"))
    return Dispute(
        "d",
        "D",
        (Party("P"), Party("Q"), Party("R")),
        tuple(Option(name, owner, name, "does", "does not") for name, owner in owners),
        outcomes=(
            Outcome("only_a", "Only a", parse("a and not b")),
            Outcome("both", "Both", parse("a and b and d")),
            Outcome("never", "Never", parse("a and not a")),
        ),
        preferences=wishes,
        undecided=undecided,
    )


def lists(of: Dispute) -> list[list[str]]:
    orders = Orders.all_of(of)
    decided = [orders.decided(at) for at in range(len(orders.joint))]
    assert not any(each.undecided for each in decided)
    return [[text_of(p.formula) for p in each.preferences] for each in decided]


def test_the_orders_of_a_tier_are_all_its_permutations() -> None:
    tied = dispute(
        Undecided("P", 1, 3), wishes=(wish("c"), wish("a"), wish("b"), wish("a or b"), wish("a iff b"))
    )
    middle = [list(order) for order in permutations(["a", "b", "a or b"])]
    assert lists(tied) == [["c", *order, "a iff b"] for order in middle]


def test_two_tiers_at_one_place_are_told_apart() -> None:
    first, second = (wish("a"), wish("not a")), (wish("b"), wish("not b"))
    tied = dispute(Undecided("P", 0, 0, first), Undecided("P", 0, 0, second))
    assert lists(tied) == [["a", "b"], ["a", "not b"], ["not a", "b"], ["not a", "not b"]]


def test_a_dispute_without_tiers_has_one_order() -> None:
    plain = dispute(wishes=(wish("b"), wish("a"), wish("c", "Q")))
    assert lists(plain) == [["b", "a", "c"]]
    assert total(plain) == 1
    assert len(Orders.drawn(plain, 5, 1).joint) == 5


def test_formulas_that_are_each_others_opposites_are_no_contested_pair_if_both_are_listed() -> None:
    tied = dispute(Undecided("P", 0, 2), wishes=(wish("a"), wish("not a")))
    assert lists(tied) == [["a", "not a"], ["not a", "a"]]


def test_the_axes_go_by_party_and_place_whatever_the_order_of_the_tiers() -> None:
    wishes = (wish("a"), wish("b"), wish("a or c"), wish("b or c"), wish("c", "Q"), wish("d", "Q"))
    tied = dispute(Undecided("Q", 0, 2), Undecided("P", 2, 2), Undecided("P", 0, 2), wishes=wishes)
    assert axes(tied) == (2, 1, 0)
    assert lists(tied)[1] == ["a", "b", "a or c", "b or c", "d", "c"]


def test_the_lot_is_even_and_the_same_for_the_same_seed() -> None:
    tied = dispute(Undecided("P", 0, 1, (wish("b"), wish("not b"))), wishes=(wish("a"), wish("c", "Q")))
    drawn = Orders.drawn(tied, 4000, 7)
    told = Counter(
        tuple(text_of(p.formula) for p in drawn.decided(at).preferences_of("P")) for at in range(4000)
    )
    assert set(told) == {("a", "b"), ("a", "not b"), ("b", "a"), ("not b", "a")}
    assert all(850 < number < 1150 for number in told.values())
    again = Orders.drawn(tied, 4000, 7)
    assert (again.joint == drawn.joint).all()
    assert (Orders.drawn(tied, 4000, 8).joint != drawn.joint).any()


@pytest.mark.parametrize("listed", [False, True])
def test_what_holds_is_what_solving_each_order_finds(listed: bool) -> None:
    contested = (wish("c", "Q"), wish("not c", "Q"))
    wishes = (
        wish("a and not d"),
        wish("not c"),
        wish("b"),
        wish("d if a", "Q"),
        wish("not a", "R"),
        wish("d", "R"),
    )
    tied = dispute(Undecided("P", 0, 3), Undecided("Q", 0, 1, contested), wishes=wishes)
    if listed:
        pairs = tuple((at, at ^ 1) for at in range(16)) + tuple((at, at ^ 2) for at in range(8))
        moves = (ListedMoves("P", pairs), ListedMoves("Q", ((0, 4), (4, 0), (5, 1))))
        tied = replace(tied, moves=moves)
    orders = Orders.all_of(tied)
    sets = {o.name: truth(o.formula, tied) for o in tied.outcomes}
    found = held_in(orders, sets, tuple(CONCEPTS))
    for at in range(len(orders.joint)):
        for solved in solve(game_of(orders.decided(at))).concepts:
            for name, members in sets.items():
                assert found[name, solved.concept][at] == members[solved.equilibria].any()
    assert not found["never", "gmr"].any()


def test_a_concept_that_is_none_is_refused() -> None:
    with pytest.raises(Unknown, match="no stability concept is called 'nsh'"):
        held_in(Orders.all_of(dispute(wishes=(wish("a"),))), {"x": np.ones(16, dtype=np.bool_)}, ["nsh"])


def test_how_many_orders_a_tier_allows() -> None:
    assert count(Undecided("P", 0, 3)) == 6
    assert count(Undecided("P", 0, 1, (wish("a"), wish("not a")))) == 4
    assert count(Undecided("P", 0, 0, (wish("a"), wish("not a"), wish("b"), wish("not b")))) == 8


def test_the_lists_to_solve_add_up_where_the_orders_multiply() -> None:
    wishes = (wish("a"), wish("b"), wish("a or c"), wish("c", "Q"), wish("d", "Q"))
    tied = dispute(Undecided("P", 0, 3), Undecided("Q", 0, 2), wishes=wishes)
    assert (own_lists(tied), total(tied)) == (8, 12)
    assert sum(len(rows) for rows in Orders.all_of(tied).rows.values()) == 8
    assert open_orders(tied, ["nash"], Lot(lists=7, samples=5)).seed == 1
    assert open_orders(tied, ["nash"], Lot(lists=8)).seed is None
    assert own_lists(dispute(wishes=wishes)) == 0

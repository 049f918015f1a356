"""What the sources leave open, and which conclusions depend on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.construction import Sources
from standoff.dispute import (
    Constraint,
    Dispute,
    Option,
    Outcome,
    Party,
    PreferenceStatement,
    Ranking,
    Undecided,
    Warrant,
)
from standoff.dispute.grammar import parse
from standoff.errors import Unsupported
from standoff.evidence import Decision, Ruling
from standoff.findings import left_open as module
from standoff.findings.left_open import left_open
from standoff.findings.openness import Dependence, LeftOpen
from standoff.findings.quotes import Quoter
from standoff.findings.solved import Solved
from standoff.stability import CONCEPTS, game_of, solve

RULING = Warrant(ruling=Ruling("N. N.", Decision.ADD, "x", "because", None))


def wish(text: str, party: str = "P") -> PreferenceStatement:
    return PreferenceStatement(party, parse(text), (RULING,), pinned=True)


def dispute(*undecided: Undecided, wishes: tuple[PreferenceStatement, ...] = ()) -> Dispute:
    """P may do a and b, Q may do c; the outcome is that a is done and b is not."""
    return Dispute(
        "d",
        "D",
        (Party("P"), Party("Q")),
        tuple(
            Option(name, owner, name, "does", "does not")
            for name, owner in (("a", "P"), ("b", "P"), ("c", "Q"))
        ),
        outcomes=(
            Outcome("only_a", "Only a", parse("a and not b")),
            Outcome("both", "Both", parse("a and b")),
        ),
        preferences=wishes,
        undecided=undecided,
    )


def found(of: Dispute) -> LeftOpen:
    told = left_open(Solved.of(of), Quoter.of(Sources((), ()), ()))
    assert told is not None
    return told


def on(told: LeftOpen, outcome: str, concept: str) -> Dependence:
    (concepts,) = (each.concepts for each in told.outcomes if each.name == outcome)
    return next(each for each in concepts if each.concept == concept)


def test_nothing_is_open_in_a_decided_dispute() -> None:
    plain = dispute(wishes=(wish("a"), wish("b")))
    assert left_open(Solved.of(plain), Quoter.of(Sources((), ()), ())) is None


def test_an_order_that_decides_and_one_that_does_not() -> None:
    tied = dispute(Undecided("P", 0, 2), wishes=(wish("a and not b"), wish("b"), wish("c", "Q")))
    told = found(tied)
    assert told.orders == 2
    assert told.tiers[0].formulas == ("a and not b", "b")
    assert on(told, "only_a", "nash") == Dependence("nash", "depends", (0,), ("b", "d"))
    assert on(told, "both", "nash") == Dependence("nash", "depends", (0,), ("b", "d"))
    both = dispute(Undecided("P", 0, 2), wishes=(wish("a"), wish("b")))
    assert on(found(both), "both", "nash") == Dependence("nash", "always", (), ("a", "b", "c", "d"))
    assert on(found(both), "only_a", "nash").when == "never"


def test_it_depends_only_on_the_tier_that_matters() -> None:
    contested = (wish("c", "Q"), wish("not c", "Q"))
    told = found(
        dispute(
            Undecided("P", 0, 2), Undecided("Q", 0, 0, contested), wishes=(wish("a and not b"), wish("b"))
        )
    )
    assert told.orders == 4
    assert on(told, "only_a", "nash").tiers == (0,)
    assert told.tiers[1].contested == ("c", "not c")


def test_unknown_pairs_are_told_by_the_types() -> None:
    ranks = Ranking("P", ((1, 5), (0, 2, 3, 4, 6, 7)), (RULING,), unknown=((1, 3),))
    told = found(replace(dispute(), rankings=(ranks,)))
    assert told.orders == 0
    assert told.tiers[0].pairs == 1
    assert on(told, "only_a", "nash") == Dependence("nash", "always", (), ("a", "b", "c", "d"))
    assert on(told, "both", "nash") == Dependence("nash", "open", (), ("b", "d"))


def test_too_many_orders_are_bounded_by_the_types(monkeypatch: pytest.MonkeyPatch) -> None:
    tied = dispute(Undecided("P", 0, 2), wishes=(wish("a and not b"), wish("b"), wish("c", "Q")))
    monkeypatch.setattr(module, "MOST_ORDERS", 1)
    told = found(tied)
    assert told.orders == 0
    assert on(told, "only_a", "nash") == Dependence("nash", "open", (), ("b", "d"))


def test_what_is_ruled_out_never_holds_however_large_the_case(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the types are refused and not all orders are solved, constraints still say so."""

    def refuse(game: object) -> None:
        raise Unsupported("too many moves")

    tied = dispute(Undecided("P", 0, 2), wishes=(wish("a and not b"), wish("b"), wish("c", "Q")))
    monkeypatch.setattr(module, "MOST_ORDERS", 1)
    monkeypatch.setattr(module, "solve_unknown", refuse)
    told = found(replace(tied, constraints=(Constraint(parse("a and b"), requirement=False),)))
    assert on(told, "both", "seq") == Dependence("seq", "never", (), ())
    assert on(told, "only_a", "seq") == Dependence("seq", "open", (), ())


@settings(max_examples=25, deadline=None)
@given(st.permutations(["a", "b", "c", "a and not b", "a iff c", "not b"]), st.integers(2, 3))
def test_always_is_in_every_order_and_the_base_order_is_one_of_them(texts: list[str], count: int) -> None:
    wishes = (*map(wish, texts[:4]), wish("a", "Q"), wish("not c", "Q"))
    tied = dispute(Undecided("P", 1, count), Undecided("Q", 0, 2), wishes=wishes)
    told = found(tied)
    base = solve(game_of(tied))
    members = Solved.of(tied).members
    for outcome in told.outcomes:
        for each in outcome.concepts:
            held = members[outcome.name][base.of(each.concept).equilibria].any()
            assert each.when != ("never" if held else "always")
            assert bool(each.tiers) == (each.when == "depends")
            if each.when != "never":
                assert "d" in each.types
    assert len(told.outcomes[0].concepts) == len(CONCEPTS)

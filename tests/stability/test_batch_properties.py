"""A batch of models equals the models one by one, whatever their preferences, moves and constraints."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.dispute import (
    And,
    Constraint,
    Dispute,
    Formula,
    Not,
    Option,
    Or,
    Party,
    PreferenceStatement,
    Variable,
    Warrant,
)
from standoff.evidence import Decision, Ruling
from standoff.stability import CONCEPTS, Game, OrderVariants, RankVariants, hold_many, solve, solve_many
from tests.stability.models import Model, models

NAMES = ("a", "b", "c")
WARRANT = Warrant(ruling=Ruling("an analyst", Decision.ADD, "x", "for the test"))
LITERALS: list[Formula] = [*map(Variable, NAMES), *(Not(Variable(name)) for name in NAMES)]
FORMULAS = st.one_of(
    st.sampled_from(LITERALS),
    st.tuples(st.sampled_from([And, Or]), st.tuples(*[st.sampled_from(LITERALS)] * 2)).map(
        lambda drawn: drawn[0](drawn[1])
    ),
)


@settings(max_examples=60, deadline=None)
@given(models(), st.data(), st.integers(1, 2))
def test_variants_of_ranks(model: Model, data: st.DataObject, jobs: int) -> None:
    count = data.draw(st.integers(1, 5))
    size = len(model.feasible)
    row = st.lists(st.integers(-3, 3), min_size=size, max_size=size)
    table = st.lists(row, min_size=count, max_size=count)
    parties = data.draw(st.lists(st.sampled_from(model.parties), min_size=1, unique=True))
    ranks = {party: data.draw(table) for party in parties}
    batch = solve_many(RankVariants.of(model.game(), ranks), jobs=jobs)
    for variant in range(count):
        own = tuple(
            tuple(ranks[party][variant]) if party in ranks else model.ranks[number]
            for number, party in enumerate(model.parties)
        )
        alone = solve(replace(model, ranks=own).game())
        for concept in CONCEPTS:
            found = np.flatnonzero(batch.equilibria(concept)[variant])
            assert found.tolist() == alone.of(concept).equilibria.tolist()


@settings(max_examples=40, deadline=None)
@given(st.lists(FORMULAS, min_size=1, max_size=4), st.lists(FORMULAS, max_size=3), st.data())
def test_variants_of_orders(ours: list[Formula], theirs: list[Formula], data: st.DataObject) -> None:
    made = dispute(ours, theirs)
    places = list(range(len(ours)))
    orders = data.draw(
        st.lists(
            st.sampled_from([order for k in range(len(ours) + 1) for order in permutations(places, k)]),
            min_size=1,
            max_size=6,
        )
    )
    variants = OrderVariants.of(made, {"A": orders})
    batch = solve_many(variants)
    sets = {"first": np.arange(8) < 3, "last": np.arange(8) == 7}
    held = hold_many(variants, sets)
    for variant, order in enumerate(orders):
        alone = solve(Game.of(dispute([ours[k] for k in order], theirs)))
        for concept in CONCEPTS:
            states = alone.of(concept).equilibria.tolist()
            assert np.flatnonzero(batch.equilibria(concept)[variant]).tolist() == states
            assert held.of(concept, "first")[variant] == any(state < 3 for state in states)
            assert held.of(concept, "last")[variant] == (7 in states)


@settings(max_examples=20, deadline=None)
@given(models(max_options=3), st.integers(1, 40))
def test_the_same_variant_again_and_again(model: Model, count: int) -> None:
    """Parts that are not full, and more than one part."""
    game = model.game()
    batch = solve_many(RankVariants.of(game, {model.parties[0]: [model.ranks[0]] * count}), ["seq"])
    alone = solve(game, ["seq"]).of("seq").equilibria.tolist()
    assert batch.equilibria("seq").shape == (count, len(model.feasible))
    assert all(np.flatnonzero(row).tolist() == alone for row in batch.equilibria("seq"))


def dispute(ours: list[Formula], theirs: list[Formula]) -> Dispute:
    return Dispute(
        name="many",
        title="Many",
        parties=(Party("A"), Party("B")),
        options=tuple(
            Option(name, "AB"[k % 2], name, on="does", off="does not") for k, name in enumerate(NAMES)
        ),
        constraints=(Constraint(And((Variable("a"), Variable("b"))), requirement=False),),
        preferences=tuple(
            PreferenceStatement(party, formula, (WARRANT,))
            for party, formulas in (("A", ours), ("B", theirs))
            for formula in formulas
        ),
    )

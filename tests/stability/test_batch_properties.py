"""A batch of models equals the models one by one, whatever their preferences, moves and constraints."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest
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
from standoff.stability import (
    CONCEPTS,
    UNREACHED,
    Game,
    OrderVariants,
    RankVariants,
    batch,
    hold_many,
    reach,
    reach_many,
    solve,
    solve_many,
)
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
    solved = solve_many(RankVariants.of(model.game(), ranks), jobs=jobs)
    for variant in range(count):
        own = tuple(
            tuple(ranks[party][variant]) if party in ranks else model.ranks[number]
            for number, party in enumerate(model.parties)
        )
        alone = solve(replace(model, ranks=own).game())
        for concept in CONCEPTS:
            found = np.flatnonzero(solved.equilibria(concept)[variant])
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
    solved = solve_many(variants)
    sets = {"first": np.arange(8) < 3, "last": np.arange(8) == 7}
    held = hold_many(variants, sets)
    for variant, order in enumerate(orders):
        alone = solve(Game.of(dispute([ours[k] for k in order], theirs)))
        for concept in CONCEPTS:
            states = alone.of(concept).equilibria.tolist()
            assert np.flatnonzero(solved.equilibria(concept)[variant]).tolist() == states
            assert held.of(concept, "first")[variant] == any(state < 3 for state in states)
            assert held.of(concept, "last")[variant] == (7 in states)


@settings(max_examples=30, deadline=None)
@given(
    models(max_options=3),
    st.integers(1, 40),
    st.sampled_from([1, 8, 32, 1 << 18]),
    st.integers(1, 2),
    st.data(),
)
def test_parts_that_are_full_or_not(
    model: Model, count: int, together: int, jobs: int, data: st.DataObject
) -> None:
    """Every third variant ranks the other way round."""
    game, party = model.game(), model.parties[0]
    turned = tuple(-rank for rank in model.ranks[0])
    turns = [variant % 3 == 2 for variant in range(count)]
    ranks = {party: [turned if turn else model.ranks[0] for turn in turns]}
    state = data.draw(st.integers(0, len(model.feasible) - 1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch, "_TOGETHER", together)
        variants = RankVariants.of(game, ranks)
        rows = solve_many(variants, ["seq"], jobs=jobs).equilibria("seq")
        held = hold_many(
            variants, {"it": np.arange(len(model.feasible)) == state}, ["seq"], party=party, jobs=jobs
        )
    alone = solve(game, ["seq"]).of("seq")
    other = solve(replace(model, ranks=(turned, *model.ranks[1:])).game(), ["seq"]).of("seq")
    wanted = [other if turn else alone for turn in turns]
    assert [np.flatnonzero(row).tolist() for row in rows] == [each.equilibria.tolist() for each in wanted]
    assert held.of("seq", "it").tolist() == [bool(each.stable[0][state]) for each in wanted]


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


@settings(max_examples=40, deadline=None)
@given(models(), st.data(), st.integers(1, 2))
def test_what_is_stable_for_one_party_and_what_improvements_reach(
    model: Model, data: st.DataObject, jobs: int
) -> None:
    size = len(model.feasible)
    row = st.lists(st.integers(-3, 3), min_size=size, max_size=size)
    party = data.draw(st.sampled_from(model.parties))
    ranks = data.draw(st.lists(row, min_size=1, max_size=4))
    variants = RankVariants.of(model.game(), {party: ranks})
    start = int(np.flatnonzero(variants.game.feasible)[0])
    sets = {str(state): np.arange(size) == state for state in range(size)}
    solved = solve_many(variants, party=party, jobs=jobs)
    reached = reach_many(variants, start, sets, jobs=jobs)
    for number, given_ranks in enumerate(ranks):
        own = tuple(
            tuple(given_ranks) if name == party else rank
            for name, rank in zip(model.parties, model.ranks, strict=True)
        )
        alone = replace(model, ranks=own).game()
        for concept in CONCEPTS:
            stable = np.flatnonzero(solved.equilibria(concept)[number])
            assert stable.tolist() == solve(alone, [concept]).of(concept).stable_for(party).tolist()
        assert reached[number].tolist() == (reach(alone, start).improving != UNREACHED).tolist()

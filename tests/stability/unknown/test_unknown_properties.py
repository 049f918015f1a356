"""Laws of unknown preference, as properties of random models."""

from __future__ import annotations

from itertools import permutations, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.stability import CONCEPTS, Game, solve
from standoff.stability.kernels import BoolArray
from standoff.stability.unknown import ATTITUDES, Tiered, UncertainGame, UncertainSolution, solve_unknown
from tests.stability.models import Model, models
from tests.stability.unknown.models import doubt

SEEDS = st.integers(0, 10_000)
FEW = settings(max_examples=40, deadline=None)


def implies(weaker: tuple[BoolArray, ...], stronger: tuple[BoolArray, ...]) -> bool:
    """Whether every state that is stable by ``stronger`` is so by ``weaker``, for every party."""
    return all(bool((~strong | weak).all()) for weak, strong in zip(weaker, stronger, strict=True))


def same(one: tuple[BoolArray, ...], other: tuple[BoolArray, ...]) -> bool:
    return implies(one, other) and implies(other, one)


def cell(solution: UncertainSolution, kind: str, concept: str) -> tuple[BoolArray, ...]:
    return solution.of(kind, concept).stable


@FEW
@given(models())
def test_with_nothing_unknown_all_types_are_the_plain_concepts(model: Model) -> None:
    game = model.game()
    plain, unknown = solve(game), solve_unknown(UncertainGame.from_pairs(game, {}))
    for kind, concept in product(ATTITUDES, CONCEPTS):
        assert same(cell(unknown, kind, concept), plain.of(concept).stable)


@FEW
@given(models())
def test_one_formula_a_tier_is_the_plain_list(model: Model) -> None:
    """Ranks written out as bits, highest first: a list of decided formulas."""
    game = model.game()
    comparisons = []
    for rank in game.ranks:
        bits = range(int(rank.max()).bit_length() - 1, -1, -1)
        comparisons.append(Tiered.of([[(rank >> bit & 1).astype(np.bool_)] for bit in bits], game.feasible))
    unknown = solve_unknown(UncertainGame(game, tuple(comparisons)))
    for kind, concept in product(ATTITUDES, CONCEPTS):
        assert same(cell(unknown, kind, concept), solve(game, [concept]).of(concept).stable)


@FEW
@given(SEEDS)
def test_who_ventures_stays_less_and_who_fears_stays_more(seed: int) -> None:
    """a ⇒ b ⇒ d and a ⇒ c ⇒ d for every concept; for Nash a = c and b = d."""
    solution = solve_unknown(doubt(seed).game())
    for concept in CONCEPTS:
        for weaker, stronger in ("ba", "ca", "db", "dc"):
            assert implies(cell(solution, weaker, concept), cell(solution, stronger, concept))
    assert same(cell(solution, "a", "nash"), cell(solution, "c", "nash"))
    assert same(cell(solution, "b", "nash"), cell(solution, "d", "nash"))


@FEW
@given(SEEDS)
def test_the_concepts_imply_one_another_within_each_type(seed: int) -> None:
    solution = solve_unknown(doubt(seed).game())
    for kind in ATTITUDES:
        for weaker, stronger in (
            ("sseq", "nash"),
            ("seq", "sseq"),
            ("smr", "sseq"),
            ("gmr", "seq"),
            ("gmr", "smr"),
        ):
            assert implies(cell(solution, kind, weaker), cell(solution, kind, stronger))


@FEW
@given(SEEDS)
def test_the_types_enclose_every_order_that_the_tiers_allow(seed: int) -> None:
    """Stable for type a ⇒ stable in every allowed order under Nash, GMR and SMR (whose answers are any
    moves); stable in some allowed order ⇒ stable for type d under all. A formula beside its negation
    stands for either.
    """
    uncertain = doubt(seed)
    if not all(wish.tiers for wish in uncertain.wishes):
        return
    game = uncertain.game()
    solution = solve_unknown(game)
    rng = np.random.default_rng(seed)
    for _ in range(4):
        ranks = [_ordered(wish.tiers, rng) for wish in uncertain.wishes]
        base = uncertain.model.game()
        one = Game(base.parties, base.options, base.owners, base.directions, base.feasible, tuple(ranks))
        solved = solve(one)
        for concept in CONCEPTS:
            assert implies(cell(solution, "d", concept), solved.of(concept).stable)
            if concept in ("nash", "gmr", "smr"):
                assert implies(solved.of(concept).stable, cell(solution, "a", concept))


def _ordered(tiers: tuple[tuple[tuple[bool, ...], ...], ...], rng: np.random.Generator) -> np.ndarray:
    """Ranks by one order of the formulas that the tiers allow."""
    total = np.zeros(len(tiers[0][0]), dtype=np.int64)
    for tier in tiers:
        for at in rng.permutation(len(tier)):
            total = 2 * total + np.array(tier[at])
    return total


@FEW
@given(st.integers(1, 4), st.integers(1, 3), SEEDS)
def test_a_tier_is_agreement_over_all_its_orders(formulas: int, options: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    size = 2**options
    truths = [rng.integers(0, 2, size).astype(np.bool_) for _ in range(formulas)]
    tiered = Tiered.of([truths], np.ones(size, dtype=np.bool_))
    orders = [
        sum(truths[at].astype(int) << k for k, at in enumerate(order))
        for order in permutations(range(formulas))
    ]
    for s, q in product(range(size), repeat=2):
        here, there = tiered.classes[[s]], tiered.classes[[q]]
        better, unknown = tiered.compare(here, there)
        every = tiered.against_all(here)
        assert [row[0, there[0]] for row in every] == [better[0], unknown[0]]
        up = [order[q] > order[s] for order in orders]
        assert bool(better[0]) == all(up)
        assert bool(unknown[0]) == (any(up) and any(order[q] < order[s] for order in orders))

"""The axioms that make the Shapley value, on games drawn at random."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.belief.influence import values
from standoff.belief.influence.sampling import begun, drawn, estimates
from standoff.belief.influence.smallest import numbers
from standoff.errors import Malformed

ITEMS = st.integers(0, 5)


def tables(items: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(0, 1), min_size=1 << items, max_size=1 << items)


games = ITEMS.flatmap(tables)
pairs = ITEMS.flatmap(lambda n: st.tuples(tables(n), tables(n)))


def count_of(table: list[int]) -> int:
    return len(table).bit_length() - 1


@given(games)
def test_efficiency(table: list[int]) -> None:
    assert sum(values(table).shapley) == (table[-1] - table[0] if len(table) > 1 else 0)


@given(pairs)
def test_additivity(both: tuple[list[int], list[int]]) -> None:
    one, other = both
    summed = values([a + b for a, b in zip(one, other, strict=True)]).shapley
    apart = zip(values(one).shapley, values(other).shapley, strict=True)
    assert summed == tuple(a + b for a, b in apart)


@given(games, st.integers(0, 5))
def test_dummy(table: list[int], place: int) -> None:
    place = min(place, count_of(table))
    low = (1 << place) - 1
    wider = [table[(s & low) | (s >> 1 & ~low)] for s in range(2 * len(table))]
    found, alone = values(wider), values(table)
    assert found.shapley[place] == found.banzhaf[place] == 0
    assert found.shapley[:place] + found.shapley[place + 1 :] == alone.shapley


@given(games)
def test_symmetry(table: list[int]) -> None:
    items = count_of(table)
    for one, other in permutations(range(items), 2):
        swapped = [_swap(s, one, other) for s in range(len(table))]
        turned = values([table[s] for s in swapped]).shapley
        assert turned[one] == values(table).shapley[other]
        if all(table[s] == table[t] for s, t in enumerate(swapped)):
            assert values(table).shapley[one] == values(table).shapley[other]


def _swap(chosen: int, one: int, other: int) -> int:
    differ = (chosen >> one ^ chosen >> other) & 1
    return chosen ^ (differ << one | differ << other)


@given(games)
def test_it_is_the_mean_over_all_orders(table: list[int]) -> None:
    items = count_of(table)
    orders = list(permutations(range(items)))
    gained = [Fraction(0)] * items
    for order in orders:
        taken = 0
        for item in order:
            gained[item] += table[taken | 1 << item] - table[taken]
            taken |= 1 << item
    assert values(table).shapley == tuple(gain / len(orders) for gain in gained)


@settings(max_examples=50)
@given(st.integers(1, 5).flatmap(tables), st.integers(0, 10_000))
def test_sampled_lies_within_its_bound_of_the_exact_and_adds_up(table: list[int], seed: int) -> None:
    orders = drawn(count_of(table), 300, seed)
    truth = np.array(table, dtype=np.bool_)[numbers(begun(orders))]
    found = estimates(orders, truth)
    assert sum(found.value) == table[-1] - table[0]
    for value, exact, bound in zip(found.value, values(table).shapley, found.bound, strict=True):
        assert abs(value - exact) <= bound


def test_published_values() -> None:
    """Shapley & Shubik 1954, the Security Council of then: five vetoes and six others, seven votes."""
    passes = [(s & 31) == 31 and s.bit_count() >= 7 for s in range(1 << 11)]
    found = values(passes).shapley
    assert found[0] == Fraction(76, 385)
    assert found[10] == Fraction(1, 462)


@pytest.mark.parametrize("table", [[], [1, 0, 1], [0.5, 1.0], [[0, 1], [1, 1]]])
def test_a_table_that_is_none_is_refused(table: list[int]) -> None:
    with pytest.raises(Malformed, match="the table of values"):
        values(table)


def test_too_few_orders_and_an_impossible_seed_are_refused() -> None:
    with pytest.raises(Malformed, match="too few to tell how sure"):
        drawn(3, 1, 0)
    with pytest.raises(Malformed, match="is no seed"):
        drawn(3, 5, -1)

"""What holds of alpha for every coding."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.belief.agreement import Level, agreement

CODERS = ["Ada", "Ben", "Cy"]
UNITS = st.lists(st.dictionaries(st.sampled_from(CODERS), st.integers(0, 4), max_size=3), max_size=8)
LEVELS = st.sampled_from(Level)


@given(UNITS, LEVELS, st.permutations(CODERS), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_coders_and_units_changes_nothing(
    units: list[dict[str, int]], level: Level, names: list[str], lot: object
) -> None:
    renamed = [{names[CODERS.index(coder)]: value for coder, value in unit.items()} for unit in units]
    lot.shuffle(renamed)  # type: ignore[attr-defined]
    assert agreement(renamed, level) == agreement(units, level)


@given(UNITS, st.permutations(range(5)))
@settings(max_examples=40, deadline=None)
def test_other_names_for_nominal_values_change_nothing(units: list[dict[str, int]], names: list[int]) -> None:
    renamed = [{coder: f"v{names[value]}" for coder, value in unit.items()} for unit in units]
    one, other = agreement(units), agreement(renamed)
    assert (one.alpha, one.units, one.values, one.observed) == (
        other.alpha,
        other.units,
        other.values,
        other.observed,
    )


@given(st.lists(st.integers(0, 4), min_size=2, max_size=8).filter(lambda v: len(set(v)) > 1), LEVELS)
@settings(max_examples=40, deadline=None)
def test_perfect_agreement_is_one(values: list[int], level: Level) -> None:
    assert agreement([dict.fromkeys(CODERS, value) for value in values], level).alpha == 1.0


@given(UNITS, LEVELS)
@settings(max_examples=40, deadline=None)
def test_alpha_is_at_most_one_and_lone_values_count_for_nothing(
    units: list[dict[str, int]], level: Level
) -> None:
    found = agreement(units, level)
    assert found.alpha is None or found.alpha <= 1
    assert agreement([*units, {"Ada": 3}, {}], level) == found


@given(UNITS, st.integers(1, 5), st.integers(0, 5))
@settings(max_examples=40, deadline=None)
def test_an_interval_scale_may_be_stretched_and_moved(
    units: list[dict[str, int]], factor: int, more: int
) -> None:
    moved = [{coder: factor * value + more for coder, value in unit.items()} for unit in units]
    one, other = (agreement(each, Level.INTERVAL).alpha for each in (units, moved))
    assert one == (None if other is None else pytest.approx(other))

"""Krippendorff's alpha against his own published examples."""

from __future__ import annotations

import pytest

from standoff.belief.agreement import Agreement, Level, agreement
from standoff.errors import Unsupported

# Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example C: four observers, twelve units.
OBSERVERS = {
    "A": "1 2 3 3 2 1 4 1 2 . . .",
    "B": "1 2 3 3 2 2 4 1 2 5 . 3",
    "C": ". 3 3 3 2 3 4 2 2 5 1 .",
    "D": "1 2 3 3 2 4 4 1 2 5 1 .",
}


def units_of(rows: dict[str, str]) -> list[dict[str, int]]:
    table = {name: row.split() for name, row in rows.items()}
    return [
        {name: int(values[at]) for name, values in table.items() if values[at] != "."}
        for at in range(len(next(iter(table.values()))))
    ]


@pytest.mark.parametrize(
    ("level", "alpha"),
    [(Level.NOMINAL, 0.743), (Level.ORDINAL, 0.815), (Level.INTERVAL, 0.849), (Level.RATIO, 0.797)],
)
def test_four_observers_and_twelve_units(level: Level, alpha: float) -> None:
    found = agreement(units_of(OBSERVERS), level)
    assert found.alpha == pytest.approx(alpha, abs=0.0005)
    assert (found.units, found.values) == (11, 40)
    assert found.low is not None
    assert found.high is not None
    assert found.low < alpha < found.high


def test_two_observers_of_two_values() -> None:
    """Example A of the same paper: ten units, alpha = 0.095."""
    rows = {"Meg": "0 1 0 0 0 0 0 0 1 0", "Owen": "1 1 1 0 0 1 0 0 0 0"}
    assert agreement(units_of(rows)).alpha == pytest.approx(0.095, abs=0.0005)


def test_nothing_that_varies_shows_nothing() -> None:
    assert agreement([{"Ada": "yes", "Ben": "yes"}] * 9) == Agreement(None, 9, 18, 1.0)


def test_nothing_coded_twice() -> None:
    assert agreement([{"Ada": "yes"}, {}]) == Agreement(None, 0, 0, None)


def test_few_units_get_no_interval() -> None:
    found = agreement([{"Ada": 1, "Ben": 1}, {"Ada": 2, "Ben": 2}])
    assert (found.alpha, found.low, found.high) == (1.0, None, None)


def test_the_seed_decides_the_interval() -> None:
    units = units_of(OBSERVERS)
    assert agreement(units, seed=3) == agreement(units, seed=3)


@pytest.mark.parametrize(
    ("value", "level", "why"),
    [("yes", Level.INTERVAL, "only numbers can"), (-1, Level.RATIO, "needs numbers from 0")],
)
def test_values_that_a_level_cannot_measure(value: object, level: Level, why: str) -> None:
    with pytest.raises(Unsupported, match=why):
        agreement([{"Ada": value, "Ben": 2}], level)

"""The floors that the reading of forecasts must keep on the coded texts on five disputes."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.foretold import FIELDS, cases, f1, totals

FLOORS = {False: 0.95, True: 0.93}


@pytest.fixture(scope="module")
def told() -> dict[bool, Counter[str]]:
    return {held: totals(case for case in cases() if case["held"] is held) for held in FLOORS}


def test_there_are_enough_texts_and_disputes() -> None:
    coded = cases()
    assert len(coded) >= 70
    assert len({case["dispute"] for case in coded}) >= 5
    assert sum(not case["forecasts"] for case in coded) >= 20


@pytest.mark.parametrize("held", sorted(FLOORS))
def test_forecasts_are_found(held: bool, told: dict[bool, Counter[str]]) -> None:
    assert f1(told[held]) >= FLOORS[held], told[held]


@pytest.mark.parametrize("field", FIELDS)
def test_what_is_found_is_read_right(field: str, told: dict[bool, Counter[str]]) -> None:
    both = told[False] + told[True]
    assert both[field] >= 0.88 * both["matched"], both

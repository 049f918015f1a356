"""The coded sets of times: the floors that reading must keep, part by part."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.dates import coded, dates, f1, part, told

DATES = {"tuned": 0.98, "held": 0.97, "later": 0.93, "last": 0.91}
TOLD = {"tuned": 0.93, "held": 0.93, "later": 0.7, "last": 0.75}


@pytest.mark.parametrize(("name", "floor"), DATES.items())
def test_dates_are_read_with_their_value_and_precision(name: str, floor: float) -> None:
    count, errors = dates(part(coded("dates"), name))
    assert f1(count) >= floor, errors


@pytest.mark.parametrize(("name", "floor"), TOLD.items())
def test_saying_and_event_are_told_apart(name: str, floor: float) -> None:
    count, errors = told(part(coded("said-and-event"), name))
    assert count["both"] >= floor * count["coded"], errors


def test_the_sets_are_as_large_as_they_claim() -> None:
    assert [len(coded(name)) for name in ("dates", "said-and-event")] == [249, 78]


def test_a_date_that_is_none_costs_as_much_as_one_that_is_missed() -> None:
    trap: dict[str, Any] = {"text": "They met in 2004.", "published": None, "dates": []}
    missed = {"text": "They met once.", "published": None, "dates": [{"exact": "once", "value": "2004"}]}
    assert dates([trap])[0] == {"coded": 0, "read": 1, "right": 0}
    assert dates([missed])[0] == {"coded": 1, "read": 0, "right": 0}
    assert f1(dates([trap, missed])[0]) == 0

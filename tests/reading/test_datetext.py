"""Dates as people write them."""

from __future__ import annotations

import pytest

from standoff.reading.datetext import read_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2016", "2016"),
        ("2016-09", "2016-09"),
        ("2016-09-02", "2016-09-02"),
        ("2016/9/2", "2016-09-02"),
        ("2016-09-02T10:15:00Z", "2016-09-02"),
        ("2016-09-02 10:15:00.123+09:00", "2016-09-02"),
        ("September 2, 2016", "2016-09-02"),
        ("Sept. 2 2016", "2016-09-02"),
        ("2 Sept 2016", "2016-09-02"),
        ("2nd of September, 2016", "2016-09-02"),
        ("Friday, 2 September 2016", "2016-09-02"),
        ("Fri, 02 Sep 2016 10:15:00 +0900", "2016-09-02"),
        ("September 2, 2016 at 10:15 am EST", "2016-09-02"),
        ("SEPTEMBER 2016", "2016-09"),
        ("September, 2016", "2016-09"),
        ("02.09.2016", "2016-09-02"),
        ("13/09/2016", "2016-09-13"),
        ("09/13/2016", "2016-09-13"),
        ("09/09/2016", "2016-09-09"),
        ("02/09/2016", "2016"),
        ("29 February 2016", "2016-02-29"),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert str(read_date(text)) == date


@pytest.mark.parametrize(
    "text",
    [
        *("", "Friday", "last Friday", "yesterday", "three days later", "May", "2 September", "16"),
        *("2016-13-01", "2016-02-30", "31 April 2016", "29 February 2017", "0000-00-00", "13/13/2016"),
        *("3016", "3016-01-01", "1066-10-14", "1499", "2 September 3016", "99999"),
        *(
            "In 2016 they met",
            "2016 was a year",
            "September 2, 2016 and later",
            "2016-09-02-03",
            "x" * 10_000,
        ),
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None

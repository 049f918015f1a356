"""Dates as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.reading.datetext import EARLIEST, LATEST, read_date


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


@given(st.dates())
def test_a_day_reads_back_from_every_way_to_write_it(day: object) -> None:
    assert hasattr(day, "strftime")
    iso = str(day)
    sensible = EARLIEST <= int(iso[:4]) <= LATEST
    number = str(int(iso[8:]))
    for written in (iso, day.strftime(f"{number} %B {iso[:4]}"), day.strftime(f"%a, %b {number}, {iso[:4]}")):
        assert str(read_date(written)) == (iso if sensible else "None")


@given(st.text(max_size=60))
def test_no_text_crashes_it(text: str) -> None:
    date = read_date(text)
    assert date is None or EARLIEST <= date.year <= LATEST


@given(st.from_regex(r"\d{1,4}[-/. ]\d{1,4}[-/. ]\d{1,4}", fullmatch=True))
def test_numbers_never_make_a_day_that_does_not_exist(text: str) -> None:
    date = read_date(text)
    assert date is None or str(date.earliest.year) in text

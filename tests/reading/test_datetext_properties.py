"""What holds for every text that may be a date."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standoff.reading.datetext import EARLIEST, LATEST, read_date


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

"""Moments of any text: in order, apart, inside the text, and what was written is what is read."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from standoff.evidence import Article, DateOrigin, PartialDate, Published
from standoff.statements import Moment
from standoff.statements.moments import moments
from standoff.statements.periods import counted, of_day

SMALL = (
    "in",
    "on",
    "by",
    "since",
    "until",
    "between",
    "and",
    "from",
    "to",
    "the",
    "of",
    "a",
    "-",
    "–",
    ",",
    ".",
    "\n",
)
UNITS = (
    "day",
    "days",
    "week",
    "month",
    "year",
    "decade",
    "century",
    "weekend",
    "quarter",
    "spring",
    "winter",
)
NAMES = (
    "May",
    "March",
    "Dec.",
    "Monday",
    "Friday",
    "yesterday",
    "today",
    "2004",
    "1956",
    "1950s",
    "19th",
    "31",
    "00",
)
ORDER = (
    "last",
    "next",
    "this",
    "that",
    "two",
    "first",
    "ago",
    "later",
    "earlier",
    "end",
    "early",
    "eve",
    "within",
)
OTHERS = ("9999", "0001-01-01", "agreed", "will", "past", "May 9")
WORDS = st.sampled_from((*SMALL, *UNITS, *NAMES, *ORDER, *OTHERS))
TEXTS = st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=200))
DAYS = st.dates(datetime.date(1500, 1, 1), datetime.date(2099, 12, 31))
DATES = st.one_of(
    st.none(),
    st.dates().map(of_day),
    st.dates().map(lambda day: PartialDate(day.year, day.month)),
    st.dates().map(lambda day: PartialDate(day.year)),
)


def read(text: str, date: PartialDate | None) -> tuple[Moment, ...]:
    published = Published(date, DateOrigin.ANALYST) if date else None
    return moments(Article("a", "a.txt", text, published=published))


@given(TEXTS, DATES)
def test_any_text_is_read_in_order_and_no_character_twice(text: str, date: PartialDate | None) -> None:
    end = 0
    for moment in read(text, date):
        assert moment.span is not None
        assert end <= moment.span.start < moment.span.end <= len(text)
        assert moment.date.earliest <= moment.end.latest
        end = moment.span.end


@given(DAYS, DATES)
def test_a_full_date_is_itself_whatever_the_articles_date(
    day: datetime.date, date: PartialDate | None
) -> None:
    for form in (
        "%d %B %Y",
        "%B %d, %Y",
        "%Y-%m-%d",
        "%d.%m.%Y",
        "%d %b. %Y" if day.month != 5 else "%d %b %Y",
    ):
        assert [str(moment) for moment in read(f"It was {day.strftime(form)}, as told.", date)] == [str(day)]


@given(st.dates(datetime.date(1600, 1, 1), datetime.date(2090, 1, 1)), st.integers(2, 19))
def test_days_ago_are_days_before(day: datetime.date, count: int) -> None:
    (moment,) = read(f"It fell {count} days ago.", of_day(day))
    assert (day - moment.date.earliest).days == count


@given(st.dates(datetime.date(1600, 1, 1), datetime.date(2090, 1, 1)), st.integers(-50, 50))
def test_a_week_has_seven_days_from_monday_and_follows_the_one_before(day: datetime.date, steps: int) -> None:
    week, following = (counted(of_day(day), "week", number) for number in (steps, steps + 1))
    assert week is not None
    assert following is not None
    assert week.first.earliest.weekday() == 0
    assert (week.end.latest - week.first.earliest).days == 6
    assert (following.first.earliest - week.end.latest).days == 1

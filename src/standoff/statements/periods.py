"""Periods: days, weeks, months, seasons, years and so on of the calendar, and the way between them.

Every function counts in the unit that the words count in, and answers ``None`` where the date that it
counts from is not precise enough ("last week" from an article of "March 2016").

Misses: fiscal years; the seasons of the southern half of the world.
"""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass

from standoff.evidence import PartialDate

MONTHS = tuple(name.lower() for name in calendar.month_name[1:])
WEEKDAYS = tuple(name.lower() for name in calendar.day_name)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The first month of each season."""
_YEARS = {"year": 1, "decade": 10, "century": 100}


@dataclass(frozen=True, slots=True)
class Period:
    """A time from the beginning of ``first`` to the end of ``last`` (of ``first`` itself if ``None``)."""

    first: PartialDate
    last: PartialDate | None = None

    @property
    def end(self) -> PartialDate:
        """The last part of it."""
        return self.last or self.first


def of_day(day: datetime.date) -> PartialDate:
    """``day`` as a date of full precision."""
    return PartialDate(day.year, day.month, day.day)


def counted(origin: PartialDate, unit: str, steps: int) -> Period | None:
    """The ``unit`` of the calendar (day, week, month, year, …) that lies ``steps`` from ``origin``'s."""
    if unit in _YEARS:
        return _years(origin.year + steps * _YEARS[unit], _YEARS[unit])
    if unit == "month":
        return None if origin.month is None else Period(month_on(origin, steps))
    if origin.day is None:
        return None
    if unit == "day":
        return Period(of_day(origin.earliest + datetime.timedelta(days=steps)))
    monday = origin.earliest + datetime.timedelta(days=7 * steps - origin.earliest.weekday())
    first = 5 if unit == "weekend" else 0
    return Period(*(of_day(monday + datetime.timedelta(days=day)) for day in (first, 6)))


def _years(year: int, length: int) -> Period:
    first = year - year % length
    return Period(PartialDate(first), PartialDate(first + length - 1) if length > 1 else None)


def month_on(origin: PartialDate, steps: int) -> PartialDate:
    """The month ``steps`` after that of ``origin``, which names one."""
    count = origin.year * 12 + (origin.month or 1) - 1 + steps
    return PartialDate(count // 12, count % 12 + 1)


def season(name: str, year: int) -> Period:
    """The three months of a season; winter is told by the year in which it begins."""
    first = PartialDate(year, SEASONS[name])
    return Period(first, month_on(first, 2))


def part_of_year(number: int, months: int, year: int) -> Period:
    """The ``number``-th part of ``year`` in parts of so many ``months``: quarters and halves."""
    first = PartialDate(year, (number - 1) * months + 1)
    return Period(first, month_on(first, months - 1))


def nth(number: int, name: str, month: PartialDate) -> Period:
    """The ``number``-th week, or day of that name, of ``month``; the last one for −1."""
    days = [day for day in range(1, month.latest.day + 1) if name == "week" or _is_day(month, day, name)]
    if name != "week":
        return Period(PartialDate(month.year, month.month, days[number - 1 if number > 0 else -1]))
    week = days[-7:] if number < 0 else days[7 * number - 7 : 7 * number]
    first, last = (PartialDate(month.year, month.month, day) for day in (week[0], week[-1]))
    return Period(first, last)


def _is_day(month: PartialDate, day: int, name: str) -> bool:
    return datetime.date(month.year, month.month or 1, day).weekday() == WEEKDAYS.index(name)


def weekday(name: str, origin: PartialDate, step: int) -> Period | None:
    """The nearest such day: −1 before ``origin``, 0 at or before it, 1 after it, 2 at or after it."""
    if origin.day is None:
        return None
    ahead = (WEEKDAYS.index(name) - origin.earliest.weekday()) % 7
    shift = {-1: ahead - 7, 0: ahead - 7 if ahead else 0, 1: ahead or 7, 2: ahead}[step]
    return counted(origin, "day", shift)


def weekday_of_week(name: str, origin: PartialDate) -> Period | None:
    """That day of the week, from Monday to Sunday, which ``origin`` lies in."""
    if origin.day is None:
        return None
    return counted(origin, "day", WEEKDAYS.index(name) - origin.earliest.weekday())


def edge(period: Period, at_end: bool) -> Period:
    """Its first or last month if it is of years, else itself ("the end of March" is as long as March)."""
    told = period.end if at_end else period.first
    if told.month is not None:
        return period
    return Period(PartialDate(told.year, 12 if at_end else 1))

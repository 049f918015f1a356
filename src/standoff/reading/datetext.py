"""A date as people write it, read no more precisely than it is written."""

from __future__ import annotations

import re

from standoff.evidence import PartialDate

EARLIEST, LATEST = 1500, 2100
"""Years outside of these are misprints, not dates of publication."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_WEEKDAY = r"(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_ZONE = r"(?:\s*(?:z|[a-z]{2,4}|[+-]\d\d:?\d\d))?"
_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[.,]\d+)?\s*(?:[ap]\.?m\.?)?"
_TIME = rf"(?:(?:t|,?\s+(?:at\s+)?|\s*[-–]\s*){_CLOCK}{_ZONE})?"

SHAPES = tuple(
    re.compile(_WEEKDAY + shape + _TIME, re.IGNORECASE | re.ASCII)
    for shape in (
        rf"{_YEAR}(?:[-/.](?P<month>\d\d?)(?:[-/.](?P<day>\d\d?))?)?",
        rf"{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_MONTH},?\s+{_YEAR}",
        rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}",
        rf"(?P<first>\d\d?)[/-](?P<second>\d\d?)[/-]{_YEAR}",
    )
)


def read_date(text: str) -> PartialDate | None:
    """The date that the whole of ``text`` writes, or ``None`` if it is not a date.

    Weekday and time of day may stand around it and are dropped. "September 2016" stays a month and
    "2016" a year; nothing is filled in from today. A day that does not exist, or a year before
    1500 or after 2100, is no date.

    Misses: "last Friday", "yesterday"; months in other languages; years of two digits. "02/09/2016"
    is February or September, so only its year is read; "13/09/2016" can be read in one way.
    """
    if len(text) > 80:
        return None
    for shape in SHAPES:
        if match := shape.fullmatch(text.strip()):
            return _date_of(match.groupdict())
    return None


def _date_of(parts: dict[str, str | None]) -> PartialDate | None:
    year = int(parts["year"] or 0)
    if "first" in parts:
        return _numeric(year, int(parts["first"] or 0), int(parts["second"] or 0))
    name = parts.get("name")
    month = MONTHS.index(name[:3].lower()) + 1 if name else _number(parts.get("month"))
    return sensible(year, month, _number(parts.get("day")))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _numeric(year: int, first: int, second: int) -> PartialDate | None:
    """Two numbers and a year: a day only if it is the same day in both orders, or only one fits."""
    readings = {sensible(year, month, day) for month, day in ((first, second), (second, first))} - {None}
    return readings.pop() if len(readings) == 1 else (sensible(year) if readings else None)


def sensible(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """The date of these numbers, or ``None`` if there is no such day or no sensible year."""
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None

"""Moments: the dates that a text names, as precise as it names them, relative ones resolved.

"On July 18, 2008" is a day, "in March 1994" a month, "in 2004" a year. "Last Friday", "yesterday",
"last month", "in August", "two years ago" are counted from the article's date and are as precise as
that allows; without it they are left unread. "The declaration of 1956" is a name and "since 1993" a
beginning: neither dates what the sentence tells.

Misses: decades and centuries, feasts, "the following spring", ranges; "in August" that means a
coming one.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from standoff.evidence import Article, PartialDate, Span
from standoff.statements.statement import Moment

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_COUNTS = dict(
    zip(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        range(1, 11),
        strict=True,
    )
)
_MONTH = "(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_AGREEMENTS = ("declaration", "treaty", "agreement", "formula", "proposal", "pledge", "pact", "accord")
_NO_NAME = "".join(f"(?<!{noun} )" for noun in _AGREEMENTS)
_WEEKDAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_COUNT = r"one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}"
_WITH_YEAR = "(?:[Ii]n|[Oo]f|[Bb]y|[Uu]ntil|[Ff]rom|[Ff]or|[Aa]fter|[Bb]efore)"
_FORMS = (
    rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
    rf"\b{_DAY} {_MONTH},? {_YEAR}\b",
    rf"\b{_MONTH},? {_YEAR}\b",
    rf"\b{_MONTH} {_DAY}\b",
    rf"\b(?:on )?{_DAY} {_MONTH}\b",
    rf"\b(?:[Ii]n|[Ll]ast|[Bb]y|[Uu]ntil) (?:early |late |mid-)?{_MONTH}\b",
    rf"\b{_NO_NAME}{_WITH_YEAR} (?:the end of |early |late |mid-)?{_YEAR}\b(?![-–]\d)",
    rf"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<unit>month|year|{_WEEKDAY})\b",
    r"\b(?P<word>[Yy]esterday|[Tt]oday|[Tt]omorrow)\b",
    rf"\b(?P<count>{_COUNT}) (?P<units>days|weeks|months|years?) ago\b",
    rf"\b[Oo]n (?P<weekday>{_WEEKDAY})\b",
)
_FINDERS = tuple(re.compile(form) for form in _FORMS)


def moments(article: Article) -> tuple[Moment, ...]:
    """Every date that ``article`` names, in text order; of overlapping ones the fuller."""
    reference = article.published.date if article.published else None
    taken: list[Span] = []
    found: list[Moment] = []
    for finder in _FINDERS:
        for match in finder.finditer(article.text):
            span = Span(match.start(), match.end())
            if any(span.overlaps(other) for other in taken):
                continue
            date = _date(match.groupdict(), reference)
            taken.append(span)
            if date is not None:
                found.append(Moment(date, span))
    return tuple(sorted(found, key=lambda moment: moment.span.start if moment.span else 0))


def within(every: tuple[Moment, ...], span: Span) -> Iterator[Moment]:
    """Those of ``every`` whose words lie in ``span``."""
    return (moment for moment in every if moment.span is not None and span.covers(moment.span))


def _date(parts: dict[str, str | None], reference: PartialDate | None) -> PartialDate | None:
    try:
        if parts.get("year"):
            return _absolute(parts)
        return _relative(parts, reference) if reference is not None else None
    except ValueError:
        return None


def _absolute(parts: dict[str, str | None]) -> PartialDate:
    month, day = parts.get("month"), parts.get("day")
    number = _MONTHS.index(month.lower()) + 1 if month else None
    return PartialDate(int(parts["year"] or 0), number, int(day) if day and number else None)


def _relative(parts: dict[str, str | None], reference: PartialDate) -> PartialDate | None:
    if parts.get("month"):
        return _this_or_last(parts, reference)
    if parts.get("units"):
        return _ago(_number(parts["count"] or ""), (parts["units"] or "").rstrip("s"), reference)
    if parts.get("weekday"):
        return _weekday(parts["weekday"] or "", reference, 0)
    if parts.get("word"):
        shift = {"yesterday": -1, "today": 0, "tomorrow": 1}[(parts["word"] or "").lower()]
        return _shifted(reference, shift)
    return _neighbour((parts.get("which") or "").lower(), (parts.get("unit") or "").lower(), reference)


def _this_or_last(parts: dict[str, str | None], reference: PartialDate) -> PartialDate | None:
    """A month without its year: the last such month that has begun by the article's date."""
    if reference.month is None:
        return None
    month = _MONTHS.index((parts["month"] or "").lower()) + 1
    day = int(parts.get("day") or 0) or None
    year = reference.year if month <= reference.month else reference.year - 1
    return PartialDate(year, month, day)


def _neighbour(which: str, unit: str, reference: PartialDate) -> PartialDate | None:
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "year":
        return PartialDate(reference.year + step)
    if unit == "month":
        return _months_on(reference, step)
    return _weekday(unit, reference, step)


def _weekday(name: str, reference: PartialDate, step: int) -> PartialDate | None:
    """The nearest such day before the article's date, or after it for "next"."""
    if reference.day is None:
        return None
    wanted, today = _DAYS.index(name.lower()), reference.earliest.weekday()
    shift = (wanted - today) % 7 or 7 if step > 0 else -((today - wanted) % 7 or 7)
    return _shifted(reference, shift)


def _shifted(reference: PartialDate, days: int) -> PartialDate | None:
    if reference.day is None:
        return None
    date = reference.earliest + datetime.timedelta(days=days)
    return PartialDate(date.year, date.month, date.day)


def _months_on(reference: PartialDate, step: int) -> PartialDate | None:
    if reference.month is None:
        return None
    count = reference.year * 12 + reference.month - 1 + step
    return PartialDate(count // 12, count % 12 + 1)


def _ago(count: int, unit: str, reference: PartialDate) -> PartialDate | None:
    if unit == "year":
        return PartialDate(reference.year - count)
    if unit == "month":
        return _months_on(reference, -count)
    return _shifted(reference, -count * (7 if unit == "week" else 1))


def _number(text: str) -> int:
    return _COUNTS[text.lower()] if text.lower() in _COUNTS else int(text)

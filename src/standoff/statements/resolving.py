"""Resolving: which period of the calendar an expression of time means.

Three things are counted from: the article's date ("last week", "two years ago", "on Friday"), the date
that the text told before ("a week later", "the next year"), and nothing. A weekday or month alone is the
last one by the article's date, or the next one where the words before it look ahead ("will meet on
Friday"); a month that follows a date of long ago by name is of that time.

Misses: a date told before that is not the one meant; looking ahead by other words; "last Tuesday" that
means the one of the week before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from standoff.evidence import PartialDate
from standoff.statements.expressions import Form
from standoff.statements.numerals import century, number, tens
from standoff.statements.periods import (
    MONTHS,
    SEASONS,
    Period,
    counted,
    month_on,
    nth,
    part_of_year,
    season,
    weekday,
    weekday_of_week,
)

Parts = dict[str, str | None]
_STEPS = {"last": -1, "this": 0, "the": 0, "next": 1, "coming": 1}
_FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_LONG_AGO = 1
"""Years before the article from which on a month told by name belongs to the date told before."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is counted from: the article's date, the date told before, the way it looks."""

    reference: PartialDate | None
    before: Period | None
    ahead: bool
    same_sentence: bool = False


def resolve(form: Form, parts: Parts, setting: Setting) -> Period | None:
    """The period meant; ``None`` for what is no date, or cannot be counted from what is known."""
    try:
        return _RESOLVERS[form]({name: text for name, text in parts.items() if text}, setting)
    except (ValueError, OverflowError):
        return None


def _calendar(parts: Parts, setting: Setting) -> Period | None:
    year, month, day = _year(parts, setting), _month(parts), _day(parts)
    if parts.get("sign"):
        day, month = _in_order(parts, day or 0, month or 0)
    if year is not None:
        return _days(year, month, day, parts)
    if month is None:
        return None
    if parts.get("which"):
        return _named_month(parts["which"] or "", month, setting)
    found = _without_year(month, day, setting)
    return _days(found, month, day, parts) if found is not None else None


def _in_order(parts: Parts, day: int, month: int) -> tuple[int, int]:
    """The day first, as dots have it; with strokes only if it could not be the month."""
    if parts["sign"] == "/" and day <= 12 and month <= 12 and day != month:
        raise ValueError("day or month")
    return (month, day) if month > 12 else (day, month)


def _year(parts: Parts, setting: Setting) -> int | None:
    if parts.get("year"):
        return int(parts["year"] or 0)
    if not parts.get("that"):
        return None
    which = (parts["that"] or "").lower().removeprefix("of ").split()[0]
    if which in {"last", "this", "next"}:
        return setting.reference.year + _STEPS[which] if setting.reference else None
    return setting.before.end.year if setting.before else None


def _month(parts: Parts) -> int | None:
    if parts.get("feast"):
        return _feast(parts)[0]
    if parts.get("number"):
        return int(parts["number"] or 0)
    return _month_number(parts["month"] or "") if parts.get("month") else None


def _month_number(name: str) -> int:
    start = name.lower().rstrip(".")[:3]
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(start))


def _day(parts: Parts) -> int | None:
    return _feast(parts)[1] if parts.get("feast") else int(parts.get("day") or 0) or None


def _feast(parts: Parts) -> tuple[int, int]:
    return _FEASTS[(parts["feast"] or "").lower().replace("’", "'")]


def _days(year: int, month: int | None, day: int | None, parts: Parts) -> Period:
    last = PartialDate(year, month, int(parts["day2"] or 0)) if parts.get("day2") else None
    return Period(PartialDate(year, month, day), last)


def _named_month(which: str, month: int, setting: Setting) -> Period | None:
    """ "Last August": the last before the article's month; "next": the first after it."""
    reference = setting.reference
    if reference is None or reference.month is None:
        return None
    year = reference.year
    if which.lower() == "last":
        year -= month >= reference.month
    elif which.lower() == "next":
        year += month <= reference.month
    return Period(PartialDate(year, month))


def _without_year(month: int, day: int | None, setting: Setting) -> int | None:
    """The year of a month told alone."""
    reference, before = setting.reference, setting.before
    if before is not None and before.end.month is not None and _is_old(before, reference):
        return before.end.year + (month < before.end.month)
    if reference is None or reference.month is None:
        return None
    if setting.ahead:
        over = (
            day is not None and reference.day is not None and (month, day) < (reference.month, reference.day)
        )
        return reference.year + (month < reference.month or over)
    return reference.year - (month > reference.month)


def _is_old(before: Period, reference: PartialDate | None) -> bool:
    return reference is None or before.end.year < reference.year - _LONG_AGO


def _decade(parts: Parts, _setting: Setting) -> Period | None:
    year = 1900 + tens(parts["tens"] or "") if parts.get("tens") else int(parts["year"] or 0)
    return counted(PartialDate(year), "decade", 0)


def _century(parts: Parts, _setting: Setting) -> Period | None:
    return counted(PartialDate(100 * (century(parts["century"] or "") - 1)), "century", 0)


def _season(parts: Parts, setting: Setting) -> Period | None:
    name = (parts["season"] or "").lower()
    year = _year(parts, setting)
    if year is not None:
        return season(name, year)
    if setting.reference is None or setting.reference.month is None:
        return None
    return _season_near(name, (parts.get("which") or "").lower(), setting, setting.reference)


def _season_near(name: str, which: str, setting: Setting, reference: PartialDate) -> Period:
    """The season that is over ("last"), to come ("next"), of this year, or the last begun."""
    now, first = (reference.year, reference.month or 1), SEASONS[name]
    years = range(reference.year - 2, reference.year + 2)
    if which == "this":
        return season(name, reference.year)
    if which == "next" or (not which and setting.ahead):
        return next(season(name, year) for year in years if (year, first) > now)
    over = 3 if which == "last" else 0
    start = month_on(PartialDate(*now), -over)
    return season(name, max(year for year in years if PartialDate(year, first).earliest <= start.earliest))


def _share(parts: Parts, setting: Setting) -> Period | None:
    year, months = _year(parts, setting), 3 if parts["share"] == "quarter" else 6
    number = _ORDINALS.get(parts["which"] or "", 12 // months)
    return None if year is None or number > 12 // months else part_of_year(number, months, year)


def _nth(parts: Parts, setting: Setting) -> Period | None:
    """ "The first week of December 2020", "the last Sunday of May"."""
    year, which = _year(parts, setting), (parts["which"] or "").lower()
    if year is None:
        return None
    month = PartialDate(year, _month_number(parts["month"] or ""))
    return nth(_ORDINALS.get(which, -1), (parts["unit"] or "").lower(), month)


def _years(parts: Parts, _setting: Setting) -> Period | None:
    """ "1914–18", "2003 to 2005"."""
    first, told = parts["year"] or "", parts["year2"] or ""
    last = int(first[: 4 - len(told)] + told)
    return Period(PartialDate(int(first)), PartialDate(last)) if int(first) < last < 2200 else None


def _months(parts: Parts, setting: Setting) -> Period | None:
    """ "From May to August 2015"; without a year, the first month tells it."""
    first, last = (_month_number(parts[key] or "") for key in ("month", "month2"))
    if not parts.get("year"):
        begun = _without_year(first, None, setting)
        if begun is None:
            return None
        return Period(PartialDate(begun, first), PartialDate(begun + (first > last), last))
    year = int(parts["year"] or 0)
    return Period(PartialDate(year - (first > last), first), PartialDate(year, last))


def _unit(parts: Parts, setting: Setting) -> Period | None:
    if setting.reference is None:
        return None
    unit, step = (parts["unit"] or "").lower(), _STEPS[(parts["which"] or "").lower()]
    if unit == "weekend" and (parts["which"] or "") == "the" and not setting.ahead:
        over = setting.reference.day is not None and setting.reference.earliest.weekday() > 4
        step = 0 if over else -1
    return counted(setting.reference, unit, step)


def _day_word(parts: Parts, setting: Setting) -> Period | None:
    word = (parts["word"] or "").lower()
    shift = {
        "the day before yesterday": -2,
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
        "the day after tomorrow": 2,
    }
    return counted(setting.reference, "day", shift.get(word, 0)) if setting.reference else None


def _weekday(parts: Parts, setting: Setting) -> Period | None:
    if setting.reference is None:
        return None
    name, which = (parts["weekday"] or "").lower(), (parts.get("which") or "").lower()
    if which == "this":
        return weekday_of_week(name, setting.reference)
    return weekday(name, setting.reference, _STEPS[which] if which else 2 * setting.ahead)


def _ago(parts: Parts, setting: Setting) -> Period | None:
    return _steps(setting.reference, parts, -1)


def _later(parts: Parts, setting: Setting) -> Period | None:
    """From the date told before, on or back."""
    if setting.before is None:
        return None
    back = (parts["way"] or "").lower() in {"earlier", "previously", "before that"}
    found = _steps(setting.before.first if back else setting.before.end, parts, -1 if back else 1)
    to_come = found and setting.reference and found.first.earliest > setting.reference.latest
    return None if to_come and not setting.ahead else found


def _ahead(parts: Parts, setting: Setting) -> Period | None:
    """ "Within two years" of the date told in the sentence, or of the article; so "in", if it looks ahead."""
    origin = setting.before.end if setting.before and setting.same_sentence else setting.reference
    ahead = (parts["ahead"] or "").lower()
    if ahead == "in" and not setting.ahead:
        return None
    found = _steps(origin, parts, 1)
    if ahead != "in the next" or found is None or origin is None:
        return found
    now = counted(origin, _one(parts)[1], 0)
    return now and Period(now.first, found.end)


def _past(parts: Parts, setting: Setting) -> Period | None:
    """ "The past three years": from then to now."""
    if setting.reference is None:
        return None
    count, unit = _one(parts)
    smaller, times = {"week": ("day", 7), "decade": ("year", 10)}.get(unit, (unit, 1))
    first, last = (counted(setting.reference, smaller, -steps) for steps in (count * times, 0))
    return Period(first.first, last.end) if first and last else None


def _neighbour(parts: Parts, setting: Setting) -> Period | None:
    """ "The next year", "the day before", "that month": beside the date told before."""
    if setting.before is None:
        return None
    way = (parts.get("side") or (parts["way"] or "").removeprefix("the ")).lower()
    step = {"next": 1, "following": 1, "after": 1, "previous": -1, "before": -1}.get(
        way.removeprefix("the "), 0
    )
    return counted(
        setting.before.first if step < 0 else setting.before.end, (parts["unit"] or "").lower(), step
    )


def _steps(origin: PartialDate | None, parts: Parts, way: int) -> Period | None:
    if origin is None:
        return None
    count, unit = _one(parts)
    return counted(origin, unit, way * count)


def _one(parts: Parts) -> tuple[int, str]:
    unit = (parts["unit"] or "").lower().replace("centuries", "century").replace("ies", "y")
    count = number(parts.get("count") or "one")
    return (2 * count, "week") if unit == "fortnight" else (count, unit)


_RESOLVERS: dict[Form, Callable[[Parts, Setting], Period | None]] = {
    Form.CALENDAR: _calendar,
    Form.MORE: _calendar,
    Form.DECADE: _decade,
    Form.CENTURY: _century,
    Form.SEASON: _season,
    Form.SHARE: _share,
    Form.NTH: _nth,
    Form.YEARS: _years,
    Form.MONTHS: _months,
    Form.UNIT: _unit,
    Form.DAY_WORD: _day_word,
    Form.WEEKDAY: _weekday,
    Form.AGO: _ago,
    Form.LATER: _later,
    Form.AHEAD: _ahead,
    Form.PAST: _past,
    Form.NEIGHBOUR: _neighbour,
}

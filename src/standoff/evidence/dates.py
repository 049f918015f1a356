"""Dates as precise as the source is, and no more."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day: a year alone stays a year.

    Written and read as ISO 8601 reduced precision: ``2016``, ``2016-09``, ``2016-09-02``.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        month = 1 if self.month is None else self.month
        datetime.date(self.year, month, 1 if self.day is None else self.day)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @staticmethod
    def parse(text: str) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; ``ValueError`` for anything else."""
        match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", text.strip(), re.ASCII)
        if match is None:
            raise ValueError(f"not a date as YYYY, YYYY-MM or YYYY-MM-DD: {text!r}")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        return PartialDate(year, month, day)

    @property
    def earliest(self) -> datetime.date:
        """The first day that the date can mean; the key to sort by."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date:
        """The last day that the date can mean."""
        if self.day is not None:
            return self.earliest
        month = self.month or 12
        return datetime.date(self.year, month, calendar.monthrange(self.year, month)[1])


class DateOrigin(StrEnum):
    """Where a published date was found; one in eight machine-read dates is wrong, so it is kept."""

    FRONT_MATTER = "front matter"
    METADATA = "metadata"
    ADDRESS = "address"
    TEXT = "first lines"
    ANALYST = "analyst"


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, and how that is known."""

    date: PartialDate
    origin: DateOrigin

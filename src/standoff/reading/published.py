"""When an article was published, from where its file tells it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from standoff.evidence import DateOrigin, PartialDate, Published
from standoff.reading.datetext import MONTHS, read_date, sensible

_IN_ADDRESS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"/(?P<y>\d{4})/(?P<m>\d{1,2}|[a-z]{3})/(?P<d>\d{1,2})(?=[/-]|$)",
        r"/(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)",
        r"[/_-](?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?=[/_.-]|$)",
        r"/(?P<y>(?:19|20)\d\d)/(?P<m>\d\d)(?=/)",
    )
)

_LABEL = re.compile(
    r"(?P<label>(?:first |originally )?published|posted|date|dated|last updated|updated|modified|created)"
    r"(?:\s+on)?\s*:?\s+",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[A-Z][A-Z .]{2,30},\s*(?P<date>[^()–—]{6,30}?)\s*(?:\([^()]{2,30}\)\s*)?[–—-]\s")
_BYLINE = re.compile(r"by\s[^,|–—-]{2,60}[,|–—-]", re.IGNORECASE)
_MARK = re.compile(r"[,|–—-]\s*")
_SEPARATOR = re.compile(r"\s*[|•·]\s*|(?:^|\s+)[–—-](?:\s+|$)")


def in_metadata(text: str | None) -> Published | None:
    """The date in a page's or feed's own field; ``None`` if there is none or it is nonsense."""
    date = read_date(text) if text else None
    return Published(date, DateOrigin.METADATA) if date else None


def in_address(address: str | None) -> Published | None:
    """The date in a path like ``/2019/11/25/`` or ``/2019/nov/25/``; ``None`` if there is none."""
    if not address:
        return None
    try:
        path = urlsplit(address).path
    except ValueError:
        return None
    for pattern in _IN_ADDRESS:
        match = pattern.search(path)
        date = _from_path(match.groupdict()) if match else None
        if date:
            return Published(date, DateOrigin.ADDRESS)
    return None


def _from_path(parts: dict[str, str | None]) -> PartialDate | None:
    month = (parts["m"] or "").lower()
    if not month.isdigit() and month not in MONTHS:
        return None
    number = int(month) if month.isdigit() else MONTHS.index(month) + 1
    day = parts.get("d")
    return sensible(int(parts["y"] or 0), number, int(day) if day else None)


def in_line(line: str) -> tuple[PartialDate, bool] | None:
    """The date that a line at the top of a page gives, and whether it is one of an update.

    The line must be a date (with a label, or beside other short pieces between dashes and bars), end a
    byline ("By X, 3 May 2016"), or open a paragraph as a dateline ("TOKYO, 3 May 2016 – …").

    Misses: a date inside a sentence, on purpose: it is what the sentence is about.
    """
    if match := _DATELINE.match(line[:120]):
        date = read_date(match["date"])
        return (date, False) if date else None
    if len(line) > 160:
        return None
    pieces = [piece for piece in _SEPARATOR.split(line) if piece]
    if _BYLINE.match(line):
        pieces += [line[mark.end() :] for mark in _MARK.finditer(line)]
    for piece in pieces:
        label = _LABEL.match(piece)
        date = read_date(piece[label.end() :] if label else piece)
        if date:
            return date, bool(label and label["label"].lower() in {"last updated", "updated", "modified"})
    return None

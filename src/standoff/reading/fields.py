"""What front matter and JSON lines say of an article: the same fields, checked in the same way."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from standoff.errors import Malformed
from standoff.evidence import DateOrigin, Published
from standoff.reading.datetext import read_date
from standoff.reading.told import Told

FIELDS = ("title", "outlet", "author", "date", "address", "url")
"""The fields that are read; ``url`` is another word for ``address``. Any other field is left alone."""


def told_by(fields: Mapping[str, str], where: str, origin: DateOrigin) -> Told:
    """The title, outlet, author, address and date in ``fields``; empty ones count as not given.

    Raises ``Malformed`` for a date that is none and for an address that is not one of the web.
    """
    given = {key: fields[key].strip() or None for key in FIELDS if key in fields}
    address = given.get("address") or given.get("url")
    if address is not None and not is_web_address(address):
        raise Malformed(
            f"{address!r} is not a web address",
            where=where,
            why="it must start with http:// or https://",
            remedy="Write the whole address, or leave it out.",
        )
    return Told(
        title=given.get("title"),
        outlet=given.get("outlet"),
        author=given.get("author"),
        address=address,
        published=_published(given.get("date"), where, origin),
    )


def _published(text: str | None, where: str, origin: DateOrigin) -> Published | None:
    if text is None:
        return None
    date = read_date(text)
    if date is None:
        raise Malformed(
            f"{text!r} is not a date",
            where=where,
            why="there is no such day, or it is written in a way that is not known",
            remedy="Write YYYY, YYYY-MM or YYYY-MM-DD.",
        )
    return Published(date, origin)


def is_web_address(text: str) -> bool:
    """Whether ``text`` is an address with a host that a browser opens as a page, and nothing more."""
    try:
        parts = urlsplit(text)
        return (
            parts.scheme in {"http", "https"}
            and bool(parts.hostname)
            and text.isprintable()
            and " " not in text
        )
    except ValueError:
        return False

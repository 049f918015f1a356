"""What a file tells about its article, and the article made of it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from standoff.errors import Malformed, Unreadable
from standoff.evidence import Article, Published
from standoff.reading.furniture import author_of, mark
from standoff.reading.head import read_head
from standoff.reading.lines import lines_of, with_plain_spaces
from standoff.reading.published import in_address


@dataclass(frozen=True, slots=True)
class Told:
    """Title, outlet, author, address and date as the file gives them; ``None`` where it does not."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    address: str | None = None
    published: Published | None = None


def check_text(text: str, where: str) -> None:
    """Raise unless ``text`` can be kept and cited: no NUL, no half of a surrogate pair."""
    if "\0" in text:
        raise Malformed(
            f"character {text.index(chr(0))} is NUL",
            where=where,
            why="text has no NUL characters",
            remedy="The file may be binary, or in an encoding other than the one it claims.",
        )
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as lone:
        raise Malformed(
            f"character {lone.start} is half of a surrogate pair",
            where=where,
            why="it stands for no character and cannot be stored",
            remedy="Write the file again from its source.",
        ) from None


def compose(text: str, name: str, told: Told) -> Article:
    """The article of this verbatim ``text``, called ``name``.

    What the file did not say in so many words (``told``) is taken from its first lines, its address
    and the biography at its end, and its site furniture is marked. Raises ``Unreadable`` for blank text and
    ``Malformed`` for characters that cannot be kept.
    """
    if not text.strip():
        raise Unreadable("there is no text in it", where=name, why="only white space was found")
    for kept in (text, told.title, told.outlet, told.author, told.address):
        check_text(kept or "", name)
    lines = lines_of(text)
    head = read_head(lines)
    furniture = mark(with_plain_spaces(text), lines, head, told.author or head.author)
    address = told.address or head.address
    full = Told(
        title=told.title or head.title,
        outlet=told.outlet or head.outlet or _host(address),
        author=told.author or head.author or author_of(lines, furniture),
        address=address,
        published=told.published or in_address(address) or head.published,
    )
    date = str(full.published.date) if full.published else None
    return Article(
        id=Article.identify(text, full.title, full.outlet, full.author, full.address, date),
        name=name,
        text=text,
        title=full.title,
        outlet=full.outlet,
        author=full.author,
        address=full.address,
        published=full.published,
        furniture=furniture,
    )


def _host(address: str | None) -> str | None:
    """The outlet that an address names at least: its host without ``www.``."""
    try:
        host = urlsplit(address or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None

"""What a file tells about its article, and the article made of it."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.errors import Malformed, Unreadable
from standoff.evidence import Article, Published


@dataclass(frozen=True, slots=True)
class Told:
    """Title, outlet, author, address and date as the file gives them; ``None`` where it does not."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    address: str | None = None
    published: Published | None = None


def check_text(text: str, where: str) -> None:
    """Raise unless ``text`` can be kept and cited: not blank, no NUL, no half of a surrogate pair."""
    if not text.strip():
        raise Unreadable("there is no text in it", where=where, why="only white space was found")
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
    """The article of this verbatim ``text``."""
    check_text(text, name)
    published = told.published
    return Article(
        id=Article.identify(
            text,
            told.title,
            told.outlet,
            told.author,
            told.address,
            str(published.date) if published else None,
        ),
        name=name,
        text=text,
        title=told.title,
        outlet=told.outlet,
        author=told.author,
        address=told.address,
        published=published,
    )

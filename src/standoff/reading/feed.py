"""RSS and Atom files: every entry an article."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

from standoff.errors import Malformed, Unreadable
from standoff.evidence import Article
from standoff.reading.encoding import decode
from standoff.reading.fields import is_web_address
from standoff.reading.manifest import ENCODING, Manifest, Reader
from standoff.reading.markup import text_of
from standoff.reading.published import in_metadata
from standoff.reading.told import Told, compose

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']")
_MAILBOX = re.compile(r"\S+@\S+ \(([^()]+)\)")
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")


def read(data: bytes, name: str, options: Mapping[str, str]) -> tuple[Article, ...]:
    """An article for every entry with text, called ``name#1``, ``name#2``, … in the file's order.

    Nothing is fetched. An entry's text is its full content where the feed has it, else its summary;
    HTML in it becomes text. Raises ``Malformed`` for what is no feed, is broken XML or declares entities
    (with which small files grow huge), ``Unreadable`` if no entry has any text.

    Misses: an entry with nothing but a title and a link is passed over.
    """
    declared = _DECLARED.search(data[:512])
    text = decode(data, name, given=options["encoding"], declared=declared[1].decode() if declared else None)
    feed = _parsed(_PROLOGUE.sub("", text), name)
    outlet = _plain(feed.feed.get("title"))
    numbered = ((number, entry, _text(entry)) for number, entry in enumerate(feed.entries, start=1))
    articles = tuple(
        compose(body, f"{name}#{number}", _told(entry, outlet)) for number, entry, body in numbered if body
    )
    if not articles:
        raise Unreadable("there is no article in it", where=name, why="no entry of the feed has any text")
    return articles


def _parsed(text: str, name: str) -> Any:
    import feedparser

    if re.search(r"<!\s*ENTITY", text, re.IGNORECASE):
        raise Malformed(
            "the feed declares entities of its own",
            where=name,
            why="with them a small file can grow without bound",
            remedy="Take the feed from its source again; feeds do not need them.",
        )
    # A stream, never a string: feedparser would take a string for an address or a path.
    feed = feedparser.parse(
        io.BytesIO(text.encode("utf-8")), response_headers={"content-type": "application/xml; charset=utf-8"}
    )
    if not feed.get("version"):
        raise Malformed(
            "the file is neither RSS nor Atom", where=name, remedy="Give it the suffix of what it is."
        )
    _refuse_broken_xml(text, name)
    return feed


def _refuse_broken_xml(text: str, name: str) -> None:
    """Raise unless ``text`` is well-formed: feedparser reads what it can of a broken feed and may not say.

    Names of HTML characters (``&nbsp;``) are let through, as feedparser knows them.
    """
    from html.entities import name2codepoint
    from xml.parsers import expat

    parser = expat.ParserCreate()
    parser.UseForeignDTD(True)
    skipped: list[tuple[str, int]] = []
    parser.SkippedEntityHandler = lambda entity, _: skipped.append((entity, parser.CurrentLineNumber))
    try:
        parser.Parse(text.encode("utf-8"), True)
        unknown = [
            (f"undefined entity {entity}", at) for entity, at in skipped if entity not in name2codepoint
        ]
    except expat.ExpatError as wrong:
        unknown = [(expat.ErrorString(wrong.code), wrong.lineno)]
    if unknown:
        why, line = unknown[0]
        raise Malformed(
            "the feed is broken XML",
            where=f"{name}, line {line}",
            why=why,
            remedy="Save it again from its source; nothing was read from it.",
        )


def _text(entry: Any) -> str:
    contents = [each.get("value", "") for each in entry.get("content", ())]
    candidates = [text_of(value) for value in (*contents, entry.get("summary", "")) if value.strip()]
    return next((text for text in candidates if text), "")


def _told(entry: Any, outlet: str | None) -> Told:
    link = entry.get("link", "")
    return Told(
        title=_plain(entry.get("title")),
        outlet=_plain(entry.get("source", {}).get("title")) or outlet,
        author=_person(_plain(entry.get("author"))),
        address=link if is_web_address(link) else None,
        published=in_metadata(entry.get("published") or entry.get("updated")),
    )


def _person(author: str | None) -> str | None:
    """The name in ``ada@harbour.example (Ada Lind)``, RSS's way to write an author."""
    match = _MAILBOX.fullmatch(author or "")
    return match[1] if match else author


def _plain(value: str | None) -> str | None:
    """A field as one line of text, or ``None`` if it is empty."""
    return (" ".join(text_of(value).split()) or None) if value and value.strip() else None


READER = Reader(
    Manifest(
        name="feed",
        version="1",
        suffixes=(".rss", ".atom", ".xml"),
        media_types=("application/rss+xml", "application/atom+xml"),
        options=(ENCODING,),
    ),
    read,
)

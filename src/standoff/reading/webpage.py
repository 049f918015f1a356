"""HTML pages: the article's body without the page around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from standoff.errors import Unreadable
from standoff.evidence import Article, Published
from standoff.reading.encoding import decode
from standoff.reading.fields import is_web_address
from standoff.reading.manifest import ENCODING, Manifest, Reader
from standoff.reading.published import in_address, in_metadata
from standoff.reading.told import Told, compose

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
_LINKED_DATE = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{4,40})\"")

_DATE_FIELDS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='article:published_time']/@content",
    "//meta[@name='pubdate' or @name='publishdate' or @name='publish-date' or @name='date']/@content",
    "//meta[@name='DC.date.issued' or @name='dc.date' or @name='DC.date' or @name='dcterms.date']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//time[@pubdate]/@datetime",
)


def read(data: bytes, name: str, options: Mapping[str, str]) -> tuple[Article, ...]:
    """One article: the body as trafilatura finds it, with a blank line between its paragraphs.

    The extracted text is the article's text; offsets count in it, not in the file. Scripts are never run
    and never kept; a tag that a page shows as text stays text. Nothing is fetched.

    Misses: text that a script would load; a page of several articles is read as one; no-break spaces
    come out as plain ones.
    """
    declared = _DECLARED.search(data[:4096])
    html = decode(
        data, name, given=options["encoding"], declared=declared[1].decode("ascii") if declared else None
    )
    tree, document = _extracted(_PROLOGUE.sub("", html), name)
    address = document.url if document.url and is_web_address(document.url) else None
    told = Told(
        title=document.title or None,
        outlet=document.sitename or None,
        author=document.author or None,
        address=address,
        published=_published(tree, address),
    )
    return (compose("\n\n".join(document.text.splitlines()), name, told),)


def _extracted(html: str, name: str) -> tuple[Any, Any]:
    """The parsed page and what trafilatura made of it."""
    from trafilatura import bare_extraction, load_html

    tree = load_html(html)
    document: Any = None
    if tree is not None:
        document = bare_extraction(tree, include_comments=False, with_metadata=True, favor_precision=True)
    if document is None or not (document.text or "").strip():
        raise Unreadable(
            "no article was found in the page",
            where=name,
            why="it has no body text, or is nested too deeply to be a page",
            remedy="Save the article's text as .txt or .md and read that.",
        )
    return tree, document


def _published(tree: Any, address: str | None) -> Published | None:
    """The page's own fields, then the address, then what htmldate finds in the page's marks."""
    fields = (str(value) for path in _DATE_FIELDS for value in tree.xpath(path))
    linked = (
        match[1]
        for script in tree.xpath("//script[@type='application/ld+json']")
        for match in _LINKED_DATE.finditer(script.text or "")
    )
    told = (in_metadata(text) for text in (*fields, *linked))
    return next((date for date in told if date), None) or in_address(address) or _from_marks(tree)


def _from_marks(tree: Any) -> Published | None:
    from htmldate import find_date

    return in_metadata(
        find_date(
            tree, extensive_search=False, original_date=True, min_date="1990-01-01", max_date="2100-12-31"
        )
    )


READER = Reader(
    Manifest(
        name="webpage",
        version="1",
        suffixes=(".html", ".htm", ".xhtml"),
        media_types=("text/html", "application/xhtml+xml"),
        options=(ENCODING,),
        limit=8 * 1024 * 1024,
    ),
    read,
)

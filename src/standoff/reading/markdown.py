"""Markdown: front matter says what the article is, the body is its text, marks and all."""

from __future__ import annotations

from collections.abc import Mapping

from standoff.evidence import Article, DateOrigin
from standoff.reading.encoding import decode
from standoff.reading.fields import told_by
from standoff.reading.frontmatter import read_front_matter
from standoff.reading.manifest import ENCODING, Manifest, Reader
from standoff.reading.told import compose


def read(data: bytes, name: str, options: Mapping[str, str]) -> tuple[Article, ...]:
    """One article, whose text is the body after the front matter, verbatim.

    Misses: links, emphasis and code keep their marks, since removing them would move characters.
    """
    text = decode(data, name, given=options["encoding"])
    front = read_front_matter(text, name)
    told = told_by(front.fields, f"{name}, front matter", DateOrigin.FRONT_MATTER)
    return (compose(text[front.body :], name, told),)


READER = Reader(
    Manifest(
        name="markdown",
        version="1",
        suffixes=(".md", ".markdown"),
        media_types=("text/markdown",),
        options=(ENCODING,),
    ),
    read,
)

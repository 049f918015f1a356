"""Plain text: the characters of the file, and nothing done to them."""

from __future__ import annotations

from collections.abc import Mapping

from standoff.evidence import Article
from standoff.reading.encoding import decode
from standoff.reading.manifest import ENCODING, Manifest, Reader
from standoff.reading.told import Told, compose


def read(data: bytes, name: str, options: Mapping[str, str]) -> tuple[Article, ...]:
    """One article; ``article.text[i]`` is character ``i`` of the file after its byte-order mark."""
    return (compose(decode(data, name, given=options["encoding"]), name, Told()),)


READER = Reader(
    Manifest(
        name="plain",
        version="1",
        suffixes=(".txt", ".text"),
        media_types=("text/plain",),
        options=(ENCODING,),
    ),
    read,
)

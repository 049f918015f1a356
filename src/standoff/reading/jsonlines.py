"""JSON lines: one article a line, ``{"text": …, "outlet": …, "author": …, "date": …}``."""

from __future__ import annotations

import json
from collections.abc import Mapping

from standoff.errors import Malformed, Unreadable
from standoff.evidence import Article, DateOrigin
from standoff.reading.encoding import decode
from standoff.reading.fields import FIELDS, told_by
from standoff.reading.manifest import ENCODING, Manifest, Reader
from standoff.reading.told import compose


def read(data: bytes, name: str, options: Mapping[str, str]) -> tuple[Article, ...]:
    """An article for every line that is not blank, called ``name#1``, ``name#2``, … after its line.

    Fields: ``text`` (needed), ``title``, ``outlet``, ``author``, ``date``, ``address`` or ``url``;
    others are left alone. One bad line refuses the file, so that half of it is never read.
    """
    lines = decode(data, name, given=options["encoding"]).split("\n")
    articles = tuple(
        _article(line, name, number) for number, line in enumerate(lines, start=1) if line.strip()
    )
    if not articles:
        raise Unreadable("there is no article in it", where=name, why="every line is blank")
    return articles


def _article(line: str, name: str, number: int) -> Article:
    where = f"{name}, line {number}"
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as wrong:
        raise Malformed(
            "the line is not JSON", where=where, why=_reason(wrong), remedy="Write one object a line."
        ) from wrong
    if not isinstance(value, dict):
        raise Malformed("the line is not an object", where=where, remedy='Write {"text": "…"}.')
    fields = {key: _text(value, key, where) for key in ("text", *FIELDS) if value.get(key) is not None}
    if "text" not in fields:
        raise Malformed("the article has no 'text'", where=where, remedy='Write {"text": "…"}.')
    return compose(fields["text"], f"{name}#{number}", told_by(fields, where, DateOrigin.METADATA))


def _reason(wrong: Exception) -> str:
    if isinstance(wrong, json.JSONDecodeError):
        return f"{wrong.msg} at column {wrong.colno}"
    return "it is nested too deeply" if isinstance(wrong, RecursionError) else str(wrong)


def _text(value: dict[str, object], key: str, where: str) -> str:
    field = value[key]
    if not isinstance(field, str):
        raise Malformed(
            f"{key!r} is of type {type(field).__name__}, not text",
            where=where,
            remedy="Put it between quotation marks.",
        )
    return field


READER = Reader(
    Manifest(
        name="jsonlines",
        version="1",
        suffixes=(".jsonl", ".ndjson"),
        media_types=("application/jsonl", "application/x-ndjson"),
        options=(ENCODING,),
    ),
    read,
)

"""Article: verbatim text with what its file tells about it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum

from standoff.evidence.dates import Published
from standoff.evidence.span import Span


class FurnitureKind(StrEnum):
    """What a stretch of a pasted page is when it is not the article's prose."""

    SUBSCRIBE = "subscribe"
    COMMENTS = "comments"
    BIOGRAPHY = "biography"
    CAPTION = "caption"
    DISCLAIMER = "disclaimer"
    BYLINE = "byline"
    TEASER = "teaser"
    HEADING = "heading"
    NAVIGATION = "navigation"


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of text that is not read as statements, and why."""

    span: Span
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its text exactly as its reader decoded it, never altered afterwards.

    Not a file: the same article in two files is one Article. ``id`` is the SHA-256 (hex, first 16
    digits) of its text and what is told about it, without ``name``, the file's name.
    """

    id: str
    name: str
    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    address: str | None = None
    published: Published | None = None
    furniture: tuple[Furniture, ...] = ()

    @staticmethod
    def identify(text: str, *told: str | None) -> str:
        """The id of an article with this text and these title, outlet, author, address and date."""
        content = json.dumps([text, *told], ensure_ascii=True, separators=(",", ":"))
        return hashlib.sha256(content.encode("ascii")).hexdigest()[:16]

    def in_furniture(self, span: Span) -> bool:
        """Whether any character of ``span`` belongs to furniture."""
        return any(piece.span.overlaps(span) for piece in self.furniture)

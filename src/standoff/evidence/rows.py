"""Articles, rulings and duplicates as rows of the store, rechecked when they come back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from standoff.errors import Malformed, Mismatched
from standoff.evidence import ruling_lines
from standoff.evidence.article import Article, Furniture, FurnitureKind
from standoff.evidence.dates import DateOrigin, PartialDate, Published
from standoff.evidence.duplicate import Duplicate
from standoff.evidence.ruling import Ruling
from standoff.evidence.span import Span

Row = Mapping[str, Any]


def digest(text: str) -> str:
    """SHA-256 of ``text`` in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def article_row(article: Article) -> dict[str, Any]:
    """``article`` as a row; ``Malformed`` if something of it cannot be stored."""
    texts = (article.text, article.name, article.title, article.outlet, article.author, article.address)
    if not all(map(_storable, filter(None, texts))):
        raise Malformed(
            "the article has a NUL character or half of a surrogate pair",
            where=repr(article.name),
            why="no database keeps it",
            remedy="Read the article through standoff.reading, which refuses such text.",
        )
    published = article.published
    return {
        "id": article.id,
        "name": article.name,
        "text": article.text,
        "digest": digest(article.text),
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "address": article.address,
        "published": [str(published.date), published.origin.value] if published else None,
        "furniture": [[each.span.start, each.span.end, each.kind.value] for each in article.furniture],
    }


def _storable(text: str) -> bool:
    if "\0" in text:
        return False
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def article_of(row: Row) -> Article:
    """The article of a row; ``Mismatched`` if it is not what was stored."""
    if digest(row["text"]) != row["digest"]:
        raise _changed(row, "its text no longer has the digest it was stored with")
    try:
        furniture = tuple(Furniture(Span(a, b), FurnitureKind(kind)) for a, b, kind in row["furniture"])
        published = _published_of(row["published"])
    except (TypeError, ValueError) as wrong:
        raise _changed(row, str(wrong)) from wrong
    if any(each.span.end > len(row["text"]) for each in furniture):
        raise _changed(row, "furniture is marked beyond its end")
    return Article(
        id=row["id"],
        name=row["name"],
        text=row["text"],
        title=row["title"],
        outlet=row["outlet"],
        author=row["author"],
        address=row["address"],
        published=published,
        furniture=furniture,
    )


def _published_of(value: list[str] | None) -> Published | None:
    return None if value is None else Published(PartialDate.parse(value[0]), DateOrigin(value[1]))


def _changed(row: Row, why: str) -> Mismatched:
    return Mismatched(
        f"the stored article {row['id']} was changed",
        where=row["name"],
        why=why,
        remedy="Restore the store from a copy, or remove it and read the articles again.",
    )


def ruling_row(ruling: Ruling) -> dict[str, str | None]:
    """``ruling`` as a row without its number; ``Malformed`` if it could not be read back."""
    whole = ruling_lines.checked(ruling)
    return {
        "analyst": whole.analyst,
        "decision": whole.decision.value,
        "subject": whole.subject,
        "reason": whole.reason,
        "date": str(whole.date) if whole.date else None,
        "detail": ruling_lines.detail(whole),
    }


def ruling_of(row: Row) -> Ruling:
    """The ruling of a row; ``Malformed`` if it is none."""
    where = f"ruling {row['number']} of the store"
    try:
        more = json.loads(row.get("detail") or "{}")
    except ValueError as wrong:
        raise Malformed(
            "the ruling's details are no JSON",
            where=where,
            why=str(wrong),
            remedy="Restore the store from a copy; it was left as it is.",
        ) from wrong
    kept = {key: row[key] for key in ruling_lines.FIXED if row[key] is not None}
    return ruling_lines.parsed({**more, **kept} if isinstance(more, dict) else more, where)


def duplicate_row(link: Duplicate) -> dict[str, Any]:
    """``link`` as a row."""
    return {"a": link.a, "b": link.b, "similarity": link.similarity, "exact": link.exact}


def duplicate_of(row: Row) -> Duplicate:
    """The duplicate of a row."""
    return Duplicate(row["a"], row["b"], row["similarity"], row["exact"])

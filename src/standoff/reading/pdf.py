"""PDF: the text that its pages hold, in their order."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from standoff.errors import StandoffError, Unreadable
from standoff.evidence import Article
from standoff.reading.manifest import Manifest, Reader
from standoff.reading.told import Told, compose


def read(data: bytes, name: str, _options: Mapping[str, str]) -> tuple[Article, ...]:
    """One article: the text of the pages, joined by line ends; hyphens at line ends are left alone.

    Raises ``Unreadable`` for a file that is no PDF, is damaged, needs a password, or holds pictures of
    text only.

    Misses: columns and footnotes come in the order in which the file draws them. The date on which
    a PDF was made is not taken for the date of publication.
    """
    if b"%PDF-" not in data[:1024]:
        raise Unreadable("the file is no PDF", where=name, remedy="Give it the suffix of what it is.")
    with _damage_explained(name):
        document = _opened(data, name)
        pages = [page.extract_text() for page in document.pages]
        metadata = document.metadata or {}
        told = Told(title=_field(metadata, "/Title"), author=_field(metadata, "/Author"))
    # Fonts without a table of characters yield NULs: they stand for nothing that could be cited.
    text = "\n".join(pages).replace("\0", "")
    if not text.strip():
        raise Unreadable(
            "there is no text in it",
            where=name,
            why=f"its {len(pages)} page(s) hold pictures or nothing",
            remedy="Run text recognition over it first.",
        )
    return (compose(text, name, told),)


def _opened(data: bytes, name: str) -> Any:
    from pypdf import PdfReader

    document = PdfReader(io.BytesIO(data), strict=False)
    if document.is_encrypted and not document.decrypt(""):
        raise Unreadable("the file needs a password", where=name, remedy="Save a copy without one.")
    return document


def _field(metadata: Any, key: str) -> str | None:
    value = metadata.get(key)
    return (" ".join(str(value).split()) or None) if value else None


@contextmanager
def _damage_explained(name: str) -> Iterator[None]:
    """Whatever pypdf trips over as ``Unreadable``; its own messages are not shown.

    A damaged file can make the parser fail in any way at all, so every exception counts.
    """
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    except StandoffError:
        raise
    except Exception as reason:
        raise Unreadable(
            "the PDF is damaged or encrypted in a way that is not known",
            where=name,
            why=f"{type(reason).__name__}: {reason}",
            remedy="Open it in a viewer and print it to a new PDF.",
        ) from reason
    finally:
        logger.setLevel(level)


READER = Reader(
    Manifest(name="pdf", version="1", suffixes=(".pdf",), media_types=("application/pdf",)),
    read,
)

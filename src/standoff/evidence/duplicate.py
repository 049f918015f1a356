"""Duplicate: two articles that are one text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Articles ``a`` and ``b`` (ids, ``a`` < ``b``) with the same text or nearly so.

    ``similarity`` is the Jaccard similarity of their word shingles, 0 to 1; ``exact`` says that
    the texts are equal but for white space. Not a shared quotation.
    """

    a: str
    b: str
    similarity: float
    exact: bool

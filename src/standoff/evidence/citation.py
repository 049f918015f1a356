"""Citation: where a published model or figure comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """A work in the literature, as one line of text with its year."""

    text: str
    year: int | None = None

"""Wire story: one report of a news agency that several articles carry."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WireStory:
    """One story of ``agency`` and the ``articles`` (ids, sorted, two or more) that carry it.

    Not a duplicate: an article may have more in it than the story.
    """

    agency: str
    articles: tuple[str, ...]

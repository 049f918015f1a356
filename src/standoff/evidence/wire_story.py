"""Wire story: one report of a news agency that several articles carry."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WireStory:
    """One story of ``agency`` and the ``articles`` (ids, sorted, two or more) that carry it.

    Not a duplicate: an article may have more in it than the story. ``pairs`` are those that share its words
    themselves, so that one through which others are connected can be left out; without any, all do.
    """

    agency: str
    articles: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def direct(self) -> tuple[tuple[str, ...], ...]:
        """Sets of articles that share its words themselves."""
        return self.pairs or (self.articles,)

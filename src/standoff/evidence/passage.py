"""Passage: an anchor into an article."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.errors import Mismatched
from standoff.evidence.article import Article
from standoff.evidence.span import Span

CONTEXT = 32
"""Characters kept on either side, enough to find a passage again in an edited text."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters of one article, with the text they had and a little before and after.

    A W3C Web Annotation text-position selector (``start``, ``end``) and text-quote selector
    (``prefix``, ``exact``, ``suffix``) in one. Not a copied quote: it is rechecked when loaded.
    """

    article: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    @staticmethod
    def of(article: Article, start: int, end: int) -> Passage:
        """The passage of ``article`` from ``start`` to ``end``."""
        text = article.text
        return Passage(
            article.id,
            start,
            end,
            text[start:end],
            text[max(0, start - CONTEXT) : start],
            text[end : end + CONTEXT],
        )

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def check(self, article: Article) -> None:
        """Raise ``Mismatched`` unless ``article`` still has these characters here."""
        if article.id != self.article or article.text[self.start : self.end] != self.exact:
            raise Mismatched(
                f"characters {self.start} to {self.end} no longer read {self.exact[:40]!r}",
                where=article.name,
                why="the article was changed after the passage was taken",
                remedy="Read the article again; rulings re-attach by their quotation.",
            )

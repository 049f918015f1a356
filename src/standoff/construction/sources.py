"""Sources: the articles, how far each is trusted, and which are copies of one another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from standoff.dispute import SourceGrade
from standoff.evidence import Article, PartialDate

UNGRADED = SourceGrade("", "F", 6)


@dataclass(frozen=True)
class Sources:
    """``articles`` with the case's ``grades``; ``duplicates`` are groups of article ids.

    A group stands for one source: what its members repeat counts once.
    """

    articles: tuple[Article, ...]
    grades: tuple[SourceGrade, ...] = ()
    duplicates: tuple[tuple[str, ...], ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Article]:
        """The articles by their ids."""
        return {article.id: article for article in self.articles}

    def grade(self, article: Article) -> SourceGrade:
        """The grade given to the article's file, else its author, else its outlet; F6 without one."""
        names = (article.name, article.author, article.outlet)
        keys = [name.casefold() for name in names if name]
        return next((self._graded[key] for key in keys if key in self._graded), UNGRADED)

    def group(self, article: str) -> str:
        """The name of the source that ``article`` belongs to: the first id of its group, else its own."""
        return self._groups.get(article, article)

    @cached_property
    def latest(self) -> PartialDate | None:
        """The latest date of publication; ``None`` if no article has one."""
        dates = [a.published.date for a in self.articles if a.published is not None]
        return max(dates, key=lambda d: (d.latest, str(d)), default=None)

    @cached_property
    def _graded(self) -> Mapping[str, SourceGrade]:
        return {grade.source.casefold(): grade for grade in self.grades}

    @cached_property
    def _groups(self) -> Mapping[str, str]:
        return {member: min(group) for group in self.duplicates for member in group}

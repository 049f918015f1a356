"""The sources: what each article is, how far it is trusted and how much it contributes."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from standoff.construction import Construction, Sources
from standoff.dispute import Warrant
from standoff.evidence import Article
from standoff.findings.dossier import SourceView
from standoff.findings.grading import grade_view, own_grades, same_source
from standoff.statements import Statement


def source_views(
    construction: Construction, sources: Sources, statements: Iterable[Statement]
) -> tuple[SourceView, ...]:
    """One for each article, by date, then name.

    ``share`` is the part of all weight, for and against, that the article's warrants carry; ``confirmed``
    counts those whose formula independent sources give alike.
    """
    warrants = [w for support in construction.support for w in support.warrants if w.passage]
    weights = _by_article(warrants)
    spoken = Counter(statement.passage.article for statement in statements)
    counted = Counter(w.passage.article for w in warrants if w.passage)
    alike = Counter(
        w.passage.article for s in construction.support if s.corroborated for w in s.warrants if w.passage
    )
    total = math.fsum(weights.values())
    names = {article.id: article.name for article in sources.articles}
    views = [
        _view(
            article,
            sources,
            _Counts(spoken[article.id], counted[article.id], alike[article.id]),
            weights.get(article.id, 0.0) / total if total else 0.0,
            [names[i] for i in _copies(article, sources)],
        )
        for article in sources.articles
    ]
    return tuple(sorted(views, key=lambda v: (v.date is None, v.date and v.date.earliest, v.article)))


@dataclass(frozen=True, slots=True)
class _Counts:
    """How many statements an article gave, how many warrants, and how many of these are confirmed."""

    statements: int
    warrants: int
    confirmed: int


def _by_article(warrants: Iterable[Warrant]) -> dict[str, float]:
    weights: dict[str, list[float]] = defaultdict(list)
    for warrant in warrants:
        if warrant.passage is not None:
            weights[warrant.passage.article].append(warrant.weight)
    return {article: math.fsum(each) for article, each in weights.items()}


def _copies(article: Article, sources: Sources) -> list[str]:
    group = sources.group(article.id)
    return [a.id for a in sources.articles if a.id != article.id and sources.group(a.id) == group]


def _view(
    article: Article, sources: Sources, counts: _Counts, share: float, copies: Sequence[str]
) -> SourceView:
    grade = grade_view(article, sources)
    published = article.published
    return SourceView(
        article=article.name,
        title=article.title,
        outlet=article.outlet,
        author=article.author,
        address=article.address,
        date=published.date if published else None,
        date_origin=published.origin if published else None,
        words=len(article.text.split()),
        statements=counts.statements,
        warrants=counts.warrants,
        share=share,
        reliability=grade.reliability,
        credibility=grade.credibility,
        duplicates=tuple(sorted(copies)),
        grade=grade,
        own_grades=own_grades(article, sources),
        same_source=same_source(article, sources),
        confirmed=counts.confirmed,
    )

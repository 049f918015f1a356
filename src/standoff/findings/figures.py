"""Figures: what the articles count, each in its sentence."""

from __future__ import annotations

from collections.abc import Iterable

from standoff.construction import Sources
from standoff.findings.dossier import FigureView
from standoff.findings.quotes import quoted
from standoff.statements.figures import Figure


def figure_views(figures: Iterable[Figure], sources: Sources) -> tuple[FigureView, ...]:
    """``figures`` by article name, in text order; of copies of an article only the first's."""
    first: dict[str, str] = {}
    for article in sorted(sources.articles, key=lambda a: (a.name, a.id)):
        first.setdefault(sources.group(article.id), article.id)
    kept = [f for f in figures if first[sources.group(f.passage.article)] == f.passage.article]
    names = {article.id: article.name for article in sources.articles}
    return tuple(
        FigureView(figure.value, figure.span, quoted(figure.passage, sources))
        for figure in sorted(kept, key=lambda f: (names[f.passage.article], f.span, f.value))
    )

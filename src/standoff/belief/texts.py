"""Texts: articles that are copies of one another, or carry one agency's story, are one text."""

from __future__ import annotations

from collections.abc import Mapping

from standoff.construction import Gathered


def texts_of(gathered: Gathered) -> Mapping[str, str]:
    """For each article's id the text that it is, under the first id of its articles."""
    sources = gathered.sources
    return sources.among(article.id for article in sources.articles).story

"""Draft a first case file from articles."""

from __future__ import annotations

from standoff.analysis.places import Paths
from standoff.analysis.progress import SILENCE, Progress
from standoff.analysis.reading import articles_of


def draft(files: Paths, progress: Progress = SILENCE) -> str:
    """A proposed ``case.yaml``, as text for a person to edit; see ``construction.draft``.

    Raises the first file's error, and ``Unknown`` if the articles name nobody who acts.
    """
    from standoff.construction.draft import draft as drafted
    from standoff.statements.pipeline import load

    articles = articles_of(files, progress)
    docs = []
    for done, doc in enumerate(load().docs(article.text for article in articles), start=1):
        docs.append(doc)
        progress.step("Reading sentences", done, len(articles))
    return drafted(articles, docs)

"""Draft a first case file from articles."""

from __future__ import annotations

from collections.abc import Callable

from standoff.analysis.places import Paths
from standoff.analysis.progress import SILENCE, Progress
from standoff.analysis.shelving import Failure, read_all, refuse


def draft(files: Paths, progress: Progress = SILENCE, tell: Callable[[Failure], None] = refuse) -> str:
    """A proposed ``case.yaml``, as text for a person to edit; see ``construction.draft``.

    A file that cannot be read is handed to ``tell``, which raises its error unless told otherwise;
    the file is then left out. If none can be read, the first error is raised.
    Raises ``Unknown`` if the articles name nobody who acts.
    """
    from standoff.construction.draft import draft as drafted
    from standoff.statements.pipeline import load

    articles = tuple(read_all(files, progress, tell))
    docs = []
    for done, doc in enumerate(load().docs(article.text for article in articles), start=1):
        docs.append(doc)
        progress.step("Reading sentences", done, len(articles))
    return drafted(articles, docs)

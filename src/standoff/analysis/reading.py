"""What is read: a case's articles with their statements, and attributions in any text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from standoff.analysis.evidence import Evidence, collect
from standoff.analysis.places import OWN, Paths, Places
from standoff.analysis.progress import SILENCE, Progress
from standoff.analysis.shelving import files_in

if TYPE_CHECKING:
    from standoff.evidence import Article, Span

CasePath = str | Path
Spans = list[list[int]]
Attributed = dict[str, Spans]


def read(case: CasePath, paths: Paths | None = None, progress: Progress = SILENCE) -> Evidence:
    """Read files and folders (default: the case's own articles) into the case's store.

    Gives what they hold. What was read before is not read again. Raises what ``collect`` raises.
    """
    from standoff.dispute.casefile import load

    loaded = load(case)
    places = OWN if paths is None else Places(articles=paths, store=loaded.store)
    return collect(loaded, places, progress)


def statements(case: CasePath, places: Places = OWN, progress: Progress = SILENCE) -> Evidence:
    """Everything that the case's articles say; what is missing is read first."""
    from standoff.dispute.casefile import load

    return collect(load(case), places, progress)


def attribute(files: Paths, progress: Progress = SILENCE) -> dict[str, list[Attributed]]:
    """Who said what in any files: for each file's stem its attributions in text order.

    Each has ``source``, ``cue`` and ``content`` as lists of [start, end] in the article's text; a
    file of several articles has one entry for each. Raises the first file's error.
    """
    from standoff.statements.attribute import attribute as attributions
    from standoff.statements.pipeline import load

    articles = articles_of(files, progress)
    pipeline = load()
    found: dict[str, list[Attributed]] = {}
    for done, (key, article) in enumerate(_keyed(articles), start=1):
        doc = next(pipeline.docs([article.text]))
        found[key] = [
            {"source": _pairs(a.source), "cue": _pairs(a.cue), "content": _pairs(a.content)}
            for a in attributions(doc)
        ]
        progress.step("Reading statements", done, len(articles))
    return found


def quoted(
    files: Paths, found: dict[str, list[Attributed]], progress: Progress = SILENCE
) -> Iterator[dict[str, Any]]:
    """What ``attribute`` found in ``files`` as flat records with the words themselves.

    ``start`` and ``end`` are the hull of the content; discontinuous parts are joined by an ellipsis.
    """
    for key, article in _keyed(articles_of(files, progress)):
        for one in found.get(key, ()):
            told = {role: " … ".join(article.text[s:e] for s, e in spans) for role, spans in one.items()}
            start, end = min(s for s, _ in one["content"]), max(e for _, e in one["content"])
            yield {"article": article.name, "start": start, "end": end, **told}


def articles_of(paths: Paths, progress: Progress = SILENCE) -> tuple[Article, ...]:
    """The articles of files and folders; raises the first file's error."""
    from standoff.reading import read_file

    files = files_in(paths)
    found: list[Article] = []
    for done, source in enumerate(files, start=1):
        found += read_file(source.path, name=source.name)
        progress.step("Reading files", done, len(files))
    return tuple(found)


def _keyed(articles: Sequence[Article]) -> list[tuple[str, Article]]:
    """Each article with its stem, or with its whole name where two share a stem."""
    stems = [PurePath(article.name).stem for article in articles]
    return [
        (stem if stems.count(stem) == 1 else article.name, article)
        for stem, article in zip(stems, articles, strict=True)
    ]


def _pairs(spans: Sequence[Span]) -> Spans:
    return [[span.start, span.end] for span in spans]

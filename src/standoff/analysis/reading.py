"""What is read: a case's articles with their statements, and attributions in any text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from standoff.analysis.evidence import Evidence, Kept, collect, kept
from standoff.analysis.opening import CasePath, open_case
from standoff.analysis.places import OWN, Paths, Places
from standoff.analysis.progress import SILENCE, Progress
from standoff.analysis.shelving import Failure, read_all, refuse

if TYPE_CHECKING:
    from standoff.dispute.casefile import Case
    from standoff.evidence import Article, Span
    from standoff.statements import Attribution

Spans = list[list[int]]


@dataclass(frozen=True, slots=True)
class Attributed:
    """An article with the attributions in it, in text order."""

    article: Article
    attributions: tuple[Attribution, ...]


def read(
    case: CasePath, paths: Paths | None = None, progress: Progress = SILENCE, *, jobs: int = 1
) -> Evidence:
    """Read files and folders (default: the case's own articles) into the case's store.

    Gives what they hold. What was read before is not read again. ``jobs`` processes read. Raises what
    ``collect`` raises.
    """
    return collect(*_into_the_case(case, paths, jobs), progress)


def keep(case: CasePath, paths: Paths | None = None, progress: Progress = SILENCE, *, jobs: int = 1) -> Kept:
    """The same for any number of articles: tells what is kept, and holds few of them at a time."""
    return kept(*_into_the_case(case, paths, jobs), progress)


def _into_the_case(case: CasePath, paths: Paths | None, jobs: int) -> tuple[Case, Places]:
    loaded = open_case(case)
    return loaded, Places(paths, None if paths is None else loaded.store, jobs)


def statements(case: CasePath, places: Places = OWN, progress: Progress = SILENCE) -> Evidence:
    """Everything that the case's articles say; what is missing is read first."""
    return collect(open_case(case), places, progress)


def attribute(
    files: Paths, progress: Progress = SILENCE, tell: Callable[[Failure], None] = refuse
) -> tuple[Attributed, ...]:
    """Who said what in any files, article by article.

    A file that cannot be read is handed to ``tell``, which raises its error unless told otherwise;
    the file is then left out. If none can be read, the first error is raised.
    """
    from standoff.statements.attribute import attribute as attributions
    from standoff.statements.pipeline import load

    articles = tuple(read_all(files, progress, tell))
    pipeline = load()
    found: list[Attributed] = []
    for done, article in enumerate(articles, start=1):
        doc = next(pipeline.docs([article.text]))
        found.append(Attributed(article, attributions(doc)))
        progress.step("Reading attributions", done, len(articles))
    return tuple(found)


def attribution_spans(found: Sequence[Attributed]) -> dict[str, list[dict[str, Spans]]]:
    """What was found by file stem: lists of [start, end] in the article's text for each role.

    Articles that share a stem go by their whole names.
    """
    from standoff.statements.spans import as_spans

    stems = [PurePath(one.article.name).stem for one in found]
    return {
        stem if stems.count(stem) == 1 else one.article.name: as_spans(one.attributions)
        for stem, one in zip(stems, found, strict=True)
    }


def attribution_rows(found: Sequence[Attributed]) -> list[dict[str, Any]]:
    """What was found as flat records with the words themselves.

    ``start`` and ``end`` are the hull of the content; parts that lie apart are joined by an ellipsis.
    """
    return [_row(one.article, attribution) for one in found for attribution in one.attributions]


def _row(article: Article, attribution: Attribution) -> dict[str, Any]:
    words = {
        role: " … ".join(article.text[span.start : span.end] for span in spans)
        for role, spans in _roles(attribution)
    }
    hull = (attribution.content[0].start, attribution.content[-1].end)
    return {
        "article": article.name,
        "start": hull[0],
        "end": hull[1],
        "mode": attribution.mode.value,
        **words,
    }


def _roles(attribution: Attribution) -> Iterator[tuple[str, tuple[Span, ...]]]:
    yield "source", attribution.source
    yield "cue", attribution.cue
    yield "content", attribution.content

"""Evidence: everything that was read for one question, and the way to get it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from standoff.analysis.extraction import Ambiguity, Extractor
from standoff.analysis.jobs import read_in_jobs
from standoff.analysis.places import OWN, Places
from standoff.analysis.progress import SILENCE, Progress
from standoff.analysis.shelving import Failure, shelve

if TYPE_CHECKING:
    from standoff.dispute.casefile import Case
    from standoff.evidence import Article, Duplicate, Ruling
    from standoff.evidence.store import Store
    from standoff.statements import Statement
    from standoff.statements.noted import Noted


@dataclass(frozen=True, slots=True)
class Evidence:
    """The articles, what was read from them (statements, what is noted beside them, names that stayed
    ambiguous), groups of copies, rulings, and files that failed. ``extractor`` names what read them,
    ``new`` counts articles that the store did not have.
    """

    articles: tuple[Article, ...] = ()
    statements: tuple[Statement, ...] = ()
    noted: tuple[Noted, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    duplicates: tuple[tuple[str, ...], ...] = ()
    rulings: tuple[Ruling, ...] = ()
    failures: tuple[Failure, ...] = ()
    extractor: str = "none"
    new: int = 0

    def rows(self) -> Iterator[dict[str, Any]]:
        """The statements as flat records, in the order of articles and text."""
        from standoff.statements import codec

        articles = {article.id: article for article in self.articles}
        for statement in self.statements:
            yield codec.row(statement, articles[statement.passage.article])


def collect(case: Case, places: Places = OWN, progress: Progress = SILENCE) -> Evidence:
    """Read what is missing, then give everything.

    Every article's statements are committed by themselves: a killed run goes on where it stopped.
    ``places.jobs`` processes read; what they find is the same, and kept in the same order.
    A file that cannot be read is left out and told; if none can, its error is raised.
    """
    if places.empty(case):
        return Evidence()
    from standoff.reading import duplicates

    with places.opened(case) as store:
        shelved = shelve(store, places.paths(case), progress)
        articles = shelved.current(store, only=places.articles is not None)
        extractor = Extractor.of(case)
        wanted = {article.id for article in articles}
        pending = [a for a in store.pending(extractor.fingerprint) if a.id in wanted]
        for done, (article, lines) in enumerate(read_in_jobs(extractor, pending, places.jobs), start=1):
            extractor.keep(store, article, lines)
            progress.step("Reading statements", done, len(pending))
        return Evidence(
            articles=articles,
            statements=tuple(s for a in articles for s in extractor.statements(store, a)),
            noted=tuple(extractor.noted(store, a) for a in articles),
            ambiguities=tuple(m for a in articles for m in extractor.ambiguities(store, a)),
            duplicates=duplicates.groups(_among(store, articles)),
            rulings=store.rulings(),
            failures=shelved.failures,
            extractor=extractor.title,
            new=shelved.new,
        )


def _among(store: Store, articles: tuple[Article, ...]) -> list[Duplicate]:
    ids = {article.id for article in articles}
    return [link for link in store.duplicates() if link.a in ids and link.b in ids]

"""Evidence: everything that was read for one question, and the way to get it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from standoff.analysis.extraction import Ambiguity, Extractor
from standoff.analysis.jobs import read_in_jobs
from standoff.analysis.places import OWN, Places
from standoff.analysis.progress import SILENCE, Progress
from standoff.analysis.shelving import Failure, Shelved, shelve

if TYPE_CHECKING:
    from standoff.dispute.casefile import Case
    from standoff.evidence import Article, Duplicate, Ruling
    from standoff.evidence.store import Store
    from standoff.statements import Statement
    from standoff.statements.noted import Noted


@dataclass(frozen=True, slots=True)
class Evidence:
    """The articles, what was read from them (statements, what is noted beside them, names that stayed
    ambiguous), pairs of copies, rulings, and files that failed. ``extractor`` names what read them,
    ``new`` counts articles that the store did not have.
    """

    articles: tuple[Article, ...] = ()
    statements: tuple[Statement, ...] = ()
    noted: tuple[Noted, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    duplicates: tuple[tuple[str, str], ...] = ()
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


@dataclass(frozen=True, slots=True)
class Kept:
    """What a store holds after reading: the ``names`` of its articles by id, how many ``statements`` they
    have, groups of copies and files that failed; ``new`` counts articles that the store did not have.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    statements: int = 0
    duplicates: tuple[tuple[str, ...], ...] = ()
    failures: tuple[Failure, ...] = ()
    new: int = 0


def collect(case: Case, places: Places = OWN, progress: Progress = SILENCE) -> Evidence:
    """Read what is missing, then give everything.

    Every article's statements are committed by themselves: a killed run goes on where it stopped.
    ``places.jobs`` processes read; what they find is the same, and kept in the same order.
    A file that cannot be read is left out and told; if none can, its error is raised.
    """
    if places.empty(case):
        return Evidence()
    extractor = Extractor.of(case)
    with places.opened(case) as store:
        shelved, names = _fill(store, extractor, case, places, progress)
        articles = tuple(article for article in store.articles() if article.id in names)
        return Evidence(
            articles=articles,
            statements=tuple(s for a in articles for s in extractor.statements(store, a)),
            noted=tuple(extractor.noted(store, a) for a in articles),
            ambiguities=tuple(m for a in articles for m in extractor.ambiguities(store, a)),
            duplicates=tuple((link.a, link.b) for link in _links(store, names)),
            rulings=store.rulings(),
            failures=shelved.failures,
            extractor=extractor.title,
            new=shelved.new,
        )


def kept(case: Case, places: Places = OWN, progress: Progress = SILENCE) -> Kept:
    """Read what is missing, as ``collect`` does, and hold no more than a few articles at a time."""
    if places.empty(case):
        return Kept()
    from standoff.reading import duplicates

    extractor = Extractor.of(case)
    with places.opened(case) as store:
        shelved, names = _fill(store, extractor, case, places, progress)
        return Kept(
            names=names,
            statements=sum(len(store.reading(article, extractor.fingerprint)) for article in names),
            duplicates=duplicates.groups(_links(store, names)),
            failures=shelved.failures,
            new=shelved.new,
        )


def _fill(
    store: Store, extractor: Extractor, case: Case, places: Places, progress: Progress
) -> tuple[Shelved, dict[str, str]]:
    """Read into ``store`` what it lacks; gives the names of the articles that count by id."""
    shelved = shelve(store, places.paths(case), progress)
    names = shelved.current(store, only=places.articles is not None)
    pending = [article for article in store.pending(extractor.fingerprint) if article in names]
    read = read_in_jobs(extractor, map(store.article, pending), places.jobs)
    for done, (article, lines) in enumerate(read, start=1):
        extractor.keep(store, article, lines)
        progress.step("Reading statements", done, len(pending))
    return shelved, names


def _links(store: Store, names: Mapping[str, str]) -> list[Duplicate]:
    """The copies among the articles of these ids."""
    return [link for link in store.duplicates() if link.a in names and link.b in names]

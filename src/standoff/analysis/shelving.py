"""Files into the store: one commit an article, copies linked, bad files told and left out."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from standoff.analysis.places import Paths
from standoff.analysis.progress import Progress
from standoff.errors import StandoffError, Unreadable

if TYPE_CHECKING:
    from standoff.evidence import Article
    from standoff.evidence.store import Store
    from standoff.reading import Source


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, by name, and why."""

    name: str
    error: StandoffError


def refuse(failure: Failure) -> None:
    """Raise the file's error: nothing is left out unless whoever asks takes note of it."""
    raise failure.error


@dataclass(frozen=True, slots=True)
class Shelved:
    """What became of files: the ids of the articles that each name holds now, how many of them are
    new to the store, and which files failed.
    """

    ids: dict[str, frozenset[str]]
    new: int
    failures: tuple[Failure, ...]

    def current(self, store: Store, *, only: bool) -> dict[str, str]:
        """Id → name of the articles of ``store`` that count; ``only``: those of these files and no others.

        A file that was changed after it was read holds another article; the one it held before is
        kept in the store but no longer counts.
        """
        held = frozenset(article for each in self.ids.values() for article in each)
        names: dict[str, set[str]] = defaultdict(set)
        for name, article in store.sources():
            names[article].add(name)
        outdated = {a for a, told in names.items() if told <= self.ids.keys()} - held
        return {
            article: name
            for article, name in store.names().items()
            if article in held or (not only and article not in outdated)
        }


def shelve(store: Store, paths: Paths, progress: Progress) -> Shelved:
    """Put the articles of ``paths`` into ``store``.

    Raises the first error if files were given and none could be read, ``Unreadable`` for a path
    that does not exist, and what the store raises.
    """
    ids: dict[str, set[str]] = defaultdict(set)
    failures: list[Failure] = []
    new = 0
    for article in read_all(paths, progress, failures.append):
        new += store.add(article)
        ids[article.name].add(article.id)
    if new:
        _link_copies(store)
    return Shelved({name: frozenset(each) for name, each in ids.items()}, new, tuple(failures))


def read_all(paths: Paths, progress: Progress, tell: Callable[[Failure], None]) -> Iterator[Article]:
    """The articles of files and folders; ``tell`` is told every file that fails, and reading goes on.

    Raises the first error if files were given and none could be read, and ``Unreadable`` for a path
    that does not exist.
    """
    from standoff.reading import read_source

    files = files_in(paths)
    failures: list[Failure] = []
    for done, source in enumerate(files, start=1):
        try:
            yield from read_source(source)
        except StandoffError as error:
            failures.append(Failure(source.name, error))
            tell(failures[-1])
        progress.step("Reading files", done, len(files))
    if failures and len(failures) == len(files):
        raise failures[0].error


def files_in(paths: Paths) -> tuple[Source, ...]:
    """The files that ``paths`` name or contain; ``Unreadable`` for a path that does not exist."""
    from standoff.reading import sources

    for path in map(Path, paths):
        if not os.path.lexists(path):
            raise Unreadable(
                "there is no such file or folder", where=str(path), remedy="Check the spelling of the path."
            )
    return sources(paths)


def _link_copies(store: Store) -> None:
    from standoff.reading import duplicates

    store.add_duplicates(duplicates.find_among(store.names(), store.article))

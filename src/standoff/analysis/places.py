"""Which articles and which store a question is about, and how many processes read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from standoff.dispute.casefile import Case
    from standoff.evidence.store import Store

Paths = Sequence[str | Path]

IN_MEMORY = "sqlite://"
"""The address of a store that lasts as long as the question."""


@dataclass(frozen=True, slots=True)
class Places:
    """``articles``: files and folders to read instead of the case's own; ``store``: where to keep
    what is read instead of the case's own store; ``jobs``: how many processes read, which changes nothing
    of what is found.

    With other articles and no store named, the store is in memory: a case's own evidence is never
    mixed with what was read in passing.
    """

    articles: Paths | None = None
    store: str | Path | None = None
    jobs: int = 1

    def paths(self, case: Case) -> Paths:
        """The files and folders to read; none if the case has no folder of articles."""
        if self.articles is not None:
            return self.articles
        return (case.articles,) if case.articles.is_dir() else ()

    def address(self, case: Case) -> str | Path:
        """The store's address."""
        if self.store is not None:
            return self.store
        return case.store if self.articles is None else IN_MEMORY

    def empty(self, case: Case) -> bool:
        """Whether there is nothing to read and nothing was read: a model only."""
        if self.paths(case):
            return False
        address = self.address(case)
        return isinstance(address, Path) and not address.exists()

    @contextmanager
    def opened(self, case: Case) -> Iterator[Store]:
        """The store, closed at the end."""
        from standoff.evidence.store import Store

        with Store.open(self.address(case)) as store:
            yield store


OWN = Places()

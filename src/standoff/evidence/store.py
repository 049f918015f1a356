"""Store: what was read, kept so that a killed run loses nothing and the next one continues."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Select, and_, insert, select
from sqlalchemy.exc import IntegrityError

from standoff.errors import Mismatched, Unknown
from standoff.evidence.article import Article
from standoff.evidence.connection import Database
from standoff.evidence.duplicate import Duplicate
from standoff.evidence.migration import ADDED
from standoff.evidence.rows import (
    Row,
    article_of,
    article_row,
    duplicate_of,
    duplicate_row,
    ruling_of,
    ruling_row,
)
from standoff.evidence.ruling import Ruling
from standoff.evidence.tables import ARTICLES, DUPLICATES, READINGS, RULINGS, SOURCES


class Store:
    """Articles, readings of them by extractor fingerprint, duplicate links and rulings.

    Every method that writes is one transaction: when it returns, its work survives a killed process. What
    is already there is never added again and never overwritten. Sequences come back ordered by
    article name, then id; rulings in the order they were made.

    Any method raises ``Unreadable`` (damaged, or no database), ``Malformed`` (another program's
    database), ``Unsupported`` (another schema version, missing driver) or ``Unwritable`` (locked,
    no permission, no space).
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @staticmethod
    def open(address: str | Path, *, wait: float = 10.0) -> Store:
        """The store at a path (SQLite) or a database URL.

        A file is created only when something is first written. ``wait``: seconds to wait for
        another process's lock.
        """
        store = Store(Database(address, wait=wait))
        store._database.exists()
        return store

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    # Articles

    def add(self, article: Article) -> bool:
        """Keep ``article`` and the name of its file; False if the article was already there."""
        row = article_row(article)
        with self._database.writing() as connection:
            new = self._add_once(connection, ARTICLES, {"id": article.id}, row)
            source = {"name": article.name, "article": article.id}
            self._add_once(connection, SOURCES, source, source)
        return new

    def articles(self) -> tuple[Article, ...]:
        """Every article."""
        return _in_order(article_of(row) for row in self._rows(select(ARTICLES)))

    def names(self) -> dict[str, str]:
        """The name of every article by its id, without their texts."""
        rows = sorted(self._rows(select(ARTICLES.c.id, ARTICLES.c.name)), key=_order)
        return {row["id"]: row["name"] for row in rows}

    def article(self, article_id: str) -> Article:
        """The article with this id; ``Unknown`` if there is none."""
        rows = self._rows(select(ARTICLES).where(ARTICLES.c.id == article_id))
        if not rows:
            raise self._no_article(article_id)
        return article_of(rows[0])

    def sources(self) -> tuple[tuple[str, str], ...]:
        """Every (file name, article id) that was added: one article may come from several files."""
        return tuple(sorted((row["name"], row["article"]) for row in self._rows(select(SOURCES))))

    # Readings

    def put_reading(self, article_id: str, fingerprint: str, payloads: Sequence[str]) -> bool:
        """Keep what one extractor found in one article; False if the same was already there.

        ``payloads`` are texts (JSON, one per statement) that the store does not look into; none at
        all is a reading too. Raises ``Unknown`` for an article that is not here and ``Mismatched`` if
        this fingerprint found something else before.
        """
        kept = list(payloads)
        key = {"article": article_id, "fingerprint": fingerprint}
        with self._database.writing() as connection:
            if not connection.execute(select(ARTICLES.c.id).where(ARTICLES.c.id == article_id)).first():
                raise self._no_article(article_id)
            if self._add_once(connection, READINGS, key, {**key, "payloads": kept}):
                return True
            earlier = connection.execute(select(READINGS.c.payloads).where(_matches(READINGS, key)))
            if earlier.scalar_one() != kept:
                raise Mismatched(
                    f"the article {article_id} was read before by {fingerprint!r} with another result",
                    where=self._database.where,
                    why="one fingerprint stands for one extractor with one configuration",
                    remedy="Put every setting that changes the result into the fingerprint.",
                )
        return False

    def reading(self, article_id: str, fingerprint: str) -> tuple[str, ...]:
        """The payloads of one reading; ``Unknown`` if this extractor has not read this article."""
        key = {"article": article_id, "fingerprint": fingerprint}
        rows = self._rows(select(READINGS).where(_matches(READINGS, key)))
        if not rows:
            raise Unknown(
                f"the article {article_id} was not read by {fingerprint!r}",
                where=self._database.where,
                remedy="Read it first.",
            )
        return tuple(rows[0]["payloads"])

    def has_reading(self, article_id: str, fingerprint: str) -> bool:
        """Whether this extractor has read this article."""
        key = {"article": article_id, "fingerprint": fingerprint}
        return bool(self._rows(select(READINGS.c.article).where(_matches(READINGS, key))))

    def pending(self, fingerprint: str) -> tuple[str, ...]:
        """The ids of the articles that this extractor has not read yet."""
        done = select(READINGS.c.article).where(READINGS.c.fingerprint == fingerprint)
        query = select(ARTICLES.c.id, ARTICLES.c.name).where(ARTICLES.c.id.not_in(done))
        return tuple(row["id"] for row in sorted(self._rows(query), key=_order))

    # Duplicates and rulings

    def add_duplicates(self, links: Iterable[Duplicate]) -> int:
        """Keep links between stored articles; the number that were new.

        Raises ``Unknown``, and keeps none of them, if an article of one is not here.
        """
        wanted = tuple(links)
        if not wanted:
            return 0
        with self._database.writing() as connection:
            known = set(connection.execute(select(ARTICLES.c.id)).scalars())
            for article_id in (each for link in wanted for each in (link.a, link.b)):
                if article_id not in known:
                    raise self._no_article(article_id)
            return sum(
                self._add_once(connection, DUPLICATES, {"a": link.a, "b": link.b}, duplicate_row(link))
                for link in wanted
            )

    def duplicates(self) -> tuple[Duplicate, ...]:
        """Every link, ordered by its two ids."""
        links = map(duplicate_of, self._rows(select(DUPLICATES)))
        return tuple(sorted(links, key=lambda link: (link.a, link.b)))

    def add_ruling(self, ruling: Ruling) -> bool:
        """Keep a ruling; False if the very same one was already there. ``Malformed`` if it is not whole."""
        return self.add_rulings([ruling]) == 1

    def add_rulings(self, rulings: Iterable[Ruling]) -> int:
        """Keep rulings in their order, all or none; the number that were new."""
        rows = [ruling_row(ruling) for ruling in rulings]
        if not rows:
            return 0
        with self._database.writing() as connection:
            return sum(self._add_once(connection, RULINGS, row, row) for row in rows)

    def rulings(self) -> tuple[Ruling, ...]:
        """Every ruling, first made first."""
        if not self._database.exists():
            return ()
        columns = [c for c in RULINGS.c if self._database.current or c.name not in ADDED]
        return tuple(map(ruling_of, self._rows(select(*columns).order_by(RULINGS.c.number))))

    def _rows(self, query: Select[Any]) -> list[Row]:
        if not self._database.exists():
            return []
        with self._database.reading() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]

    @staticmethod
    def _add_once(connection: Connection, table: Any, key: dict[str, Any], row: dict[str, Any]) -> bool:
        """Insert ``row`` unless a row with ``key`` is there; two processes at once still add one."""
        if connection.execute(select(table).where(_matches(table, key))).first():
            return False
        try:
            with connection.begin_nested():
                connection.execute(insert(table).values(**row))
        except IntegrityError:
            return False
        return True

    def _no_article(self, article_id: str) -> Unknown:
        return Unknown(
            f"there is no article {article_id!r}", where=self._database.where, remedy="Read its file first."
        )


def _matches(table: Any, key: dict[str, Any]) -> Any:
    return and_(*(table.c[name] == value for name, value in key.items()))


def _order(row: Row) -> tuple[str, str]:
    return row["name"], row["id"]


def _in_order(articles: Iterable[Article]) -> tuple[Article, ...]:
    return tuple(sorted(articles, key=lambda article: (article.name, article.id)))

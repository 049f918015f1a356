"""The database behind a store: opening, transactions, and its failures in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError, SQLAlchemyError

from standoff.errors import Malformed, StandoffError, Unreadable, Unsupported, Unwritable
from standoff.evidence.migration import MIGRATED, migrate
from standoff.evidence.tables import MARK, METADATA, SCHEMA


class Database:
    """A database at an address, opened when first needed and created when first written to.

    ``wait`` is how many seconds SQLite waits for another process's lock.
    """

    def __init__(self, address: str | Path, *, wait: float = 10.0) -> None:
        self._url = url_of(address)
        self._wait = wait
        self._engine: Engine | None = None
        self._checked = False
        self.current = False
        """Whether the tables are of this version: one of an earlier version is not changed by reading."""

    @property
    def where(self) -> str:
        """The address for messages: a path for SQLite, otherwise the URL without its password."""
        return str(self._file) if self._file else self._url.render_as_string(hide_password=True)

    @property
    def _file(self) -> Path | None:
        database = self._url.database
        if self._url.get_backend_name() != "sqlite" or database in {None, "", ":memory:"}:
            return None
        return None if str(database).startswith("file:") else Path(str(database))

    def exists(self) -> bool:
        """Whether there is anything to read; a file is not created by asking."""
        if self._checked:
            return True
        if self._file is not None and not self._has_content(self._file):
            return False
        with self._translated(writing=False), self._opened().connect() as connection:
            self._checked = self._is_ours(connection)
        return self._checked

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read through; only if the store ``exists``."""
        with self._translated(writing=False), self._opened().connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: committed as a whole at the end, or not at all."""
        with self._translated(writing=True):
            if not self._checked:
                self._refuse_missing_folder()
            with self._opened().execution_options(writing=True).begin() as connection:
                if not self.current:
                    self._prepare(connection)
                yield connection
            self._checked, self.current = True, True

    def _prepare(self, connection: Connection) -> None:
        """Make the tables, or bring those of an earlier version up to this one's."""
        if not self._is_ours(connection):
            METADATA.create_all(connection)
            connection.execute(insert(MARK).values(schema=SCHEMA))
        elif not self.current:
            migrate(connection)

    def close(self) -> None:
        """Let go of the database; it opens again when next used."""
        if self._engine is not None:
            self._engine.dispose()
        self._engine = None
        self._checked = self.current = False

    def _opened(self) -> Engine:
        if self._engine is None:
            self._engine = self._connect()
        return self._engine

    def _connect(self) -> Engine:
        sqlite = self._url.get_backend_name() == "sqlite"
        try:
            engine = create_engine(self._url, connect_args={"timeout": self._wait} if sqlite else {})
        except (NoSuchModuleError, ImportError) as missing:
            raise Unsupported(
                "this kind of database cannot be opened here",
                where=self.where,
                why=str(missing),
                remedy="Install its driver, for example psycopg for PostgreSQL.",
            ) from missing
        if sqlite:
            _make_transactions_whole(engine)
        return engine

    def _is_ours(self, connection: Connection) -> bool:
        """Whether the tables are there; raise if they are another program's or a newer version's."""
        names = set(inspect(connection).get_table_names())
        if MARK.name not in names:
            if names and self._url.get_backend_name() == "sqlite":
                raise Malformed(
                    "the database is not a store of Standoff's",
                    where=self.where,
                    why=f"it holds other tables: {', '.join(sorted(names)[:5])}",
                    remedy="Name another file.",
                )
            return False
        version = connection.execute(select(MARK.c.schema)).scalar_one_or_none()
        if version is None:
            raise Malformed(
                "the store does not say its version",
                where=self.where,
                why=f"its table {MARK.name!r} is empty",
                remedy="Restore it from a copy; it was left as it is.",
            )
        self.current = version == SCHEMA
        if version not in {*MIGRATED, SCHEMA}:
            raise Unsupported(
                f"the store has schema version {version}, this Standoff knows {SCHEMA}",
                where=self.where,
                why="it was written by another version of Standoff",
                remedy="Use the version that wrote it, or a newer one.",
            )
        return True

    def _has_content(self, file: Path) -> bool:
        """Whether the file has bytes: SQLite leaves an empty one if it is killed at its first write."""
        try:
            return file.stat().st_size > 0
        except (FileNotFoundError, NotADirectoryError):
            return False
        except (OSError, ValueError) as reason:
            raise Unreadable("the store cannot be opened", where=self.where, why=str(reason)) from reason

    def _refuse_missing_folder(self) -> None:
        if self._file is not None and not self._file.parent.is_dir():
            raise Unwritable(
                "the store cannot be created",
                where=self.where,
                why="its folder does not exist",
                remedy="Create the folder first.",
            )

    @contextmanager
    def _translated(self, *, writing: bool) -> Iterator[None]:
        """Database errors in the words of ``standoff.errors``."""
        try:
            yield
        except SQLAlchemyError as error:
            raise self._explained(error, writing=writing) from error

    def _explained(self, error: SQLAlchemyError, *, writing: bool) -> StandoffError:
        reason = str(error.orig if isinstance(error, DatabaseError) else error).strip()
        if "locked" in reason:
            return Unwritable(
                "the store is in use by another program",
                where=self.where,
                why=f"it stayed locked for {self._wait:g} seconds",
                remedy="Wait for the other program to end and run again; nothing was lost.",
            )
        if any(sign in reason for sign in ("not a database", "malformed", "encrypted")):
            return Unreadable(
                "the store is damaged or is no database",
                where=self.where,
                why=reason,
                remedy="Restore it from a copy, or name another file; it was left as it is.",
            )
        if writing:
            return Unwritable(
                "the store cannot be written",
                where=self.where,
                why=reason,
                remedy="Check the permissions and the free space; what was committed is kept.",
            )
        return Unreadable("the store cannot be read", where=self.where, why=reason)


def url_of(address: str | Path) -> URL:
    """A path as an SQLite URL, a URL as it is; ``Malformed`` if it is neither."""
    if isinstance(address, Path) or "://" not in address:
        return URL.create("sqlite", database=str(address))
    try:
        return make_url(address)
    except ArgumentError as wrong:
        raise Malformed(
            "the address of the store is not a URL",
            why="it has '://' in it but does not parse",
            remedy="Write a path, or something like postgresql+psycopg://host/name.",
        ) from wrong


def _make_transactions_whole(engine: Engine) -> None:
    """Let SQLite begin a transaction before anything, table creation included, and check references.

    Python's driver otherwise commits each ``CREATE TABLE`` by itself, and a process killed between
    two of them would leave half a store.
    """

    @event.listens_for(engine, "connect")
    def _configure(connection: object, _record: object) -> None:
        connection.isolation_level = None  # type: ignore[attr-defined]
        connection.execute("PRAGMA foreign_keys=ON")  # type: ignore[attr-defined]

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

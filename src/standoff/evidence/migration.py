"""Bring the tables of an earlier version up to this one's, in place and within one transaction.

Version 2 adds ``rulings.detail``. A store of an earlier version is read as it is, and changed only when
something is written to it; an earlier Standoff then refuses it, because it would not see everything.
"""

from __future__ import annotations

from sqlalchemy import Connection, text, update

from standoff.evidence.tables import MARK, SCHEMA

MIGRATED = frozenset({1})
"""Versions that are brought up."""
ADDED = frozenset({"detail"})
"""Columns of rulings that stores of these versions lack."""


def migrate(connection: Connection) -> None:
    """Bring a store of a version in ``MIGRATED`` up, within the transaction of ``connection``."""
    connection.execute(text("ALTER TABLE rulings ADD COLUMN detail TEXT"))
    connection.execute(update(MARK).values(schema=SCHEMA))

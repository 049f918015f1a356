"""The tables of the evidence store, in types that every SQL database has."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Integer, MetaData, Table, Text

SCHEMA = 2
"""Version of these tables; raised whenever one of them changes. Version 1 had no ``rulings.detail``."""

METADATA = MetaData()

MARK = Table(
    "standoff",
    METADATA,
    Column("schema", Integer, primary_key=True, autoincrement=False),
)

ARTICLES = Table(
    "articles",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("title", Text),
    Column("outlet", Text),
    Column("author", Text),
    Column("address", Text),
    Column("published", JSON(none_as_null=True)),
    Column("furniture", JSON, nullable=False),
)

SOURCES = Table(
    "sources",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("article", Text, ForeignKey("articles.id"), primary_key=True),
)

READINGS = Table(
    "readings",
    METADATA,
    Column("article", Text, ForeignKey("articles.id"), primary_key=True),
    Column("fingerprint", Text, primary_key=True),
    Column("payloads", JSON, nullable=False),
)

DUPLICATES = Table(
    "duplicates",
    METADATA,
    Column("a", Text, ForeignKey("articles.id"), primary_key=True),
    Column("b", Text, ForeignKey("articles.id"), primary_key=True),
    Column("similarity", Float, nullable=False),
    Column("exact", Boolean, nullable=False),
)

RULINGS = Table(
    "rulings",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("analyst", Text, nullable=False),
    Column("decision", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("date", Text),
    Column("detail", Text),
)

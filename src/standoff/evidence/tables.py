"""The tables of the evidence store, in types that every SQL database has."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Integer, MetaData, String, Table, Text

SCHEMA = 1
"""Version of these tables; raised whenever one of them changes."""

METADATA = MetaData()

ARTICLE_ID = String(64)

MARK = Table(
    "standoff",
    METADATA,
    Column("schema", Integer, primary_key=True, autoincrement=False),
)

ARTICLES = Table(
    "articles",
    METADATA,
    Column("id", ARTICLE_ID, primary_key=True),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("digest", String(64), nullable=False),
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
    Column("name", String(1024), primary_key=True),
    Column("article", ARTICLE_ID, ForeignKey("articles.id"), primary_key=True),
)

READINGS = Table(
    "readings",
    METADATA,
    Column("article", ARTICLE_ID, ForeignKey("articles.id"), primary_key=True),
    Column("fingerprint", String(128), primary_key=True),
    Column("payloads", JSON, nullable=False),
)

DUPLICATES = Table(
    "duplicates",
    METADATA,
    Column("a", ARTICLE_ID, ForeignKey("articles.id"), primary_key=True),
    Column("b", ARTICLE_ID, ForeignKey("articles.id"), primary_key=True),
    Column("similarity", Float, nullable=False),
    Column("exact", Boolean, nullable=False),
)

RULINGS = Table(
    "rulings",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("analyst", Text, nullable=False),
    Column("decision", String(16), nullable=False),
    Column("subject", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("date", String(10)),
)

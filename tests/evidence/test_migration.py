"""A store of version 1 is read as it is and brought up when something is written to it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from standoff.errors import Malformed, Unwritable
from standoff.evidence import Article, Coding, Decision, PartialDate, Ruling
from standoff.evidence.store import Store

OLD = Ruling("Ada", Decision.REJECT, "ru_treaty", "misread", PartialDate(2021, 3))
NEW = Ruling("Ben", Decision.ACCEPT, "jp_treaty", "as quoted")


def change(place: Path, *orders: str) -> None:
    connection = sqlite3.connect(place)
    with connection:
        for order in orders:
            connection.execute(order)
    connection.close()


@pytest.fixture
def earlier(place: Path) -> Path:
    """A store as version 1 wrote it."""
    with Store.open(place) as store:
        store.add(Article("x", "a.txt", "Moscow refuses."))
        store.add_ruling(OLD)
    change(place, "ALTER TABLE rulings DROP COLUMN detail", "UPDATE standoff SET schema = 1")
    return place


def schema(place: Path) -> tuple[int, bool]:
    """The version, and whether rulings have details."""
    connection = sqlite3.connect(place)
    version = connection.execute("SELECT schema FROM standoff").fetchone()[0]
    columns = [row[1] for row in connection.execute("PRAGMA table_info(rulings)")]
    connection.close()
    return version, "detail" in columns


def test_reading_changes_nothing(earlier: Path) -> None:
    before = earlier.read_bytes()
    with Store.open(earlier) as store:
        assert store.rulings() == (OLD,)
        assert [article.id for article in store.articles()] == ["x"]
    assert earlier.read_bytes() == before


def test_writing_brings_it_up_and_keeps_everything(earlier: Path) -> None:
    with Store.open(earlier) as store:
        assert store.add_ruling(NEW)
        assert not store.add_ruling(OLD)
        assert store.rulings() == (OLD, NEW)
    assert schema(earlier) == (2, True)
    with Store.open(earlier) as store:
        assert store.rulings() == (OLD, NEW)
        assert store.article("x").text == "Moscow refuses."


def test_a_write_that_fails_leaves_the_earlier_version_whole(earlier: Path) -> None:
    change(earlier, "DROP TABLE readings", "DROP TABLE duplicates", "DROP TABLE sources")
    with Store.open(earlier) as store, pytest.raises(Unwritable, match="no such table: sources"):
        store.add(Article("y", "b.txt", "Tokyo insists."))
    assert schema(earlier) == (1, False)


def test_two_writers_bring_it_up_once(earlier: Path) -> None:
    with Store.open(earlier) as one, Store.open(earlier) as other:
        assert one.add_ruling(NEW)
        assert other.add_ruling(Ruling("Cy", Decision.ACCEPT, "x", "so"))
        assert len(one.rulings()) == len(other.rulings()) == 3


def test_several_are_added_all_or_none(place: Path) -> None:
    broken = Ruling("Ada", Decision.CORRECT, "s1", "wrong", None, coding=Coding())
    with Store.open(place) as store:
        with pytest.raises(Malformed, match="a correction needs 'coding'"):
            store.add_rulings([OLD, broken])
        assert store.rulings() == ()
        assert store.add_rulings([OLD, NEW, OLD]) == 2


def test_details_that_were_damaged_are_told(place: Path) -> None:
    with Store.open(place) as store:
        store.add_ruling(OLD)
    change(place, "UPDATE rulings SET detail = '{'")
    with Store.open(place) as store, pytest.raises(Malformed, match="the ruling's details are no JSON"):
        store.rulings()

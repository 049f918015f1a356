"""What can go wrong with a store is said clearly, and nothing is lost."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.errors import Malformed, Mismatched, Unreadable, Unsupported, Unwritable
from standoff.evidence import Article
from standoff.evidence.store import Store

Make = Callable[..., Article]


def filled(make: Make, place: Path, count: int = 1) -> Path:
    with Store.open(place) as store:
        for number in range(count):
            store.add(make(f"Article {number}. " * 200, f"{number}.txt"))
    return place


def change(place: Path, statement: str) -> None:
    connection = sqlite3.connect(place)
    with connection:
        connection.execute(statement)
    connection.close()


def test_a_file_that_is_no_database(make: Make, place: Path) -> None:
    place.write_text("These are my notes, not a database, and long enough to be told apart." * 20)
    before = place.read_bytes()
    with pytest.raises(Unreadable, match="the store is damaged or is no database — file is not a database"):
        Store.open(place)
    assert place.read_bytes() == before


def test_a_database_of_another_program(place: Path) -> None:
    change(place, "CREATE TABLE recipes (name TEXT)")
    before = place.read_bytes()
    with pytest.raises(Malformed, match="not a store of Standoff's — it holds other tables: recipes"):
        Store.open(place)
    assert place.read_bytes() == before


@pytest.mark.parametrize("version", [0, 3, 99])
def test_a_store_of_another_version(make: Make, place: Path, version: int) -> None:
    change(filled(make, place), f"UPDATE standoff SET schema = {version}")
    with pytest.raises(Unsupported, match=rf"the store has schema version {version}, this Standoff knows 2"):
        Store.open(place)


def test_a_store_whose_version_is_gone(make: Make, place: Path) -> None:
    change(filled(make, place), "DELETE FROM standoff")
    with pytest.raises(Malformed, match="the store does not say its version"):
        Store.open(place)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_truncated_database(make: Make, place: Path, share: float) -> None:
    whole = filled(make, place, 40).read_bytes()
    place.write_bytes(whole[: int(len(whole) * share)])
    with (
        pytest.raises(Unreadable, match=r"the store (is damaged|cannot be read)"),
        Store.open(place) as store,
    ):
        store.articles()
    assert len(place.read_bytes()) == int(len(whole) * share)


def test_an_empty_file_is_a_store_that_was_never_written(make: Make, place: Path) -> None:
    place.touch()
    with Store.open(place) as store:
        assert store.articles() == ()
        assert store.add(make("Moscow refuses."))


def test_a_database_that_is_locked(make: Make, place: Path) -> None:
    other = sqlite3.connect(filled(make, place), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(Unwritable, match="the store is in use by another program") as caught:
        Store.open(place, wait=0.1).articles()
    assert "nothing was lost" in str(caught.value)
    other.execute("COMMIT")
    other.close()
    with Store.open(place) as store:
        assert len(store.articles()) == 1


def test_writing_while_another_writes(make: Make, place: Path) -> None:
    store = Store.open(filled(make, place), wait=0.1)
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert len(store.articles()) == 1
    with pytest.raises(Unwritable, match=r"it stayed locked for 0\.1 seconds"):
        store.add(make("Tokyo insists."))
    other.execute("ROLLBACK")
    other.close()
    assert store.add(make("Tokyo insists."))
    store.close()


def test_a_missing_folder(make: Make, tmp_path: Path) -> None:
    store = Store.open(tmp_path / "no" / "evidence.db")
    assert store.articles() == ()
    with pytest.raises(Unwritable, match="the store cannot be created — its folder does not exist"):
        store.add(make("Moscow refuses."))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_the_file(make: Make, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="the store cannot be read — unable to open database file"):
        Store.open(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission(make: Make, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(Unwritable, match="the store cannot be written"):
        Store.open(tmp_path / "evidence.db").add(make("Moscow refuses."))


def test_a_place_where_nobody_may_write(make: Make) -> None:
    store = Store.open("/proc/standoff/evidence.db")
    with pytest.raises(Unwritable, match="the store cannot be"):
        store.add(make("Moscow refuses."))


def test_a_read_only_store(make: Make, place: Path) -> None:
    filled(make, place)
    with (
        Store.open(f"sqlite:///file:{place}?mode=ro&uri=true") as store,
        pytest.raises(Unwritable, match="the store cannot be written — attempt to write a readonly database"),
    ):
        store.add(make("Tokyo insists."))


def test_a_text_that_was_changed(make: Make, place: Path) -> None:
    change(filled(make, place), "UPDATE articles SET text = 'Moscow accepts.'")
    with Store.open(place) as store, pytest.raises(Mismatched, match="no longer has the digest") as caught:
        store.articles()
    assert caught.value.where == "0.txt"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE articles SET furniture = '[[0, 99999, \"heading\"]]'",
        "UPDATE articles SET furniture = '[[5, 1, \"heading\"]]'",
        "UPDATE articles SET furniture = '[[0, 1, \"wallpaper\"]]'",
        'UPDATE articles SET published = \'["2016-13", "metadata"]\'',
        'UPDATE articles SET published = \'["2016", "hearsay"]\'',
    ],
)
def test_a_field_that_was_changed(make: Make, place: Path, statement: str) -> None:
    change(filled(make, place), statement)
    with Store.open(place) as store, pytest.raises(Mismatched, match=r"the stored article .* was changed"):
        store.articles()


@pytest.mark.parametrize("address", ["://nothing", "not a url://x", "http//://x"])
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(Malformed, match="the address of the store is not a URL"):
        Store.open(address)


def test_a_kind_of_database_that_is_not_known() -> None:
    with pytest.raises(Unsupported, match="this kind of database cannot be opened here"):
        Store.open("nosuch://user:secret@host/name")


def test_a_password_is_never_shown() -> None:
    with pytest.raises(Unsupported) as caught:
        Store.open("nosuch://user:secret@host/name")
    assert "secret" not in str(caught.value)

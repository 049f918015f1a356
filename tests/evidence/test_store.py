"""The store keeps what it is given, once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from standoff.errors import Malformed, Mismatched, Unknown
from standoff.evidence import (
    Article,
    DateOrigin,
    Decision,
    Duplicate,
    Furniture,
    FurnitureKind,
    PartialDate,
    Published,
    Ruling,
    Span,
)
from standoff.evidence.store import Store
from standoff.evidence.tables import METADATA

Make = Callable[..., Article]


def full(make: Make) -> Article:
    return make(
        "Moscow\u00a0“refuses”.\r\n𝔘 e\u0301\nSubscribe now",
        "b.txt",
        title="No",
        outlet="Gazette",
        author="Ada Lind",
        address="https://g.example/x",
        published=Published(PartialDate(2016, 9), DateOrigin.TEXT),
        furniture=(Furniture(Span(23, 36), FurnitureKind.SUBSCRIBE),),
    )


def test_what_is_added_comes_back_after_closing(make: Make, place: Path) -> None:
    whole, bare = full(make), make("Tokyo insists.", "a.txt")
    with Store.open(place) as store:
        assert store.add(whole)
        assert store.add(bare)
    with Store.open(str(place)) as store:
        assert store.articles() == (bare, whole)
        assert store.article(whole.id) == whole


def test_reading_twice_adds_nothing(make: Make, place: Path) -> None:
    with Store.open(place) as store:
        assert store.add(full(make)) is True
        assert store.add(full(make)) is False
        assert len(store.articles()) == 1


def test_one_article_in_two_files_is_kept_once_with_both_names(place: Path) -> None:
    one, two = (Article(id="x1", name=name, text="Moscow refuses.") for name in ("b.txt", "a.txt"))
    with Store.open(place) as store:
        assert [store.add(one), store.add(two)] == [True, False]
        assert store.sources() == (("a.txt", "x1"), ("b.txt", "x1"))
        assert store.articles() == (one,)


def test_articles_come_by_name_then_id(place: Path) -> None:
    with Store.open(place) as store:
        for name, number in (("b", "3"), ("a", "9"), ("b", "1"), ("B", "5"), ("ä", "2")):
            store.add(Article(id=number, name=name, text=f"text {number}"))
        order = [(article.name, article.id) for article in store.articles()]
        assert list(store.names().items()) == [(number, name) for name, number in order]
        assert store.pending("v1") == tuple(number for _, number in order)
    assert order == [("B", "5"), ("a", "9"), ("b", "1"), ("b", "3"), ("ä", "2")]


def test_opening_and_reading_creates_no_file(place: Path) -> None:
    with Store.open(place) as store:
        assert store.articles() == ()
        assert store.sources() == ()
        assert store.rulings() == ()
        assert store.duplicates() == ()
        assert store.pending("f") == ()
        assert not store.has_reading("a", "f")
        assert store.add_duplicates([]) == 0
        with pytest.raises(Unknown, match="there is no article 'x'"):
            store.article("x")
    assert not place.exists()
    assert list(place.parent.iterdir()) == []


def test_only_one_file_is_left_behind(make: Make, place: Path) -> None:
    with Store.open(place) as store:
        store.add(full(make))
    assert list(place.parent.iterdir()) == [place]


def test_readings_are_kept_by_fingerprint(make: Make, place: Path) -> None:
    article, other = full(make), make("Tokyo insists.", "a.txt")
    with Store.open(place) as store:
        store.add(article)
        store.add(other)
        assert store.pending("v1") == (other.id, article.id)
        assert store.put_reading(article.id, "v1", ['{"act": "REJECT"}', '{"é": "“”"}']) is True
        assert store.put_reading(article.id, "v2", []) is True
        assert store.pending("v1") == (other.id,)
        assert store.has_reading(article.id, "v2")
        assert not store.has_reading(other.id, "v1")
    with Store.open(place) as store:
        assert store.reading(article.id, "v1") == ('{"act": "REJECT"}', '{"é": "“”"}')
        assert store.reading(article.id, "v2") == ()


def test_a_reading_is_never_overwritten(make: Make, place: Path) -> None:
    with Store.open(place) as store:
        store.add(full(make))
        store.put_reading(full(make).id, "v1", ["a"])
        assert store.put_reading(full(make).id, "v1", ("a",)) is False
        with pytest.raises(Mismatched, match="was read before by 'v1' with another result"):
            store.put_reading(full(make).id, "v1", ["b"])
        assert store.reading(full(make).id, "v1") == ("a",)


def test_what_is_not_there_is_unknown(make: Make, place: Path) -> None:
    with Store.open(place) as store:
        with pytest.raises(Unknown, match="there is no article 'x'"):
            store.put_reading("x", "v1", [])
        store.add(full(make))
        with pytest.raises(Unknown, match="was not read by 'v1'"):
            store.reading(full(make).id, "v1")
        with pytest.raises(Unknown, match="there is no article 'x'"):
            store.article("x")


def test_duplicates_link_articles_that_are_there(make: Make, place: Path) -> None:
    one, two = sorted((full(make), make("Tokyo insists.")), key=lambda article: article.id)
    link = Duplicate(one.id, two.id, 0.75, exact=False)
    with Store.open(place) as store:
        store.add(one)
        with pytest.raises(Unknown, match="there is no article"):
            store.add_duplicates([link])
        assert store.duplicates() == ()
        store.add(two)
        assert store.add_duplicates([link, link]) == 1
        assert store.add_duplicates([link]) == 0
    with Store.open(place) as store:
        assert store.duplicates() == (link,)


def test_rulings_come_in_the_order_they_were_made(place: Path) -> None:
    first = Ruling("Ada", Decision.REJECT, "ru_treaty", "misread", PartialDate(2021, 3))
    second = Ruling("Ada", Decision.ACCEPT, "jp_treaty", "as quoted")
    with Store.open(place) as store:
        assert [store.add_ruling(ruling) for ruling in (first, second, first, second)] == [
            True,
            True,
            False,
            False,
        ]
    with Store.open(place) as store:
        assert store.rulings() == (first, second)


@pytest.mark.parametrize("text", ["nul \0", "half \ud800"])
def test_text_that_cannot_be_kept_is_refused(make: Make, place: Path, text: str) -> None:
    with Store.open(place) as store, pytest.raises(Malformed, match="NUL character or half of a surrogate"):
        store.add(Article(id="x", name="a.txt", text=text))
    assert not place.exists()


def test_texts_are_data_and_never_orders(make: Make, place: Path) -> None:
    trap = make("'); DROP TABLE articles; --", "'; DELETE FROM articles; --", title='" OR 1=1')
    with Store.open(place) as store:
        store.add(trap)
        store.put_reading(trap.id, "'; DROP TABLE readings; --", ["'"])
        assert store.articles() == (trap,)


def test_a_store_in_memory(make: Make) -> None:
    with Store.open("sqlite:///:memory:") as store:
        store.add(full(make))
        assert store.articles() == (full(make),)


def test_the_tables_are_those_of_any_database() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    for table in METADATA.sorted_tables:
        statement = str(CreateTable(table).compile(dialect=dialect))
        assert statement.strip().startswith(f"CREATE TABLE {table.name}")

"""What holds for every article in a store."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.evidence import (
    Article,
    DateOrigin,
    Decision,
    Duplicate,
    Furniture,
    FurnitureKind,
    PartialDate,
    Passage,
    Published,
    Ruling,
    Span,
)
from standoff.evidence.store import Store

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80)
DATES = st.builds(lambda day: PartialDate(day.year, day.month, day.day), st.dates())


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)))
    furniture = tuple(
        Furniture(Span(a, b), draw(st.sampled_from(FurnitureKind)))
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    )
    published = draw(st.none() | st.builds(Published, DATES, st.sampled_from(DateOrigin)))
    title, outlet = draw(st.none() | TEXTS), draw(st.none() | TEXTS)
    return Article(
        id=Article.identify(text, title, outlet, str(published)),
        name=draw(TEXTS),
        text=text,
        title=title,
        outlet=outlet,
        published=published,
        furniture=furniture,
    )


@given(st.lists(articles(), max_size=5, unique_by=lambda article: article.id))
@settings(max_examples=25, deadline=None)
def test_every_article_comes_back_as_it_was(some: list[Article]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "evidence.db")
        with Store.open(place) as store:
            assert all(store.add(article) for article in some)
            assert not any(store.add(article) for article in some)
        with Store.open(place) as store:
            assert store.articles() == tuple(sorted(some, key=lambda article: (article.name, article.id)))
            for article in some:
                Passage.of(article, 0, len(article.text)).check(store.article(article.id))


@given(st.lists(TEXTS, max_size=5), TEXTS)
@settings(max_examples=25, deadline=None)
def test_every_reading_comes_back_as_it_was(payloads: list[str], fingerprint: str) -> None:
    with Store.open("sqlite:///:memory:") as store:
        store.add(Article(id="x", name="a.txt", text="Moscow refuses."))
        store.put_reading("x", fingerprint, payloads)
        assert store.reading("x", fingerprint) == tuple(payloads)
        assert store.pending(fingerprint) == ()


RULINGS = st.builds(Ruling, TEXTS, st.sampled_from(Decision), TEXTS, TEXTS, st.none() | DATES)


@given(st.lists(RULINGS, max_size=6))
@settings(max_examples=25, deadline=None)
def test_rulings_keep_their_order_and_are_kept_once(some: list[Ruling]) -> None:
    with Store.open("sqlite:///:memory:") as store:
        for ruling in (*some, *some):
            store.add_ruling(ruling)
        assert store.rulings() == tuple(dict.fromkeys(some))


@given(st.sets(st.tuples(st.sampled_from("abcd"), st.sampled_from("efgh"))), st.floats(0, 1), st.booleans())
@settings(max_examples=25, deadline=None)
def test_links_come_back_in_order(pairs: set[tuple[str, str]], similarity: float, exact: bool) -> None:
    links = [Duplicate(a, b, similarity, exact) for a, b in pairs]
    with Store.open("sqlite:///:memory:") as store:
        for article_id in "abcdefgh":
            store.add(Article(article_id, "x.txt", article_id))
        assert store.add_duplicates(links) == len(links)
        assert store.duplicates() == tuple(sorted(links, key=lambda link: (link.a, link.b)))

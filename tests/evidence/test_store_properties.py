"""What holds for every article in a store."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.evidence import (
    Anchor,
    Article,
    Coding,
    DateOrigin,
    Decision,
    Duplicate,
    Furniture,
    FurnitureKind,
    Happened,
    PartialDate,
    Passage,
    Published,
    Ruling,
    Span,
    ruling_lines,
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


FILLED = TEXTS.map(str.strip).filter(bool)
PASSAGES = st.builds(
    lambda article, start, exact, around: Passage(article, start, start + len(exact), exact, around, around),
    FILLED,
    st.integers(0, 10**9),
    FILLED,
    TEXTS,
)
STANCES = st.lists(st.builds("{}{}".format, st.sampled_from("+-"), FILLED), max_size=3).map(
    lambda drawn: tuple(sorted(drawn))
)
ANCHORS = st.builds(Anchor, PASSAGES, FILLED, st.none() | FILLED, STANCES)
CODINGS = st.builds(
    Coding,
    party=FILLED,
    options=st.none() | STANCES,
    act=st.none() | FILLED,
    condition=st.none() | FILLED,
    needs=st.none() | STANCES,
    waits=st.none() | STANCES,
    said=st.none() | DATES,
    negated=st.none() | st.booleans(),
    mode=st.none() | FILLED,
)
PLAIN = st.sampled_from([Decision.ACCEPT, Decision.REJECT, Decision.ADD, Decision.WITHDRAW])
CODED = st.sampled_from([Decision.CORRECT, Decision.ADD])
DATED = st.none() | DATES
RULINGS = st.one_of(
    st.builds(Ruling, FILLED, PLAIN, FILLED, FILLED, DATED, st.none() | ANCHORS),
    st.builds(Ruling, FILLED, CODED, FILLED, FILLED, DATED, ANCHORS, CODINGS),
    st.builds(
        Ruling,
        FILLED,
        st.just(Decision.RESOLVE),
        FILLED,
        FILLED,
        DATED,
        ANCHORS,
        happened=st.sampled_from(Happened),
        source=st.none() | FILLED,
    ),
)


@given(st.lists(RULINGS, max_size=6))
@settings(max_examples=25, deadline=None)
def test_rulings_keep_their_order_and_are_kept_once(some: list[Ruling]) -> None:
    with Store.open("sqlite:///:memory:") as store:
        for ruling in (*some, *some):
            store.add_ruling(ruling)
        assert store.rulings() == tuple(dict.fromkeys(some))


@given(RULINGS)
@settings(max_examples=60, deadline=None)
def test_a_ruling_is_the_same_after_a_line_of_json(ruling: Ruling) -> None:
    line = ruling_lines.dumps(ruling)
    assert "\n" not in line
    assert ruling_lines.loads(line, "line 1") == ruling


@given(st.sets(st.tuples(st.sampled_from("abcd"), st.sampled_from("efgh"))), st.floats(0, 1), st.booleans())
@settings(max_examples=25, deadline=None)
def test_links_come_back_in_order(pairs: set[tuple[str, str]], similarity: float, exact: bool) -> None:
    links = [Duplicate(a, b, similarity, exact) for a, b in pairs]
    with Store.open("sqlite:///:memory:") as store:
        for article_id in "abcdefgh":
            store.add(Article(article_id, "x.txt", article_id))
        assert store.add_duplicates(links) == len(links)
        assert store.duplicates() == tuple(sorted(links, key=lambda link: (link.a, link.b)))

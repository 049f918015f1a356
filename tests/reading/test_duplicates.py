"""Exact and near duplicates."""

from __future__ import annotations

import random

from standoff.evidence import Article, Duplicate
from standoff.reading import Told, compose
from standoff.reading.duplicates import find, find_among, groups, shingles_of

WORDS = [f"word{number}" for number in range(2_000)]


def sentences(seed: int, count: int = 40) -> list[str]:
    chosen = random.Random(seed)
    return [" ".join(chosen.choices(WORDS, k=18)).capitalize() + "." for _ in range(count)]


def article(text: str, name: str = "a.txt") -> Article:
    return compose(text, name, Told())


def test_the_same_text_with_other_white_space_is_exact() -> None:
    one = article("\n\n".join(sentences(1)))
    two = article("\r\n".join(sentences(1)) + "\n", "b.txt")
    a, b = sorted((one.id, two.id))
    assert find([one, two]) == (Duplicate(a, b, 1.0, exact=True),)


def test_other_furniture_is_near_and_not_exact() -> None:
    one = article("\n\n".join(sentences(1)))
    two = article("\n\n".join((*sentences(1), "Subscribe to our newsletter", "Leave a Reply")))
    (link,) = find([one, two])
    assert (link.similarity, link.exact) == (1.0, False)


def test_a_tenth_of_the_sentences_dropped_is_near() -> None:
    chosen = random.Random(7)
    originals = [article("\n\n".join(sentences(seed)), f"{seed}.txt") for seed in range(60)]
    copies = []
    for seed in range(60):
        kept = sentences(seed)
        for _ in range(4):
            kept.pop(chosen.randrange(len(kept)))
        copies.append(article("\n\n".join(kept), f"{seed}-copy.txt"))
    links = find([*originals, *copies])
    expected = {tuple(sorted((o.id, c.id))) for o, c in zip(originals, copies, strict=True)}
    assert {(link.a, link.b) for link in links} == expected
    assert all(0.8 < link.similarity < 1 and not link.exact for link in links)


def test_a_shared_quotation_is_no_duplicate() -> None:
    shared = sentences(99, 5)
    one = article("\n\n".join(sentences(1) + shared))
    two = article("\n\n".join(sentences(2) + shared))
    assert find([one, two]) == ()


def test_short_texts() -> None:
    one, two, three = article("No."), article("No!"), article("Yes.")
    a, b = sorted((one.id, two.id))
    assert find([one, two, three]) == (Duplicate(a, b, 1.0, exact=False),)
    assert find([]) == find([one]) == find([one, one]) == ()


def test_the_order_of_reading_changes_nothing() -> None:
    many = [article("\n\n".join(sentences(seed)[:30] + sentences(seed + 1)[:1])) for seed in (1, 2, 3, 1, 2)]
    many += [article("\n\n".join(sentences(seed)[:31])) for seed in (1, 2, 3)]
    assert find(many) == find(reversed(many))
    assert len(find(many)) == 3


def test_groups_are_connected_components() -> None:
    links = [Duplicate(*pair, 0.9, exact=False) for pair in (("a", "b"), ("c", "d"), ("b", "e"), ("d", "e"))]
    assert groups(links) == (("a", "b", "c", "d", "e"),)
    assert groups(links[:2]) == (("a", "b"), ("c", "d"))
    assert groups([]) == ()


def test_shingles_leave_furniture_out() -> None:
    page = article("One two three four five.\n\nSubscribe to our newsletter\n")
    assert shingles_of(page) == {"one two three four", "two three four five"}


def test_articles_can_be_fetched_one_by_one() -> None:
    shared = sentences(1)
    every = [article("\n\n".join((*shared, *sentences(seed, 1))), f"{seed}.txt") for seed in (2, 3, 4)]
    by_id = {one.id: one for one in every}
    asked: list[str] = []

    def fetched(article_id: str) -> Article:
        asked.append(article_id)
        return by_id[article_id]

    assert find_among(by_id, fetched) == find(every)
    assert len(find(every)) == 3
    assert set(asked) == set(by_id)

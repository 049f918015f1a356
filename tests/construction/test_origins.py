"""Which articles are one source, how many are independent, and what that raises."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from standoff.construction import Link, Sources, construct
from standoff.construction.origins import Mark, most_apart
from standoff.dispute import Dispute
from standoff.evidence import Article, DateOrigin, PartialDate, Published, WireStory


def article(
    name: str, outlet: str | None = None, author: str | None = None, date: str | None = None
) -> Article:
    published = Published(PartialDate.parse(date), DateOrigin.FRONT_MATTER) if date else None
    return Article(name, f"{name}.md", "text", outlet=outlet, author=author, published=published)


def origins(*articles: Article, **more: Any) -> int:
    return Sources(articles, **more).among(a.id for a in articles).origins


def test_articles_without_outlet_and_author_are_sources_by_themselves() -> None:
    assert origins(article("a"), article("b"), article("c")) == 3


def test_articles_of_one_outlet_or_author_are_one_source() -> None:
    assert origins(article("a", "Gazette"), article("b", " gazette ")) == 1
    assert origins(article("a", "Gazette", "Mia"), article("b", "Herald", "MIA")) == 1
    assert origins(article("a", "Gazette", "Mia and Jon"), article("b", "Herald", "Jon & Eva")) == 1


def test_a_byline_of_nobody_links_nothing() -> None:
    assert origins(article("a", "Gazette", "Staff writer"), article("b", "Herald", "Staff Writer")) == 2


def test_links_are_not_passed_on() -> None:
    chain = article("a", "Gazette", "Mia"), article("b", "Gazette", "Jon"), article("c", "Herald", "Jon")
    assert origins(*chain) == 2
    sources = Sources(chain)
    assert sources.links("a", "c") == ()
    assert len({sources.origin(a.id) for a in chain}) == 1


def test_why_two_articles_are_one_source_is_told() -> None:
    two = article("a", "Gazette", "Mia"), article("b", "gazette", "mia")
    sources = Sources(two, (), (("a", "b"),), (WireStory("TASS", ("a", "b")),))
    assert sources.links("a", "b") == (Link.OUTLET, Link.AUTHOR, Link.COPY, Link.WIRE)


def test_a_reprint_is_no_second_source() -> None:
    first, reprint = article("a", "Gazette", date="2020-01-01"), article("b", "Herald", date="2020-01-09")
    assert origins(first, reprint, duplicates=(("a", "b"),)) == 1


def test_a_reprint_does_not_bind_the_text_to_the_paper_that_took_it_over() -> None:
    first, reprint = article("a", "Gazette", date="2020-01-01"), article("b", "Herald", date="2020-01-09")
    own = article("c", "Herald", date="2020-01-05")
    assert origins(first, own) == origins(first, reprint, own, duplicates=(("a", "b"),)) == 2


def test_the_reprint_of_a_paper_s_text_elsewhere_is_still_that_paper_s() -> None:
    first, reprint = article("a", "Gazette", date="2020-01-01"), article("b", "Herald", date="2020-01-09")
    own = article("c", "Gazette", date="2020-01-05")
    assert origins(first, reprint, own, duplicates=(("a", "b"),)) == 1


def test_where_dates_do_not_tell_any_copy_may_be_the_first() -> None:
    copies = article("a", "Gazette", date="2020-01"), article("b", "Herald", date="2020-01-09")
    for paper in ("Gazette", "Herald"):
        assert origins(*copies, article("c", paper), duplicates=(("a", "b"),)) == 1


def test_one_story_of_an_agency_is_one_source() -> None:
    two = article("a", "Gazette"), article("b", "Herald")
    assert origins(*two) == 2
    assert origins(*two, wires=(WireStory("TASS", ("a", "b")),)) == 1


def marked(*names: str) -> frozenset[Mark]:
    return frozenset((Link.OUTLET if name.isupper() else Link.AUTHOR, name) for name in names)


@pytest.mark.parametrize(
    ("texts", "most"),
    [
        ([], 0),
        ([marked(), marked()], 2),
        ([marked("A", "x"), marked("A", "y"), marked("B", "y"), marked("B", "x")], 2),
        ([marked("A", "x"), marked("A", "y"), marked("B", "x")], 2),
        ([marked("A"), marked("A", "x"), marked("x")], 2),
        ([marked(f"P{n}", f"p{n}") for n in range(9)], 9),
        ([marked(letter.upper(), other) for letter in "abcdefg" for other in "stuvw"], 5),
    ],
)
def test_the_largest_number_of_independent_texts(texts: list[frozenset[Mark]], most: int) -> None:
    assert most_apart(texts) == most


def told(harbour: Dispute, say: Any, **outlets: str) -> Any:
    said = [say("Norland", "+pay", article=f"{name}.txt") for name in outlets]
    articles = tuple(replace(say.articles[f"{name}.txt"], outlet=outlet) for name, outlet in outlets.items())
    (support,) = construct(harbour, said, Sources(articles)).support
    return support


def test_what_two_independent_sources_tell_is_confirmed(harbour: Dispute, say: Any) -> None:
    support = told(harbour, say, a="Gazette", b="Herald")
    assert (support.origins, support.corroborated, support.weight) == (2, True, pytest.approx(1.2))


def test_a_source_does_not_confirm_itself_but_adds_weight(harbour: Dispute, say: Any) -> None:
    support = told(harbour, say, a="Gazette", b="Gazette")
    assert (support.origins, support.corroborated, support.weight) == (1, False, pytest.approx(0.72))
    assert support.sources == 2


def test_a_story_of_an_agency_counts_once(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay"), say("Norland", "+pay", article="b.txt")]
    story = WireStory("TASS", tuple(sorted(s.passage.article for s in said)))
    (support,) = construct(harbour, said, replace(say.sources, wires=(story,))).support
    assert (support.sources, support.origins) == (1, 1)
    assert support.weight == pytest.approx(0.36)


def test_leaving_a_source_out_can_undo_a_confirmation(harbour: Dispute, say: Any) -> None:
    from standoff.construction import Gathered, Weighting

    said = [say("Norland", "+pay"), say("Norland", "+pay", article="b.txt")]
    gathered = Gathered.of(harbour, said, say.sources, (), Weighting())
    assert gathered.construct().support[0].corroborated
    assert not gathered.construct(gathered.evidence[:1]).support[0].corroborated


PAIRS = (("a", "b"), ("b", "c"))
"""The first and the last are copies through the one in the middle."""


@pytest.mark.parametrize(
    "linked", [{"duplicates": PAIRS}, {"wires": (WireStory("TASS", ("a", "b", "c"), PAIRS),)}]
)
def test_what_only_a_third_text_connects_is_apart_without_it(linked: dict[str, Any]) -> None:
    first, between, last = (article(name, f"The {name}") for name in "abc")
    assert origins(first, between, last, **linked) == 1
    every = Sources((first, between, last), **linked)
    assert every.among(("a", "c")).origins == origins(first, last) == 2
    assert Link.COPY in every.links("a", "c") or Link.WIRE in every.links("a", "c")


def test_pairs_of_copies_are_one_group() -> None:
    sources = Sources(tuple(article(name, None) for name in "abcd"), duplicates=(*PAIRS, ("d", "a")))
    assert {sources.group(name) for name in "abcd"} == {"a"}

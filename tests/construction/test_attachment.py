"""Rulings find what they are about again after everything was read anew, or say why not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from standoff.construction.attachment import Attached, Loose, attach, locate
from standoff.construction.coding import about
from standoff.dispute import Dispute
from standoff.evidence import Anchor, Article, Coding, Decision, PartialDate, Passage, Ruling
from standoff.statements import Statement

OPENING = "The ministers met on Monday. "
CLAIM = "Norland demands that Sudria pay the dues"
TEXT = f"{OPENING}{CLAIM}, its minister said. Nobody answered. The talks go on."


def article(text: str, name: str = "a.md") -> Article:
    return Article(Article.identify(text, name), name, text)


def passage(of: Article, words: str = CLAIM) -> Passage:
    start = of.text.index(words)
    return Passage.of(of, start, start + len(words))


def ruling(statement: Statement, decision: Decision = Decision.REJECT) -> Ruling:
    anchor = Anchor(statement.passage, "a.md", statement.party, about(statement))
    coding = Coding(party="Norland", options=("+pay",)) if decision is Decision.ADD else None
    return Ruling("Ada", decision, statement.id, "because", PartialDate(2021), anchor, coding)


@pytest.fixture
def read(say: Any) -> Statement:
    made: Statement = say("Norland", "+pay", id="old")
    return replace(made, passage=passage(article(TEXT)))


def one(dispute: Dispute, ruled: Ruling, articles: list[Article], *statements: Statement) -> Attached:
    (found,) = attach([ruled], dispute, statements, articles)
    assert found.ruling is ruled
    return found


def target(found: Attached) -> str | None:
    return found.subject.statement if found.subject else None


def test_the_same_id_is_the_same_statement(harbour: Dispute, read: Statement) -> None:
    found = one(harbour, ruling(read), [article(TEXT)], read)
    assert (target(found), found.moved) == ("old", False)


def test_a_newer_reader_gives_a_new_id_and_other_characters(harbour: Dispute, read: Statement) -> None:
    wider = replace(read, id="new", passage=passage(article(TEXT), f"{CLAIM}, its minister said"))
    found = one(harbour, ruling(read), [article(TEXT)], wider)
    assert (target(found), found.moved, found.reread) == ("new", True, False)


def test_a_statement_that_is_read_otherwise_now_is_told(harbour: Dispute, say: Any, read: Statement) -> None:
    other = replace(say("Norland", "-pay", id="new"), passage=read.passage)
    found = one(harbour, ruling(read), [article(TEXT)], other)
    assert (target(found), found.reread) == ("new", True)


def test_the_same_stances_go_before_more_characters(harbour: Dispute, say: Any, read: Statement) -> None:
    whole = replace(say("Norland", "+recognise", id="whole"), passage=read.passage)
    part = replace(read, id="part", passage=passage(article(TEXT), "demands that Sudria pay the dues"))
    assert target(one(harbour, ruling(read), [article(TEXT)], whole, part)) == "part"


def test_two_that_fit_alike_are_not_guessed_between(harbour: Dispute, read: Statement) -> None:
    twins = [replace(read, id=name) for name in ("new", "newer")]
    assert one(harbour, ruling(read), [article(TEXT)], *twins).loose is Loose.SEVERAL


def test_another_partys_statement_is_not_taken(harbour: Dispute, read: Statement) -> None:
    found = one(harbour, ruling(read), [article(TEXT)], replace(read, id="new", party="Sudria"))
    assert found.loose is Loose.NO_STATEMENT
    assert found.passage == read.passage


def test_a_small_overlap_is_none(harbour: Dispute, read: Statement) -> None:
    far = replace(read, id="new", passage=passage(article(TEXT), "dues, its minister said. Nobody answered"))
    assert one(harbour, ruling(read), [article(TEXT)], far).loose is Loose.NO_STATEMENT


def test_an_article_that_was_edited_elsewhere(harbour: Dispute, read: Statement) -> None:
    edited = article(f"Updated on Tuesday. {TEXT}")
    now = replace(read, id="new", passage=passage(edited))
    found = one(harbour, ruling(read), [edited], now)
    assert (target(found), found.passage) == ("new", now.passage)


def test_words_that_stand_twice_are_told_apart_by_what_is_around(harbour: Dispute, read: Statement) -> None:
    edited = article(f"{CLAIM} again, a paper wrote. {TEXT}")
    anchor = ruling(read).anchor
    assert anchor is not None
    place = locate(anchor, [edited])
    assert isinstance(place, Passage)
    assert edited.text[: place.start].endswith(OPENING)


def test_words_that_stand_twice_in_the_same_surroundings(harbour: Dispute, read: Statement) -> None:
    assert one(harbour, ruling(read), [article(f"{TEXT} {TEXT}", "b.md")]).loose is Loose.PLACES


def test_words_that_are_gone(harbour: Dispute, read: Statement) -> None:
    assert one(harbour, ruling(read), [article("The page was taken down.")]).loose is Loose.NO_WORDS


def test_a_short_word_in_another_place_is_not_the_same(harbour: Dispute, say: Any) -> None:
    short = replace(say("Norland", "+pay", id="old"), passage=passage(article(TEXT), "go on"))
    assert one(harbour, ruling(short), [article("They go on and on.")]).loose is Loose.NO_WORDS


def test_a_renamed_file_is_found_by_its_words(harbour: Dispute, read: Statement) -> None:
    renamed = article(f"{TEXT} More.", "z.md")
    assert (
        target(one(harbour, ruling(read), [renamed], replace(read, id="new", passage=passage(renamed))))
        == "new"
    )


def test_an_addition_follows_its_words(harbour: Dispute, read: Statement) -> None:
    edited = article(f"Updated. {TEXT}")
    found = one(harbour, ruling(read, Decision.ADD), [edited])
    assert found.made is not None
    assert found.made.passage == passage(edited)
    assert one(harbour, ruling(read, Decision.ADD), [article("Gone.")]).loose is Loose.NO_WORDS


def test_an_anchor_that_lies_about_its_article_is_looked_up(harbour: Dispute, read: Statement) -> None:
    anchor = ruling(read).anchor
    assert anchor is not None
    wrong = replace(anchor.passage, start=5, end=5 + len(CLAIM))
    assert locate(replace(anchor, passage=wrong), [article(TEXT)]) == read.passage


def test_a_ruling_without_a_passage_borrows_that_of_another_on_the_same(
    harbour: Dispute, read: Statement
) -> None:
    bare = Ruling("Ada", Decision.WITHDRAW, "old", "I was wrong", PartialDate(2022))
    now = replace(read, id="new")
    found = attach([ruling(read), bare], harbour, [now], [article(TEXT)])
    assert [target(each) for each in found] == ["new", "new"]

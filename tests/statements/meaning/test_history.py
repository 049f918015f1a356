"""What a text itself places in the past."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.dispute import Option, Party
from standoff.evidence import Article, DateOrigin, PartialDate, Published
from standoff.statements import Modality, Reader, Statement

TEST_BAN = Option("ban", "Russia", "Russia signs", "signs a ban", "signs none", terms=("test ban",))
Read = Callable[[str], tuple[Statement, ...]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In the 1950s Norland offered to open its port.", "In the 1950s"),
        ("Norland had offered to open its port.", "had"),
        ("Sudland was at one point ready to withdraw its troops.", "at one point"),
        ("Back then, Sudland agreed to withdraw its troops.", "Back then"),
        ("Norland's then President Berg refused to open the port.", "then"),
        ("In 1994 Sudland agreed to withdraw its troops.", "In 1994"),
    ],
)
def test_the_words_that_make_it_history_are_its_own(read: Read, text: str, words: str) -> None:
    (found,) = [s for s in read(text) if s.options]
    assert found.modality is Modality.HISTORICAL
    assert found.modality_span is not None
    assert text[found.modality_span.start : found.modality_span.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Norland offered on Tuesday to open its port.",
        "Norland had just offered to open its port.",
        "Since the 1950s Norland has demanded a peace treaty.",
        "Sudland, once more, agreed to withdraw its troops.",
        "In the past week Sudland agreed to withdraw its troops.",
    ],
)
def test_news_is_no_history(read: Read, text: str) -> None:
    assert [s.modality for s in read(text) if s.options] == [Modality.ACTUAL]


def test_an_undated_article_is_about_as_old_as_the_latest_year_it_names(reader: Reader) -> None:
    text = "In 1956 Sudland agreed to withdraw its troops. In 2016 Norland agreed to open its port."
    found = [s.modality for s in reader.read(Article("a", "a.txt", text)) if s.options]
    assert found == [Modality.HISTORICAL, Modality.ACTUAL]


def test_who_is_no_more_acted_in_the_past() -> None:
    reader = Reader([Party("Russia", "RU", aliases=("Soviet Union",))], [TEST_BAN])
    text = "The Soviet Union agreed to sign the test ban. Russia agreed to sign the test ban."
    published = Published(PartialDate(2020), DateOrigin.ANALYST)
    found = reader.read(Article("a", "a.txt", text, published=published))
    assert [s.modality for s in found] == [Modality.HISTORICAL, Modality.ACTUAL]


@pytest.mark.parametrize(
    "text",
    [
        "According to the declaration of 1956, Norland agreed to open its port.",
        "Berg recalled the 1956 declaration. It failed. By the declaration, Norland agreed to open its port.",
        "Under the 1956 boundary treaty, Norland agreed to open its port.",
    ],
)
def test_what_an_agreement_says_was_agreed_in_its_year(read: Read, text: str) -> None:
    (found,) = [s for s in read(text) if s.options]
    assert found.modality is Modality.HISTORICAL
    assert found.event is not None
    assert found.event.span is not None
    assert found.event.date == PartialDate(1956)
    assert text[found.event.span.start : found.event.span.end] == "1956"


@pytest.mark.parametrize(
    "text",
    [
        "According to the agreement, Norland agreed to open its port.",
        "Under the treaty, Norland agreed to open its port. The declaration of 1956 was forgotten.",
    ],
)
def test_an_agreement_without_a_year_dates_nothing(read: Read, text: str) -> None:
    assert [s.event for s in read(text) if s.options] == [None]

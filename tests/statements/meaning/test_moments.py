"""Dates that a text names, as precise as it names them."""

from __future__ import annotations

import pytest

from standoff.evidence import Article, DateOrigin, PartialDate, Published
from standoff.statements import Modality, Reader
from standoff.statements.moments import moments

WEDNESDAY = Published(PartialDate(2020, 6, 10), DateOrigin.ANALYST)


def dates(text: str, published: Published | None = WEDNESDAY) -> list[str]:
    return [str(m.date) for m in moments(Article("a", "a.txt", text, published=published))]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("signed on 18 July 2008", "2008-07-18"),
        ("signed on July 18, 2008", "2008-07-18"),
        ("in March 1994", "1994-03"),
        ("in 2004", "2004"),
        ("last Friday", "2020-06-05"),
        ("yesterday", "2020-06-09"),
        ("last month", "2020-05"),
        ("next year", "2021"),
        ("in August", "2019-08"),
        ("two years ago", "2018"),
        ("three days ago", "2020-06-07"),
    ],
)
def test_precision_is_that_of_the_text(text: str, date: str) -> None:
    assert dates(f"They met {text}.") == [date]


@pytest.mark.parametrize("text", ["room 2004", "on 31 February 2001", "in a year", "often"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates(f"They met {text}.") == []


def test_without_a_date_of_its_own_an_article_resolves_nothing_relative() -> None:
    assert dates("They met last Friday and in 2004.", None) == ["2004"]


def test_old_events_are_history(reader: Reader) -> None:
    text = "In 1956, Sudland agreed to withdraw its troops."
    found = reader.read(Article("a", "a.txt", text, published=WEDNESDAY))
    assert found[0].modality is Modality.HISTORICAL
    assert found[0].event is not None
    assert str(found[0].event.date) == "1956"
    assert str(found[0].said and found[0].said.date) == "1956"


def test_what_is_said_without_a_date_is_said_when_the_article_is(reader: Reader) -> None:
    text = "Sudland agreed to withdraw its troops."
    found = reader.read(Article("a", "a.txt", text, published=WEDNESDAY))
    assert str(found[0].said and found[0].said.date) == "2020-06-10"
    assert found[0].event is None

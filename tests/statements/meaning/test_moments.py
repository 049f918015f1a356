"""Dates that a text names, as precise as it names them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.evidence import Article, DateOrigin, PartialDate, Published
from standoff.statements import Modality, Reader, Statement
from standoff.statements.moments import moments

Read = Callable[[str], tuple[Statement, ...]]
WEDNESDAY = Published(PartialDate(2020, 6, 10), DateOrigin.ANALYST)


def dates(text: str, published: Published | None = WEDNESDAY) -> list[str]:
    return [str(m) for m in moments(Article("a", "a.txt", text, published=published))]


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


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("in the 1950s", "195X"),
        ("in the 19th century", "18XX"),
        ("between 2016 and 2018", "2016/2018"),
        ("in the spring of 1998", "1998-03/1998-05"),
        ("in the third quarter of 2019", "2019-07/2019-09"),
        ("on the last Sunday of May 2020", "2020-05-31"),
        ("last week", "2020-06-01/2020-06-07"),
        ("over the past three years", "2017/2020"),
        ("on the eve of 9 May 2019", "2019-05-08"),
        ("before 1960", "../1960"),
        ("since the 1990s", "199X/.."),
        ("since last summer", "2019-06/.."),
    ],
)
def test_longer_times_beginnings_and_deadlines(text: str, date: str) -> None:
    assert dates(f"They met {text}.") == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("He will leave on Friday.", "2020-06-12"),
        ("He left on Friday.", "2020-06-05"),
        ("They will meet in August.", "2020-08"),
        ("He must go by Monday.", "../2020-06-15"),
        ("It said so on Wednesday.", "2020-06-10"),
    ],
)
def test_days_and_months_alone_lie_ahead_where_the_verb_looks_ahead(text: str, date: str) -> None:
    assert dates(text) == [date]


def test_what_is_counted_from_a_date_told_before() -> None:
    text = "They met on 5 May 2008. A week later they met again, and the next year a third time."
    assert dates(text) == ["2008-05-05", "2008-05-12/2008-05-18", "2009"]


@pytest.mark.parametrize(
    "text",
    [
        "A week later it was over.",
        "Theresa May would, since May had to.",
        "The 1956 formula holds.",
        "The treaty of 1951 holds.",
        "The Good Friday Agreement holds.",
        "Nineteenth-century maps, 2,000 troops and fiscal year 2018.",
        "Half a century ago.",
        "The 'Today' show.",
    ],
)
def test_names_and_numbers_and_what_hangs_in_the_air_are_no_dates(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize("published", ["2016", "2016-03"])
def test_nothing_is_told_more_precisely_than_the_articles_date_allows(published: str) -> None:
    when = Published(PartialDate.parse(published), DateOrigin.ANALYST)
    assert dates("They met last week, on Friday and yesterday.", when) == []
    assert dates("They met last year.", when) == ["2015"]


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


def test_what_began_long_ago_is_neither_said_then_nor_history(read: Read) -> None:
    (found,) = [s for s in read("Since 1993 Sudland has refused to withdraw its troops.") if s.options]
    assert found.modality is not Modality.HISTORICAL
    assert str(found.event) == "1993/.."
    assert str(found.said) == "2020-06-10"


@pytest.mark.parametrize(
    ("text", "said", "event"),
    [
        ("Berg said on Monday that Sudland agreed in 2012 to withdraw its troops.", "2020-06-08", "2012"),
        ("In 2012 Sudland promised to withdraw its troops by 2014.", "2012", "../2014"),
        ("Asked on Monday about the port, Berg said Sudland must withdraw its troops.", "2020-06-08", "None"),
        ("“Sudland must withdraw its troops,” Berg said. She spoke on Monday.", "2020-06-08", "None"),
        ("Sudland will withdraw its troops next year.", "2020-06-10", "2021"),
    ],
)
def test_when_it_was_said_and_when_it_happens(read: Read, text: str, said: str, event: str) -> None:
    assert (said, event) in {(str(s.said), str(s.event)) for s in read(text)}

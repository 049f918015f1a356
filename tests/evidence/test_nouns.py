"""Spans, dates, passages and articles."""

from __future__ import annotations

import datetime

import pytest

from standoff.errors import Mismatched
from standoff.evidence import Article, PartialDate, Passage, Span


def test_a_span_runs_forward_from_nought() -> None:
    for start, end in ((-1, 2), (3, 2)):
        with pytest.raises(ValueError, match="a span runs forward from 0"):
            Span(start, end)


def test_spans_overlap_only_where_they_share_a_character() -> None:
    assert Span(0, 3).overlaps(Span(2, 5))
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 5).covers(Span(5, 5))
    assert Span.hull([Span(4, 6), Span(1, 2)]) == Span(1, 6)


@pytest.mark.parametrize("text", ["2016", "2016-02", "2016-02-29"])
def test_a_date_is_written_as_it_is_read(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "16",
        "2016-2",
        "2016-00",
        "2016-13",
        "2016-02-30",
        "2016-02-00",
        "0000",
        "২০১৬",
        "2016-02-29T10:00",
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(ValueError, match="a day needs its month"):
        PartialDate(2016, None, 2)


def test_the_first_and_last_day_that_a_date_can_mean() -> None:
    assert PartialDate(2016).latest == datetime.date(2016, 12, 31)
    assert PartialDate(2016, 2).latest == datetime.date(2016, 2, 29)
    assert PartialDate(2016, 2).earliest == datetime.date(2016, 2, 1)


def test_the_end_of_the_calendar() -> None:
    assert PartialDate(9999).latest == datetime.date(9999, 12, 31)
    assert PartialDate(9999, 12).latest == datetime.date(9999, 12, 31)


def test_a_passage_of_a_changed_article_does_not_check() -> None:
    article = Article("x", "a.txt", "Moscow refuses.")
    passage = Passage.of(article, 0, 6)
    passage.check(article)
    with pytest.raises(Mismatched, match="characters 0 to 6 no longer read 'Moscow'"):
        passage.check(Article("x", "a.txt", "Tokyo  refuses."))
    with pytest.raises(Mismatched):
        passage.check(Article("y", "a.txt", "Moscow refuses."))

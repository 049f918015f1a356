"""What holds for every date, id and passage."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from standoff.evidence import Article, PartialDate, Passage


@given(st.dates(), st.integers(0, 2))
def test_every_date_reads_back(day: datetime.date, precision: int) -> None:
    date = PartialDate(*(day.year, day.month, day.day)[: precision + 1])
    assert PartialDate.parse(str(date)) == date
    assert date.earliest <= day <= date.latest


@given(st.text(), st.lists(st.none() | st.text(), max_size=5), st.lists(st.none() | st.text(), max_size=5))
def test_ids_tell_different_contents_apart(
    text: str, told: list[str | None], other: list[str | None]
) -> None:
    one, two = Article.identify(text, *told), Article.identify(text, *other)
    assert (one == two) == (told == other)
    assert len(one) == 16


@given(st.text(), st.data())
def test_a_passage_has_its_surroundings(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    passage = Passage.of(Article("x", "a.txt", text), start, end)
    assert passage.exact == text[start:end]
    assert text[: passage.start].endswith(passage.prefix)
    assert text[passage.end :].startswith(passage.suffix)

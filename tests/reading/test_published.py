"""Dates of publication and where they were found."""

from __future__ import annotations

import pytest

from standoff.evidence import DateOrigin
from standoff.reading.published import in_address, in_line, in_metadata


@pytest.mark.parametrize(
    ("address", "date"),
    [
        ("https://h.example/2019/11/25/talks", "2019-11-25"),
        ("https://h.example/2019/11/25", "2019-11-25"),
        ("https://h.example/world/2019/nov/25/talks", "2019-11-25"),
        ("https://h.example/2019-11-25-talks.html", "2019-11-25"),
        ("https://h.example/talks-20191125.html", "2019-11-25"),
        ("https://h.example/2019/11/talks", "2019-11"),
        ("https://h.example/2019/13/25/talks", None),
        ("https://h.example/3019/11/25/talks", None),
        ("https://h.example/article/20191", None),
        ("https://h.example/?d=/2019/11/25/", None),
        ("https://h.example/talks", None),
        ("http://[broken/2019/11/25/", None),
        ("", None),
        (None, None),
    ],
)
def test_in_address(address: str | None, date: str | None) -> None:
    found = in_address(address)
    assert (str(found.date) if found else None) == date
    assert found is None or found.origin is DateOrigin.ADDRESS


@pytest.mark.parametrize(
    ("line", "date", "is_update"),
    [
        ("September 2, 2016 – ", "2016-09-02", False),
        ("2 Sept 2016", "2016-09-02", False),
        ("2016-09-02", "2016-09-02", False),
        ("By Ada Lind, 3 May 2016", "2016-05-03", False),
        ("By Ada Lind | May 3, 2016", "2016-05-03", False),
        ("Ada Lind · 3 May 2016 · Opinion", "2016-05-03", False),
        ("Published: 3 May 2016", "2016-05-03", False),
        ("Published on Tuesday, 3 May 2016 at 10:15", "2016-05-03", False),
        ("Last updated: 4 May 2016", "2016-05-04", True),
        (
            "TOKYO, May 3, 2016 (Agency) – The talks ended without a result, officials said.",
            "2016-05-03",
            False,
        ),
        ("May 2016", "2016-05", False),
        ("2016", "2016", False),
    ],
)
def test_in_line(line: str, date: str, is_update: bool) -> None:
    found = in_line(line)
    assert found is not None
    assert (str(found[0]), found[1]) == (date, is_update)


@pytest.mark.parametrize(
    "line",
    [
        "The coast of the island, on April 1, 2018. Photo: Agency/Someone",
        "The ministers met last Friday.",
        "On May 3, 2016 the ministers met.",
        "In 2016, relations were poor.",
        "May 2016 be a better year.",
        "By 3 May 2016 the fleet had left, and nobody was told about it at all until the following week.",
        "Treaty of 1956",
        "",
    ],
)
def test_a_date_in_a_sentence_is_not_the_article_s(line: str) -> None:
    assert in_line(line) is None


def test_in_metadata() -> None:
    found = in_metadata("2016-09")
    assert found is not None
    assert (str(found.date), found.origin) == ("2016-09", DateOrigin.METADATA)
    assert in_metadata("0000-00-00") is None
    assert in_metadata(None) is None

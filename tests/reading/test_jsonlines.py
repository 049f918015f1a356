"""JSON lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.errors import Malformed, StandoffError, Unreadable
from standoff.evidence import DateOrigin, PartialDate, Published
from standoff.reading import read_file

Write = Callable[[str, str | bytes], Path]


def test_one_article_a_line(write: Write) -> None:
    first = {
        "text": "Moscow\u00a0refuses.\r\n\u2028“No.”",
        "title": "No",
        "outlet": "Gazette",
        "author": "Ada Lind",
        "date": "3 May 2016",
        "url": "https://g.example/x",
        "id": 7,
        "name": "../../etc/passwd",
    }
    lines = (
        json.dumps(first, ensure_ascii=False) + "\r\n\r\n" + json.dumps({"text": "Tokyo asks.", "date": None})
    )
    one, two = read_file(write("news.jsonl", lines))
    assert (one.name, two.name) == ("news.jsonl#1", "news.jsonl#3")
    assert one.text == first["text"]
    assert (one.title, one.outlet, one.author, one.address) == (
        "No",
        "Gazette",
        "Ada Lind",
        "https://g.example/x",
    )
    assert one.published == Published(PartialDate(2016, 5, 3), DateOrigin.METADATA)
    assert (two.title, two.published) == (None, None)


@pytest.mark.parametrize(
    ("line", "error", "message"),
    [
        ('{"text": "cut', Malformed, "line 2: the line is not JSON — Unterminated string"),
        ("text", Malformed, "line 2: the line is not JSON"),
        ('["text"]', Malformed, "line 2: the line is not an object"),
        ("null", Malformed, "line 2: the line is not an object"),
        ('{"title": "x"}', Malformed, "line 2: the article has no 'text'"),
        ('{"text": null}', Malformed, "line 2: the article has no 'text'"),
        ('{"text": 5}', Malformed, "line 2: 'text' is of type int, not text"),
        ('{"text": ["a"]}', Malformed, "line 2: 'text' is of type list, not text"),
        ('{"text": "a", "author": {"name": "b"}}', Malformed, "line 2: 'author' is of type dict"),
        ('{"text": "a", "date": 2016}', Malformed, "line 2: 'date' is of type int"),
        ('{"text": "a", "date": "2016-02-31"}', Malformed, "line 2: '2016-02-31' is not a date"),
        ('{"text": "a", "address": "ftp://x.example"}', Malformed, "line 2: 'ftp://x.example' is not a web"),
        ('{"text": "a\\u0000b"}', Malformed, "#2: character 1 is NUL"),
        ('{"text": "a\\ud800b"}', Malformed, "#2: character 1 is half of a surrogate pair"),
        ('{"text": "a", "title": "\\udfff"}', Malformed, "#2: character 0 is half"),
        ('{"text": "  "}', Unreadable, "#2: there is no text in it"),
        ("[" * 100_000, Malformed, "line 2: the line is not JSON — it is nested too deeply"),
        ('{"text": ' + "9" * 5000 + "}", Malformed, "line 2: the line is not JSON"),
    ],
)
def test_a_bad_line_is_named(write: Write, line: str, error: type[StandoffError], message: str) -> None:
    with pytest.raises(error) as caught:
        read_file(write("news.jsonl", '{"text": "Moscow refuses."}\n' + line + "\n"))
    assert f"news.jsonl{'' if message.startswith('#') else ', '}{message}" in str(caught.value)


def test_blank_lines_only(write: Write) -> None:
    with pytest.raises(Unreadable, match="every line is blank"):
        read_file(write("news.jsonl", "\n\n \n"))

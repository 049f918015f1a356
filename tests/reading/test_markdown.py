"""Markdown with front matter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.errors import Malformed, Unreadable
from standoff.evidence import DateOrigin, FurnitureKind, PartialDate, Published
from standoff.reading import read_file

Write = Callable[[str, str | bytes], Path]

BRIEF = """\
---
title: "Two islands: a start"
outlet: The Harbour Gazette
author: Ada Lind
date: 2018-11-20
address: https://harbour.example/2018/11/21/two-islands
tags: [islands, treaty]
nested: {a: {b: c}}
---
Tokyo asked for *four* islands.

## What Moscow says

Moscow offered [two](https://x.example).
"""


def test_front_matter_tells_and_the_body_is_verbatim(write: Write) -> None:
    (article,) = read_file(write("a.md", BRIEF))
    assert article.text == BRIEF.split("---\n", 2)[2]
    assert article.title == "Two islands: a start"
    assert (article.outlet, article.author) == ("The Harbour Gazette", "Ada Lind")
    assert article.address == "https://harbour.example/2018/11/21/two-islands"
    assert article.published == Published(PartialDate(2018, 11, 20), DateOrigin.FRONT_MATTER)
    assert [article.text[f.span.start : f.span.end] for f in article.furniture] == ["## What Moscow says"]
    assert article.furniture[0].kind is FurnitureKind.HEADING


def test_windows_line_ends(write: Write) -> None:
    (article,) = read_file(write("a.md", BRIEF.replace("\n", "\r\n")))
    assert article.text == BRIEF.split("---\n", 2)[2].replace("\n", "\r\n")
    assert article.author == "Ada Lind"


def test_a_year_alone_stays_a_year(write: Write) -> None:
    for written in ("2016", "'2016'", '"2016"'):
        (article,) = read_file(write("a.md", f"---\ndate: {written}\n---\nMoscow refuses.\n"))
        assert article.published == Published(PartialDate(2016), DateOrigin.FRONT_MATTER)


def test_without_front_matter_the_whole_file_is_the_text(write: Write) -> None:
    for text in ("# Talks stall\n\nMoscow refuses.\n", "---\n\nA rule first.\n\n---\n\nThen text.\n"):
        (article,) = read_file(write("a.md", text))
        assert article.text == text
    assert read_file(write("b.md", "# Talks stall\n\nMoscow refuses.\n"))[0].title == "Talks stall"


def test_empty_fields_are_not_given(write: Write) -> None:
    (article,) = read_file(write("a.md", "---\nauthor:\noutlet: ''\ndate: ~\n---\nMoscow refuses it.\n"))
    assert (article.author, article.outlet, article.published) == (None, None, None)


def test_a_quoted_null_is_a_text(write: Write) -> None:
    (article,) = read_file(write("a.md", "---\nauthor: 'null'\noutlet: null\n---\nMoscow refuses it.\n"))
    assert (article.author, article.outlet) == ("null", None)


def test_the_outlet_is_at_least_the_host(write: Write) -> None:
    (article,) = read_file(
        write("a.md", "---\nurl: https://www.harbour.example/x\n---\nMoscow refuses it.\n")
    )
    assert article.outlet == "harbour.example"


BOMB = "---\na: &a [x, x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\ntitle: *c\n---\nText.\n"


@pytest.mark.parametrize(
    ("text", "message", "where"),
    [
        (BOMB, "the front matter uses anchors or aliases", "line 2"),
        ("---\ntitle: Talks\nMoscow refuses.\n", "the front matter has no end", "line 1"),
        ("---\ntitle: [open\n---\nText.\n", "the front matter is not YAML", "line 3"),
        ("---\ntitle: 'open\n---\nText.\n", "the front matter is not YAML", "line"),
        ("---\ntitle: a\n\tb: c\n---\nText.\n", "the front matter is not YAML", "line 3"),
        ("---\n- a list\n---\nText.\n", "the front matter is not a list of fields", "line 2"),
        ("---\n? [a]\n: b\ntitle: c\n---\nText.\n", "the front matter is not a list of fields", "line 2"),
        ("---\njust words\n---\nText.\n", "the front matter is not a list of fields", "line 2"),
        ("---\ntitle: a\ntitle: b\n---\nText.\n", "the field 'title' is given twice", "line 3"),
        ("---\ndate: 2016-13-01\n---\nText.\n", "'2016-13-01' is not a date", "front matter"),
        ("---\ndate: 2016-02-30\n---\nText.\n", "'2016-02-30' is not a date", "front matter"),
        ("---\ndate: 3016\n---\nText.\n", "'3016' is not a date", "front matter"),
        ("---\ndate: 1066-10-14\n---\nText.\n", "'1066-10-14' is not a date", "front matter"),
        ("---\ndate: last Friday\n---\nText.\n", "'last Friday' is not a date", "front matter"),
        ("---\nurl: javascript:alert(1)\n---\nText.\n", "is not a web address", "front matter"),
        ("---\nurl: file:///etc/passwd\n---\nText.\n", "is not a web address", "front matter"),
        (f"---\ntitle: {'x' * 70_000}\n---\nText.\n", "the front matter is longer than", "line 1"),
        (f"---\ntitle: {'[' * 60_000}\n---\nText.\n", "the front matter is nested too deeply", "line 2"),
        ("---\n\x01: x\n---\nText.\n", "the front matter is not YAML", "line 1"),
    ],
)
def test_broken_front_matter_is_refused(write: Write, text: str, message: str, where: str) -> None:
    with pytest.raises(Malformed, match=message) as caught:
        read_file(write("bad.md", text))
    assert caught.value.where is not None
    assert "bad.md" in caught.value.where
    assert where in caught.value.where


def test_tags_construct_nothing(write: Write, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    call = f"title: !!python/object/apply:os.mkdir ['{trap}']"
    text = f"---\n{call}\noutlet: !!python/name:os.x Gazette\n---\nText.\n"
    (article,) = read_file(write("a.md", text))
    assert not trap.exists()
    assert (article.title, article.outlet) == (None, "Gazette")


def test_front_matter_without_a_body(write: Write) -> None:
    with pytest.raises(Unreadable, match="there is no text in it"):
        read_file(write("a.md", "---\ntitle: Talks\n---\n\n"))

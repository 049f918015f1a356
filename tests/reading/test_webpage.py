"""Web pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.errors import Unreadable
from standoff.evidence import DateOrigin, PartialDate, Published
from standoff.reading import read_file

Write = Callable[[str, str | bytes], Path]

BODY = """
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Talks stall again</h1>
<p>Tokyo demanded “four islands” on Monday, and Moscow refused to discuss any of them.</p>
<p>“No\u00a0deal” is near, a ministry official said, and nobody expects one <b>this year</b> or next.</p>
<script>document.write("Moscow accepts everything.")</script>
<p>The tag &lt;script&gt;alert(1)&lt;/script&gt; was shown on a slide at the press conference on Tuesday.</p>
</article>
<footer>Subscribe to our newsletter</footer>
"""


def page(head: str = "", body: str = BODY) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>Talks stall again</title>{head}</head><body>{body}</body></html>"
    )


def test_the_body_is_the_text_and_nothing_around_it(write: Write) -> None:
    (article,) = read_file(write("a.html", page()))
    assert article.text.split("\n\n") == [
        "Talks stall again",
        "Tokyo demanded “four islands” on Monday, and Moscow refused to discuss any of them.",
        "“No deal” is near, a ministry official said, and nobody expects one this year or next.",
        "The tag <script>alert(1)</script> was shown on a slide at the press conference on Tuesday.",
    ]
    assert article.title == "Talks stall again"
    assert article.published is None


def test_what_the_page_says_of_itself(write: Write) -> None:
    head = (
        '<meta property="og:site_name" content="The Harbour Gazette"><meta name="author" content="Ada Lind">'
        '<link rel="canonical" href="https://harbour.example/world/talks">'
    )
    (article,) = read_file(write("a.html", page(head)))
    assert (article.outlet, article.author) == ("The Harbour Gazette", "Ada Lind")
    assert article.address == "https://harbour.example/world/talks"


@pytest.mark.parametrize(
    ("head", "date", "origin"),
    [
        (
            '<meta property="article:published_time" content="2019-11-25T10:00:00+09:00">',
            "2019-11-25",
            "metadata",
        ),
        ('<meta name="date" content="2019-11">', "2019-11", "metadata"),
        ('<meta name="dc.date" content="2019">', "2019", "metadata"),
        (
            '<script type="application/ld+json">{"@type":"X","datePublished":"2019-11-25"}</script>',
            "2019-11-25",
            "metadata",
        ),
        ('<link rel="canonical" href="https://harbour.example/2019/11/25/talks">', "2019-11-25", "address"),
        (
            (
                '<meta property="article:published_time" content="2019-13-45">'
                '<link rel="canonical" href="https://harbour.example/2019/11/25/talks">'
            ),
            "2019-11-25",
            "address",
        ),
    ],
)
def test_the_date_and_where_it_was_found(write: Write, head: str, date: str, origin: str) -> None:
    (article,) = read_file(write("a.html", page(head)))
    assert article.published == Published(PartialDate.parse(date), DateOrigin(origin))


def test_a_date_that_is_only_shown(write: Write) -> None:
    body = BODY.replace(
        "</h1>", '</h1><time class="entry-date" datetime="2019-11-25">25 November 2019</time>'
    )
    (article,) = read_file(write("a.html", page(body=body)))
    assert article.published is not None
    assert str(article.published.date) == "2019-11-25"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_an_address_that_is_none_of_the_web_is_dropped(write: Write, address: str) -> None:
    (article,) = read_file(write("a.html", page(f'<link rel="canonical" href="{address}">')))
    assert article.address is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252"])
def test_declared_and_marked_encodings(write: Write, encoding: str) -> None:
    source = page(f'<meta charset="{encoding}">').replace("Tuesday", "Tuesday – in Malmö")
    (article,) = read_file(write("a.html", source.encode(encoding)))
    assert "“No deal” is near" in article.text
    assert "– in Malmö" in article.text


def test_xhtml_with_a_declaration(write: Write) -> None:
    root = '<html xmlns="http://www.w3.org/1999/xhtml">'
    source = '<?xml version="1.0" encoding="utf-8"?>' + page().replace("<html>", root)
    assert "Tokyo demanded" in read_file(write("a.xhtml", source))[0].text


@pytest.mark.parametrize(
    "source",
    [
        "<html><body></body></html>",
        "<html><body><script>" + "x();" * 1000 + "</script></body></html>",
        "<div>" * 100_000 + "<p>Text below a hundred thousand divisions.</p>",
        "<b>" * 200_000 + "x",
        "<table>" * 50_000 + "word " * 100,
        "<a " + "x=y " * 200_000 + ">",
        "<!-- " + "-" * 100_000,
        "<html><frameset><frame src='x'></frameset></html>",
        "no page",
    ],
    ids=["empty", "script", "divisions", "bold", "tables", "attributes", "comment", "frames", "words"],
)
def test_pages_without_an_article_are_refused(write: Write, source: str) -> None:
    with pytest.raises(Unreadable, match="no article was found in the page"):
        read_file(write("bad.html", source))


def test_a_page_over_the_limit_of_its_reader(write: Write) -> None:
    with pytest.raises(Unreadable, match="larger than 8,388,608 bytes"):
        read_file(write("bad.html", b"<p>" * (3 * 1024 * 1024)))


def test_reading_twice_gives_the_same(write: Write) -> None:
    path = write("a.html", page())
    assert read_file(path) == read_file(path)

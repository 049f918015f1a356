"""RSS and Atom files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.errors import Malformed, StandoffError, Unreadable
from standoff.evidence import DateOrigin, PartialDate, Published
from standoff.reading import read_file

Write = Callable[[str, str | bytes], Path]

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Harbour Gazette</title>
<item><title>Talks &amp; tea</title><link>https://harbour.example/2019/11/24/talks</link>
<description>&lt;p&gt;Tokyo demands “four”&amp;nbsp;islands.&lt;/p&gt;
&lt;p&gt;Moscow refuses.&lt;script&gt;bad()&lt;/script&gt;&lt;/p&gt;</description>
<pubDate>Mon, 25 Nov 2019 23:30:00 +0900</pubDate><author>ada@harbour.example (Ada Lind)</author></item>
<item><title>Only a title</title></item>
<item><description>Plain words &lt;b&gt;only&lt;/b&gt;, 2 &amp;lt; 3.</description></item>
</channel></rss>
"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title>
<entry><title type="html">A &lt;i&gt;pause&lt;/i&gt;</title><link href="javascript:alert(1)"/>
<updated>2020-01-02T00:00:00Z</updated><author><name>Ada Lind</name></author><summary>Short.</summary>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two &lt;script&gt;</p></div></content>
</entry></feed>
"""


def test_an_entry_is_an_article(write: Write) -> None:
    first, third = read_file(write("news.rss", RSS))
    assert (first.name, third.name) == ("news.rss#1", "news.rss#3")
    assert first.text == "Tokyo demands “four”\u00a0islands.\n\nMoscow refuses."
    assert (first.title, first.outlet, first.author) == ("Talks & tea", "The Harbour Gazette", "Ada Lind")
    assert first.address == "https://harbour.example/2019/11/24/talks"
    assert first.published == Published(PartialDate(2019, 11, 25), DateOrigin.METADATA)
    assert third.text == "Plain words only, 2 < 3."


def test_atom(write: Write) -> None:
    (article,) = read_file(write("news.atom", ATOM))
    assert article.text == "One.\n\nTwo <script>"
    assert (article.title, article.outlet, article.author) == ("A pause", "Harbour", "Ada Lind")
    assert article.address is None
    assert article.published == Published(PartialDate(2020, 1, 2), DateOrigin.METADATA)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1"])
def test_encodings(write: Write, encoding: str) -> None:
    source = RSS.replace("utf-8", encoding).replace("“four”", "fôur")
    assert read_file(write("news.xml", source.encode(encoding)))[0].text.startswith("Tokyo demands fôur")


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l "lol">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12)).replace("&l0;", "&l;")
    + "]><rss version='2.0'><channel><item><description>&l11;</description></item></channel></rss>"
)


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        ("Not XML at all.", Malformed, "the file is neither RSS nor Atom"),
        ("<html><body>A page.</body></html>", Malformed, "the file is neither RSS nor Atom"),
        ("<a><b/></a>", Malformed, "the file is neither RSS nor Atom"),
        ("<a>" * 20_000, Malformed, "the file is neither RSS nor Atom"),
        ("/etc/passwd", Malformed, "the file is neither RSS nor Atom"),
        ("http://localhost:1/feed", Malformed, "the file is neither RSS nor Atom"),
        (LAUGHS, Malformed, "the feed declares entities of its own"),
        (LAUGHS.encode("utf-16"), Malformed, "the feed declares entities of its own"),
        (
            '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel/></rss>',
            Malformed,
            "the feed declares entities of its own",
        ),
        (RSS[:480], Malformed, "line 7: the feed is broken XML — unclosed token"),
        (RSS.replace("</item>", "", 1), Malformed, "line 9: the feed is broken XML — mismatched tag"),
        (
            RSS.replace("&lt;p&gt;Tokyo", "&bogus;Tokyo"),
            Malformed,
            "line 4: the feed is broken XML — undefined",
        ),
        (
            "<rss version='2.0'><channel><title>x</title></channel></rss>",
            Unreadable,
            "there is no article in it",
        ),
        ("", Unreadable, "the file is empty"),
    ],
)
def test_bad_feeds(write: Write, content: str | bytes, error: type[StandoffError], message: str) -> None:
    with pytest.raises(error, match=message):
        read_file(write("bad.xml", content))


def test_names_of_html_characters_are_known(write: Write) -> None:
    source = RSS.replace("Plain words", "Plain&nbsp;words")
    assert read_file(write("news.rss", source))[1].text == "Plain\u00a0words only, 2 < 3."


def test_deep_nesting_in_an_entry(write: Write) -> None:
    deep = "&lt;div&gt;" * 20_000 + "Text far down."
    source = f"<rss version='2.0'><channel><item><description>{deep}</description></item></channel></rss>"
    with pytest.raises(Unreadable, match="no entry of the feed has any text"):
        read_file(write("deep.rss", source))

"""Plain text is kept as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.errors import Unknown, Unreadable
from standoff.evidence import Passage
from standoff.reading import read_file

Write = Callable[[str, str | bytes], Path]

AWKWARD = (
    "Tokyo\u00a0demands “four islands”.\r\n\r\nMoscow\u2009– naturally – refuses…\r"
    "Cafe\u0301 na\u00efve \u202fMüller\u200b\n\n\n\tİstanbul ﬁnal 𝔘 🇯🇵\x0b\x0c end \u2028 line"
)


def test_the_text_is_the_file(write: Write) -> None:
    path = write("a.txt", AWKWARD)
    (article,) = read_file(path)
    with path.open(encoding="utf8", newline="") as file:
        assert article.text == file.read() == AWKWARD


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_every_unicode_encoding_reads_alike(write: Write, encoding: str) -> None:
    (article,) = read_file(write("a.txt", AWKWARD.encode(encoding)))
    assert article.text == AWKWARD


def test_utf_16_without_a_mark(write: Write) -> None:
    text = "Moscow refuses “all” of it.\r\n"
    for encoding in ("utf-16-le", "utf-16-be"):
        (article,) = read_file(write("a.txt", text.replace("“", '"').replace("”", '"').encode(encoding)))
        assert article.text == 'Moscow refuses "all" of it.\r\n'


def test_a_byte_order_mark_is_dropped_and_nothing_else(write: Write) -> None:
    (article,) = read_file(write("a.txt", b"\xef\xbb\xbf\xef\xbb\xbfHello, Tokyo.\r\n"))
    assert article.text == "\ufeffHello, Tokyo.\r\n"


def test_a_passage_has_the_characters_of_the_text(write: Write) -> None:
    (article,) = read_file(write("a.txt", AWKWARD))
    start = article.text.index("“four")
    passage = Passage.of(article, start, start + len("“four islands”"))
    passage.check(article)
    assert passage.exact == "“four islands”"


def test_the_same_text_in_two_files_is_one_article(write: Write) -> None:
    (one,) = read_file(write("one.txt", "Moscow refuses."))
    (two,) = read_file(write("two.txt", "Moscow refuses."))
    assert one.id == two.id
    assert (one.name, two.name) == ("one.txt", "two.txt")


def test_another_date_is_another_article(write: Write) -> None:
    (one,) = read_file(write("one.md", "---\ndate: 2016\n---\nMoscow refuses."))
    (two,) = read_file(write("two.md", "---\ndate: 2017\n---\nMoscow refuses."))
    assert one.id != two.id


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b"\0\0\0", "only NUL bytes"),
        (b" \r\n\t\n", "there is no text in it"),
        (b"\xef\xbb\xbf", "there is no text in it"),
        (b"Tokyo\0demands", "the file is binary: there is a NUL at 5"),
        ("Tokyo\0demands".encode("utf-16"), "the file is binary: there is a NUL at 5"),
        (b"PK\x03\x04\x14\x00", "the file is a zip archive"),
        (b"%PDF-1.7 and so on", "the file is a PDF"),
        (b"\x1f\x8b\x08\x00", "the file is a gzip archive"),
        (b"\x89PNG\r\n\x1a\n", "the file is a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
        (b"\xff\xfeT\x00o\x00k", "not valid utf-16-le at byte"),
        (b"\xff\xfe\x00\xd8", "not valid utf-16-le at byte"),
        ("Müller “said” ".encode() * 20 + b"\xff.", "not valid utf-8 at byte"),
        ("He ceded “".encode()[:-1], "not valid utf-8 at byte"),
        (bytes(range(1, 256)) * 3, "in no known encoding"),
    ],
)
def test_what_is_no_text_is_refused(write: Write, content: bytes, message: str) -> None:
    with pytest.raises(Unreadable, match=message) as caught:
        read_file(write("bad.txt", content))
    assert "bad.txt" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The “treaty” was rejected by Tokyo – the naïve offer, said Müller.", "cp1252"),
        ("Москва отказалась обсуждать острова и настаивает на признании суверенитета.", "cp1251"),
        ("Москва отказалась обсуждать острова и настаивает на признании суверенитета.", "koi8_r"),
        ("ロシアは四島の返還を拒否し、平和条約の締結を求めた。日本政府は交渉を続ける。", "shift_jis"),
    ],
)
def test_legacy_encodings_are_recognised(write: Write, text: str, encoding: str) -> None:
    (article,) = read_file(write("old.txt", text.encode(encoding)))
    assert article.text == text


def test_an_encoding_can_be_named(write: Write) -> None:
    path = write("old.txt", "“Nein”, sagte Müller".encode("mac_roman"))
    (article,) = read_file(path, options={"encoding": "mac_roman"})
    assert article.text == "“Nein”, sagte Müller"


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "base64", "utf\0-8"])
def test_an_encoding_that_is_none_is_unknown(write: Write, encoding: str) -> None:
    with pytest.raises(Unknown, match="there is no text encoding"):
        read_file(write("a.txt", "text"), options={"encoding": encoding})


def test_a_named_encoding_is_strict(write: Write) -> None:
    with pytest.raises(Unreadable, match="not valid ascii at byte 1"):
        read_file(write("a.txt", "Müller"), options={"encoding": "ascii"})


def test_script_in_a_text_is_text(write: Write) -> None:
    text = "He wrote <script>alert('x')</script> & left.\n"
    (article,) = read_file(write("a.txt", text))
    assert article.text == text

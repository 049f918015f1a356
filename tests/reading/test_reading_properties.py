"""What holds for every text."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.errors import Malformed, StandoffError, Unreadable
from standoff.evidence import Passage
from standoff.reading import Told, compose, read_file
from standoff.reading.encoding import decode
from standoff.reading.frontmatter import read_front_matter
from standoff.reading.markup import text_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(
    lambda text: bool(text.strip()) and not text.startswith("\ufeff")
)
LINES = st.sampled_from(
    (
        *(
            "Subscribe to our newsletter",
            "Leave a Reply",
            "2 Comments",
            "Reply",
            "Ole says:",
            "By",
            "By Ada Lind",
        ),
        *("Photo: Agency/Pool", "Ada Lind is a columnist for many papers.", "Ada Lind", "# Heading", "---"),
        *(
            "A heading of words",
            "The mayor refuses to give back the pier at all.",
            "3 May 2016",
            "– Quayside –",
        ),
        *(
            "What do you think?",
            "Read more: The pier",
            "Share",
            "",
            " ",
            "\u00a0",
            "https://q.example/2016/05/03/x",
        ),
    )
)
PAGES = st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=25)


@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.data())
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read(text: str, encoding: str, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.txt")
        path.write_bytes(text.encode(encoding))
        try:
            (article,) = read_file(path)
        except Unreadable:
            assert text.startswith(("%PDF-", "GIF8"))
            return
    assert article.text == text
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    passage = Passage.of(article, start, end)
    passage.check(article)
    assert passage.exact == text[start:end]
    assert (passage.prefix + passage.exact + passage.suffix) in text


@given(PAGES, st.sampled_from(["\n", "\r\n", "\n\n", "\r\n\r\n", "\u2028"]))
@settings(max_examples=120)
def test_furniture_is_within_the_text_sorted_and_disjoint(lines: list[str], line_end: str) -> None:
    text = line_end.join(lines)
    try:
        article = compose(text, "page.txt", Told())
    except StandoffError:
        return
    assert article.text == text
    at = 0
    for piece in article.furniture:
        assert at <= piece.span.start < piece.span.end <= len(text)
        marked = text[piece.span.start : piece.span.end]
        assert marked == marked.strip()
        at = piece.span.end


@given(PAGES)
@settings(max_examples=60)
def test_long_paragraphs_are_furniture_only_as_what_they_can_be(lines: list[str]) -> None:
    prose = " ".join(["The mayor refuses to give back the pier that the council has claimed for years."] * 20)
    text = "\n\n".join((*lines, prose, "The gates stay shut until then, he said."))
    try:
        article = compose(text, "page.txt", Told())
    except StandoffError:
        return
    start = text.index(prose)
    assert not any(piece.span.start <= start < piece.span.end for piece in article.furniture)


@given(TEXTS, st.sampled_from(["a.txt", "b.txt"]))
@settings(max_examples=40)
def test_the_same_text_has_the_same_id_under_any_name(text: str, name: str) -> None:
    assert compose(text, name, Told()).id == compose(text, "other.txt", Told()).id


@given(st.binary(max_size=200))
@settings(max_examples=150, deadline=None)
def test_bytes_are_decoded_exactly_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "a.txt")
    except StandoffError:
        return
    assert "\ufffd" not in text or "\ufffd".encode() in data or b"\xfd\xff" in data or b"\xff\xfd" in data
    assert "\0" not in text


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_front_matter_is_read_or_refused(block: str) -> None:
    text = f"---\ntitle: x\n{block}\n---\nBody."
    try:
        front = read_front_matter(text, "a.md")
    except Malformed:
        return
    assert 0 <= front.body <= len(text)
    assert front.fields["title"].startswith("x") or "title" in block


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_markup_of_any_kind_becomes_text(html: str) -> None:
    text = text_of(html)
    assert "\n\n\n" not in text
    assert text == text.strip("\n")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80))
@settings(max_examples=80, deadline=None)
def test_escaped_text_comes_back_from_markup(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    shown = text_of(f"<p>{escaped}</p><script>{'bad()'}</script>")
    assert shown == " ".join(text.split(" ")).strip(" ") or " ".join(shown.split()) == " ".join(text.split())

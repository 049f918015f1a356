"""Quotations in their sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.evidence import Article, Passage
from standoff.findings.dossier import Quote
from standoff.report.context import LIMIT, REACH, Quoted, quoted


def cut(text: str, start: int, end: int) -> Quoted:
    article = Article("id", "name", text)
    return quoted(Quote(Passage.of(article, start, end)), {"id": article})


@pytest.mark.parametrize(
    ("text", "words", "before", "after"),
    [
        (
            "One thing. But they have one condition – leave. More.",
            "they have one condition",
            "But ",
            " – leave.",
        ),
        ("First line\nHe said that it is over", "it is over", "He said that ", ""),
        ("“Never!” he said. Then he left.", "he left", "Then ", "."),
        ("“First the harbour,” she said.", "“First the harbour,”", "", " she said."),
        ("All of it.", "All of it.", "", ""),
        (
            "Early. To U.S. eyes all four islands, Dr. Abe said. Late.",
            "all four islands",
            "To U.S. eyes ",
            ", Dr. Abe said.",
        ),
        ("It was Mr. Smith who left the room. He ran.", "left the room", "It was Mr. Smith who ", "."),
        ("He asked the U.S. to go. It went.", "He asked the U.S.", "", " to go."),
        ("Four fell in WW-II. Two rose.", "Four fell", "", " in WW-II."),
        ("“All of it.” And more.", "“All of it.”", "", ""),
    ],
)
def test_a_fragment_is_shown_in_its_sentence(text: str, words: str, before: str, after: str) -> None:
    start = text.index(words)
    assert cut(text, start, start + len(words)) == Quoted(before, words, after)


def test_long_context_is_cut() -> None:
    text = "word " * 200 + "HERE " + "more " * 200
    shown = cut(text, 1000, 1004)
    assert shown.before.startswith("… word")
    assert shown.after.endswith("more …")
    assert len(shown.before) <= REACH + 3


def test_a_changed_article_gives_no_context() -> None:
    other = Article("id", "name", "something else altogether")
    quote = Quote(Passage("id", 0, 4, "That", "", ""))
    assert quoted(quote, {"id": other}) == Quoted("", "That", "")
    assert quoted(quote, {}) == Quoted("", "That", "")


@given(st.text(alphabet="ab.!? \n”", max_size=400), st.data())
def test_context_never_reaches_far_and_never_drops_the_quotation(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = cut(text, start, end)
    assert len(shown.before) <= REACH + 3
    assert len(shown.after) <= REACH + 3
    assert shown.exact == " ".join(text[start:end].split()) or len(shown.exact) <= LIMIT + 2

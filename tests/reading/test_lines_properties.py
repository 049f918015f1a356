"""Lines are where they say they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standoff.reading.biography import is_biography, opening_name
from standoff.reading.lines import lines_of, with_plain_spaces
from standoff.reading.phrases import kind_anywhere, kind_at_the_end

TEXTS = st.text(
    st.sampled_from(list("aB. \u00a0\u2009\t\n\r\u2028")),
    max_size=60,
)


@given(TEXTS)
def test_lines_have_the_characters_of_the_text(text: str) -> None:
    at = 0
    for line in lines_of(text):
        assert line.span.start >= at
        assert with_plain_spaces(text[line.span.start : line.span.end]) == line.text == line.text.strip()
        assert not text[at : line.span.start].strip()
        at = line.span.end
    assert not text[at:].strip()


@given(TEXTS)
def test_plain_spaces_move_nothing(text: str) -> None:
    assert len(with_plain_spaces(text)) == len(text)
    assert with_plain_spaces(text).split() == text.split()


@given(st.text(max_size=700))
def test_no_line_crashes_the_phrases(line: str) -> None:
    for kind in (kind_anywhere(line), kind_at_the_end(line)):
        assert kind is None or line.strip()


@given(st.text(max_size=100), st.text(max_size=100), st.none() | st.text(max_size=20))
def test_a_biography_opens_with_somebody(line: str, before: str, author: str | None) -> None:
    assert not is_biography(line, before, author) or opening_name(line) is not None


@given(st.integers(1, 9), st.sampled_from(["\n", "\r\n", "\r", "\u2028"]))
def test_a_gap_is_a_blank_line(count: int, line_end: str) -> None:
    first, second = lines_of(f"One.{line_end * count}Two.")
    assert first.before_gap == second.after_gap == (count > 1)
    assert first.after_gap
    assert second.before_gap

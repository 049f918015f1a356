"""What comes from files is shown on a terminal and never obeyed."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from standoff.cli.words import visible, wrapped


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    kinds = {unicodedata.category(letter) for letter in visible(text) if letter not in "\t\n"}
    assert not kinds & {"Cc", "Cs"}
    assert not any(
        unicodedata.bidirectional(letter) in ("RLO", "LRO", "RLI", "LRI") for letter in visible(text)
    )


@given(st.text(st.characters(categories=("L", "N", "P", "Zs", "S"))))
def test_words_stay_as_they_are(text: str) -> None:
    assert visible(text) == text


@given(st.text())
def test_showing_twice_changes_nothing(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(st.text(st.sampled_from("ab é,  ")), st.integers(min_value=20, max_value=60))
def test_breaking_a_line_keeps_its_words_and_its_margin(text: str, width: int) -> None:
    broken = wrapped(text, width)
    assert broken.split() == text.split()
    margin = len(text) - len(text.lstrip())
    for line in broken.split("\n")[1:]:
        assert len(line) - len(line.lstrip()) == (margin + 2 if margin else 0)
    words = max((len(word) for word in text.split()), default=0)
    if margin <= width // 2 and margin + 2 + words <= width:
        assert all(len(line) <= width for line in broken.split("\n") if line.strip())

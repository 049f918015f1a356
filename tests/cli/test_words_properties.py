"""What comes from files is shown on a terminal and never obeyed."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from standoff.cli.words import visible


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

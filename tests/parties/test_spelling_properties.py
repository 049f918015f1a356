"""One key for every way of writing a name."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.parties.spelling import is_acronym, key


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert key(key(text)) == key(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_spaces_and_hyphens_do_not_matter(text: str) -> None:
    assert key(" ".join(text)) == key(text) == key("-".join(text))


@given(st.text(alphabet="abcdeéèñöūžşАБВабв", max_size=30))
def test_composed_and_decomposed_letters_are_one(text: str) -> None:
    assert key(unicodedata.normalize("NFD", text)) == key(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergey", "Sergei"),
        ("Shinzō", "Shinzo"),
        ("U.S.", "US"),
        ("Erdoğan", "Erdogan"),
        ("Zelenskyy", "Zelenski"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Kyiv", "Kiiv"),
    ],
)
def test_variants(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("name", "expected"), [("US", True), ("U.S.A.", True), ("USSR", True), ("Us", False)]
)
def test_acronyms(name: str, expected: bool) -> None:
    assert is_acronym(name) is expected

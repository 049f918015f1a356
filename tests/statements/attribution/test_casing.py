"""Lines in capitals, letter for letter as sentences are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.statements.casing import is_shouted, truecased
from standoff.statements.pipeline import load

NAMES = ("Norland", "Sudland", "Republic of Sudland", "NLF")
ENGLISH = frozenset(["wants", "talks", "on", "the", "of", "to", "won", "offer", "port", "a", "republic"])


def cased(text: str) -> str:
    return truecased(text, NAMES, ENGLISH.__contains__)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NORLAND WANTS TALKS", "Norland wants talks"),
        ("TALKS ON THE PORT", "Talks on the port"),
        ("REPUBLIC OF SUDLAND WANTS TALKS", "Republic of Sudland wants talks"),
        ("NLF WANTS NORLAND'S OFFER", "NLF wants Norland's offer"),
        ("US AND UN WON'T OFFER TALKS", "US AND UN won't offer talks"),
        ("KOSTERMAN WANTS OXQ TO OFFER TALKS", "Kosterman wants OXQ to offer talks"),
        ("O'HARRAN WANTS THE PORT", "O'Harran wants the port"),
        ("“TALKS,” I OFFER. THE PORT WON", "“Talks,” I offer. The port won"),
        ("LAVROV: talks on the port", "LAVROV: talks on the port"),
        ("NORPORT (NNA)", "NORPORT (NNA)"),
        ("TALKS ON PORT: NORLAND", "Talks on port: Norland"),
        ("NORLAND WANTS MARL\n\nThe port of Marl.", "Norland wants Marl\n\nThe port of Marl."),
        ("NORLAND WANTS MARL\n\nA ton of marl.", "Norland wants marl\n\nA ton of marl."),
        ("Norland wants talks with the NLF.", "Norland wants talks with the NLF."),
    ],
)
def test_lines(text: str, expected: str) -> None:
    assert cased(text) == expected


def test_a_parse_tells_verbs_from_names() -> None:
    doc = next(load().docs(["JAPAN REJECTS RUSSIAN OFFER ON ISLANDS"]))
    assert doc.text == "Japan rejects Russian offer on islands"
    assert [token.pos_ for token in doc[:3]] == ["PROPN", "VERB", "ADJ"]


@pytest.mark.parametrize(("text", "shouted"), [("NORLAND WANTS TALKS", True), ("BERG: no talks", False)])
def test_what_is_set_in_capitals(text: str, shouted: bool) -> None:
    assert is_shouted(text) is shouted


@given(st.text(alphabet="ABZİß’' .:!?\n“aé\u0130\u0131", max_size=60))
def test_every_character_keeps_its_place(text: str) -> None:
    found = cased(text)
    assert len(found) == len(text)
    assert [b.lower() for b in found] == [a.lower() for a in text]


@given(st.text(alphabet="ab .\n", max_size=60))
def test_a_text_in_small_letters_stays(text: str) -> None:
    assert not is_shouted(text)
    assert cased(text) == text

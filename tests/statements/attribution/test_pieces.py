"""Texts cut into paragraphs."""

from __future__ import annotations

import pytest

from standoff.statements.pieces import LONGEST, SENTENCE, paragraphs, pieces

WRAPPED = (
    "The minister told reporters in the capital on\nMonday that the bridge over the river would be\nclosed."
)
CUTS = [
    ("One.\n\nTwo.", ["One.\n\n", "Two."]),
    ("One.\r\n\r\nTwo.", ["One.\r\n\r\n", "Two."]),
    ("One.\nTwo.", ["One.\n", "Two."]),
    ("\n\nOne.", ["\n\n", "One."]),
    (WRAPPED, [WRAPPED]),
    (
        "- The first demand is that the gates stay open.\n- The second demand is that the fees must go.",
        [
            "- The first demand is that the gates stay open.\n",
            "- The second demand is that the fees must go.",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CUTS)
def test_borders(text: str, expected: list[str]) -> None:
    assert [p for p in paragraphs(text) if p.strip()] == [p for p in expected if p.strip()]
    assert "".join(paragraphs(text)) == text


@pytest.mark.parametrize("unit", ["The gate is shut. ", "gate ", "x"])
def test_a_huge_paragraph_is_cut_and_nothing_lost(unit: str) -> None:
    text = unit * (3 * LONGEST // len(unit))
    parts = list(pieces(text))
    assert "".join(parts) == text
    assert max(map(len, parts)) <= LONGEST


@pytest.mark.parametrize("run", ["(" * 5000, '"' * 5000, "_" * 5000, "x'" * 2500])
def test_a_run_without_a_blank_is_cut(run: str) -> None:
    text = f"Norland opened the harbour {run} on Monday."
    found = list(pieces(text))
    assert "".join(found) == text
    assert max(len(word) for piece in found for word in piece.split()) <= 1000


def test_a_long_address_is_not_cut() -> None:
    text = "See https://harbour.example/" + "dues-and-doors/" * 30 + " for more."
    assert list(pieces(text)) == [text]


@pytest.mark.parametrize("unit", ["the gate and ", "the gate, ", "gate and"])
def test_a_sentence_without_end_is_cut_and_nothing_lost(unit: str) -> None:
    text = "Norland opened the harbour. " + unit * (5 * SENTENCE // len(unit)) + "on Monday. It shut it."
    parts = list(pieces(text))
    assert "".join(parts) == text
    assert max(map(len, parts)) <= 2 * SENTENCE


def test_sentences_of_a_usual_length_are_not_parted() -> None:
    text = "Norland, which holds the gate, opened the harbour to ships, boats and ferries. " * 60
    assert list(pieces(text)) == [text]


@pytest.mark.parametrize(
    "dateline",
    [
        "TIRANA, March 4 (Reuters) - ",
        "ST. JOHN'S — ",
        "PORT STANLEY (AP) – ",
        "Valletta (AFP) – ",
        "GALWAY -- ",
        "HALIFAX, N.S. — ",
    ],
)
def test_a_dateline_is_a_piece_of_its_own(dateline: str) -> None:
    assert list(pieces(f"{dateline}The fishermen said no.")) == [dateline, "The fishermen said no."]


@pytest.mark.parametrize(
    "text",
    [
        "NATO-led forces left - at last.",
        "OPEC members agreed - but Oman did not.",
        "The envoy (a lawyer) - left.",
        "GALWAY",
        "TIRANA — ",
    ],
)
def test_no_dateline(text: str) -> None:
    assert list(pieces(text)) == [text]

"""Odd texts: whatever comes, nothing breaks, passages match, and work grows no faster than the text."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standoff.evidence import Article
from standoff.statements import Reader, Statement

NEWS = (
    "Norland demands that Sudland withdraw its troops from the port.",
    "“We will not sign a peace treaty unless Norland opens its port,” Oster said.",
    "Westmark offered missiles in return for the port.",
    "BERG: We will never open the port.",
    "NORLAND REJECTS PEACE TREATY WITH SUDLAND",
    "| Norland | opens its port | 12 % |",
    "- Sudland must withdraw its troops.",
    "@Berg RT: Norland will open its port!! #port https://t.example/x",
    "Nor1and dernands that Sud-\nland with draw its tr00ps .",
)
NOISE = st.sampled_from(
    [
        *("“", '"', "(", "«", "’", "—", "…", "\u00ad", "\u0301", "\t|\t", "*" * 300, "(" * 250, "x" * 1200),
        "\x00",
        "\x07",
        "\u200f",
        "\u202e",
        "\ud800",
        "\udfff",
        "🙂",
        "👩‍👩‍👧",
        "\r\n",
        "\r",
        "\u2028",
        "\x0c",
        "\ufeff",
    ]
)
TEXTS = st.lists(st.one_of(st.sampled_from(NEWS), NOISE), max_size=10).flatmap(
    lambda parts: st.sampled_from(["", " ", "\n", "\n\n", "\r\n"]).map(lambda gap: gap.join(parts))
)
ENDLESS = (
    "Norland said that Sudland wants a port and ",
    "Norland, Sudland, ",
    "“Norland opens the port, ",
    "( port ) ",
)
SOME = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def read(reader: Reader, text: str) -> tuple[Statement, ...]:
    return reader.read(Article(Article.identify(text), "odd.txt", text))


@SOME
@given(text=TEXTS)
def test_every_passage_matches_its_text(reader: Reader, text: str) -> None:
    for statement in read(reader, text):
        assert text[statement.passage.start : statement.passage.end] == statement.passage.exact
        assert all(0 <= span.start < span.end <= len(text) for span in statement.content)


@SOME
@given(text=TEXTS, place=st.integers(0, 200), noise=NOISE)
def test_noise_in_the_middle_breaks_nothing(reader: Reader, text: str, place: int, noise: str) -> None:
    cut = min(place, len(text))
    for statement in read(reader, text[:cut] + noise + text[cut:]):
        assert statement.passage.exact


def calls(reader: Reader, text: str) -> int:
    """How many calls reading ``text`` takes: work, whatever the clock says."""
    count = 0

    def seen(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(seen)
    try:
        read(reader, text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", ENDLESS)
def test_a_sentence_without_end_takes_work_in_proportion(reader: Reader, unit: str) -> None:
    read(reader, unit)
    once, twice = (calls(reader, unit * (length // len(unit))) for length in (4_500, 9_000))
    assert twice < 2.6 * once


@pytest.mark.parametrize("mark", ["(", "“", '"', "-", "…", "🙂"])
def test_marks_by_the_hundred_thousand_cost_nothing(reader: Reader, mark: str) -> None:
    plain = "Norland demands that Sudland withdraw its troops. "
    read(reader, plain)
    assert calls(reader, plain + mark * 100_000) < 3 * calls(reader, plain) + 20_000
    assert [s.party for s in read(reader, plain + mark * 100_000)] == [s.party for s in read(reader, plain)]


def test_many_sentences_take_work_in_proportion(reader: Reader) -> None:
    plain = "Norland demands that Sudland withdraw its troops from the port. "
    read(reader, plain)
    once, twice = (calls(reader, plain * number) for number in (60, 120))
    assert twice < 3 * once  # earlier statements are looked back at so far only

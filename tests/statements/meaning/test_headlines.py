"""Headlines in capitals: read like the same words as a sentence writes them, passages as they stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from standoff.statements import Statement

Read = Callable[[str], tuple[Statement, ...]]
HEADLINES = [
    "Norland refuses to open its port",
    "Norland offers to open port if Sudland withdraws troops",
    "Norport: no peace treaty until Sudland pulls out troops",
    "Sudland will not withdraw troops, says Oster",
    "President Berg demands peace treaty",
    "“We will never open the port,” says Berg",
    "Sudland says it will sign peace treaty only after Norland opens port",
    "Norland closes port; Sudland protests",
    "Berg won't sign Westmark's peace treaty",
    "Sudland's Oster urges Norland to open harbour",
    "Norlanders agree to peace treaty with Sudland",
    "Norland and Sudland agree to sign peace treaty",
    "Sudland must withdraw its troops, Berg tells UN",
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headline_in_capitals_is_read_as_it_is_without(read: Read, headline: str) -> None:
    quiet, loud = read(headline), read(headline.upper())
    assert quiet
    assert [told(one) for one in loud] == [told(one) for one in quiet]
    assert [one.passage.exact for one in loud] == [one.passage.exact.upper() for one in quiet]


def told(one: Statement) -> tuple[Any, ...]:
    stances = [(stance.option, stance.stance) for stance in one.options]
    return one.party, one.speaker.name, one.act, stances, one.condition and one.condition.kind, one.content


def test_passages_are_cut_from_the_text_as_it_stands(read: Read) -> None:
    text = "SUDLAND WANTS PEACE TREATY, NORLAND REFUSES TO OPEN PORT\n\nOster spoke on Monday."
    found = read(text)
    assert {one.party for one in found} >= {"Norland"}
    for one in found:
        assert text[one.passage.start : one.passage.end] == one.passage.exact

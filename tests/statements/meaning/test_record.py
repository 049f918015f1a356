"""Dated visits and deployments are kept for the record, though they name no option."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.evidence import PartialDate
from standoff.statements import Act, Statement

Read = Callable[[str], tuple[Statement, ...]]


@pytest.mark.parametrize(
    ("text", "act", "date"),
    [
        ("In 2010 Berg became the first president to visit the reef.", Act.CONSULT, PartialDate(2010)),
        ("In 2010 Berg was the first to take a trip to the reef.", Act.CONSULT, PartialDate(2010)),
        ("In May 2015 Oster visited the reef.", Act.CONSULT, PartialDate(2015, 5)),
        ("In 2015 Norland deployed ships to the reef.", Act.MOBILIZE, PartialDate(2015)),
    ],
)
def test_a_dated_act_is_kept(read: Read, text: str, act: Act, date: PartialDate) -> None:
    (found,) = read(text)
    assert (found.act, found.options) == (act, ())
    assert found.event is not None
    assert found.event.date == date


@pytest.mark.parametrize(
    "text",
    [
        "Berg visited the reef.",
        "In 2015 Berg did not visit the reef.",
        "In 2015 Berg was not the first to visit the reef.",
        "In 2015 tourists visited the reef.",
    ],
)
def test_undated_undone_and_others_visits_are_not(read: Read, text: str) -> None:
    assert read(text) == ()

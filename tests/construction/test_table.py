"""The table, row by row."""

from __future__ import annotations

from typing import Any

import pytest

from standoff.construction import ROWS, construct
from standoff.dispute import Dispute
from standoff.dispute.grammar import text_of
from standoff.statements import Act

CASES: list[tuple[str, str, dict[str, Any], list[str]]] = [
    ("demand", "+pay", {"act": Act.REQUEST}, ["pay"]),
    ("welcome", "+pay", {"act": Act.SUPPORT}, ["pay"]),
    ("welcome", "+pay", {"act": None}, ["pay"]),
    ("objection", "-missiles", {"act": Act.PROTEST}, ["not missiles"]),
    ("objection", "-missiles", {"act": Act.ACCUSE}, ["not missiles"]),
    ("refusal", "-open", {"act": Act.REJECT}, ["not open"]),
    ("offer of a price", "+cede", {"act": Act.OFFER}, []),
    ("offer of a price", "+cede", {"act": None}, []),
    ("offer", "+open", {"act": Act.OFFER}, ["open"]),
    ("intention", "+open", {"act": None}, ["open"]),
    (
        "conditional offer",
        "",
        {"act": Act.OFFER, "kind": "exchange", "waits": "+open", "needs": "+pay"},
        ["open if pay", "pay"],
    ),
    (
        "bargain asked",
        "",
        {"kind": "exchange", "waits": "+pay", "needs": "+open"},
        ["open if pay", "pay"],
    ),
    ("linkage", "", {"kind": "exchange", "waits": "+pay", "needs": "+missiles"}, ["pay if missiles"]),
    (
        "threat",
        "",
        {"act": Act.THREATEN, "kind": "exchange", "waits": "+arm", "needs": "+missiles"},
        ["arm if missiles", "not missiles"],
    ),
    (
        "refusal in case",
        "",
        {"act": Act.REJECT, "kind": "exchange", "waits": "-open", "needs": "+missiles"},
        ["not (missiles and open)"],
    ),
    (
        "precondition",
        "+open",
        {"kind": "precondition", "waits": "+open", "needs": "+recognise"},
        ["recognise if open"],
    ),
    (
        "exclusion",
        "",
        {"kind": "exclusion", "waits": "+open", "needs": "+missiles"},
        ["not (missiles and open)"],
    ),
    ("condition for an unnamed thing", "", {"kind": "precondition", "needs": "+pay"}, ["pay"]),
    ("exclusion of an unnamed thing", "", {"kind": "exclusion", "needs": "+missiles"}, ["not missiles"]),
    ("condition outside the model", "+open", {"kind": "exchange", "waits": "+open"}, []),
]


@pytest.mark.parametrize(("row", "options", "more", "formulas"), CASES, ids=[c[0] for c in CASES])
def test_row_gives_its_formulas(
    harbour: Dispute, say: Any, row: str, options: str, more: dict[str, Any], formulas: list[str]
) -> None:
    built = construct(harbour, [say("Norland", options, **more)], say.sources)
    assert sorted(text_of(p.formula) for p in built.dispute.preferences) == formulas
    assert {w.rule for p in built.dispute.preferences for w in p.warrants} <= {row}


def test_every_row_has_a_test_and_a_name_of_its_own() -> None:
    assert {case[0] for case in CASES} == {row.name for row in ROWS}
    assert len({row.name for row in ROWS}) == len(ROWS)


def test_a_negative_literal_keeps_its_sign_through_the_row(harbour: Dispute, say: Any) -> None:
    said = say("Norland", kind="precondition", waits="+open", needs="-missiles")
    built = construct(harbour, [said], say.sources)
    assert [text_of(p.formula) for p in built.dispute.preferences] == ["not missiles if open"]


def test_of_its_own_and_another_s_option_the_precondition_is_on_its_own(harbour: Dispute, say: Any) -> None:
    said = say("Norland", kind="precondition", waits="+open +pay", needs="+recognise")
    built = construct(harbour, [said], say.sources)
    assert [text_of(p.formula) for p in built.dispute.preferences] == ["recognise if open"]


def test_a_condition_leaves_other_options_of_the_statement_alone(harbour: Dispute, say: Any) -> None:
    said = say("Norland", "+open +pay", kind="precondition", waits="+open", needs="+recognise")
    built = construct(harbour, [said], say.sources)
    assert sorted(text_of(p.formula) for p in built.dispute.preferences) == ["pay", "recognise if open"]


def test_an_option_is_never_made_to_depend_on_itself(harbour: Dispute, say: Any) -> None:
    said = say("Norland", kind="precondition", waits="+open", needs="+open")
    assert construct(harbour, [said], say.sources).dispute.preferences == ()

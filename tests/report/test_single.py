"""What is said of one outcome or state of a case too large to be solved."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from standoff.findings.dossier import DecisiveFormula, Route
from standoff.findings.reason import Comparison, Reason, ReasonedMove
from standoff.findings.single import SingleFinding, SingleReasons
from standoff.report import single

from .conftest import OPTIONS, Q1, Q3, move, state

WISH = DecisiveFormula("Astria", 2, "harbour if treaty", (Q1,))
SHUT = DecisiveFormula("Verrow", 1, "not harbour", (Q3,))
DROPS = ReasonedMove(move("Astria", 5, 4), True, Comparison("Astria", 4, 5, False, decided_by=WISH))
SHUTS = ReasonedMove(move("Verrow", 4, 0), True, Comparison("Verrow", 0, 4, False, decided_by=SHUT))
WORSE = Comparison("Astria", 5, 0, False, decided_by=WISH)
MET = Reason(DROPS, True, (SHUTS,), WORSE)
FREE = Reason(DROPS, False)
FOUND = SingleFinding(
    name="deal",
    label="The deal",
    note="as signed",
    asked_state=False,
    holds=("seq", "gmr"),
    open=("smr",),
    view=state(5),
    concepts=("seq", "gmr"),
    concept="seq",
    reasons=(SingleReasons("Astria", True, (MET, MET)), SingleReasons("Verrow", True, ())),
    reachable=True,
    route=Route((move("Astria", 4, 5),), improving=True),
)


def told(finding: SingleFinding, *, every: bool = False) -> str:
    return "\n".join(single.lines(finding, OPTIONS, every=every))


def test_what_holds_what_does_not_and_what_is_open_are_told_apart() -> None:
    words = told(FOUND)
    assert words.startswith("The deal: holds.\nas signed\n  Some state of it is an equilibrium by seq")
    assert (
        "  No state of it is an equilibrium by Nash stability or symmetric sequential stability (SSEQ)."
        in words
    )
    assert "  Not settled within the search: symmetric metarationality (SMR)." in words
    assert "one that holds by sequential stability (SEQ) and changes least of today:" in words
    assert "Judged by sequential stability (SEQ): nobody leaves it." in words
    assert "Verrow stays: no move of its own brings a gain." in words
    assert words.endswith("; each step pays for who makes it.")


def test_the_first_answer_or_every_one_is_told() -> None:
    assert told(FOUND).count("It could gain: it") == 1
    assert "Every other gain is met by this answer or by one other; --concept tells them." in told(FOUND)
    assert told(FOUND, every=True).count("It could gain: it") == 2
    assert "Every other gain is met by one of these answers." in told(FOUND, every=True)


@pytest.mark.parametrize(("concept", "said"), [("seq", True), ("nash", False)])
def test_a_party_that_leaves_is_told_with_its_wish(concept: str, said: bool) -> None:
    left = replace(FOUND, concept=concept, reasons=(SingleReasons("Astria", False, (FREE,)),))
    words = told(left)
    assert "Astria leaves it." in words
    assert "[harbour if treaty]" in words
    assert ("Nothing that the others could answer takes that gain away." in words) is said


def test_what_was_not_settled_is_never_told_as_an_answer() -> None:
    unsure = replace(FOUND, holds=(), open=("seq",), reasons=(SingleReasons("Astria", None, ()),))
    words = told(unsure)
    assert words.startswith("The deal: not settled.")
    assert "Judged by sequential stability (SEQ): not settled for Astria." in words
    assert "Astria: whether the others can answer all its gains was not settled within the search." in words


def test_a_state_without_a_way_and_an_outcome_without_a_state() -> None:
    assert told(replace(FOUND, route=None, reachable=False)).endswith("No way leads there from today.")
    assert "The way there" not in told(replace(FOUND, route=None, reachable=None))
    nothing = replace(FOUND, holds=(), open=(), view=None, note=None, reasons=(), route=None)
    assert told(nothing).splitlines() == [
        "The deal: does not hold.",
        "No state of it is possible: the constraints of the case rule out every one.",
    ]


def test_the_finding_is_data_as_it_stands() -> None:
    data = json.loads(single.as_json(FOUND))
    assert (data["holds"], data["open"], data["concept"]) == (["seq", "gmr"], ["smr"], "seq")
    assert data["reasons"][0]["reasons"][0]["answer"][0]["move"]["party"] == "Verrow"

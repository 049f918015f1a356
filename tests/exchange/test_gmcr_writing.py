"""What is written into a .gmcr file, and what is told because it cannot be."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from standoff.dispute import (
    And,
    Constraint,
    Dispute,
    Formula,
    If,
    ListedMoves,
    Not,
    Option,
    Or,
    Party,
    Perception,
    PreferenceStatement,
    Ranking,
    Variable,
    Warrant,
)
from standoff.errors import Unsupported
from standoff.evidence import Decision, Ruling
from standoff.exchange import write_gmcr

A, B = Variable("a"), Variable("b")
WARRANTS = (Warrant(ruling=Ruling("A. Analyst", Decision.ADD, "x", "Because.")),)
WEIR = Dispute(
    "weir",
    "The weir",
    (Party("P"), Party("Q")),
    (Option("a", "P", "Open", "opens", "shuts"), Option("b", "Q", "Protest", "protests", "keeps quiet")),
)


def wanting(*formulas: Formula) -> Dispute:
    wishes = tuple(PreferenceStatement("P", f, WARRANTS, pinned=True) for f in formulas)
    return replace(WEIR, preferences=wishes)


def test_requirements_become_what_cannot_be() -> None:
    dispute = replace(WEIR, constraints=(Constraint(If(A, B), requirement=True),))
    assert json.loads(write_gmcr(dispute).text)["infeasibles"] == [[[0, "N"], [1, "Y"]]]


def test_a_disjunction_that_cannot_be_is_written_as_simple_conditions() -> None:
    dispute = replace(WEIR, constraints=(Constraint(Or((And((A, B)), Not(B))), requirement=False),))
    assert json.loads(write_gmcr(dispute).text)["infeasibles"] == [[[1, "N"]], [[0, "Y"], [1, "Y"]]]


def test_formulas_that_tell_no_states_apart_are_told() -> None:
    exported = write_gmcr(wanting(And((A, Not(A))), Not(B)))
    content = json.loads(exported.text)
    assert content["decisionMakers"][0]["preferences"] == [[[1, "N"]]]
    assert "weir, preference 'a and not a' of P is the same in every state and is left out" in exported.notes


def test_a_constraint_that_rules_nothing_out_is_told() -> None:
    dispute = replace(WEIR, constraints=(Constraint(And((A, Not(A))), requirement=False),))
    assert write_gmcr(dispute).notes == ("weir, constraint 'a and not a' rules nothing out and is left out",)


def test_where_one_party_ranks_all_rankings_count() -> None:
    ranking = Ranking("Q", ((3,), (0, 1), (2,)), WARRANTS)
    exported = write_gmcr(replace(wanting(A), rankings=(ranking,)))
    content = json.loads(exported.text)
    assert content["useManualPreferenceRanking"] is True
    assert [p["preferenceRanking"] for p in content["decisionMakers"]] == [[[2, 4], [1, 3]], [4, [1, 2], 3]]
    assert [p["payoffs"] for p in content["decisionMakers"]] == [[1, 2, 1, 2], [2, 2, 1, 3]]
    assert content["decisionMakers"][0]["preferences"] == [[[0, "Y"]]]
    assert exported.notes[-1].startswith("rankings count in the file")


def test_options_that_do_not_stand_together_are_told_where_rankings_count() -> None:
    options = (*WEIR.options, Option("c", "P", "Close", "closes", "waits"))
    ranking = Ranking("Q", (tuple(range(8)),), WARRANTS)
    notes = write_gmcr(replace(WEIR, options=options, rankings=(ranking,))).notes
    assert any("do not stand together" in note for note in notes)
    notes = write_gmcr(replace(WEIR, rankings=(Ranking("Q", (tuple(range(4)),), WARRANTS),))).notes
    assert not any("do not stand together" in note for note in notes)


def test_what_has_no_place_is_told() -> None:
    strong = replace(wanting(A).preferences[0], strong=True)
    notes = " ".join(write_gmcr(replace(WEIR, preferences=(strong,), status_quo=2)).notes)
    assert "the status quo, state 2, has no place" in notes
    assert "how strongly parties prefer has no place" in notes
    assert "the evidence behind preferences has no place" in notes


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"moves": (ListedMoves("P", ((0, 1),)),)}, "no explicit moves"),
        ({"views": (Perception("P", unseen=("b",)),)}, "cannot hold what P sees"),
        ({"views": (Perception("Q", imagined=("a",)),)}, "cannot hold what Q sees"),
        ({"views": (Perception("Q", about=("P",)),)}, "cannot hold what Q sees"),
    ],
)
def test_what_would_change_the_answer_is_refused(changes: dict[str, object], words: str) -> None:
    with pytest.raises(Unsupported, match=words) as refused:
        write_gmcr(replace(WEIR, **changes))  # type: ignore[arg-type]
    assert refused.value.remedy


def test_payoffs_are_left_out_above_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("standoff.exchange.gmcr.writing.MAX_PAYOFFS", 3)
    assert "payoffs" not in json.loads(write_gmcr(wanting(A)).text)["decisionMakers"][0]

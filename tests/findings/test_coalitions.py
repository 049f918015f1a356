"""Who would leave together what holds against each party alone."""

from __future__ import annotations

from typing import Any

import pytest

from standoff.dispute import Constraint, Option, Party
from standoff.dispute.grammar import parse
from standoff.findings.dossier import JointDeparture


def together(desk: Any, name: str, **changes: Any) -> tuple[JointDeparture, ...] | None:
    (finding,) = (outcome for outcome in desk.dossier(**changes).outcomes if outcome.name == name)
    assert finding.best is not None
    found: tuple[JointDeparture, ...] | None = finding.best.together
    return found


def test_both_leave_the_quarrel_for_the_deal_on_their_own_words(desk: Any) -> None:
    found = together(desk, "quarrel")
    assert found is not None
    (joint,) = found
    assert (joint.members, joint.concept) == (("Norland", "Sudria"), "gmr")
    assert {(move.party, *move.switches_off) for move in joint.moves} == {
        ("Norland", "shut"),
        ("Sudria", "withhold"),
    }
    assert [(reason.party, reason.formula) for reason in joint.decided_by] == [
        ("Norland", "not withhold"),
        ("Sudria", "not shut"),
    ]
    assert all(reason.quotes for reason in joint.decided_by)


def test_nobody_leaves_the_deal_together(desk: Any) -> None:
    assert together(desk, "deal") == ()


def test_of_what_does_not_hold_nothing_is_said(desk: Any) -> None:
    assert together(desk, "gift") is None


def test_only_the_smallest_groups_are_told(desk: Any) -> None:
    """A bystander gains as well, but is not needed."""
    found = together(desk, "quarrel", parties=(*desk.dispute.parties, Party("Estmark")))
    assert found is not None
    assert [joint.members for joint in found] == [("Norland", "Sudria")]


def test_so_many_parties_are_not_gone_through(desk: Any) -> None:
    crowd = tuple(Party(f"Bystander {number}") for number in range(9))
    assert together(desk, "quarrel", parties=(*desk.dispute.parties, *crowd)) is None


def test_a_way_that_is_ruled_out_is_none(desk: Any) -> None:
    """Without the deal there is nothing that both prefer to the quarrel."""
    barred = (Constraint(parse("shut or withhold"), requirement=True),)
    assert together(desk, "quarrel", constraints=barred) == ()


def test_the_way_that_changes_least_is_told(desk: Any) -> None:
    """An option that nobody cares for is left alone."""
    idle = Option("flag", "Sudria", "Sudria raises a flag", "raises a flag", "raises none")
    found = together(desk, "quarrel", options=(*desk.dispute.options, idle))
    assert found is not None
    assert all("flag" not in (*move.switches_on, *move.switches_off) for move in found[0].moves)


def test_many_ends_judged_together_tell_the_same(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    one_by_one = together(desk, "quarrel")
    monkeypatch.setattr("standoff.findings.coalitions.SEVERAL", 0)
    assert together(desk, "quarrel") == one_by_one


def test_of_the_less_prominent_groups_nothing_is_said_but_of_today(
    desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("standoff.findings.rest.LOOKED_INTO", 0)
    examples = [group.example for group in desk.dossier().resting]
    assert {rest.view.state: rest.together is None for rest in examples} == {0: True, 3: False}

"""What a case file may leave undecided, and how strong it may call a preference."""

from __future__ import annotations

from pathlib import Path

import pytest

from standoff.dispute import Dispute
from standoff.dispute.casefile import load
from standoff.dispute.grammar import text_of
from standoff.dispute.states import ranks
from standoff.dispute.tiers import is_graded, is_uncertain, levels, tiers
from standoff.errors import Infeasible, Malformed, StandoffError, Unknown, Unsupported

HEAD = """case: test
title: Test
analyst: {name: A, date: 2026-01-01}
parties: [{name: P}, {name: Q}]
options: [{name: a, owner: P}, {name: b, owner: P}, {name: c, owner: Q}]
"""


def case(tmp_path: Path, rest: str) -> Dispute:
    file = tmp_path / "case.yaml"
    file.write_text(HEAD + rest, encoding="utf-8")
    return load(file).dispute


def refused(tmp_path: Path, rest: str) -> StandoffError:
    with pytest.raises(StandoffError) as caught:
        case(tmp_path, rest)
    return caught.value


def shown(dispute: Dispute, party: str = "P") -> list[list[str]]:
    return [[text_of(each.formula) for each in tier] for tier in tiers(dispute, party)]


def test_a_tier_keeps_the_order_of_the_file_in_the_list(tmp_path: Path) -> None:
    dispute = case(tmp_path, "preferences: {P: [c, {undecided: [b, a]}, not c if a]}\n")
    assert [text_of(p.formula) for p in dispute.preferences] == ["c", "b", "a", "not c if a"]
    assert shown(dispute) == [["c"], ["b", "a"], ["not c if a"]]
    plain = case(tmp_path, "preferences: {P: [c, b, a, not c if a]}\n")
    assert ranks(dispute, "P").tolist() == ranks(plain, "P").tolist()
    assert is_uncertain(dispute)
    assert not is_uncertain(plain)


def test_a_formula_beside_its_negation_is_contested_and_in_no_list(tmp_path: Path) -> None:
    dispute = case(tmp_path, "preferences: {P: [a, {undecided: [c, b, not c]}]}\n")
    assert [text_of(p.formula) for p in dispute.preferences] == ["a", "b"]
    assert shown(dispute) == [["a"], ["b", "c", "not c"]]
    plain = case(tmp_path, "preferences: {P: [a, b]}\n")
    assert ranks(dispute, "P").tolist() == ranks(plain, "P").tolist()


def test_a_contested_tier_alone(tmp_path: Path) -> None:
    dispute = case(tmp_path, "preferences: {P: [{undecided: [c, not c]}, a]}\n")
    assert shown(dispute) == [["c", "not c"], ["a"]]
    assert dispute.undecided[0].count == 0


def test_strong_formulas_make_levels(tmp_path: Path) -> None:
    dispute = case(tmp_path, "preferences: {P: [{formula: c, strong: true}, a]}\n")
    assert levels(dispute, "P").tolist() == [0, 0, 0, 0, 1, 1, 1, 1]
    assert levels(dispute, "Q").tolist() == [0] * 8
    assert is_graded(dispute)


def test_gulfs_in_a_ranking_make_levels(tmp_path: Path) -> None:
    tiers = "[[YNN, YYN], gulf, [NNN], [NYN, NNY], gulf, [YNY, NYY, YYY]]"
    dispute = case(tmp_path, f"rankings: {{P: {tiers}}}\n")
    assert dispute.rankings[0].gulfs == (1, 3)
    assert levels(dispute, "P").tolist() == [1, 2, 1, 2, 1, 0, 0, 0]
    assert ranks(dispute, "P").tolist() == [2, 3, 1, 3, 1, 0, 0, 0]


def test_unknown_pairs_in_a_ranking(tmp_path: Path) -> None:
    tiers = "[[YNN, YYN], [NNN], [NYN, NNY], [YNY, NYY, YYY]]"
    dispute = case(tmp_path, f"rankings: {{P: {{tiers: {tiers}, unknown: [[YNN, NNN], [NNN, YNN]]}}}}\n")
    assert dispute.rankings[0].unknown == ((0, 1),)
    assert is_uncertain(dispute)


ALL = "[YNN, YYN, NNN, NYN, NNY, YNY, NYY, YYY]"


@pytest.mark.parametrize(
    ("rest", "kind", "message"),
    [
        (
            "preferences: {P: [a, {formula: b, strong: true}]}",
            Malformed,
            "stands after one that is not (line 6)",
        ),
        ("preferences: {P: [{undecided: [a]}]}", Malformed, "has fewer than two formulas"),
        ("preferences: {P: [{undecided: [a or b, b or a]}]}", Malformed, "names 'a or b' twice"),
        ("preferences: {P: [{undecided: [a, d]}]}", Unknown, "'d'"),
        (
            "preferences: {P: [{formula: a, undecided: [a, b]}]}",
            Malformed,
            "both a formula and an undecided tier",
        ),
        ("preferences: {P: [{strong: true}]}", Malformed, "neither a formula nor a tier"),
        ("preferences: {P: [{formula: a, strong: very}]}", Malformed, "is neither true nor false"),
        (f"rankings: {{P: [gulf, {ALL}]}}", Malformed, "does not lie between two tiers"),
        (f"rankings: {{P: [{ALL}, gulf]}}", Malformed, "does not lie between two tiers"),
        (
            "rankings: {P: [[YNN], gulf, gulf, [YYN, NNN, NYN, NNY, YNY, NYY, YYY]]}",
            Malformed,
            "between two tiers",
        ),
        (f"rankings: {{P: {{tiers: [{ALL}], unknown: [[YNN]]}}}}", Malformed, "YNN is no pair of states"),
        (
            f"rankings: {{P: {{tiers: [{ALL}], unknown: [[YNN, YN]]}}}}",
            Malformed,
            "is not a pattern of 3 letters",
        ),
        (
            "views: {Q: {preferences: {P: [{undecided: [a, b]}]}}}",
            Unsupported,
            "a view leaves open what 'P' prefers",
        ),
        (
            f"views: {{Q: {{rankings: {{P: {{tiers: [{ALL}], unknown: [[YNN, YYN]]}}}}}}}}",
            Unsupported,
            "a view leaves open what 'P' prefers",
        ),
        (
            (
                "constraints: {infeasible: [a and b and c]}\n"
                "rankings: {P: {tiers: [[YNN, YYN, NNN, NYN, NNY, YNY, NYY]], unknown: [[YNN, YYY]]}}"
            ),
            Infeasible,
            "YYY is not feasible",
        ),
    ],
)
def test_refusals(tmp_path: Path, rest: str, kind: type[StandoffError], message: str) -> None:
    error = refused(tmp_path, rest + "\n")
    assert isinstance(error, kind)
    assert message in str(error)
    assert "case.yaml" in (error.where or "")
    assert error.remedy

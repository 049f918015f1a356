"""``solve`` on cases that leave preferences open, and on cases with strong ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import EXAMPLES, Run

STRONG = """case: dilemma
title: Dilemma
analyst: {name: A}
parties: [{name: One}, {name: Two}]
options: [{name: one_cooperates, owner: One}, {name: two_cooperates, owner: Two}]
rankings:
  One: [[NY], [YY], gulf, [NN], [YN]]
  Two: {tiers: [[YN], [YY], [NN], [NY]], unknown: [[YN, YY]]}
"""


@pytest.fixture
def dilemma(tmp_path: Path) -> Path:
    (tmp_path / "case.yaml").write_text(STRONG, encoding="utf-8")
    return tmp_path


def solved(run: Run, case: Path) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run("solve", case, "--format", "json").out)
    return answer


def test_equilibria_of_every_type(run: Run) -> None:
    types = solved(run, EXAMPLES / "gisborne")["unknown"]
    assert {kind: types[kind]["gmr"]["equilibria"] for kind in types} == {
        "a": [],
        "b": [3, 5, 7],
        "c": [3, 5, 7],
        "d": [3, 5, 7],
    }
    assert list(types["b"]) == ["nash", "gmr", "smr", "seq", "sseq"]
    assert types["b"]["nash"]["stable"]["Provincial Government"] == [0, 1, 2, 3, 4, 5, 6, 7]


def test_strong_and_weak_equilibria(run: Run, dilemma: Path) -> None:
    answer = solved(run, dilemma)
    assert answer["strength"]["seq"]["strong"]["stable"]["One"] == [0, 2, 3]
    assert answer["strength"]["seq"]["weak"]["equilibria"] == [3]
    assert list(answer["strength"]) == ["gmr", "smr", "seq", "sseq"]
    assert answer["unknown"]["a"]["nash"]["stable"]["Two"] == [0]
    assert answer["unknown"]["b"]["nash"]["stable"]["Two"] == [0, 1, 3]


def test_a_decided_case_has_neither(run: Run) -> None:
    answer = solved(run, EXAMPLES / "elmira")
    assert not {"unknown", "unknown_refused", "strength"} & set(answer)


def test_tables(run: Run, dilemma: Path) -> None:
    shown = run("solve", dilemma).out
    assert "if every party …" in shown
    assert "a: leaves for what it may prefer" in shown
    assert "strong equilibria" in shown
    assert "if every party …" not in run("solve", EXAMPLES / "elmira").out


def test_types_that_agree_share_a_row_and_it_is_said(run: Run) -> None:
    lines = run("solve", EXAMPLES / "gisborne").out.splitlines()
    at = lines.index("d: is deterred by what it may prefer")
    assert lines[at - 1].startswith("b: goes by what is certain alone")
    assert lines[at - 1].endswith("3, 5  3, 5, 7  3, 5, 7  3, 5, 7  3, 5, 7")
    assert "types b and d give the same equilibria" in lines


def test_too_many_moves_are_said_and_the_rest_is_answered(
    run: Run, dilemma: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from standoff.stability.unknown import moves

    monkeypatch.setattr(moves, "MAX_MOVES", 1)
    answer = solved(run, dilemma)
    assert "more than the 1 that are listed" in answer["unknown_refused"]
    assert answer["concepts"]["nash"]["equilibria"] == [0]
    assert "more than the 1 that are listed" in run("solve", dilemma).out

"""The floors of what is read of the coded sets: conditions, and who is meant."""

from __future__ import annotations

import importlib
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def conditions(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT))
    return importlib.import_module("benchmarks.conditions")


@pytest.fixture
def speakers(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT))
    return importlib.import_module("benchmarks.speakers")


@pytest.mark.parametrize(("held", "floor"), [(False, 0.96), (True, 0.90)])
def test_what_depends_on_what_keeps_its_floor(conditions: ModuleType, held: bool, floor: float) -> None:
    rows = [row for row in conditions.rows("conditions") if row["held"] is held]
    total = sum(map(conditions.count, rows), Counter[str]())
    assert conditions.f1(total) >= floor, conditions.line(total)
    assert total["quiet"] >= 0.93 * total["none"], conditions.line(total)
    assert total["party"] >= 0.86 * total["right"], conditions.line(total)


def test_a_dependence_the_wrong_way_round_is_not_right(conditions: ModuleType) -> None:
    row = dict(next(row for row in conditions.rows("conditions") if row["id"] == "aegean-02"))
    assert conditions.count(row)["right"] == 1
    coded = row["dependences"][0]
    turned = {"dependent": coded["condition"], "condition": coded["dependent"], "party": coded["party"]}
    assert conditions.count(row | {"dependences": [turned]})["right"] == 0


@pytest.mark.parametrize(("held", "floor"), [(False, 0.96), (True, 0.86)])
def test_who_is_meant_keeps_its_floor(speakers: ModuleType, held: bool, floor: float) -> None:
    rows = [row for row in speakers.rows("speakers") if row["held"] is held]
    right = sum(speakers.is_right(row, speakers.voices(row)) for row in rows)
    assert right >= floor * len(rows), f"{right} of {len(rows)}"


def test_somebody_else_is_not_right(speakers: ModuleType) -> None:
    row = next(row for row in speakers.rows("speakers") if row["parties"] == ["Greece"] and row["person"])
    assert speakers.is_right(row, speakers.voices(row))
    assert not speakers.is_right(row | {"parties": ["Turkey"]}, speakers.voices(row))
    assert not speakers.is_right(row | {"person": "Somebody Else"}, speakers.voices(row))

"""The gate: figures hold their floors, and no floor is lowered or changed in silence."""

from __future__ import annotations

import importlib
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT))
    return importlib.import_module("benchmarks.gate")


def book(*floors: float, reason: str = "") -> dict[str, Any]:
    told = [{"floor": floor, **({"reason": reason} if reason else {})} for floor in floors]
    return {"ferry": {"title": "Ferry", "digest": "d", "figures": {"F1": {"measured": 90.0, "floors": told}}}}


def measure(gate: ModuleType, path: Path) -> Any:
    figures = importlib.import_module("benchmarks.figures")
    return figures.Measure("ferry", "Ferry", (path,), lambda: {"F1": 90.0})


def test_what_the_repository_holds_keeps_its_floors(gate: ModuleType) -> None:
    assert list(gate.problems(gate.own(), gate.kept())) == []


def test_every_set_of_the_repository_is_measured(gate: ModuleType) -> None:
    sets = {path.name for path in (ROOT / "tests" / "statements" / "sets").glob("*.jsonl")}
    assert {path.name for one in gate.own() for path in one.data} >= sets


def test_a_figure_below_its_floor_is_told(gate: ModuleType) -> None:
    assert list(gate.below("ferry", "d", {"F1": 79.94}, book(80.0))) == [
        "ferry: F1 is 79.9, its floor is 80.0"
    ]
    assert list(gate.below("ferry", "d", {"F1": 80.0}, book(80.0))) == []


def test_changed_data_must_be_measured_again(gate: ModuleType) -> None:
    (told,) = gate.below("ferry", "other", {"F1": 90.0}, book(80.0))
    assert told.startswith("the data of ferry changed")


def test_figures_without_floors_and_floors_without_figures_are_told(gate: ModuleType) -> None:
    assert list(gate.below("ferry", "d", {"recall": 1.0}, book(80.0))) == [
        "ferry: F1 is no longer measured",
        "ferry: recall has no floor",
    ]
    (told,) = gate.below("barge", "d", {"F1": 1.0}, book(80.0))
    assert told.startswith("barge has no floors")


def test_a_lower_floor_needs_a_reason_that_the_page_shows(gate: ModuleType) -> None:
    (told,) = gate.lowered(book(80.0, 70.0))
    assert told == "ferry: the floor of F1 was lowered to 70.0 without a reason"
    explained = book(80.0, 70.0, reason="Harder sentences were added.")
    assert list(gate.lowered(explained)) == []
    assert "Ferry, F1: 80.0 to 70.0. Harder sentences were added." in gate.page(explained)
    assert list(gate.lowered(book(70.0, 80.0))) == []


def test_floors_once_set_are_only_added_to(gate: ModuleType) -> None:
    assert list(gate.rewritten(book(80.0, 85.0), book(80.0))) == []
    for changed in (book(70.0), book(70.0, 80.0), {}):
        (told,) = gate.rewritten(changed, book(80.0))
        assert told.endswith("only add to them")


def test_writing_raises_floors_and_refuses_to_lower_one(gate: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "ferry.jsonl"
    path.write_text("{}", encoding="utf-8")
    one = measure(gate, path)
    first = gate.written({}, one, {"F1": 90.0}, None)
    assert [f["floor"] for f in first["ferry"]["figures"]["F1"]["floors"]] == [89.0]
    better = gate.written(first, one, {"F1": 95.0}, None)
    assert [f["floor"] for f in better["ferry"]["figures"]["F1"]["floors"]] == [89.0, 94.0]
    with pytest.raises(ValueError, match=r"F1 fell to 80\.0; lower its floor with --reason"):
        gate.written(better, one, {"F1": 80.0}, "  ")
    lower = gate.written(better, one, {"F1": 80.0}, "Harder sentences.")
    assert lower["ferry"]["figures"]["F1"]["floors"][-1] == {"floor": 79.0, "reason": "Harder sentences."}
    with pytest.raises(ValueError, match="F1 would no longer be measured"):
        gate.written(better, one, {}, "Harder sentences.")


def test_the_digest_knows_every_byte_of_the_data(gate: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "ferry"
    path.mkdir()
    (path / "a.txt").write_text("one", encoding="utf-8")
    one = measure(gate, path)
    before = one.digest
    assert one.digest == before
    (path / "a.txt").write_text("two", encoding="utf-8")
    assert one.digest != before


def test_committed_versions_are_found(gate: ModuleType, tmp_path: Path) -> None:
    git = ["git", "-C", str(tmp_path), "-c", "user.name=N", "-c", "user.email=n@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    floors = tmp_path / "floors.json"
    for text in ('{"a": 1}', '{"a": 2}'):
        floors.write_text(text, encoding="utf-8")
        subprocess.run([*git, "add", "floors.json"], check=True)
        subprocess.run([*git, "commit", "-q", "-m", "Set floors."], check=True)
    assert list(gate.committed(floors)) == [{"a": 2}, {"a": 1}]

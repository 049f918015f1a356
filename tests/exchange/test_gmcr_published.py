"""Published conflicts as .gmcr files solve to their published sets, for every party and concept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from standoff.analysis import convert, solve

from .published import gmcr_of, value_of

HERE = Path(__file__).parents[1] / "published"
BESIDE = Path(__file__).parents[3] / "shared" / "cases"
NAMES = [
    file.stem for file in sorted(HERE.glob("*.json")) if '"infeasible_patterns"' in file.read_text("utf-8")
]


def check(model: dict[str, Any], file: Path) -> None:
    """That ``file`` solves to what ``model`` expects."""
    answer = solve(file)
    states = {int(told): value_of(letters) for told, letters in model["states_ordinal_to_YN"].items()}
    assert answer["parties"] == [name for name, _ in model["dms"]]
    assert answer["states"] == sorted(states.values())
    assert answer["feasible"] == len(states)
    for concept, expected in model["expected"].items():
        found = answer["concepts"][concept.lower()]
        assert found["equilibria"] == sorted(states[s] for s in expected["equilibria"])
        for party, stable in zip(answer["parties"], expected["per_dm"], strict=True):
            assert found["stable"][party] == sorted(states[s] for s in stable)


@pytest.mark.parametrize("old", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_a_published_conflict(name: str, old: bool, tmp_path: Path) -> None:
    model = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    file = tmp_path / "model.gmcr"
    file.write_text(json.dumps(gmcr_of(model, old=old)), encoding="utf-8")
    check(model, file)
    check(model, convert(file, tmp_path / "case").file)


@pytest.mark.parametrize("name", ["elmira", "garrison", "cuban", "prisoners", "syria_iraq"])
def test_a_conflict_beside_this_checkout(name: str, tmp_path: Path) -> None:
    if not (BESIDE / f"{name}.json").exists():
        pytest.skip("the published models are not beside this checkout")
    model = json.loads((BESIDE / f"{name}.json").read_text(encoding="utf-8"))
    file = tmp_path / "model.gmcr"
    file.write_text(json.dumps(gmcr_of(model)), encoding="utf-8")
    check(model, file)


def test_there_are_published_conflicts() -> None:
    assert len(NAMES) >= 5

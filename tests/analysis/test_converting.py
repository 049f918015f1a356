"""Converting models: the same answers on both sides, nothing overwritten, nothing dropped in silence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from standoff.analysis import convert, explain, solve
from standoff.errors import StandoffError, Unsupported, Unwritable

EXAMPLES = Path(__file__).parents[2] / "examples"
CASE = """
case: weir
title: The weir
analyst: {name: A. Analyst}
parties: [{name: Up}, {name: Down}]
options:
  - {name: open, owner: Up}
  - {name: protest, owner: Down}
status_quo: []
preferences:
  Up: ["not open", "not protest"]
  Down: ["open iff protest"]
"""


def answer(case: Path) -> dict[str, Any]:
    solved = solve(case)
    return {key: solved[key] for key in ("parties", "states", "feasible", "concepts")}


def weir(folder: Path, more: str = "") -> Path:
    file = folder / "case.yaml"
    file.write_text(CASE + more, encoding="utf-8")
    return file


@pytest.mark.parametrize("name", ["elmira", "cuban"])
def test_an_example_there_and_back(name: str, tmp_path: Path) -> None:
    there = convert(EXAMPLES / name, tmp_path / "model.gmcr")
    back = convert(there.file, tmp_path / "back")
    assert back.file == tmp_path / "back" / "case.yaml"
    assert answer(EXAMPLES / name) == answer(there.file) == answer(back.file)


def test_the_example_in_the_other_format_is_the_case(tmp_path: Path) -> None:
    made = convert(EXAMPLES / "cuban", tmp_path / "model.gmcr").file
    shipped = EXAMPLES / "cuban" / "cuban.gmcr"
    assert shipped.read_text(encoding="utf-8") == made.read_text(encoding="utf-8")


def test_what_was_read_from_articles_is_written_too(tmp_path: Path) -> None:
    there = convert(EXAMPLES / "kuril", tmp_path / "model.gmcr")
    assert answer(EXAMPLES / "kuril")["concepts"] == answer(there.file)["concepts"]


def test_formulas_become_disjunctions_of_conjunctions(tmp_path: Path) -> None:
    there = convert(weir(tmp_path), tmp_path / "model.gmcr")
    content = json.loads(there.file.read_text(encoding="utf-8"))
    (down,) = [p for p in content["decisionMakers"] if p["name"] == "Down"]
    assert down["preferences"] == [
        {"compound": True, "members": [[[0, "N"], [1, "N"]], [[0, "Y"], [1, "Y"]]]}
    ]
    assert there.notes == (
        "the status quo, state 0, has no place in the format",
        "the evidence behind preferences has no place in the format",
    )


def test_states_thought_impossible_are_misperceptions_and_back(tmp_path: Path) -> None:
    case = weir(tmp_path, "views: {Up: {impossible: [protest and not open]}}\n")
    there = convert(case, tmp_path / "model.gmcr").file
    content = json.loads(there.read_text(encoding="utf-8"))
    assert content["decisionMakers"][0]["misperceptions"] == [[[0, "N"], [1, "Y"]]]
    back = convert(there, tmp_path / "back").file
    assert "impossible:" in back.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("views: {Up: {unseen: [protest]}}\n", "cannot hold what Up sees"),
        ("views: {Up: {preferences: {Down: []}}}\n", "cannot hold what Up sees"),
        ("moves: {Up: [[NN, YN]]}\n", "no explicit moves"),
    ],
)
def test_what_would_change_the_answer_is_refused(more: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(Unsupported, match=words):
        convert(weir(tmp_path, more), tmp_path / "model.gmcr")
    assert not (tmp_path / "model.gmcr").exists()


def test_a_formula_that_grows_without_bound_is_refused(tmp_path: Path) -> None:
    names = [f"o{at}" for at in range(16)]
    odd = names[0]
    for name in names[1:]:
        odd = f"({odd}) iff {name}"
    options = "".join(f"  - {{name: {name}, owner: Up}}\n" for name in names)
    text = (
        "case: c\ntitle: C\nanalyst: {name: A}\nparties: [{name: Up}]\noptions:\n"
        + options
        + f'preferences: {{Up: ["{odd}"]}}\n'
    )
    (tmp_path / "case.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Unsupported, match="more than 4,000 conjunctions"):
        convert(tmp_path, tmp_path / "model.gmcr")
    assert not (tmp_path / "model.gmcr").exists()


@pytest.mark.parametrize(
    ("source", "target"), [("case.yaml", "other"), ("case.yaml", "b.yaml"), ("a.gmcr", "b.GMCR")]
)
def test_one_side_is_a_gmcr_file_and_the_other_a_case(source: str, target: str, tmp_path: Path) -> None:
    weir(tmp_path)
    with pytest.raises(Unsupported, match="one of the two must be"):
        convert(tmp_path / source, tmp_path / target)


@pytest.mark.parametrize("target", ["there.gmcr", "link.gmcr", "file/x.gmcr"])
def test_nothing_is_overwritten(target: str, tmp_path: Path) -> None:
    weir(tmp_path)
    (tmp_path / "there.gmcr").write_text("mine", encoding="utf-8")
    (tmp_path / "link.gmcr").symlink_to(tmp_path / "nowhere")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(Unwritable) as refused:
        convert(tmp_path, tmp_path / target)
    assert refused.value.remedy
    assert (tmp_path / "there.gmcr").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "nowhere").exists()


def test_a_bad_source_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "bad.gmcr").write_text('{"options": []', encoding="utf-8")
    with pytest.raises(StandoffError):
        convert(tmp_path / "bad.gmcr", tmp_path / "made" / "case.yaml")
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize("name", ['"quoted"', "tab\there", "x: [y", "#no", "café ☕", "\u202eback", "null"])
def test_any_name_of_a_party_survives(name: str, tmp_path: Path) -> None:
    model = {
        "options": [{"name": name, "permittedDirection": "both"}],
        "decisionMakers": [{"name": name, "options": [0], "preferences": [[[0, "Y"]]]}],
        "infeasibles": [],
    }
    file = tmp_path / "no.gmcr"
    file.write_text(json.dumps(model), encoding="utf-8")
    made = convert(file, tmp_path / "case")
    assert answer(file) == answer(made.file)
    assert answer(file)["parties"] == [name]


def test_an_outcome_of_a_gmcr_file_is_explained(tmp_path: Path) -> None:
    there = convert(weir(tmp_path), tmp_path / "model.gmcr").file
    assert explain(there, "NN").finding.holds

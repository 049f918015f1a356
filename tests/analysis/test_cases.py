from __future__ import annotations

import re
from pathlib import Path

import pytest

from standoff import analysis
from standoff.dispute.casefile import load
from standoff.errors import Unwritable


def test_a_new_case_loads_and_can_be_solved(tmp_path: Path) -> None:
    file = analysis.new_case(tmp_path / "my dispute")
    assert load(file).dispute.name == "my_dispute"
    assert (tmp_path / "my dispute" / "articles").is_dir()
    assert analysis.solve(file)["feasible"] == 4


def test_every_commented_line_of_the_template_is_valid_too(tmp_path: Path) -> None:
    file = analysis.new_case(tmp_path / "full")
    lines = file.read_text(encoding="utf-8").splitlines()
    used = [re.sub(r"^(\s*)#(?=\S| {2})", r"\1", line) for line in lines]
    file.write_text("\n".join(used), encoding="utf-8")
    case = load(file)
    assert case.dispute.preferences
    assert case.dispute.constraints
    assert case.themes
    assert case.grades
    assert case.dispute.parties[0].people


def test_a_case_is_never_overwritten(tmp_path: Path) -> None:
    file = analysis.new_case(tmp_path)
    file.write_text("case: mine", encoding="utf-8")
    with pytest.raises(Unwritable, match="there is a case file already"):
        analysis.new_case(tmp_path)
    assert file.read_text(encoding="utf-8") == "case: mine"


def test_a_place_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(Unwritable, match="the case cannot be started here"):
        analysis.new_case(tmp_path / "file" / "case")

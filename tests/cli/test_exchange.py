"""Models in other formats and views of a case, through the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import EXAMPLES, Run

WEIR = {
    "program": "gmcr-py",
    "options": [
        {"name": "Open \u001b[31m the weir", "permittedDirection": "both"},
        {"name": "Protest", "permittedDirection": "fwd"},
    ],
    "decisionMakers": [
        {"name": "Upstream", "options": [0], "preferences": [[[1, "N"]], [[0, "N"]]]},
        {"name": "Downstream", "options": [1], "preferences": [[[0, "Y"]], [[1, "N"]]], "mood": 1},
    ],
    "infeasibles": [[[0, "Y"], [1, "Y"]]],
    "useManualPreferenceRanking": False,
}


@pytest.fixture
def weir(tmp_path: Path) -> Path:
    file = tmp_path / "weir.gmcr"
    file.write_text(json.dumps(WEIR), encoding="utf-8")
    return file


def test_a_gmcr_file_is_solved_directly(run: Run, weir: Path) -> None:
    ran = run("solve", weir, "--format", "json")
    assert ran.code == 0
    solution = json.loads(ran.out)
    assert solution["parties"] == ["Upstream", "Downstream"]
    assert (solution["states"], solution["feasible"], solution["status_quo"]) == ([0, 1, 2], 3, None)
    assert solution["notes"] == ["decisionMakers[1]: the key 'mood' is not used"]
    assert solution["concepts"]["nash"] == {
        "equilibria": [0, 2],
        "stable": {"Upstream": [0, 2], "Downstream": [0, 1, 2]},
    }


def test_the_table_tells_what_is_not_used_and_obeys_nothing(run: Run, weir: Path) -> None:
    ran = run("solve", weir)
    assert ran.code == 0
    assert "note: decisionMakers[1]: the key 'mood' is not used" in ran.out
    assert "\x1b" not in ran.out


def test_a_small_gmcr_file_needs_nothing_heavy(weir: Path) -> None:
    code = (
        "import sys\nfrom standoff.cli import main\n"
        f"try: main(['solve', {str(weir)!r}])\nexcept SystemExit: pass\n"
        "assert not {'spacy', 'pysat', 'altair', 'sqlalchemy'} & set(sys.modules), 'imported'"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_state_of_a_gmcr_file_is_explained(run: Run, weir: Path) -> None:
    ran = run("explain", weir, "NY")
    assert ran.code == 0
    assert "State 2 (NY)" in ran.out


def test_a_report_is_made_of_a_gmcr_file(run: Run, weir: Path, tmp_path: Path) -> None:
    ran = run("report", weir, "--output", tmp_path / "page.html")
    assert ran.code == 0
    assert "\x1b" not in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_bad_file_is_told_with_its_place_and_code(run: Run, weir: Path) -> None:
    weir.write_text(json.dumps(WEIR | {"infeasibles": [[[5, "Y"]]]}), encoding="utf-8")
    ran = run("--json-errors", "solve", weir)
    assert (ran.code, ran.out) == (4, "")
    told = json.loads(ran.err)
    assert told["where"].endswith("weir.gmcr, infeasibles[0][0][0]")
    assert told["what"] == "there is no option number 5"
    assert told["remedy"]


def test_convert_there_and_back(run: Run, weir: Path, tmp_path: Path) -> None:
    ran = run("convert", weir, tmp_path / "case")
    assert ran.code == 0
    assert "Wrote" in ran.out
    assert "note: decisionMakers[1]: the key 'mood' is not used" in ran.err
    again = run("convert", tmp_path / "case", tmp_path / "back.gmcr")
    assert again.code == 0
    one, two, three = (
        json.loads(run("solve", path, "--format", "json").out)["concepts"]
        for path in (weir, tmp_path / "case", tmp_path / "back.gmcr")
    )
    assert one == two == three


def test_convert_overwrites_nothing(run: Run, weir: Path, tmp_path: Path) -> None:
    before = weir.read_bytes()
    ran = run("convert", EXAMPLES / "elmira", weir)
    assert ran.code == 10
    assert "is there already" in ran.err
    assert weir.read_bytes() == before


def test_views_in_words_and_as_data(run: Run) -> None:
    ran = run("views", EXAMPLES / "france")
    assert ran.code == 0
    assert "France does not know of the option" in ran.out
    data = json.loads(run("views", EXAMPLES / "france", "--format", "json").out)
    assert data["surprises"][0]["cause"] in {"option unseen", "answer misjudged"}
    assert [each["concept"] for each in data["concepts"]] == ["nash", "gmr", "smr", "seq", "sseq"]


def test_misperceptions_of_a_gmcr_file_are_views(run: Run, weir: Path) -> None:
    model = json.loads(weir.read_text(encoding="utf-8"))
    model["decisionMakers"][0]["misperceptions"] = [[[1, "Y"]]]
    weir.write_text(json.dumps(model), encoding="utf-8")
    ran = run("views", weir)
    assert ran.code == 0
    assert "Upstream thinks it impossible that Downstream says yes to “Protest”." in ran.out

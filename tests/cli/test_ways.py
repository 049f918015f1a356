"""``ways``, and every other answer for a case that lists its moves."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import EXAMPLES, Run

LISTED = """case: sluice
title: A sluice that takes three steps
analyst: {name: A. Analyst}
parties: [{name: Upstream}, {name: Downstream}]
options:
  - {name: half, owner: Upstream, on: opens the sluice half, off: does not stop half way}
  - {name: full, owner: Upstream, on: opens the sluice, off: does not open the sluice}
  - {name: pay, owner: Downstream, on: pays, off: does not pay}
constraints: {infeasible: [half and full]}
outcomes:
  - {name: deal, label: Water for money, formula: full and pay}
  - {name: dry, label: No water, formula: not half and not full}
status_quo: []
preferences:
  Upstream: [pay, not full, not half]
  Downstream: [full, half, not pay]
moves:
  Upstream: [[NNN, YNN], [YNN, NYN], [NNY, YNY], [YNY, NYY], [YNY, NNY], [NYY, YNY]]
  Downstream: [[NNN, NNY], [YNN, YNY], [NYN, NYY]]
"""


@pytest.fixture
def sluice(tmp_path: Path) -> Path:
    folder = tmp_path / "sluice"
    folder.mkdir()
    (folder / "case.yaml").write_text(LISTED, encoding="utf-8")
    return folder


def test_what_holds_in_elmira_and_how_to_get_there(run: Run) -> None:
    told = run("ways", EXAMPLES / "elmira").out
    assert told.startswith(
        "In all: 8 states hold; from today all can be reached, 2 of them by moves that each pay at once.\n"
    )
    assert "1. “The appeal drags on”, state 18: holds by every concept." in told
    assert "  1 move, made freely:\n    1. The Local Government insists" in told
    assert "      MoE would lose by that: in the ranking given for MoE that comes 7th of 9" in told
    assert "  It is today’s state." in told


def test_one_outcome_by_one_concept_as_data(run: Run) -> None:
    asked = ("ways", EXAMPLES / "elmira", "agreement", "--concept", "seq", "--format", "json")
    found = json.loads(run(*asked).out)
    assert (found["concept"], found["holding"], found["states"]) == ("seq", True, 1)


def test_the_kuril_islands(run: Run) -> None:
    told = run("ways", EXAMPLES / "kuril", "--most", "2").out
    assert "1. “Deadlock”" in told
    assert "made freely" in told
    assert "It prefers that because its" in told
    assert "more states; --most shows more." in told


def test_no_case_and_no_such_thing(run: Run, sluice: Path) -> None:
    assert "'nowhere' is neither an outcome nor a state" in run("ways", sluice, "nowhere").err
    assert "no stability concept is called 'fear'" in run("ways", sluice, "--concept", "fear").err
    assert "YYN" in run("ways", sluice, "YYN").err
    file = sluice / "case.yaml"
    file.write_text(LISTED.replace("status_quo: []\n", ""), encoding="utf-8")
    ran = run("ways", sluice)
    assert ran.code == 5
    assert "the case does not say what today is" in ran.err
    assert "Add 'status_quo: [...]'" in ran.err


def test_ways_along_listed_moves(run: Run, sluice: Path) -> None:
    """Upstream cannot open the sluice in one go, nor twice in a row: somebody has to move in between."""
    found = json.loads(run("ways", sluice, "deal", "--format", "json").out)
    way = found["destinations"][0]["legal"]
    movers = [(step["move"]["party"], step["move"]["target"]) for step in way["moves"]]
    assert movers == [("Upstream", 1), ("Downstream", 5), ("Upstream", 6)]
    assert way["halt"]["position"] == 1


def test_a_state_that_no_way_leads_to(run: Run, sluice: Path) -> None:
    told = run("ways", sluice, "NYN").out
    assert "from today no moves lead there." in told
    assert "  No sequence of moves leads there from today." in told


def test_every_answer_works_on_listed_moves(run: Run, sluice: Path, tmp_path: Path) -> None:
    solved = json.loads(run("solve", sluice, "--format", "json").out)
    assert (solved["feasible"], solved["states"]) == (6, [0, 1, 2, 4, 5, 6])
    assert solved["concepts"]["nash"]["stable"] == {
        "Upstream": [0, 1, 2, 4],
        "Downstream": [0, 1, 2, 4, 5, 6],
    }
    assert "6 feasible states" in run("solve", sluice).out
    assert "Water for money: " in run("explain", sluice, "deal").out
    assert "Upstream" in run("explain", sluice, "deal", "--concept", "gmr").out
    for page in ("html", "md", "json"):
        ran = run("report", sluice, "--format", page, "--output", tmp_path / f"report.{page}")
        assert ran.code == 0, ran.err
        assert "Water for money" in (tmp_path / f"report.{page}").read_text(encoding="utf-8")


def test_ways_of_a_model_need_no_language_pipeline() -> None:
    code = (
        "import sys\nfrom standoff.cli import main\n"
        f"try: main(['ways', {str(EXAMPLES / 'elmira')!r}])\nexcept SystemExit: pass\n"
        "assert not {'spacy', 'trafilatura', 'altair', 'pysat', 'sqlalchemy'} & set(sys.modules), 'imported'"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_ways_and_explanations_say_that_wishes_are_not_all_known(run: Run) -> None:
    said = "About the Provincial Government it is not all known what it prefers"
    assert said in run("ways", EXAMPLES / "gisborne").out
    assert said in run("explain", EXAMPLES / "gisborne", "5").out
    assert "it is not all known" not in run("explain", EXAMPLES / "elmira", "5").out

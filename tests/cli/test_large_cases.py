"""A case with more states than can be listed, from the command line."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from .conftest import Run

PARTIES = ("Norland", "Sudria", "Ostmark")


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """Forty options of three parties that make their steps depend on one another in a ring."""
    lines = ["case: large", "title: A large case", "analyst: {name: A. Analyst, date: 2024}", "parties:"]
    lines += [f"  - name: {party}" for party in PARTIES]
    lines += ["options:"]
    lines += [
        f"  - {{name: o{k}, owner: {PARTIES[k % 3]}, on: takes step {k}, off: drops step {k}}}"
        for k in range(40)
    ]
    lines += ["constraints:", "  infeasible:", "    - {formula: o0 and o39, why: the two exclude each other}"]
    lines += ["outcomes:", "  - {name: deal, label: The deal, formula: o0 and o1 and o2}"]
    lines += ["status_quo: []", "preferences:"]
    for at, party in enumerate(PARTIES):
        own = [k for k in range(12) if k % 3 == at]
        lines += [f"  {party}:", *(f"    - o{k} iff o{(k + 1) % 40}" for k in own), f"    - not o{own[0]}"]
    folder = tmp_path / "large"
    folder.mkdir()
    (folder / "case.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_an_outcome_of_a_large_case_is_explained(run: Run, large: Path) -> None:
    started = time.perf_counter()
    ran = run("explain", large, "deal")
    assert time.perf_counter() - started < 30
    assert ran.code == 0, ran.err
    assert ran.out.startswith("The deal: holds.\n  Some state of it is an equilibrium by ")
    assert "Told is state " in ran.out
    assert "changes least of today:" in ran.out
    assert "takes none of its 13 options." not in ran.out.split("Judged by")[1]


def test_a_state_of_a_large_case_is_explained(run: Run, large: Path) -> None:
    ran = run("explain", large, "YNN" + "N" * 37, "--concept", "nash")
    assert ran.code == 0, ran.err
    assert "State 1 (YNN" in ran.out
    assert "holds.\n  It is an equilibrium by general metarationality (GMR).\n  It is no" in ran.out
    assert "  Norland: takes step 0; takes none of its 13 other options." in ran.out
    assert "Norland leaves: it drops step 0." in ran.out
    assert "[o0 iff o1], is true then and was not before." in ran.out
    assert "The way there from today: Norland takes step 0." in ran.out


def test_every_reason_of_one_party_is_told(run: Run, large: Path) -> None:
    ran = run("explain", large, "0", "--concept", "seq", "--party", "ostmark")
    assert ran.code == 0, ran.err
    assert "Judged by sequential stability (SEQ): the party stays." in ran.out
    assert "Ostmark stays: no move of its own brings a gain." in ran.out
    assert "Norland stays" not in ran.out
    assert "It is today’s state." in ran.out


def test_the_finding_is_data(run: Run, large: Path) -> None:
    finding = json.loads(run("explain", large, "deal", "--format", "json").out)
    assert finding["name"] == "deal"
    assert {"o0", "o1", "o2"} <= set(finding["view"]["on"])
    assert [each["party"] for each in finding["reasons"]] == list(PARTIES)


@pytest.mark.parametrize("command", ["solve", "report"])
def test_what_needs_every_state_points_to_explain(run: Run, large: Path, command: str) -> None:
    ran = run(command, large)
    assert ran.code == 8
    assert "40 options are more than the 26 that can be solved for all states" in ran.err
    assert "standoff explain CASE STATE" in ran.err


def test_a_state_that_is_ruled_out_is_refused(run: Run, large: Path) -> None:
    ran = run("explain", large, str(1 + (1 << 39)))
    assert ran.code == 7
    assert f"state {1 + (1 << 39)} is ruled out — it breaks a constraint of the case: o0 and o39" in ran.err

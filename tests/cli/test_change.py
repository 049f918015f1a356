"""``change``: what would have to change for an outcome to hold."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import EXAMPLES, Run

ISLANDS = """case: islands
title: Two islands
analyst: {name: A. Analyst}
parties: [{name: Russia}, {name: Japan}]
options:
  - {name: treaty, owner: Japan, on: signs a treaty, off: signs no treaty}
  - {name: recognise, owner: Japan, on: recognises the border, off: disputes the border}
  - {name: two, owner: Russia, on: hands over two islands, off: keeps the islands}
constraints: {infeasible: [not treaty and not recognise and two]}
outcomes:
  - {name: deal, label: The deal, formula: treaty and recognise and two}
  - {name: gift, label: A gift, formula: two and not recognise}
  - {name: nothing, label: Nothing, formula: not treaty and not recognise and two}
status_quo: []
preferences:
  Russia: [recognise if two, not two, two if recognise, treaty]
  Japan: [two if treaty, recognise if two, not recognise, treaty]
"""


@pytest.fixture
def islands(tmp_path: Path) -> Path:
    folder = tmp_path / "islands"
    folder.mkdir()
    (folder / "case.yaml").write_text(ISLANDS, encoding="utf-8")
    return folder


def test_the_smallest_change_comes_first_in_plain_words(run: Run, islands: Path) -> None:
    told = run("change", islands, "deal", "--concept", "nash").out
    assert told.startswith(
        "The deal: what would have to change for it to hold.\n\nNash stability, of its own accord"
    )
    first, _, larger = told.partition("Larger changes of other kinds:")
    assert (
        "It would hold if Russia put “if Japan recognises the border, Russia hands over two islands” (its "
        "3rd wish, which is pinned) above “Russia keeps the islands” (its 2nd wish, which is pinned).\n"
        "    Then state 7 holds by every concept.\n"
    ) in first
    assert "Russia gave up “Russia keeps the islands” (its 2nd wish, which is pinned)." in larger
    assert "Russia came to want this above all: “Russia hands over two islands”." in larger
    assert "Russia, in place of its 2nd wish, which is pinned, wanted this: “Russia hands over" in larger


def test_one_party_by_two_concepts_with_what_stands_in_the_way(run: Run, islands: Path) -> None:
    told = run("change", islands, "deal", "--party", "Japan").out
    assert told.startswith("The deal: what would have to change for it to hold if only Japan changed.\n")
    assert "Nash stability, of its own accord" in told
    assert "Sequential stability (SEQ), because the others would gain" in told
    assert "No change of the kinds that were tried makes it hold." in told
    assert "State 7 comes nearest to it, but:" in told
    assert "    Russia leaves: it keeps the islands." in told
    assert "For the sake of its 2nd wish: “Russia keeps the islands”." in told


def test_what_holds_needs_no_change_and_what_is_ruled_out_has_none(run: Run, islands: Path) -> None:
    assert "Nothing: it holds already." in run("change", EXAMPLES / "cuban", "5").out
    assert (
        "No combination of choices that the case allows belongs to it"
        in run("change", islands, "nothing").out
    )


def test_a_ranking_changes_by_a_state_that_rises(run: Run) -> None:
    told = run("change", EXAMPLES / "cuban", "NNNN", "--concept", "nash").out
    assert "It would hold if the United States ranked state 0 higher by 3 states." in told


def test_everything_as_data(run: Run, islands: Path, tmp_path: Path) -> None:
    target = tmp_path / "change.json"
    run("change", islands, "deal", "--concept", "seq", "--format", "json", "--output", target)
    found = json.loads(target.read_text(encoding="utf-8"))
    assert (found["name"], found["states"], found["reachable"], found["party"]) == ("deal", 1, 1, None)
    (answer,) = found["answers"]
    proposal = answer["proposals"][0]
    change = proposal["changes"][0]
    assert (answer["concept"], answer["smallest"], answer["exhaustive"]) == ("seq", 1, True)
    assert (change["party"], change["kind"], change["places"], change["upwards"]) == (
        "Russia",
        "move",
        1,
        True,
    )
    assert change["order"] == [1, 3, 2, 4]
    assert [wish["position"] for wish in change["touched"] + change["passed"]] == [3, 2]
    assert proposal["state"]["state"] == 7


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("deel",), "'deel' is neither an outcome nor a state"),
        (("4",), "state 4 (NNY) is ruled out"),
        (("deal", "--party", "Chyna"), "no party is called 'Chyna'"),
        (("deal", "--concept", "nahs"), "no stability concept is called 'nahs'"),
    ],
)
def test_what_is_not_there_is_refused(
    run: Run, islands: Path, arguments: tuple[str, ...], words: str
) -> None:
    ran = run("change", islands, *arguments)
    assert ran.code != 0
    assert words in ran.err
    assert not ran.out


def test_a_plain_move_needs_no_solver_and_no_pipeline(islands: Path) -> None:
    program = (
        "import sys; from standoff import analysis; from standoff.analysis.changing import change; "
        f"change({str(islands)!r}, 'deal'); print({{'pysat', 'spacy', 'altair'}} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"

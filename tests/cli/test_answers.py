"""``solve``, ``explain`` and ``report``: the contracts that tools rely on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import EXAMPLES, Run


def test_solve_gives_the_promised_json(run: Run) -> None:
    ran = run("solve", EXAMPLES / "elmira", "--format", "json")
    solution = json.loads(ran.out)
    assert ran.code == 0
    assert list(solution) == ["parties", "options", "feasible", "states", "status_quo", "concepts"]
    assert (solution["feasible"], solution["status_quo"]) == (12, 2)
    nash = solution["concepts"]["nash"]
    assert nash["equilibria"] == [8, 9, 18, 21, 24, 25]
    assert set(nash["stable"]) == {"MoE", "Uniroyal", "Local Government"}


def test_the_number_of_jobs_changes_no_byte(run: Run) -> None:
    answers = {
        run("solve", EXAMPLES / "elmira", "--format", "json", *jobs).out for jobs in ((), ("--jobs", "3"))
    }
    assert len(answers) == 1
    refused = run("solve", EXAMPLES / "elmira", "--jobs", "0")
    assert refused.code == 2
    assert "Invalid value for '--jobs'" in refused.err


def test_a_model_is_solved_without_the_language_pipeline() -> None:
    code = (
        "import sys\nfrom standoff.cli import main\n"
        f"try: main(['solve', {str(EXAMPLES / 'elmira')!r}])\nexcept SystemExit: pass\n"
        "assert not {'spacy', 'trafilatura', 'altair', 'sqlalchemy'} & set(sys.modules), 'imported'"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_solve_shows_a_table(run: Run) -> None:
    ran = run("solve", EXAMPLES / "elmira")
    assert ran.code == 0
    assert "12 feasible states; status quo 2: delay" in ran.out


def test_explain_names_the_leaver_and_the_move(run: Run, case: Path) -> None:
    ran = run("explain", case, "bargain")
    assert ran.code == 0
    assert "The bargain: does not hold." in ran.out
    assert "Sudmark leaves: it pays no harbour dues." in ran.out
    assert "dues.md, characters" in ran.out


def test_explain_gives_data(run: Run, case: Path) -> None:
    finding = json.loads(run("explain", case, "bargain", "--format", "json").out)
    assert finding["name"] == "bargain"
    assert finding["departures"][0]["move"]["party"] == "Sudmark"


def test_explain_gives_the_reasons_of_every_party_as_data(run: Run, case: Path) -> None:
    asked = ("explain", case, "bargain", "--concept", "gmr", "--format", "json")
    reasons = json.loads(run(*asked).out)["reasons"]
    assert reasons["concept"] == "gmr"
    assert [each["party"] for each in reasons["parties"]] == ["Norland", "Sudmark"]
    told = next(each for each in reasons["parties"] if not each["stable"])["reasons"][0]
    decided = told["improvement"]["comparison"]["decided_by"]
    assert decided["quotes"][0]["passage"]["exact"]


def test_explain_follows_every_gain_of_one_party(run: Run) -> None:
    asked = ("explain", EXAMPLES / "elmira", "5", "--concept", "GMR", "--party", "local government")
    told = run(*asked).out
    assert "Judged by general metarationality (GMR)." in told
    assert "The Local Government stays: it would gain by its one move, but the others can answer." in told
    assert "    But then Uniroyal abandons its Elmira plant and does not accept the order in force." in told
    assert "Uniroyal would lose by that, so it is to be feared, not expected" in told
    assert "in the ranking given for the Local Government that comes 9th of 9 and staying 7th." in told
    assert "MoE stays" not in told


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--concept", "sequential"), "no stability concept is called 'sequential'"),
        (("--party", "Uniroyl"), "Did you mean 'Uniroyal'?"),
    ],
)
def test_explain_refuses_an_unknown_concept_or_party(run: Run, asked: tuple[str, str], told: str) -> None:
    ran = run("explain", EXAMPLES / "elmira", "5", *asked)
    assert ran.code == 5
    assert told in ran.err


def test_an_outcome_goes_by_the_label_that_every_answer_prints(run: Run) -> None:
    by_name = run("explain", EXAMPLES / "elmira", "agreement").out
    assert run("explain", EXAMPLES / "elmira", "the modified order is accepted").out == by_name


def test_explain_refuses_an_unknown_outcome_and_names_the_nearest(run: Run) -> None:
    ran = run("explain", EXAMPLES / "elmira", "modifid")
    assert ran.code == 5
    assert "neither an outcome nor a state" in ran.err


def test_explain_takes_the_numbers_that_solve_prints(run: Run) -> None:
    by_number = run("explain", EXAMPLES / "elmira", "5")
    assert by_number.code == 0
    assert by_number.out.startswith("State 5 (YNYNN): holds only out of caution.")
    assert by_number.out == run("explain", EXAMPLES / "elmira", "YNYNN").out


@pytest.mark.parametrize(
    ("state", "code", "told"),
    [
        ("32", 5, "32 is not a state — 5 options make the states 0 to 31"),
        ("9" * 99, 5, "is not a state"),
        ("9" * 5000, 5, "is neither an outcome nor a state"),
        ("\N{SUPERSCRIPT TWO}", 5, "is neither an outcome nor a state"),
        ("31", 7, "state 31 (YYYYY) is ruled out — it breaks a constraint of the case"),
        ("YYYYY", 7, "state 31 (YYYYY) is ruled out"),
    ],
)
def test_explain_refuses_a_number_that_is_no_feasible_state(
    run: Run, state: str, code: int, told: str
) -> None:
    ran = run("explain", EXAMPLES / "elmira", state)
    assert ran.code == code
    assert told in ran.err


def test_explain_tells_a_move_once(run: Run) -> None:
    told = run("explain", EXAMPLES / "elmira", "YNYNN").out
    assert told.count("it insists that the original order be applied") == 1
    assert "Local Government could gain" in told
    assert "It stays because then Uniroyal abandons its Elmira plant" in told


@pytest.mark.parametrize(("form", "start"), [("html", "<!DOCTYPE html>"), ("md", "# "), ("json", "{")])
def test_report_is_written_whole_and_summed_up(run: Run, case: Path, form: str, start: str) -> None:
    target = case / f"out.{form}"
    ran = run("report", case, "--format", form, "--output", target)
    assert ran.code == 0
    assert target.read_text(encoding="utf-8").lstrip().lower().startswith(start.lower())
    assert ran.out.splitlines()[0].startswith("The harbour of Eastport")
    assert ran.out.splitlines()[-1] == f"Wrote {target}."
    assert not list(case.glob(".*.part"))


def test_the_same_case_gives_the_same_bytes(run: Run, case: Path) -> None:
    pages = []
    for name in ("one.html", "two.html"):
        run("report", case, "--output", case / name, "--store", "sqlite://")
        pages.append((case / name).read_bytes())
    assert pages[0] == pages[1]


def test_a_report_on_other_articles_leaves_the_store_alone(run: Run, case: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Sudmark offers to pay harbour dues if Norland reopens the harbour.\n", encoding="utf-8")
    run("report", case, "--articles", other, "--output", tmp_path / "other.html")
    assert not (case / "evidence.db").exists()
    assert "other.txt" in (tmp_path / "other.html").read_text(encoding="utf-8")


def test_an_unwritable_place_is_refused_and_nothing_is_left(run: Run, case: Path) -> None:
    ran = run("report", case, "--output", case / "no" / "such" / "folder.html")
    assert ran.code == 10
    assert "the result cannot be written here" in ran.err
    assert not (case / "no").exists()


def test_a_table_does_not_go_into_a_file(run: Run, case: Path) -> None:
    ran = run("solve", case, "--output", case / "table.txt")
    assert ran.code == 2
    assert not (case / "table.txt").exists()

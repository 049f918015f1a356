"""``ledger`` as a person would run it, and resolving a forecast by ``rule``."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from .conftest import EXAMPLES, Run

KURIL = EXAMPLES / "kuril"


def test_the_ledger_of_the_example_tells_what_came_true(run: Run) -> None:
    ran = run("ledger", KURIL)
    assert ran.code == 0
    assert ran.out.splitlines()[0].split()[:3] == ["id", "who", "foretold"]
    assert "a peace treaty will be signed before the end of the decade" in ran.out
    assert "Of 12 forecasts that can be judged, 9 came true, and 1 more in part." in ran.out
    assert "Lorna Pyke: 3 foretold, 3 judged, 2 came true" in ran.out
    assert "3 forecasts: too few to judge." in ran.out


def test_only_what_is_open_is_shown_and_outlets_are_scored(run: Run) -> None:
    ran = run("ledger", KURIL, "--open", "--by", "outlet")
    assert "did not come true" not in ran.out
    assert "The Contrarian Post: 3 foretold" in ran.out


def test_the_ledger_as_data_has_every_field(run: Run) -> None:
    told = json.loads(run("ledger", KURIL, "--format", "json").out)
    one = next(f for f in told["forecasts"] if f["writer"] == "Lorna Pyke" and f["horizon"])
    assert (one["will"], one["probability"], one["state"], one["happened"]) == (True, 0.75, "resolved", "no")
    assert {tuple(each) for each in one["about"]} == {("ru_treaty", 1), ("jp_treaty", 1)}
    assert one["rulings"][0]["source"]
    assert told["total"]["scores"]["n"] == 12


def test_a_person_resolves_a_forecast(run: Run, tmp_path: Path) -> None:
    case = tmp_path / "kuril"
    shutil.copytree(KURIL, case, ignore=shutil.ignore_patterns("*.db*", "rulings.jsonl"))
    told = json.loads(run("ledger", case, "--format", "json").out)
    late = next(one for one in told["forecasts"] if one["state"] == "overdue")
    why = ("--by", "Ada", "--reason", "None was signed.")
    ran = run("rule", case, "resolve", late["id"][:6], "--happened", "no", *why)
    assert ran.code == 0, ran.err
    after = json.loads(run("ledger", case, "--format", "json").out)
    assert next(one for one in after["forecasts"] if one["id"] == late["id"])["happened"] == "no"
    assert after["total"]["scores"]["n"] == 1


def test_what_is_no_forecast_cannot_be_resolved(run: Run) -> None:
    ran = run("rule", KURIL, "resolve", "zzzz", "--happened", "no", "--by", "Ada", "--reason", "So it was.")
    assert ran.code == 5
    assert "no forecast’s id begins with 'zzzz'" in ran.err
    assert "'standoff ledger CASE' shows the forecasts." in ran.err


def test_a_case_without_articles_has_no_ledger(run: Run) -> None:
    ran = run("ledger", EXAMPLES / "elmira")
    assert ran.code == 8
    assert "the case has no articles" in ran.err
    assert "--articles" in ran.err

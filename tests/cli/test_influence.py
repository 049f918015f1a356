"""``influence``: what each source, statement or wish carries of an outcome."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import EXAMPLES, Run
from .test_worlds import OTHER


@pytest.fixture
def two(case: Path) -> Path:
    (case / "articles" / "door.md").write_text(OTHER, encoding="utf-8")
    return case


def told(run: Run, *arguments: str | Path) -> Any:
    ran = run("influence", *arguments, "--format", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def test_what_each_source_carries_in_words_and_numbers(run: Run, two: Path) -> None:
    ran = run("influence", two)
    assert ran.code == 0, ran.err
    assert "The Sudmark Times" in ran.out
    assert "Exact: all 4 choices among the 2 outlets with evidence were solved." in ran.out
    found = told(run, two)
    assert found["exact"]
    assert found["tried"] == 4
    for each in found["conclusions"]:
        assert sum(c["value"] for c in each["carried"]) == pytest.approx(
            each["now"] - each["bare"], abs=1e-12
        )


@pytest.mark.parametrize("by", ["article", "author", "outlet", "statement", "formula"])
def test_items_of_every_kind(run: Run, two: Path, by: str) -> None:
    found = told(run, two, "bargain", "--by", by)
    assert found["by"] == by
    assert [each["outcome"] for each in found["conclusions"]] == ["bargain"]
    assert all(each["quotes"] for each in found["conclusions"][0]["carried"])


def test_threads_samples_and_what_is_kept_change_no_exact_number(run: Run, two: Path, tmp_path: Path) -> None:
    plain = told(run, two, "bargain", "--by", "statement")
    kept = ("--jobs", "2", "--checkpoint", tmp_path / "kept")
    assert told(run, two, "bargain", "--by", "statement", *kept) == plain
    assert told(run, two, "bargain", "--by", "statement", *kept) == plain
    sampled = told(run, two, "bargain", "--by", "statement", "--sampled", "--samples", "400", "--seed", "3")
    assert not sampled["exact"]
    values = {each["name"]: each["value"] for each in plain["conclusions"][0]["carried"]}
    for each in sampled["conclusions"][0]["carried"]:
        assert abs(each["value"] - values[each["name"]]) <= each["bound"]


def test_who_leaves_and_what_can_be_reached(run: Run, two: Path) -> None:
    left = run("influence", two, "bargain", "--leaves", "Norland", "--concept", "seq")
    assert "left by Norland" in left.out
    reached = run("influence", two, "bargain", "--reachable")
    assert "reached from today" in reached.out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("nothing",), 5, "is neither an outcome nor a state"),
        (("bargain", "--concept", "mash"), 5, "mash"),
        (("bargain", "--leaves", "Nobody"), 5, "no party 'Nobody' who leaves"),
        (("bargain", "--leaves", "Norland", "--reachable"), 6, "two conclusions are asked for at once"),
        (("bargain", "--cluster", "local:none"), 4, "is no number of workers"),
    ],
)
def test_what_cannot_be_asked(
    run: Run, two: Path, arguments: tuple[str, ...], code: int, message: str
) -> None:
    ran = run("influence", two, *arguments)
    assert ran.code == code
    assert message in ran.err
    assert not ran.out


def test_a_case_without_articles_says_so(run: Run) -> None:
    ran = run("influence", EXAMPLES / "elmira")
    assert ran.code == 8
    assert "nothing that was read gives a party a wish" in ran.err


def test_a_case_without_outcomes_is_told_so_and_still_has_a_report(run: Run, two: Path) -> None:
    file = two / "case.yaml"
    written = file.read_text(encoding="utf-8")
    kept, _, rest = written.partition("outcomes:")
    after = next(line for line in rest.splitlines()[1:] if line[:1].strip())
    file.write_text(kept + rest[rest.index(after) :], encoding="utf-8")
    ran = run("influence", two)
    assert ran.code == 8
    assert "the case names no outcome" in ran.err
    assert "or ask about a state" in " ".join(ran.err.split())
    state = told(run, two, "0")
    assert [each["kind"] for each in state["conclusions"]] == ["holds"]
    ran = run("report", two, "-o", two / "report.html")
    assert ran.code == 0, ran.err

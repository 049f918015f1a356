"""``timeline`` and ``contradictions`` as a person would run them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import EXAMPLES, Run

KURIL = EXAMPLES / "kuril"


def test_the_course_of_the_example_is_told_in_a_table_and_in_words(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "time.svg"
    ran = run("timeline", KURIL, "--from", "2018", "--until", "2018-10", "--picture", picture)
    assert ran.code == 0
    assert ran.out.splitlines()[0].split() == [
        "day",
        "statements",
        "holds",
        "can",
        "be",
        "reached",
        "besides",
    ]
    assert "There from the start: 4 wishes that the analyst pinned" in ran.out
    assert "Positions that drifted" in ran.out or "No position drifted." in ran.out
    assert picture.read_text(encoding="utf-8").startswith("<svg xmlns=")


def test_the_course_as_data_has_every_day(run: Run) -> None:
    ran = run("timeline", KURIL, "--window", "5", "--concept", "seq", "--by", "published", "--format", "json")
    assert ran.code == 0
    told = json.loads(ran.out)
    assert (told["window"], told["half_life"], told["by"], told["concepts"]) == (
        5.0,
        10.0,
        "published",
        ["seq"],
    )
    days = [step["day"] for step in told["steps"]]
    assert days == sorted(days)
    assert days[-1] == "2022-03-31"
    fading = run("timeline", KURIL, "--half-life", "inf", "--until", "1960", "--format", "json")
    assert json.loads(fading.out)["half_life"] is None


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--window", "0"], 4, "the window is 0 years"),
        (["--half-life", "-3"], 4, "the half-life is -3 years"),
        (["--from", "14 November"], 4, "the first day, '14 November', is not a date"),
        (["--from", "2019", "--until", "2018"], 4, "the first day, 2019, lies after the last, 2018"),
        (["--by", "told"], 5, "'told' is no date to count by"),
        (["--concept", "naash"], 5, "naash"),
    ],
)
def test_what_cannot_be_asked_is_refused(run: Run, arguments: list[str], code: int, words: str) -> None:
    ran = run("timeline", KURIL, *arguments)
    assert ran.code == code
    assert words in ran.err
    assert not ran.out


@pytest.mark.parametrize("command", ["timeline", "contradictions"])
def test_a_case_without_articles_says_so(run: Run, command: str) -> None:
    ran = run(command, EXAMPLES / "elmira")
    assert ran.code == 8
    assert "nothing that was read gives a party a wish" in ran.err
    assert "--articles" in ran.err


def test_contradictions_of_one_party_on_one_option(run: Run) -> None:
    ran = run("contradictions", KURIL, "--party", "russia", "--option", "Russia signs a peace treaty")
    assert ran.code == 0
    assert "Russia, on whether Russia signs a peace treaty" in ran.out
    assert "Japan, on whether" not in ran.out
    assert "Without these:" in ran.out


def test_contradictions_of_one_kind_as_data(run: Run) -> None:
    ran = run("contradictions", KURIL, "--kind", "time", "--format", "json")
    found = json.loads(ran.out)["contradictions"]
    assert found
    assert all("time" in each["relations"] for each in found)
    assert all(side["told"] for each in found for side in each["sides"])


@pytest.mark.parametrize(
    ("option", "name", "words"),
    [
        ("--party", "Rusia", "there is no party 'Rusia'"),
        ("--option", "ru_treety", "there is no option 'ru_treety'"),
        ("--kind", "acros", "there is no kind of contradiction 'acros'"),
    ],
)
def test_a_name_that_is_none_is_refused_with_the_nearest(
    run: Run, option: str, name: str, words: str
) -> None:
    ran = run("contradictions", KURIL, option, name)
    assert ran.code == 5
    assert words in ran.err
    assert "Did you mean" in ran.err

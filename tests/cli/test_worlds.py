"""``worlds``: what holds depending on whom you believe."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import EXAMPLES, Run

OTHER = """---
title: A door ajar
outlet: The Sudmark Times
author: Per Dahl
date: 2024-05-20
---
Norland refuses to reopen the harbour. Sudmark agreed to pay harbour dues. "We will pay the harbour dues,"
Foreign Minister Jan Ruud said.
"""


@pytest.fixture
def two(case: Path) -> Path:
    (case / "articles" / "door.md").write_text(OTHER, encoding="utf-8")
    return case


def test_each_source_alone_and_all_but_it_beside_all(run: Run, two: Path) -> None:
    ran = run("worlds", two)
    assert ran.code == 0, ran.err
    for name in (
        "All sources",
        "Only The Harbour Gazette",
        "Only The Sudmark Times",
        "All but The Sudmark Times",
    ):
        assert name in ran.out
    assert "parts at its 1st wish." in ran.out
    assert "What the order of wishes leaves open, all sources believed" in ran.out


def test_the_same_as_data_twice(run: Run, two: Path) -> None:
    first, second = (run("worlds", two, "--format", "json").out for _ in range(2))
    assert first == second
    found = json.loads(first)
    worlds = found["worlds"]["worlds"]
    assert [(w["only"], w["without"]) for w in worlds] == [
        ([], []),
        (["The Harbour Gazette"], []),
        (["The Sudmark Times"], []),
        ([], ["The Harbour Gazette"]),
        ([], ["The Sudmark Times"]),
    ]
    gazette, rest = worlds[1], worlds[4]
    assert gazette["standings"] == rest["standings"]
    assert worlds[0]["partings"] == []
    norland = worlds[1]["partings"][0]
    told = [(norland[side]["formula"], norland[side]["quotes"][0]["article"]) for side in ("here", "there")]
    assert told == [("pay_dues", "dues.md"), ("not open_harbour", "door.md")]
    assert found["uncertainty"]["margins"][0]["exact"] is True


def test_one_world_of_ones_own(run: Run, two: Path) -> None:
    ran = run("worlds", two, "--without", "the sud")
    assert "All but The Sudmark Times" in ran.out
    assert "Only" not in ran.out.splitlines()[0]
    assert "What the parties want most, without The Sudmark Times" in ran.out
    alone = run("worlds", two, "--only", "Mia", "--format", "json")
    assert json.loads(alone.out)["worlds"]["worlds"][1]["only"] == ["Mia Lund"]


def test_two_worlds_compared(run: Run, two: Path) -> None:
    ran = run("worlds", two, "--compare", "door.md", "without per", "--format", "json")
    assert ran.code == 0, ran.err
    worlds = json.loads(ran.out)["worlds"]["worlds"]
    assert [(w["only"], w["without"]) for w in worlds] == [(["door.md"], []), ([], ["Per Dahl"])]
    all_first = json.loads(run("worlds", two, "--compare", "ALL", "dues.md", "--format", "json").out)
    assert all_first["worlds"]["worlds"][0]["only"] == []


def test_articles_and_authors_as_sources(run: Run, two: Path) -> None:
    assert "Only dues.md" in run("worlds", two, "--by", "article").out
    assert "Only Mia Lund" in run("worlds", two, "--by", "author").out


def test_a_name_that_fits_nobody(run: Run, two: Path) -> None:
    ran = run("worlds", two, "--only", "The Harbor Gazette")
    assert ran.code == 5
    assert "no source is called 'The Harbor Gazette'" in ran.err
    assert "Did you mean 'The Harbour Gazette'?" in ran.err


def test_a_name_that_fits_several(run: Run, two: Path) -> None:
    ran = run("worlds", two, "--without", "d", "--by", "article")
    assert ran.code == 6
    assert "'d' fits 2 sources — the article 'door.md', the article 'dues.md'" in ran.err


def test_one_source_alone(run: Run, case: Path) -> None:
    ran = run("worlds", case)
    assert ran.code == 0, ran.err
    assert "Only dues.md" in ran.out
    assert "All but" not in ran.out


def test_a_case_without_articles_has_nobody_to_believe(run: Run) -> None:
    ran = run("worlds", EXAMPLES / "elmira")
    assert ran.code == 8
    assert "nothing that was read gives a party a wish" in ran.err
    assert "--articles" in ran.err


def test_believing_and_comparing_at_once_is_refused(run: Run, two: Path) -> None:
    ran = run("worlds", two, "--only", "Mia", "--compare", "all", "Mia")
    assert ran.code == 2
    assert "--compare names both worlds" in ran.err


def test_the_report_says_whom_one_must_believe(run: Run, two: Path, tmp_path: Path) -> None:
    page = tmp_path / "r.html"
    assert run("report", two, "-o", page).code == 0
    text = page.read_text(encoding="utf-8")
    assert 'href="#believe"' in text
    assert "If you leave one of them out" in text
    model = tmp_path / "m.html"
    assert run("report", EXAMPLES / "elmira", "-o", model).code == 0
    assert "#believe" not in model.read_text(encoding="utf-8")

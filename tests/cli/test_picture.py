"""``picture``: a drawing of the states, on standard output or in a file."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from .conftest import EXAMPLES, Run


def test_a_small_case_is_drawn_whole(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "graph.svg"
    assert run("picture", EXAMPLES / "elmira", "-o", target).code == 0
    text = target.read_text(encoding="utf-8")
    assert ET.fromstring(text).tag.endswith("svg")
    assert "12 states as boxes" in text
    assert "▶ 2: SMR" in text
    assert run("picture", EXAMPLES / "elmira").out == text


def test_one_state_is_drawn_with_what_parties_would_do(run: Run) -> None:
    by_number = run("picture", EXAMPLES / "elmira", "--state", "5").out
    assert by_number == run("picture", EXAMPLES / "elmira", "--state", "YNYNN").out
    assert "2 states as boxes; 1 improvement as arrows" in by_number
    assert "▶ 5: SMR" in by_number


def test_a_large_case_is_refused_with_what_to_do(run: Run) -> None:
    ran = run("picture", EXAMPLES / "kuril")
    assert ran.code != 0
    assert "are too many to show at once" in ran.err


def test_no_state_no_picture(run: Run) -> None:
    assert run("picture", EXAMPLES / "elmira", "--state", "99").code == 5
    assert run("picture", EXAMPLES / "elmira", "--state", "31").code == 7

"""Tables fit a terminal of any width; elsewhere a row is a line."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from .conftest import Run

ELMIRA = Path(__file__).parents[2] / "examples" / "elmira"


@pytest.mark.parametrize("width", [40, 80, 160])
def test_on_a_terminal_each_article_has_a_table_that_fits(
    run: Run, case: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("NO_COLOR", "1")
    ran = run("statements", case)
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", ran.out), "a colour in spite of NO_COLOR"
    lines = [line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", ran.out).splitlines()]
    assert lines[0] == "dues.md"
    assert max(map(len, lines[:-1])) <= width
    assert lines[-1].startswith("5 statements")


def test_elsewhere_a_statement_is_a_line(run: Run, case: Path) -> None:
    lines = run("statements", case).out.splitlines()
    assert lines[0].split()[:3] == ["article", "party", "act"]
    assert [line.split()[0] for line in lines[1:-1]] == ["dues.md"] * 5
    assert not any(line.endswith(" ") for line in lines)


@pytest.mark.parametrize("width", [80, 200])
def test_the_names_of_concepts_are_explained_on_a_line_each(
    run: Run, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(width))
    shown = re.sub(r"\x1b\[[0-9;]*m", "", run("solve", ELMIRA).out)
    lines = [line.strip() for line in shown.splitlines()]
    assert "nash:  nobody gains by moving, whatever comes after" in lines
    assert "sseq:  as seq, and it cannot repair its loss by moving once more" in lines
    assert max(map(len, lines)) <= 80

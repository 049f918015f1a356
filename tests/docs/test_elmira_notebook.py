"""The notebook on Elmira runs without a kernel too, and its prose says what its cells answer."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path
from typing import Any

import pytest

NOTEBOOK = Path(__file__).parents[2] / "docs" / "tutorial" / "elmira.md"


@pytest.fixture(scope="module")
def ran() -> tuple[dict[str, Any], str]:
    """The names that the cells leave behind, and what they print."""
    cells = re.findall(
        r"```\{code-cell\} ipython3\n(.*?)```", NOTEBOOK.read_text(encoding="utf-8"), re.DOTALL
    )
    names: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        for cell in cells:
            exec(compile(cell, str(NOTEBOOK), "exec"), names)
    return names, printed.getvalue()


def test_it_is_a_notebook_that_the_documentation_executes() -> None:
    assert NOTEBOOK.read_text(encoding="utf-8").startswith("---\nfile_format: mystnb\n")


def test_the_equilibria_are_those_of_the_published_model(ran: tuple[dict[str, Any], str]) -> None:
    names, _ = ran
    of = {each.concept: each.equilibria.tolist() for each in names["solution"].concepts}
    assert of["nash"] == of["seq"] == of["sseq"] == [8, 9, 18, 21, 24, 25]
    assert of["gmr"] == of["smr"] == [2, 5, 8, 9, 18, 21, 24, 25]


@pytest.mark.parametrize(
    "line",
    [
        "12 feasible states",
        "Local Government: delay → delay + insist (an improvement)",
        "Uniroyal: delay → accept (no improvement)",
        "Local Government: leaves for delay + insist",
        "modify + accept + insist, answered by Uniroyal to modify + abandon + insist",
        "seq: leaves for modify + accept + insist",
        "leave the deadlock together: (('MoE', 'Uniroyal'),)",
        "Uniroyal ranks the three states [6, 2, 7]",
        "MoE ranks the three states [5, 9, 6]",
        "nash  21 ≼ 5",
        "gmr   21 ≼ 5 or 25 ≼ 5",
    ],
)
def test_the_cells_print_what_the_prose_tells(ran: tuple[dict[str, Any], str], line: str) -> None:
    assert line in ran[1].splitlines()


def test_only_the_deadlock_is_reached_by_improvements(ran: tuple[dict[str, Any], str]) -> None:
    reached = [line for line in ran[1].splitlines() if "by improvements: 1" in line]
    assert [line.split("legal")[0].strip() for line in reached] == ["delay + insist"]
    assert ran[1].count("by improvements: -1") == 5

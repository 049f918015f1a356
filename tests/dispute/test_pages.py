"""What the explanation of the model says is so."""

from __future__ import annotations

import doctest
import re
from collections.abc import Callable
from pathlib import Path

from standoff.dispute import states
from standoff.dispute.casefile import Case

PAGES = Path(__file__).parents[2] / "docs" / "explanation"


def test_the_examples_on_formulas_run() -> None:
    failed, tried = doctest.testfile(str(PAGES / "formulas.md"), module_relative=False)
    assert (failed, tried) == (0, 8)


def test_the_whole_case_on_the_page_loads(load_text: Callable[[str], Case]) -> None:
    page = (PAGES / "case-file.md").read_text(encoding="utf-8")
    (text,) = re.findall(r"```yaml\n(case:.*?)```", page, re.DOTALL)
    dispute = load_text(text).dispute
    assert [outcome.name for outcome in dispute.outcomes] == ["deal", "quarrel"]
    assert states.feasible(dispute).sum() == 6
    assert len(dispute.preferences) == 4

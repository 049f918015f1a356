"""The explanation's example runs as printed."""

from __future__ import annotations

import doctest
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "parties.md"


def test_the_example_gives_what_the_page_prints() -> None:
    attempted = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert attempted.attempted > 5
    assert attempted.failed == 0

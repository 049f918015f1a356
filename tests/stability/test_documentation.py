"""The examples in the room's introduction and in its chapter of the documentation run as printed."""

from __future__ import annotations

import doctest
from pathlib import Path

import standoff.stability

CHAPTERS = Path(__file__).parents[2] / "docs" / "explanation" / "stability.md"


def test_the_rooms_own_example() -> None:
    result = doctest.testmod(standoff.stability)
    assert result.attempted >= 8
    assert result.failed == 0


def test_the_chapters_examples() -> None:
    result = doctest.testfile(str(CHAPTERS), module_relative=False, encoding="utf-8")
    assert result.attempted >= 15
    assert result.failed == 0

"""The examples in the introductions of rooms and in the chapters of the documentation run as printed."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

CHAPTERS = Path(__file__).parents[2] / "docs" / "explanation"


@pytest.mark.parametrize(
    ("room", "examples"),
    [
        ("standoff.stability", 8),
        ("standoff.stability.coalitions", 5),
        ("standoff.stability.horizon", 5),
        ("standoff.stability.hypergame", 9),
        ("standoff.stability.inverse", 6),
        ("standoff.stability.single", 8),
        ("standoff.stability.strength", 5),
        ("standoff.stability.unknown", 8),
    ],
)
def test_a_rooms_own_example(room: str, examples: int) -> None:
    result = doctest.testmod(import_module(room))
    assert result.attempted >= examples
    assert result.failed == 0


@pytest.mark.parametrize(
    ("chapter", "examples"),
    [
        ("dates.md", 11),
        ("explanations.md", 8),
        ("stability.md", 15),
        ("coalitions.md", 11),
        ("horizon.md", 12),
        ("hypergames.md", 14),
        ("inverse.md", 20),
        ("large-models.md", 14),
        ("speed.md", 9),
        ("strength.md", 9),
        ("unknown-preference.md", 9),
        ("acts.md", 6),
        ("influence.md", 11),
        ("contradictions.md", 16),
        ("timeline.md", 18),
        ("rulings.md", 20),
        ("grades.md", 15),
        ("likelihood.md", 21),
        ("worlds.md", 16),
        ("ledger.md", 12),
    ],
)
def test_a_chapters_examples(chapter: str, examples: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CHAPTERS.parents[1])
    result = doctest.testfile(str(CHAPTERS / chapter), module_relative=False, encoding="utf-8")
    assert result.attempted >= examples
    assert result.failed == 0

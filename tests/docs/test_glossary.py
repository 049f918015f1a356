"""The glossary is true of the code: its words are there, the words it rejects are not."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

GLOSSARY = Path(__file__).parents[2] / "docs" / "reference" / "glossary.md"
ROOMS = (
    "evidence",
    "dispute",
    "reading",
    "parties",
    "stability",
    "statements",
    "construction",
    "findings",
    "analysis",
)


def rows() -> list[list[str]]:
    lines = [line for line in GLOSSARY.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:] if "---" not in line]


def public_names() -> list[str]:
    return [name for room in ROOMS for name in importlib.import_module(f"standoff.{room}").__all__]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_every_word_is_carried_by_an_object_that_exists(row: list[str]) -> None:
    room, name = row[4].strip("`").rsplit(".", 1)
    assert hasattr(importlib.import_module(room), name)


def test_no_public_name_uses_a_rejected_word() -> None:
    rejected = {word.strip().replace(" ", "") for row in rows() for word in row[1].split(",") if word.strip()}
    ambiguous = {"solution", "result", "document", "file", "event", "entity", "quote", "rule", "expression"}
    used = {
        part.lower()
        for name in public_names()
        for part in re.findall(r"[A-Z][a-z]+|[a-z]+|[A-Z]+(?=[A-Z]|$)", name)
    }
    assert not (rejected - ambiguous) & used

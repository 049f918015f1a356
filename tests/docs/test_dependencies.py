"""The page of dependencies names every package that Standoff needs, with the licence it declares."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "dependencies.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NAMES = [re.split(r"[<>=]", requirement)[0] for requirement in PROJECT["dependencies"]]
LICENCES = {
    cells[1].strip(): cells[2].strip()
    for cells in (line.split("|") for line in PAGE.splitlines() if line.startswith("| "))
}


@pytest.mark.parametrize("name", NAMES)
def test_every_dependency_is_on_the_page_with_the_licence_it_declares(name: str) -> None:
    family = re.split(r"[- ]", LICENCES[name])[0]
    told = metadata.metadata(name)
    declared = [*(told.get_all("License-Expression") or []), *(told.get_all("License") or [])]
    declared += [line for line in told.get_all("Classifier") or [] if line.startswith("License")]
    assert any(family in each for each in declared)


def test_the_page_names_no_direct_dependency_that_is_none() -> None:
    first = PAGE.split("## What comes with them")[0]
    named = {line.split("|")[1].strip() for line in first.splitlines() if line.startswith("| ")}
    assert named - {"package"} == set(NAMES)

"""A small valid case file, and a way to write variants of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.dispute.casefile import Case, load

DEMO = """\
case: demo
title: A demo
analyst: {name: A. Analyst, date: 2020}
parties:
  - name: Ann
  - name: Bob
options:
  - {name: a, owner: Ann}
  - {name: b, owner: Bob}
"""


@pytest.fixture
def demo() -> str:
    """Nine lines: parties Ann and Bob, options a and b, an analyst."""
    return DEMO


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str | bytes], Path]:
    """Writes a case file into an empty folder and gives the folder."""

    def write_case(content: str | bytes) -> Path:
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        (tmp_path / "case.yaml").write_bytes(data)
        return tmp_path

    return write_case


@pytest.fixture
def load_text(write: Callable[[str | bytes], Path]) -> Callable[[str], Case]:
    return lambda text: load(write(text))

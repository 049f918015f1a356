"""Articles and a place for a store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.evidence import Article

Make = Callable[..., Article]


def article(text: str, name: str = "a.txt", **told: object) -> Article:
    return Article(id=Article.identify(text, name), name=name, text=text, **told)  # type: ignore[arg-type]


@pytest.fixture
def make() -> Make:
    """Make an article of a text, with a name and whatever else."""
    return article


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "evidence.db"

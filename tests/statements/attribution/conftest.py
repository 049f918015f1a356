from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements.attribute import attribute
from standoff.statements.attribution import Attribution
from standoff.statements.pipeline import load


@pytest.fixture(scope="session")
def attributions() -> Callable[[str], tuple[Attribution, ...]]:
    """Parse a text and attribute it."""

    def run(text: str) -> tuple[Attribution, ...]:
        return attribute(next(load().docs([text], entities=False)))

    return run

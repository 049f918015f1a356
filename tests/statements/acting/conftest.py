"""Short clauses, parsed, for the tests of features and model."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import pytest

from standoff.statements.acting import features
from standoff.statements.pipeline import load

Told = Callable[[str, str, str], frozenset[str]]


@pytest.fixture(scope="session")
def told() -> Told:
    """The features of a sentence between two parties that are one word each ("" for none)."""

    @lru_cache(maxsize=64)
    def of(text: str, source: str, target: str) -> frozenset[str]:
        doc = next(load().docs([text], entities=False))
        one, other = (next((t for t in doc if t.text == name), None) for name in (source, target))
        return features([token for token in doc if not token.is_punct], None, one, other)

    return of

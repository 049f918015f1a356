"""The floor of our own set of offers and what is near to them (``tests/statements/sets/offers.jsonl``)."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from standoff.evidence import Article

ROOT = Path(__file__).parents[2]


@pytest.fixture
def offers(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT))
    return importlib.import_module("benchmarks.offers")


@pytest.mark.parametrize(("held", "floor"), [(False, 0.87), (True, 0.70)])
def test_offers_keep_their_floor(offers: ModuleType, held: bool, floor: float) -> None:
    reads = offers.reader()
    cases = [case for case in offers.cases() if case["held"] is held]
    right = [
        offers.is_right(case, reads.read(Article(Article.identify(case["text"]), "offers", case["text"])))
        for case in cases
    ]
    assert sum(right) / len(right) >= floor

"""A sweep by the workers of a cluster gives the answers of one machine."""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np
import pytest

from standoff.belief import Conclusion, ItemKind, Kind, items_of
from standoff.belief.sweep import Means, sweep, swept
from standoff.belief.sweep.cluster import cluster
from standoff.dispute import Outcome
from standoff.errors import Malformed, Unreadable, Unsupported
from tests.belief.parts import every_part, formula, harbour_gathered


@pytest.mark.slow
def test_two_workers_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweep, "_MOST", 3)
    gathered = harbour_gathered()
    items = items_of(gathered, ItemKind.STATEMENT)
    outcome = Outcome("o", "o", formula("open and pay"))
    asked = [Conclusion(kind, outcome, "seq", "Norland") for kind in Kind]
    parts = every_part(len(items))
    with cluster("local:2") as workers:
        found = swept(gathered, items, parts, asked, Means(workers))
        again = swept(replace(gathered, pins=()), items, parts, asked, Means(workers))
    assert np.array_equal(found, swept(gathered, items, parts, asked))
    assert np.array_equal(again, swept(replace(gathered, pins=()), items, parts, asked))


@pytest.mark.parametrize(
    "told", ["", "tcp://", "http://127.0.0.1:8786", "here", "127.0.0.1:99999", "::::", "a b:1", "host:1/x"]
)
def test_what_is_no_address_is_refused_before_anybody_is_called(told: str) -> None:
    with pytest.raises(Malformed, match="is no address of a scheduler"), cluster(told):
        pass


@pytest.mark.parametrize("told", ["local:", "local:0", "local:two", "local:-1"])
def test_a_number_of_workers_that_is_none(told: str) -> None:
    with pytest.raises(Malformed, match="is no number of workers"), cluster(told):
        pass


def test_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("standoff.belief.sweep.cluster.PATIENCE", 0.2)
    with pytest.raises(Unreadable, match="no scheduler answers there"), cluster("127.0.0.1:1"):
        pass


def test_without_dask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(Unsupported, match=r"standoff\[cluster\]"), cluster("local"):
        pass

"""The floors that the reading of the coded sentences on eight disputes must keep."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.stance import Verdict, f1, sentences, totals, verdict

FLOORS = {"known": 0.92, "held": 0.86}


@pytest.fixture(scope="module")
def read() -> dict[str, list[Verdict]]:
    parts: dict[str, list[Verdict]] = {"known": [], "held": []}
    for sentence in sentences():
        parts["held" if sentence.get("held") else "known"].append(verdict(sentence))
    return parts


def test_there_are_enough_sentences_of_every_kind() -> None:
    coded = sentences()
    assert len(coded) >= 290
    assert sum(not sentence["stances"] for sentence in coded) >= 55
    assert min(Counter(sentence["case"] for sentence in coded).values()) >= 30


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_the_reading_keeps_its_floor(part: str, read: dict[str, list[Verdict]]) -> None:
    total = totals(read[part])
    assert f1(total) >= FLOORS[part], total


def test_few_positions_are_read_into_sentences_that_tell_none(read: dict[str, list[Verdict]]) -> None:
    silent = [one for part in read.values() for one in part if not one.coded]
    assert sum(bool(one.extra) for one in silent) <= 0.1 * len(silent)

"""Choosing between candidates and putting the chosen in order."""

from __future__ import annotations

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.scales import Scales, scales
from standoff.statements.quoting.selection import select
from standoff.statements.quoting.settle import settle
from standoff.statements.quoting.traits import SURE

SCALES = Scales({"good": 2.0, "bad": -2.0, "fair": -0.5}, 0.0, 1.0)


def _candidate(head: int, start: int, end: int, *features: str, quotes: tuple[int, ...] = ()) -> Candidate:
    cue = (Span(head, head + 1),)
    return Candidate("test", head, (), cue, (Span(start, end),), features, quotes)


def test_one_for_each_head() -> None:
    best, other = _candidate(0, 5, 9, "good", "good"), _candidate(0, 5, 8, "good")
    assert select([other, best], SCALES) == [best]


def test_one_for_each_quotation() -> None:
    best = _candidate(0, 5, 9, "good", "good", quotes=(3,))
    other = _candidate(1, 5, 8, "good", quotes=(2, 3))
    assert select([other, best], SCALES) == [best]


def test_under_the_threshold_nothing_but_sure_frames() -> None:
    unsure, sure = _candidate(0, 5, 9, "fair"), _candidate(1, 6, 8, "fair", SURE)
    assert select([unsure, sure], SCALES) == [sure]


def test_crossing_contents_drop_the_worse() -> None:
    best, crossing = _candidate(0, 2, 10), _candidate(20, 5, 15)
    kept, within = settle([best, crossing])
    assert kept == [best]
    assert within == [None]


def test_nesting_names_the_innermost() -> None:
    outer, middle, inner = _candidate(0, 1, 30), _candidate(2, 4, 20), _candidate(5, 8, 12)
    kept, within = settle([inner, outer, middle])
    assert kept == [outer, middle, inner]
    assert within == [None, 0, 1]


def test_shipped_scales_are_moderate_numbers_by_feature_name() -> None:
    shipped = scales()
    assert len(shipped.weights) > 10_000
    assert all(abs(weight) < 20 for weight in shipped.weights.values())
    assert max(len(name.split()) for name in shipped.weights) <= 2
    assert shipped.relief > 0

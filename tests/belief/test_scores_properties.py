"""Scores hold to what they are defined as, whatever was foretold."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.belief.ledger import FEW, brier, log_score, scores
from standoff.errors import Malformed

probabilities = st.floats(0, 1, allow_nan=False)
told = st.lists(st.tuples(probabilities, st.booleans()), min_size=1, max_size=30)
Judged = list[tuple[float, bool]]


@given(st.lists(st.booleans(), min_size=1, max_size=30))
def test_who_is_always_right_and_sure_scores_nothing(came: list[bool]) -> None:
    assert brier([(float(each), each) for each in came]) == 0.0
    assert brier([(float(not each), each) for each in came]) == 1.0


@given(told)
def test_brier_is_from_nothing_to_one_and_log_is_finite(judged: Judged) -> None:
    assert 0 <= brier(judged) <= 1
    assert 0 <= log_score(judged) <= -math.log(0.01)


@given(told, st.randoms(use_true_random=False))
def test_order_changes_no_digit(judged: Judged, lot: random.Random) -> None:
    other = lot.sample(judged, len(judged))
    assert scores(other) == scores(judged)


@given(st.lists(st.booleans(), min_size=1, max_size=30))
def test_who_says_the_base_rate_scores_its_variance(came: list[bool]) -> None:
    rate = sum(came) / len(came)
    found = scores([(rate, each) for each in came])
    assert found.brier == pytest.approx(rate * (1 - rate))
    assert found.base_brier == pytest.approx(found.brier)
    assert found.skill == (None if rate in {0, 1} else pytest.approx(0, abs=1e-9))


@given(st.floats(0.02, 0.98), probabilities)
def test_nobody_gains_by_saying_other_than_they_believe(true: float, said: float) -> None:
    for score in (brier, log_score):
        honest, other = (true * score([(p, True)]) + (1 - true) * score([(p, False)]) for p in (true, said))
        assert honest <= other + 1e-12


@given(told)
def test_telling_the_opposite_of_the_opposite_scores_the_same(judged: Judged) -> None:
    turned = [(1 - p, not came) for p, came in judged]
    assert brier(turned) == pytest.approx(brier(judged))
    assert log_score(turned) == pytest.approx(log_score(judged))


@given(st.lists(st.booleans(), min_size=2, max_size=20))
def test_leaving_out_is_as_by_hand(came: list[bool]) -> None:
    others = [(sum(came) - each) / (len(came) - 1) for each in came]
    found = scores([(0.5, each) for each in came])
    assert found.left_out == pytest.approx(brier(zip(others, came, strict=True)))
    assert found.left_out is not None
    assert found.left_out >= found.base_brier - 1e-12


@given(st.lists(st.tuples(probabilities, st.booleans()), min_size=FEW, max_size=40))
def test_calibration_holds_every_forecast_once(judged: Judged) -> None:
    found = scores(judged)
    assert not found.few
    assert sum(row.n for row in found.calibration) == found.n
    assert sum(round(row.came * row.n) for row in found.calibration) == found.true


def test_few_are_few_and_show_no_calibration() -> None:
    found = scores([(0.9, True)] * (FEW - 1))
    assert found.few
    assert found.calibration == ()
    assert (found.left_out, scores([(0.9, True)]).left_out) == (0.0, None)


def test_a_worked_example() -> None:
    found = scores([(0.7, True), (0.95, False)])
    assert found.brier == pytest.approx((0.09 + 0.9025) / 2)
    assert found.log == pytest.approx(-(math.log(0.7) + math.log(0.05)) / 2)
    assert found.skill == pytest.approx(1 - found.brier / 0.25)


def test_what_is_no_probability_or_nothing_is_refused() -> None:
    with pytest.raises(Malformed, match=r"1\.5 is no probability"):
        brier([(1.5, True)])
    with pytest.raises(Malformed, match="there is no forecast to score"):
        scores([])

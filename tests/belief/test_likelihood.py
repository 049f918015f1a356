"""One word for each share, by ICD 203."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest

from standoff.belief.likelihood import LIKELIHOODS, likelihood
from standoff.errors import Malformed

BORDERS = {
    0: "almost no chance",
    1: "almost no chance",
    4: "almost no chance",
    5: "very unlikely",
    19: "very unlikely",
    20: "unlikely",
    44: "unlikely",
    45: "roughly even chance",
    54: "roughly even chance",
    55: "likely",
    79: "likely",
    80: "very likely",
    94: "very likely",
    95: "almost certain",
    99: "almost certain",
    100: "almost certain",
}


@pytest.mark.parametrize(("percent", "word"), BORDERS.items())
def test_a_term_has_its_lower_bound_and_not_its_upper_one(percent: int, word: str) -> None:
    assert likelihood(Fraction(percent, 100)).word == word
    assert likelihood(percent / 100).word == word


@pytest.mark.parametrize("bound", [0.05, 0.2, 0.45, 0.55, 0.8, 0.95])
def test_the_last_number_below_a_bound_has_the_term_before(bound: float) -> None:
    below = likelihood(math.nextafter(bound, 0))
    assert below.upper == bound
    assert likelihood(bound).lower == bound
    exactly = Fraction(str(bound))
    assert likelihood(exactly - Fraction(1, 10**30)).upper == bound
    assert likelihood(exactly).lower == bound


def test_the_terms_are_those_of_the_standard_from_one_row() -> None:
    assert [term.word for term in LIKELIHOODS] == list(dict.fromkeys(BORDERS.values()))
    assert [term.upper for term in LIKELIHOODS[:-1]] == [term.lower for term in LIKELIHOODS[1:]]
    assert (LIKELIHOODS[0].lower, LIKELIHOODS[-1].upper) == (0, 1)


@pytest.mark.parametrize("share", [-0.01, 1.01, math.nan, math.inf, Fraction(3, 2)])
def test_what_is_no_share_is_refused(share: float) -> None:
    with pytest.raises(Malformed, match="is no share — a share is from 0 to 1"):
        likelihood(share)

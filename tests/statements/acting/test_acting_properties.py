"""Whatever features are given, the model gives chances."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.statements.acting import features, load
from standoff.statements.pipeline import load as pipeline

WORDS = ("Egypt", "Sudan", "will", "not", "sign", "the", "treaty", ",", "talks", "with", "attacked", "that")
NAMES = st.one_of(st.sampled_from(sorted(load().names)[::40]), st.text(max_size=8))


@given(st.frozensets(NAMES, max_size=40))
def test_chances_sum_to_one(names: frozenset[str]) -> None:
    chances = load().chances(names)
    assert sum(chances.values()) == pytest.approx(1, abs=1e-5)
    assert min(chances.values()) >= 0


@given(st.lists(NAMES, max_size=20, unique=True))
def test_the_order_of_features_does_not_count(names: list[str]) -> None:
    assert load().chances(names) == load().chances(reversed(names))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1))
def test_any_row_of_words_has_features(words: list[str]) -> None:
    doc = next(pipeline().docs([" ".join(words)], entities=False))
    for source in (None, doc[0], doc[len(doc) - 1]):
        assert features(list(doc), None, source, doc[len(doc) // 2])

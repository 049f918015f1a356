"""A pipeline is loaded anew once it has met many words, and nobody can tell from the parses."""

from __future__ import annotations

import pytest

from standoff.statements import pipeline
from standoff.statements.pipeline import DEFAULT, Pipeline, load

TEXTS = [f"Minister Okalu{n} of Varden{n} refused to sign the pact." for n in range(6)]


def test_words_are_forgotten_and_parses_stay_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = Pipeline(DEFAULT, load().version)
    kept = [doc.to_json() for doc in fresh.docs(TEXTS)]
    known = len(fresh._language.vocab.strings)
    monkeypatch.setattr(pipeline, "NEW_WORDS", 10)
    assert [doc.to_json() for doc in fresh.docs(TEXTS)] == kept
    assert len(fresh._language.vocab.strings) < known


def test_parses_outlive_the_pipeline_that_made_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "NEW_WORDS", 0)
    docs = list(Pipeline(DEFAULT, load().version).docs(TEXTS, entities=False))
    assert len({id(doc.vocab) for doc in docs}) > 1
    assert [doc.text for doc in docs] == TEXTS
    assert {doc[2].lemma_ for doc in docs} == {"of"}

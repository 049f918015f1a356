"""Contradictions and the course of time of a whole case."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from standoff import analysis
from standoff.analysis import Places
from standoff.analysis.constructing import Work, constructed
from standoff.analysis.timeline import latest, timeline_of
from standoff.belief.standing import Judge
from standoff.errors import Unknown, Unsupported

KURIL = Path(__file__).parents[2] / "examples" / "kuril"
ELMIRA = KURIL.parent / "elmira"


@pytest.fixture(scope="module")
def work() -> Work:
    return constructed(KURIL, Places(articles=[KURIL / "articles"]))


def test_the_example_ends_with_its_own_model(work: Work) -> None:
    found = timeline_of(work)
    assert found.steps[-1].standings == Judge().standings(work.construction.dispute)
    assert str(found.steps[-1].date) == "2022-03"


def test_every_flip_of_the_example_leads_to_a_sentence_of_its_day(work: Work) -> None:
    found = timeline_of(work)
    assert found.flips
    texts = {article.id: article.text for article in work.evidence.articles}
    for step, flip in found.flips:
        assert flip.because
        for quote in (quote for members in flip.because for quote in members):
            assert quote.passage is not None
            assert quote in step.came
            assert (
                texts[quote.passage.article][quote.passage.start : quote.passage.end] == quote.passage.exact
            )


def test_every_side_of_the_example_has_its_sentences(work: Work) -> None:
    from standoff.analysis.contradictions import contradictions_of

    found = contradictions_of(work)
    assert found.contradictions
    for view in found.contradictions:
        for side in view.sides:
            assert side.told
            assert side.told[0].weight > 0
            assert side.weight == pytest.approx(sum(telling.weight for telling in side.told))
            assert all(telling.quote.party == view.party for telling in side.told)


def test_a_dossier_tells_the_latest_days_of_many(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    assert latest(work).since is None
    monkeypatch.setattr(sys.modules["standoff.analysis.timeline"], "MOST_DAYS", 3)
    asked = latest(work)
    assert len(timeline_of(work, asked).steps) == 3


def test_a_dossier_names_the_sources_that_a_large_case_has_no_time_to_try(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    from standoff.analysis.worlds import worlds_of

    monkeypatch.setattr(sys.modules["standoff.analysis.worlds"], "SOLVED", 1)
    found = worlds_of(work)
    assert found is not None
    assert found.worlds == ()
    assert len(found.untried) == 5


def test_names_are_found_by_label_and_in_any_case() -> None:
    found = analysis.contradictions(KURIL, party="japan", option="Japan signs a peace treaty")
    assert {(view.party, view.option) for view in found.contradictions} <= {("Japan", "jp_treaty")}
    with pytest.raises(Unknown, match="there is no party 'Nippon'"):
        analysis.contradictions(KURIL, party="Nippon")


def test_a_model_without_articles_has_neither() -> None:
    for question in (analysis.timeline, analysis.contradictions):
        with pytest.raises(Unsupported, match="nothing that was read gives a party a wish"):
            question(ELMIRA)
    assert analysis.dossier(ELMIRA).believed is None

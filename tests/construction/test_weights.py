from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from standoff.construction import Sources, Weighting, construct
from standoff.construction.weights import CREDIBILITY, RELIABILITY, recency
from standoff.dispute import Dispute, SourceGrade
from standoff.evidence import PartialDate, Span
from standoff.statements import Bound, Modality, Mode, Moment, Statement, Voice


def weight(dispute: Dispute, statement: Statement, sources: Sources) -> float:
    (preference,) = construct(dispute, [statement], sources).dispute.preferences
    return preference.weight


@pytest.mark.parametrize(
    ("mode", "factor"), [(Mode.DIRECT, 1.0), (Mode.MIXED, 0.9), (Mode.INDIRECT, 0.8), (Mode.NARRATED, 0.5)]
)
def test_mode(harbour: Dispute, say: Any, mode: Mode, factor: float) -> None:
    assert weight(harbour, say("Norland", "+pay", mode=mode), say.sources) == pytest.approx(0.36 * factor)


def test_unknown_grades_are_the_neutral_middle() -> None:
    assert RELIABILITY["F"] == RELIABILITY["C"]
    assert CREDIBILITY[6] == CREDIBILITY[3]


def test_the_grade_of_the_outlet_counts_whatever_its_case(harbour: Dispute, say: Any) -> None:
    first = replace(say.articles["a.txt"], outlet="The Gazette")
    sources = Sources((first,), (SourceGrade("the gazette", "A", 1),))
    assert weight(harbour, say("Norland", "+pay"), sources) == pytest.approx(1.0)


def test_the_grade_of_a_file_goes_before_that_of_its_outlet(harbour: Dispute, say: Any) -> None:
    first = replace(say.articles["a.txt"], outlet="The Gazette")
    grades = (SourceGrade("The Gazette", "E", 5), SourceGrade("a.txt", "A", 1))
    assert weight(harbour, say("Norland", "+pay"), Sources((first,), grades)) == pytest.approx(1.0)


def test_recency_halves_with_every_half_life() -> None:
    now, before = PartialDate(2020, 1, 1), PartialDate(2010, 1, 1)
    assert recency(before, now, Weighting()) == pytest.approx(0.5, abs=0.001)
    assert recency(before, now, Weighting(half_life=5.0)) == pytest.approx(0.25, abs=0.001)


def test_what_comes_after_the_case_s_date_is_as_good_as_new() -> None:
    assert recency(PartialDate(2030), PartialDate(2020), Weighting()) == 1.0


def test_undated_is_in_between() -> None:
    assert recency(None, PartialDate(2020), Weighting()) == 0.7


def test_without_a_date_of_the_case_the_latest_article_is_today(harbour: Dispute, say: Any) -> None:
    undated = replace(harbour, as_of=None)
    assert weight(undated, say("Norland", "+pay"), say.sources) == pytest.approx(0.36)


def test_a_position_of_long_ago_weighs_little(harbour: Dispute, say: Any) -> None:
    event = Moment(PartialDate(1956), Span(0, 4))
    old = say("Norland", "+pay", modality=Modality.HISTORICAL, event=event)
    assert weight(harbour, old, say.sources) < 0.01


@pytest.mark.parametrize(
    ("modality", "dated", "factor"),
    [
        (Modality.HISTORICAL, False, 0.5),
        (Modality.HISTORICAL, True, 0.5),
        (Modality.HYPOTHETICAL, False, 0.5),
        (Modality.HYPOTHETICAL, True, 0.25),
    ],
)
def test_the_age_of_dated_history_counts_once(
    harbour: Dispute, say: Any, modality: Modality, dated: bool, factor: float
) -> None:
    event = Moment(PartialDate(2010, 1, 1), Span(0, 4)) if dated else None
    found = weight(harbour, say("Norland", "+pay", modality=modality, event=event), say.sources)
    assert found == pytest.approx(0.36 * factor, abs=0.001)


def test_a_position_counts_from_when_it_was_held_not_from_when_it_is_told(harbour: Dispute, say: Any) -> None:
    held = Moment(PartialDate(2010, 1, 1), Span(0, 4))
    told = Moment(PartialDate(2020, 1, 1))
    assert weight(harbour, say("Norland", "+pay", event=held, said=told), say.sources) == pytest.approx(
        0.18, abs=0.001
    )


def test_what_is_planned_counts_from_when_it_was_said(harbour: Dispute, say: Any) -> None:
    planned = Moment(PartialDate(2030), Span(0, 4))
    told = Moment(PartialDate(2020, 1, 1))
    assert weight(harbour, say("Norland", "+pay", event=planned, said=told), say.sources) == pytest.approx(
        0.36
    )


def test_what_holds_since_long_ago_still_holds(harbour: Dispute, say: Any) -> None:
    begun = Moment(PartialDate(2010, 1, 1), Span(0, 4), bound=Bound.SINCE)
    told = Moment(PartialDate(2020, 1, 1))
    assert weight(harbour, say("Norland", "+pay", event=begun, said=told), say.sources) == pytest.approx(0.36)


def test_what_another_party_s_spokesman_tells_is_hearsay(harbour: Dispute, say: Any) -> None:
    told = say("Norland", "+pay", speaker=Voice("Minister", "Sudria"))
    assert weight(harbour, told, say.sources) == pytest.approx(0.36 * 0.6)


def test_every_parameter_is_in_the_record_of_the_run() -> None:
    names = [name for name, _ in Weighting().as_parameters()]
    assert len(names) == len(set(names)) == 8

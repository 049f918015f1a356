"""The course of the dispute in words and pictures."""

from __future__ import annotations

import dataclasses
import re

import pytest

from standoff.evidence import PartialDate
from standoff.findings.belief.timeline import FlipView, TimelineFinding
from standoff.findings.dossier import Dossier
from standoff.report import html, json, markdown, time_charts
from standoff.report.through_time import basis, changes, lines, net_words, never, reversal_words, rows
from standoff.report.words import Wording


@pytest.fixture
def course(dossier: Dossier) -> TimelineFinding:
    assert dossier.believed is not None
    assert dossier.believed.timeline is not None
    return dossier.believed.timeline


def test_what_one_sentence_flipped_is_one_change(course: TimelineFinding) -> None:
    (change,) = changes(course.steps[0])
    title = "In 2019 “The harbour opens” (by Nash) began to hold; “The harbour opens” came within reach"
    assert (change.title, change.how) == (title, "By one sentence")


def test_either_of_two_sentences_was_enough(course: TimelineFinding) -> None:
    (change,) = changes(course.steps[1])
    assert change.title == "On 4 March 2021 “The harbour opens” ceased to hold"
    assert change.how == "By 2 sentences, either of which was enough"


def test_sentences_of_which_none_could_be_missing_and_the_passing_of_time(course: TimelineFinding) -> None:
    flip = course.steps[1].flips[0]
    (pair,) = flip.because
    apart = dataclasses.replace(flip, because=tuple((quote,) for quote in pair))
    assert "none of which could be missing" in _how(course, apart)
    groups = dataclasses.replace(flip, because=(pair, pair))
    assert _how(course, groups).startswith("Any one of 2 groups of sentences would have to be missing")
    passed = dataclasses.replace(flip, because=())
    assert _how(course, passed).startswith("No sentence did it: time passed")
    lapsed = dataclasses.replace(flip, because=(pair[:1],))
    assert _how(course, lapsed) == "By one sentence that became too old to count"


def _how(course: TimelineFinding, flip: FlipView) -> str:
    (change,) = changes(dataclasses.replace(course.steps[1], flips=(flip,)))
    return change.how


def test_what_never_changed_is_said(course: TimelineFinding) -> None:
    assert never(course).endswith("” never changed.")
    still = dataclasses.replace(
        course, steps=tuple(dataclasses.replace(step, flips=()) for step in course.steps)
    )
    assert never(still) == "No outcome ever began or ceased to hold or to be within reach."
    assert never(dataclasses.replace(still, labels=())) == "The case names no outcomes, so nothing can flip."


def test_the_basis_is_told(course: TimelineFinding) -> None:
    told = basis(course)
    assert "weighs half after 10 years" in told
    assert "2 wishes that the analyst pinned" in told
    windowed = basis(dataclasses.replace(course, window=1.0, half_life=None, pins=0))
    assert "on for 1 year, and never fades" in windowed
    assert "pinned" not in windowed


def test_turns_and_net_stances(course: TimelineFinding, dossier: Dossier) -> None:
    (drift,) = course.drifts
    told = reversal_words(drift, drift.reversals[0], Wording.of(dossier))
    assert told == "On 4 March 2021 Verrow went from for to against, on whether Verrow opens the harbour"
    assert [net_words(net) for net in (0.876, -1.0, 0.0, None)] == ["+0.88", "−1.00", "0.00", "not told"]


def test_the_table_has_a_row_a_day(course: TimelineFinding) -> None:
    assert [row[:2] for row in rows(course)] == [
        ("before", ""),
        ("2019", "1"),
        ("2021-03-04", "2, 1 too old"),
    ]
    assert [row[2:] for row in rows(course)][1] == ("The harbour opens (Nash)", "none")


def test_lines_tell_flips_with_their_sentences(course: TimelineFinding) -> None:
    told = "\n".join(lines(course))
    assert "By 2 sentences, either of which was enough:\n  “" in told
    assert "Without any date, and counted throughout: 1 statement. Date their articles" in told


def test_the_page_and_the_notes_tell_it(dossier: Dossier) -> None:
    page = html.render(dossier)
    section = page[
        page.index('<section id="time"') : page.index('<section id="', page.index('id="time"') + 20)
    ]
    assert section.count("<svg") == 2
    assert "began to hold" in section
    assert "<script" not in page
    assert "## Through time" in markdown.render(dossier)
    assert '"timeline": {' in json.render(dossier)


def test_the_notes_tell_every_sentence_of_a_flip(dossier: Dossier, course: TimelineFinding) -> None:
    notes = markdown.render(dossier)
    section = notes[notes.index("## Through time") :].partition("\n## ")[0]
    flips = [flip for step in course.steps for flip in step.flips]
    several = [members for flip in flips for members in flip.because if len(members) > 1]
    assert several
    for quote in (q for flip in flips for members in flip.because for q in members):
        assert quote.passage is not None
        assert f"characters {quote.passage.start}–{quote.passage.end}" in section


def test_pictures_escape_what_the_case_calls_things(course: TimelineFinding) -> None:
    for picture in (time_charts.swimlane(course), time_charts.drifting(course)):
        assert picture is not None
        assert "<script" not in picture.inner
    drawn = time_charts.drawn(course)
    assert drawn == time_charts.drawn(course)
    assert drawn.startswith("<svg xmlns=")
    assert "<script" not in drawn
    assert not re.search(r"https?://(?!www\.w3\.org)", drawn)


def test_nothing_to_draw_draws_nothing(course: TimelineFinding) -> None:
    bare = dataclasses.replace(course, steps=(), drifts=())
    assert time_charts.swimlane(bare) is None
    assert time_charts.drifting(bare) is None
    assert time_charts.drawn(bare).startswith("<svg")


def test_of_many_days_those_that_tell_something_are_drawn(course: TimelineFinding) -> None:
    quiet = dataclasses.replace(course.steps[0], flips=())
    days = [
        dataclasses.replace(quiet, day=PartialDate(1900 + n, 1, 1), date=PartialDate(1900 + n))
        for n in range(100)
    ]
    many = dataclasses.replace(course, steps=(*days, *course.steps))
    drawn = time_charts.columns(many)
    assert len(drawn) == time_charts.COLUMNS
    assert drawn[-2:] == course.steps
    assert [step.day for step in drawn] == sorted((s.day for s in drawn), key=lambda day: day.earliest)

"""The first sentences."""

from __future__ import annotations

import dataclasses

from standoff.findings.dossier import Dossier, Gap
from standoff.report import html, markdown
from standoff.report.lead import breakers, lead, silence, today, told_before, unheard
from standoff.report.words import Wording


def test_the_answer_begins_with_today_and_names_who_breaks_what(dossier: Dossier) -> None:
    told = lead(dossier)
    assert told[0] == "Today’s state, one of those that count as “Deadlock”, holds."
    assert told[1] == "“Deadlock” holds of its own accord: no party gains by leaving."
    assert any(" Astria leaves: it signs no treaty." in sentence for sentence in told)


def test_a_restless_today_names_the_mover_and_the_move(dossier: Dossier) -> None:
    restless = dataclasses.replace(dossier, resting=(), today_departures=dossier.outcomes[2].departures)
    words = Wording.of(restless)
    assert today(restless, words) == (
        "Today’s state, one of those that count as “Deadlock”, does not hold: "
        "Astria would move (signs no treaty)."
    )
    only = tuple(dataclasses.replace(outcome, states=1) for outcome in restless.outcomes)
    assert today(dataclasses.replace(restless, outcomes=only), words).startswith(
        "Today’s state (“Deadlock”) does not hold"
    )


def test_outcomes_that_one_move_breaks_share_a_sentence(dossier: Dossier) -> None:
    falls = dossier.outcomes[2]
    two = tuple(dataclasses.replace(falls, label=label) for label in ("A", "B"))
    told = breakers(dataclasses.replace(dossier, outcomes=two), Wording.of(dossier))
    assert told == ["From “A” and “B” Astria leaves: it signs no treaty."]


def test_what_holds_for_want_of_a_word_says_so(dossier: Dossier) -> None:
    assert silence(dossier) == ""
    quiet = dataclasses.replace(
        dossier, gaps=(Gap("no evidence", "Verrow", "harbour"), Gap("no evidence", "Verrow", "accept"))
    )
    assert unheard(quiet.outcomes[1], quiet) == ("harbour",)
    assert silence(quiet).startswith("“Harbour for treaty” and “Inspections” rest on silence: ")
    assert "stands on this: Verrow opens the harbour." in html.render(quiet)
    assert "stands on this: Verrow opens the harbour." in markdown.render(quiet)
    assert unheard(quiet.outcomes[1], dataclasses.replace(quiet, today=None)) == ()


def test_a_reason_is_told_once_with_its_sentences(dossier: Dossier) -> None:
    falls = dossier.outcomes[2]
    two = tuple(dataclasses.replace(falls, label=label) for label in ("A", "B"))
    twice = dataclasses.replace(dossier, outcomes=two, resting=())
    assert told_before(falls.departures[0], 1, twice) is None
    assert told_before(falls.departures[0], 2, twice) == (1, "A")
    assert "The same reason as in “A”, with its sentence." in markdown.render(twice)
    assert 'The same reason as in <a href="#outcome-1">A</a>' in html.render(twice)

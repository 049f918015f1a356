"""Departures of several parties together, told in words a reader needs no book for."""

from __future__ import annotations

import dataclasses

import pytest

from standoff.findings.dossier import DecisiveFormula, Dossier, JointDeparture, RestingState
from standoff.report import html, markdown
from standoff.report.together import leaving, prospects
from standoff.report.words import Wording

from .conftest import HOSTILE, Q1, move

JOINT = JointDeparture(
    concept="seq",
    members=("Astria", "Verrow", "United Marches"),
    moves=(move("Verrow", 0b10010, 0b10110), move("Astria", 0b10110, 0b10101)),
    decided_by=(DecisiveFormula("Astria", 1, "harbour if treaty", (Q1,)),),
)


def with_best(dossier: Dossier, together: tuple[JointDeparture, ...] | None) -> Dossier:
    """The dossier with nothing but its first outcome, which is left so."""
    best = dossier.outcomes[0].best
    assert isinstance(best, RestingState)
    held = dataclasses.replace(best, together=together)
    outcome = dataclasses.replace(dossier.outcomes[0], best=held)
    groups = tuple(
        dataclasses.replace(g, example=dataclasses.replace(g.example, together=None)) for g in dossier.resting
    )
    return dataclasses.replace(dossier, outcomes=(outcome,), resting=groups)


def test_who_leaves_together_how_and_who_only_goes_along(dossier: Dossier) -> None:
    told = leaving(JOINT, Wording.of(dossier))
    assert told == (
        "Together, Astria, Verrow and the United Marches would leave it: Verrow opens the harbour, and "
        "Astria signs the treaty and lifts its levy on ships. The United Marches only has to go along."
    )


@pytest.mark.parametrize(
    ("concept", "parties", "told"),
    [
        ("gmr", 4, "Each of them would be better off. Nothing that the other parties could do"),
        ("smr", 4, "The other parties could spoil that, but not for good."),
        ("seq", 4, "only by a step that does not pay for the one who takes it."),
        ("sseq", 4, "takes it, or not for good."),
        ("gmr", 3, "Nobody else is there who could spoil that."),
    ],
)
def test_whether_anybody_could_spoil_it(concept: str, parties: int, told: str) -> None:
    assert told in prospects(dataclasses.replace(JOINT, concept=concept), parties)


def test_the_page_tells_it_with_the_sentence_behind_it(dossier: Dossier) -> None:
    page = html.render(with_best(dossier, (JOINT, JOINT)))
    assert "Together, Astria, Verrow and the United Marches would leave it" in page
    assert "1 more group of parties would leave it together" in page
    assert "the finding on “Deadlock”" in page, "the way back from the sentence"
    assert "<script>alert" not in page


def test_markdown_tells_it_too(dossier: Dossier) -> None:
    page = markdown.render(with_best(dossier, (JOINT,)))
    assert "Each of them would be better off." in page
    assert "Astria, for the sake of its 1st wish" in page


def test_that_nobody_leaves_together_is_said_only_where_somebody_looked(dossier: Dossier) -> None:
    nobody = with_best(dossier, ())
    assert "No group of parties would leave it together." in html.render(nobody)
    assert "No group of parties would leave it together." in markdown.render(nobody)
    unknown = with_best(dossier, None)
    assert "leave it together" not in html.render(unknown) + markdown.render(unknown)


def test_hostile_names_stay_text(dossier: Dossier) -> None:
    hostile = dataclasses.replace(JOINT, members=(HOSTILE, "Verrow"))
    for render in (html.render, markdown.render):
        assert "<script>alert" not in render(with_best(dossier, (hostile,)))

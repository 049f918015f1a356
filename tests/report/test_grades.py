"""Grades, one source, and what is confirmed, in words."""

from __future__ import annotations

import pytest

from standoff.construction import Link
from standoff.dispute import SourceKind
from standoff.findings.corroboration import Confirmed, Corroboration
from standoff.findings.grading import GradedBy, GradeView, SameSource
from standoff.report import grades

OUTLET = GradedBy(SourceKind.OUTLET, "The Gull", "careful with dates")
AUTHOR = GradedBy(SourceKind.AUTHOR, "Mia Lund", None)
TOLD = Confirmed("Verrow", "harbour", 2, 1.0, ())


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Corroboration(1, 1, 3, ()), "All that is said here of positions rests on one article"),
        (Corroboration(3, 3, 3, ()), "These 3 articles are as many independent sources."),
        (Corroboration(3, 1, 3, ()), "These 3 articles are 1 independent source: articles of one outlet or"),
        (
            Corroboration(14, 5, 3, ()),
            "These 14 articles are 5 independent sources: articles of one outlet or",
        ),
    ],
)
def test_how_many_sources_the_articles_are(found: Corroboration, words: str) -> None:
    assert grades.independence(found).startswith(words)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Corroboration(3, 1, 3, ()), ""),
        (
            Corroboration(3, 2, 3, (TOLD,)),
            "One of the 3 wishes and stands is told by two of them or more and counts",
        ),
        (Corroboration(3, 2, 3, (TOLD, TOLD)), "2 of the 3 wishes and stands that were read are told by two"),
        (
            Corroboration(3, 2, 3, ()),
            "None of the 3 wishes and stands that were read is told by two of them, so nothing",
        ),
    ],
)
def test_how_much_is_confirmed(found: Corroboration, words: str) -> None:
    assert grades.confirmation(found)[: len(words) or 1] == words


@pytest.mark.parametrize(
    ("grade", "words"),
    [
        (GradeView("F", 6), "graded by nobody"),
        (
            GradeView("B", 2, reliability_by=OUTLET, credibility_by=OUTLET),
            "graded for its outlet (“careful with dates”)",
        ),
        (
            GradeView("B", 2, reliability_by=AUTHOR, credibility_by=OUTLET),
            "reliability graded for its author; credibility for its outlet (“careful with dates”)",
        ),
        (
            GradeView("B", 6, reliability_by=AUTHOR),
            "reliability graded for its author; credibility by nobody",
        ),
        (
            GradeView("F", 2, credibility_by=AUTHOR),
            "reliability graded by nobody; credibility for its author",
        ),
    ],
)
def test_where_a_grade_comes_from(grade: GradeView, words: str) -> None:
    assert grades.basis(grade) == words


def test_whom_nobody_believes() -> None:
    grade = GradeView("B", 2, believed=False, believed_by=AUTHOR)
    assert grades.disbelief(grade) == (
        "Not believed, as the case says of its author. Nothing that it says is used."
    )
    assert grades.disbelief(GradeView("B", 2, believed_by=AUTHOR)) == ""


def test_with_whom_an_article_is_one_source() -> None:
    same = SameSource(("a.md", "b.md"), (Link.OUTLET, Link.WIRE), "TASS")
    assert grades.same_source_words(same, {"a.md": "A title"}) == (
        "One source with “A title” and “b.md”: the same outlet and the same TASS story."
    )

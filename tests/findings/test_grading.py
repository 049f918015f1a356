"""Where grades come from, which articles are one source, what is confirmed, and which grades do nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from standoff.construction import Link
from standoff.dispute import SourceGrade, SourceKind
from standoff.findings.grading import GradedBy, SameSource


def views(desk: Any) -> dict[str, Any]:
    return {view.article: view for view in desk.dossier().sources}


def two(desk: Any, **other: Any) -> None:
    """A second article beside the desk's own."""
    first = desk.articles[0]
    desk.articles = (first, replace(first, id="second", name="tern.txt", **other))


def test_where_each_axis_of_a_grade_comes_from_is_told(desk: Any) -> None:
    desk.grades = (SourceGrade("the gull", "B", 2, "dry"), SourceGrade("gull.txt", credibility=4))
    grade = views(desk)["gull.txt"].grade
    assert (grade.reliability, grade.credibility) == ("B", 4)
    assert grade.reliability_by == GradedBy(SourceKind.OUTLET, "the gull", "dry")
    assert grade.credibility_by == GradedBy(SourceKind.ARTICLE, "gull.txt", None)


def test_a_statement_s_own_grade_is_told(desk: Any) -> None:
    words = SourceGrade("gull.txt", credibility=5, kind=SourceKind.ARTICLE, says="Sudria refuses to pay")
    desk.grades = (SourceGrade("The Gull", "B", 2), words)
    (own,) = views(desk)["gull.txt"].own_grades
    assert (own.says, own.reliability, own.credibility) == ("Sudria refuses to pay", "B", 5)


def test_articles_that_are_one_source_are_told_with_the_reason(desk: Any) -> None:
    two(desk)
    assert views(desk)["tern.txt"].same_source == (SameSource(("gull.txt",), (Link.OUTLET,)),)
    two(desk, outlet="The Tern")
    assert views(desk)["tern.txt"].same_source == ()


def test_what_independent_sources_tell_is_listed_with_a_sentence_of_each(desk: Any) -> None:
    two(desk, outlet="The Tern")
    told = [*desk.quarrel(), desk.say(2, "Sudria", "-shut", article=desk.articles[1])]
    dossier = desk.dossier(told)
    found = dossier.corroboration
    assert (found.articles, found.origins, found.formulas) == (2, 2, 4)
    (one,) = found.confirmed
    assert (one.party, one.formula, one.origins) == ("Sudria", "not shut", 2)
    assert [quote.article for quote in one.quotes] == ["gull.txt", "tern.txt"]
    assert {view.article: view.confirmed for view in dossier.sources} == {"gull.txt": 1, "tern.txt": 1}
    (position,) = (p for p in dossier.positions if (p.party, p.option) == ("Sudria", "shut"))
    assert position.sources_against == 2


def test_articles_of_one_outlet_are_one_source_of_a_position(desk: Any) -> None:
    two(desk)
    told = [*desk.quarrel(), desk.say(2, "Sudria", "-shut", article=desk.articles[1])]
    dossier = desk.dossier(told)
    assert dossier.corroboration.confirmed == ()
    (position,) = (p for p in dossier.positions if (p.party, p.option) == ("Sudria", "shut"))
    assert position.sources_against == 1


def test_a_case_without_articles_confirms_nothing(desk: Any) -> None:
    desk.articles = ()
    assert desk.dossier([]).corroboration is None


def test_grades_that_do_nothing_or_two_things_are_told(desk: Any) -> None:
    two(desk, outlet=None, author="The Gull")
    unread = SourceGrade(
        "gull.txt", kind=SourceKind.ARTICLE, credibility=1, says="some 40 percent of its people"
    )
    desk.grades = (SourceGrade("The Gul", "B"), SourceGrade("The Gull", "C"), unread)
    gaps = {(g.kind, g.subject, g.detail) for g in desk.dossier([desk.say(0, "Norland", "-withhold")]).gaps}
    assert ("idle grade", "The Gul", "") in gaps
    assert ("idle grade", "gull.txt", "some 40 percent of its people") in gaps
    assert ("unclear grade", "The Gull", "outlet, author") in gaps


def test_what_is_not_used_for_its_source_is_told_with_its_sentence(desk: Any) -> None:
    desk.grades = (SourceGrade("The Gull", believed=False),)
    dossier = desk.dossier()
    assert [(g.subject, len(g.quotes)) for g in dossier.gaps if g.kind == "not believed"] == [
        ("Norland", 1),
        ("Norland", 1),
        ("Sudria", 1),
        ("Sudria", 1),
    ]
    assert not any(g.kind == "no source grade" for g in dossier.gaps)
    assert dossier.sources[0].statements == 4
    assert dossier.sources[0].warrants == 0

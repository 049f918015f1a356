"""Grades, and which articles are one source, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from standoff.construction import Link
from standoff.dispute import SourceKind
from standoff.findings.corroboration import Confirmed, Corroboration
from standoff.findings.dossier import SourceView
from standoff.findings.grading import GradedBy, GradeView, SameSource
from standoff.report.phrases import CREDIBILITY, RELIABILITY, count
from standoff.report.words import Wording, capitalised, excerpt, listed

_NAMED = {
    SourceKind.OUTLET: "its outlet",
    SourceKind.AUTHOR: "its author",
    SourceKind.ARTICLE: "this article",
}
_LINKED = {
    Link.OUTLET: "the same outlet",
    Link.AUTHOR: "the same author",
    Link.COPY: "the same text or nearly so",
}


def independence(found: Corroboration) -> str:
    """How many sources the articles are."""
    articles = count(found.articles, "article")
    if found.articles == 1:
        return "All that is said here of positions rests on one article, so that nothing is confirmed."
    if found.origins == found.articles:
        return f"These {articles} are as many independent sources."
    sources = count(found.origins, "independent source")
    rule = (
        "articles of one outlet or one author, reprints, and one story of a news agency count as one source"
    )
    return f"These {articles} are {sources}: {rule}."


def confirmation(found: Corroboration) -> str:
    """How much of what was read independent sources tell alike; empty if there is only one."""
    if found.origins < 2:
        return ""
    alike, every = len(found.confirmed), count(found.formulas, "wish or stand", "wishes and stands")
    if not alike:
        return f"None of the {every} that were read is told by two of them, so nothing is confirmed."
    told = f"{alike} of the {every} that were read are" if alike != 1 else f"One of the {every} is"
    counts = "count" if alike != 1 else "counts"
    return (
        f"{told} told by two of them or more and {counts} as confirmed: what it is graded for credibility is "
        "raised to 1, however little each source is trusted alone."
    )


def unbelieved(sources: tuple[SourceView, ...]) -> str:
    """How many of the articles the case does not believe; empty if it believes all."""
    away = sum(source.grade is not None and not source.grade.believed for source in sources)
    if not away:
        return ""
    says = "it says" if away == 1 else "they say"
    return f"The case does not believe {away} of the articles: nothing that {says} is used."


def titles(sources: tuple[SourceView, ...]) -> dict[str, str]:
    """What each article is called, by its file name."""
    return {source.article: source.title or source.article for source in sources}


def basis(grade: GradeView) -> str:
    """Where a grade comes from: "graded for its outlet: careful with quotations"."""
    letter, figure = grade.reliability_by, grade.credibility_by
    if letter == figure:
        return f"graded for {_noted(letter)}" if letter else "graded by nobody"
    of_letter = f"reliability graded for {_noted(letter)}" if letter else "reliability graded by nobody"
    of_figure = f"credibility for {_noted(figure)}" if figure else "credibility by nobody"
    return f"{of_letter}; {of_figure}"


def disbelief(grade: GradeView) -> str:
    """That nothing of a source is used, and by which entry; empty for one that is believed."""
    by = grade.believed_by
    if grade.believed or by is None:
        return ""
    return f"Not believed, as the case says of {_noted(by)}. Nothing that it says is used."


def own_words(grade: GradeView) -> str:
    """The grade of one statement."""
    words = f"“{excerpt(grade.says or '', 120)}”"
    if not grade.believed:
        return f"{words} is not believed"
    letter, figure = RELIABILITY[grade.reliability], CREDIBILITY[grade.credibility]
    return f"{words} is graded {grade.reliability}{grade.credibility} by itself ({letter}, {figure})"


def same_source_words(same: SameSource, called: Mapping[str, str]) -> str:
    """With which articles one is the same source, and why."""
    names = [f"“{excerpt(called.get(name, name), 80)}”" for name in same.articles]
    return f"One source with {listed(names)}: {listed(_reasons(same))}."


def _reasons(same: SameSource) -> Iterator[str]:
    for link in same.links:
        yield f"the same {same.agency or 'agency'} story" if link is Link.WIRE else _LINKED[link]


def confirmed_words(one: Confirmed, wording: Wording) -> str:
    """What independent sources tell alike, and how many they are."""
    wish = wording.formula(one.formula, one.party)
    sources = count(one.origins, "independent source")
    return f"{capitalised(wording.party(one.party))}’s stand: {wish} ({sources})"


def _noted(by: GradedBy) -> str:
    return f"{_NAMED[by.kind]} (“{by.note}”)" if by.note else _NAMED[by.kind]

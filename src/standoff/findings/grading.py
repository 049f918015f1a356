"""Grading: where a source's grade comes from, and with which articles it is one source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from standoff.construction import Grade, Link, Sources
from standoff.construction.grades import name_key
from standoff.dispute import SourceGrade, SourceKind
from standoff.evidence import Article


@dataclass(frozen=True, slots=True)
class GradedBy:
    """The case's entry about the source called ``name``, which is an outlet, an author or an article."""

    kind: SourceKind
    name: str
    note: str | None


@dataclass(frozen=True, slots=True)
class GradeView:
    """An Admiralty grade; each axis with where it comes from, ``None`` if nobody graded it.

    ``says`` are the words by which one statement is graded; ``None`` for a whole article.
    """

    reliability: str
    credibility: int
    believed: bool = True
    reliability_by: GradedBy | None = None
    credibility_by: GradedBy | None = None
    believed_by: GradedBy | None = None
    says: str | None = None


@dataclass(frozen=True, slots=True)
class SameSource:
    """That ``articles`` (names) are one source with an article, and why; ``agency`` of a story they share."""

    articles: tuple[str, ...]
    links: tuple[Link, ...]
    agency: str | None = None


def grade_view(article: Article, sources: Sources) -> GradeView:
    """What is held of ``article`` as a whole."""
    return _view(sources.grade(article), article, None)


def own_grades(article: Article, sources: Sources) -> tuple[GradeView, ...]:
    """What is held of the statements of ``article`` that are graded by themselves, as they stand in it."""
    return tuple(
        _view(sources.grade_of(passage), article, entry.says)
        for entry, passage in sources.graded_passages
        if passage.article == article.id
    )


def same_source(article: Article, sources: Sources) -> tuple[SameSource, ...]:
    """The articles that are no source independent of ``article``, together where the reasons are the same."""
    found: dict[tuple[tuple[Link, ...], str | None], list[str]] = {}
    for other in sorted(sources.articles, key=lambda each: (each.name, each.id)):
        if other.id != article.id and (links := sources.links(article.id, other.id)):
            found.setdefault((links, _agency(article, other, sources)), []).append(other.name)
    return tuple(SameSource(tuple(names), links, agency) for (links, agency), names in found.items())


def _agency(one: Article, other: Article, sources: Sources) -> str | None:
    both = {one.id, other.id}
    return next((wire.agency for wire in sources.wires if both <= set(wire.articles)), None)


def _view(grade: Grade, article: Article, says: str | None) -> GradeView:
    return GradeView(
        grade.reliability,
        grade.credibility,
        grade.believed,
        _by(grade.reliability_by, article),
        _by(grade.credibility_by, article),
        _by(grade.believed_by, article),
        says,
    )


def _by(entry: SourceGrade | None, article: Article) -> GradedBy | None:
    if entry is None:
        return None
    return GradedBy(next(_kinds(entry, article)), entry.source, entry.note)


def _kinds(entry: SourceGrade, article: Article) -> Iterator[SourceKind]:
    """What of ``article`` the entry names."""
    if entry.kind is not SourceKind.ANY:
        yield entry.kind
    named = ((SourceKind.ARTICLE, article.name), (SourceKind.AUTHOR, article.author))
    yield from (kind for kind, name in named if name and name_key(name) == name_key(entry.source))
    yield SourceKind.OUTLET

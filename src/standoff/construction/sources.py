"""Sources: the articles, how far each is trusted, and which of them are one source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from standoff.construction.grades import Grade, Grades
from standoff.construction.origins import Independence, Link, components, independence, marks
from standoff.dispute import SourceGrade, SourceKind
from standoff.evidence import Article, PartialDate, Passage, WireStory


@dataclass(frozen=True)
class Sources:
    """``articles`` with the case's ``grades``; ``duplicates`` are pairs or groups of ids of articles that are
    copies of one another, ``wires`` those that carry one story of a news agency.

    What copies, or carriers of one story, repeat counts once. Copies of a copy are copies of one another as
    long as the one between them is there: give pairs, so that it can be left out.

    Raises ``Unknown`` or ``Ambiguous`` for a grade of a statement whose words its article does not have, or
    has twice.
    """

    articles: tuple[Article, ...]
    grades: tuple[SourceGrade, ...] = ()
    duplicates: tuple[tuple[str, ...], ...] = ()
    wires: tuple[WireStory, ...] = ()

    def __post_init__(self) -> None:
        if any(grade.says is not None for grade in self.grades):
            self._graded  # noqa: B018 - finds the words now, so that a mistake is told before anything is made of it

    @cached_property
    def by_id(self) -> Mapping[str, Article]:
        """The articles by their ids."""
        return {article.id: article for article in self.articles}

    def grade(self, article: Article) -> Grade:
        """What is held of ``article`` as a whole, each axis from the most specific entry that states it."""
        return Grade.of(self._graded.of_article(article))

    def grade_of(self, passage: Passage) -> Grade:
        """What is held of a statement there: as of its article, unless the statement itself is graded."""
        return Grade.of(self._graded.of_passage(self.by_id[passage.article], passage))

    @cached_property
    def idle(self) -> tuple[SourceGrade, ...]:
        """The grades of sources that none of the articles is or comes from."""
        used = {entry for article in self.articles for entry in self._graded.of_article(article)}
        used |= {entry for entry, _ in self.graded_passages}
        return tuple(grade for grade in self.grades if grade not in used)

    @cached_property
    def graded_passages(self) -> tuple[tuple[SourceGrade, Passage], ...]:
        """The grades of statements, each with where its words stand, by article and place."""
        placed = [(id_, span, entry) for id_, spans in self._graded.placed.items() for span, entry in spans]
        return tuple(
            (entry, Passage.of(self.by_id[id_], span.start, span.end))
            for id_, span, entry in sorted(placed, key=lambda each: each[:2])
        )

    @cached_property
    def unclear(self) -> tuple[tuple[SourceGrade, tuple[SourceKind, ...]], ...]:
        """The grades of a bare ``source`` that is the name of two sorts of thing among the articles."""
        fits = {(entry, kind) for a in self.articles for kind, entry in self._graded.fitting(a)}
        kinds = [(g, tuple(k for k in SourceKind if (g, k) in fits)) for g in self.grades]
        return tuple((grade, fitting) for grade, fitting in kinds if len(fitting) > 1)

    def group(self, article: str) -> str:
        """The name of the text that ``article`` is a copy of: the first id of its group, else its own."""
        return self._groups.get(article, article)

    def links(self, one: str, other: str) -> tuple[Link, ...]:
        """Why two articles (ids) are no independent sources, in the order of ``Link``; empty if they are."""
        shared = {link for link, _ in marks(self.by_id[one]) & marks(self.by_id[other])}
        if self.group(one) == self.group(other):
            shared.add(Link.COPY)
        if any({one, other} <= set(wire.articles) for wire in self.wires):
            shared.add(Link.WIRE)
        return tuple(link for link in Link if link in shared)

    def origin(self, article: str) -> str:
        """The name of the origin of ``article``: the first id of the articles that links connect with it,
        directly or through others. Articles of two origins are independent whatever else is read.
        """
        return self._origins[article]

    def among(self, articles: Iterable[str]) -> Independence:
        """Which of these ``articles`` (ids) are one text, and how many independent sources they are.

        Judged among themselves: what is not there links nothing, so that leaving an article out is the same
        as never having had it.
        """
        present = frozenset(articles)
        found = self._among.get(present)
        if found is None:
            members = [self.by_id[article] for article in sorted(present)]
            texts = [(article, *(self._texts.get(article, frozenset()) & present)) for article in present]
            found = self._among[present] = independence(members, texts)
        return found

    @cached_property
    def latest(self) -> PartialDate | None:
        """The latest date of publication; ``None`` if no article has one."""
        dates = [a.published.date for a in self.articles if a.published is not None]
        return max(dates, key=lambda d: (d.latest, str(d)), default=None)

    @cached_property
    def _graded(self) -> Grades:
        return Grades.of(self.grades, self.articles)

    @cached_property
    def _groups(self) -> Mapping[str, str]:
        parts = components(_members(self.duplicates), self.duplicates)
        return {member: part[0] for part in parts for member in part}

    @cached_property
    def _texts(self) -> Mapping[str, frozenset[str]]:
        """For each article its copies and those that carry its story, not those of these again."""
        beside: dict[str, set[str]] = {}
        for group in (*self.duplicates, *(pair for wire in self.wires for pair in wire.direct)):
            for member in group:
                beside.setdefault(member, set()).update(group)
        return {member: frozenset(others) for member, others in beside.items()}

    @cached_property
    def _origins(self) -> Mapping[str, str]:
        marked: dict[object, list[str]] = {}
        for article in self.articles:
            for mark in marks(article):
                marked.setdefault(mark, []).append(article.id)
        together = (*self.duplicates, *(wire.articles for wire in self.wires), *marked.values())
        parts = components(self.by_id, together)
        return {member: part[0] for part in parts for member in part}

    @cached_property
    def _among(self) -> dict[frozenset[str], Independence]:
        """What ``among`` has found so far."""
        return {}


def _members(groups: Iterable[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(member for group in groups for member in group)

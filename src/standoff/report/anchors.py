"""Anchors: an id for every place that a link can lead to, numbered so that no outside text gets into one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from standoff.evidence import Article, Passage, Span
from standoff.findings.dossier import Dossier, Quote, ReadingView
from standoff.report.marks import Mark
from standoff.report.uses import Use, uses

Key = tuple[str, int, int] | str
"""A statement's id, or a passage's article and characters where no statement was read from it."""


@dataclass(frozen=True, slots=True)
class Cited:
    """What is cited, by key: its uses, one quotation of it, and where its figure stands if it has one."""

    uses: Mapping[Key, set[Use]]
    quotes: Mapping[Key, Quote]
    figures: Mapping[Key | None, Span]


@dataclass(frozen=True, slots=True)
class Anchors:
    """``marks`` per article (by id) in text order; ``places`` leads from a key to its mark."""

    articles: Mapping[str, str]
    marks: Mapping[str, tuple[Mark, ...]]
    places: Mapping[Key, Mark]
    known: frozenset[str]

    @staticmethod
    def of(dossier: Dossier) -> Anchors:
        """Number the articles of ``dossier`` and every place in them that something rests on."""
        known = frozenset(s.id for reading in dossier.readings for s in reading.statements)
        used: dict[Key, set[Use]] = defaultdict(set)
        cited: dict[Key, Quote] = {}
        for use, quote in uses(dossier):
            if (key := _key(quote, known)) is not None:
                used[key].add(use)
                cited.setdefault(key, quote)
        places: dict[Key, Mark] = {}
        exact = {_key(f.quote, known): f.span for f in dossier.figures}
        marks = {}
        for number, reading in enumerate(dossier.readings, 1):
            numbered = _marks(number, reading, Cited(used, cited, exact))
            marks[reading.article.id] = tuple(numbered.values())
            places |= numbered
        articles = {r.article.id: f"article-{n}" for n, r in enumerate(dossier.readings, 1)}
        return Anchors(articles, marks, places, known)

    def mark(self, quote: Quote) -> Mark | None:
        """The mark of a quotation, or ``None`` where the dossier has no article to show it in."""
        key = _key(quote, self.known)
        return self.places.get(key) if key is not None else None

    def article(self, reading: Article) -> str:
        """The anchor of an article."""
        return self.articles[reading.id]


def _key(quote: Quote, known: frozenset[str]) -> Key | None:
    if quote.statement in known:
        return quote.statement
    passage = quote.passage
    return (passage.article, passage.start, passage.end) if passage else None


def _marks(number: int, reading: ReadingView, cited: Cited) -> dict[Key, Mark]:
    """Statements and cited passages of one article in text order, longer before shorter."""
    statements = {statement.id: statement for statement in reading.statements}
    spots: dict[Key, Passage] = {name: statement.passage for name, statement in statements.items()}
    for key, quote in cited.quotes.items():
        if isinstance(key, tuple) and key[0] == reading.article.id and quote.passage:
            spots[key] = quote.passage
    marks: dict[Key, Mark] = {}
    in_order = sorted(spots.items(), key=lambda spot: (spot[1].start, -spot[1].end, str(spot[0])))
    for at, (key, passage) in enumerate(in_order, 1):
        statement = statements.get(key) if isinstance(key, str) else None
        spans = statement.content if statement else ()
        marks[key] = Mark(
            number=at,
            place=f"s{number}-{at}",
            note=f"n{number}-{at}",
            spans=spans or (cited.figures.get(key, passage.span),),
            statement=statement,
            uses=tuple(sorted(cited.uses.get(key, ()))),
        )
    return marks

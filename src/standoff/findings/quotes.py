"""Quote: which sentence to show for a line, and with what around it.

A ruling first; then what counted before what only repeats; then the party's own words before
restated ones before the author's; then the heaviest; then the shortest that is a sentence and not a
shred.

Misses: whether the words are the ones that people quote.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from standoff.construction import Sources
from standoff.dispute import Warrant
from standoff.findings.dossier import Quote
from standoff.statements import Mode, Statement

NEARNESS = {Mode.DIRECT: 0, Mode.MIXED: 1, Mode.INDIRECT: 2, Mode.NARRATED: 3}
SENSIBLE = range(40, 320)
"""Characters that a quotation should have."""

Rank = tuple[bool, bool, int, bool, float, int, str, int]


@dataclass(frozen=True, slots=True)
class Quoter:
    """Makes quotes from the statements that were read."""

    sources: Sources
    statements: Mapping[str, Statement]

    @staticmethod
    def of(sources: Sources, statements: Iterable[Statement]) -> Quoter:
        """The quoter for these statements."""
        return Quoter(sources, {statement.id: statement for statement in statements})

    def best(self, warrants: Iterable[Warrant], limit: int | None = None) -> tuple[Quote, ...]:
        """The quotes of ``warrants``, best first, each passage once; at most ``limit`` of them."""
        ranked = sorted(warrants, key=self._rank)
        quotes = tuple(dict.fromkeys(self.of_warrant(warrant) for warrant in ranked))
        return quotes[:limit]

    def of_warrant(self, warrant: Warrant) -> Quote:
        """The quote that shows one warrant."""
        statement = self.statements.get(warrant.statement or "")
        if statement is not None:
            return self.of_statement(statement)
        if warrant.passage is None:
            return Quote(None, ruling=warrant.ruling)
        article = self.sources.by_id[warrant.passage.article]
        return Quote(warrant.passage, article.name, article.outlet, article.author)

    def of_statement(self, statement: Statement) -> Quote:
        """The quote that shows one statement."""
        article = self.sources.by_id[statement.passage.article]
        published = article.published.date if article.published else None
        return Quote(
            passage=statement.passage,
            article=article.name,
            outlet=article.outlet,
            author=article.author,
            date=statement.said.date if statement.said else published,
            speaker=statement.speaker.name,
            party=statement.party,
            mode=statement.mode,
            statement=statement.id,
        )

    def _rank(self, warrant: Warrant) -> Rank:
        statement = self.statements.get(warrant.statement or "")
        passage = warrant.passage
        return (
            warrant.ruling is None,
            warrant.weight == 0,
            NEARNESS[statement.mode] if statement else len(NEARNESS),
            passage is not None and len(passage.exact) not in SENSIBLE,
            -warrant.weight,
            len(passage.exact) if passage else 0,
            passage.article if passage else "",
            passage.start if passage else 0,
        )

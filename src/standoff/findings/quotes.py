"""Quote: which sentence to show for a line, and with what around it.

A ruling first; then what counted before what only repeats; then the party's own words before
restated ones before the author's; then the heaviest; then the shortest that is a sentence and not a
shred.

Misses: whether the words are the ones that people quote.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from standoff.construction import Sources
from standoff.dispute import Warrant
from standoff.evidence import Passage
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
        """The quotes of ``warrants``, best first; at most ``limit`` of them.

        Each passage once, and the same words in copies of one article once.
        """
        kept: dict[object, Quote] = {}
        for warrant in sorted(warrants, key=self._rank):
            quote = self.of_warrant(warrant)
            kept.setdefault(self._words(quote), quote)
        return tuple(kept.values())[:limit]

    def copied(self, one: Passage, other: Passage) -> bool:
        """Whether two passages are the same words in copies of one article."""
        group = self.sources.group
        copies = one.article != other.article and group(one.article) == group(other.article)
        return copies and one.exact == other.exact

    def _words(self, quote: Quote) -> object:
        """What two quotes share if one only repeats the other in a copy of its article."""
        passage = quote.passage
        if passage is None:
            return quote
        group = self.sources.group(passage.article)
        alone = group == passage.article and not any(group in each for each in self.sources.duplicates)
        return quote if alone else (group, passage.exact, quote.party)

    def of_warrant(self, warrant: Warrant) -> Quote:
        """The quote that shows one warrant."""
        statement = self.statements.get(warrant.statement or "")
        if statement is not None:
            return replace(self.of_statement(statement), corrected=warrant.ruling)
        if warrant.passage is None:
            return Quote(None, ruling=warrant.ruling)
        return quoted(warrant.passage, self.sources)

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
            warrant.passage is not None,
            warrant.weight == 0,
            NEARNESS[statement.mode] if statement else len(NEARNESS),
            passage is not None and len(passage.exact) not in SENSIBLE,
            -warrant.weight,
            len(passage.exact) if passage else 0,
            passage.article if passage else "",
            passage.start if passage else 0,
        )


def quoted(passage: Passage, sources: Sources) -> Quote:
    """The quote that shows a passage which is nobody's statement, only its article's."""
    article = sources.by_id[passage.article]
    published = article.published.date if article.published else None
    return Quote(passage, article.name, article.outlet, article.author, published)

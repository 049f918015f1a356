"""Extractor: what reads the articles of one case, and how its findings are kept."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.evidence import Article, Passage, Span

if TYPE_CHECKING:
    from standoff.dispute.casefile import Case
    from standoff.evidence.store import Store
    from standoff.parties import Mention
    from standoff.statements import Statement
    from standoff.statements.figures import Figure
    from standoff.statements.reader import Reader


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A name in ``passage`` that may mean any of ``candidates``: parties, or one and a stranger."""

    passage: Passage
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extractor:
    """A case's reader. Making one, and giving back what is stored, loads no language pipeline."""

    reader: Reader
    fingerprint: str

    @staticmethod
    def of(case: Case) -> Extractor:
        """The reader for the case's parties, options and themes."""
        from standoff.statements.reader import Reader

        dispute = case.dispute
        reader = Reader(dispute.parties, dispute.options, case.themes)
        return Extractor(reader, reader.fingerprint)

    @property
    def title(self) -> str:
        """Name and version of the language pipeline, and the reader's fingerprint."""
        pipeline = self.reader.pipeline
        return f"{pipeline.name} {pipeline.version}, reader {self.fingerprint}"

    def read(self, store: Store, article: Article) -> None:
        """Keep the statements, figures and ambiguous names of ``article``; the statements last, so
        that an article whose statements are there is whole.
        """
        from standoff.statements import codec
        from standoff.statements.figures import figures
        from standoff.statements.parsed import Parsed

        doc = next(self.reader.pipeline.docs([article.text]))
        mentions = self.reader.resolve(article, doc) if len(doc) else None
        statements = self.reader.read_parsed(article, doc, mentions)
        found = figures(Parsed.of(article, doc)) if len(doc) else ()
        unclear = mentions.ambiguous if mentions is not None else ()
        store.put_reading(article.id, self._figures, [_dumps(figure) for figure in found])
        store.put_reading(article.id, self._ambiguities, [_noted(mention) for mention in unclear])
        store.put_reading(article.id, self.fingerprint, [codec.dumps(s) for s in statements])

    def statements(self, store: Store, article: Article) -> tuple[Statement, ...]:
        """The statements kept for ``article``; raises Mismatched if its characters have changed."""
        from standoff.statements import codec

        found = tuple(codec.loads(line) for line in store.reading(article.id, self.fingerprint))
        for statement in found:
            statement.passage.check(article)
        return found

    def figures(self, store: Store, article: Article) -> tuple[Figure, ...]:
        """The figures kept for ``article``."""
        return tuple(_loads(line, article) for line in store.reading(article.id, self._figures))

    def ambiguities(self, store: Store, article: Article) -> tuple[Ambiguity, ...]:
        """The ambiguous names kept for ``article``."""
        kept = (json.loads(line) for line in store.reading(article.id, self._ambiguities))
        return tuple(
            Ambiguity(Passage.of(article, start, end), tuple(candidates)) for start, end, candidates in kept
        )

    @property
    def _figures(self) -> str:
        return f"{self.fingerprint}-figures"

    @property
    def _ambiguities(self) -> str:
        return f"{self.fingerprint}-ambiguities"


def _noted(mention: Mention) -> str:
    return json.dumps([mention.span.start, mention.span.end, mention.candidates])


def _dumps(figure: Figure) -> str:
    passage = figure.passage
    return json.dumps([figure.value, figure.span.start, figure.span.end, passage.start, passage.end])


def _loads(line: str, article: Article) -> Figure:
    from standoff.statements.figures import Figure

    value, start, end, first, last = json.loads(line)
    return Figure(value, Span(start, end), Passage.of(article, first, last))

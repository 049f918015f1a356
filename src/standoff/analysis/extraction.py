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
    from standoff.statements.noted import Noted
    from standoff.statements.reader import Reader


Lines = tuple[tuple[str, list[str]], ...]
"""What one article gives, as it is kept: fingerprint and payloads; the statements last, so that an article
whose statements are there is whole.
"""


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

    def read(self, article: Article) -> Lines:
        """What is read of ``article``, as it is kept."""
        from standoff.statements import codec

        read = self.reader.readout(article)
        return (
            (self._beside("noted"), _noted_lines(read.noted)),
            (self._beside("ambiguities"), [_unclear_line(m) for m in read.unclear]),
            (self.fingerprint, [codec.dumps(s) for s in read.statements]),
        )

    @staticmethod
    def keep(store: Store, article: Article, lines: Lines) -> None:
        """Keep what was read of ``article``."""
        for fingerprint, payloads in lines:
            store.put_reading(article.id, fingerprint, payloads)

    def statements(self, store: Store, article: Article) -> tuple[Statement, ...]:
        """The statements kept for ``article``; raises Mismatched if its characters have changed."""
        from standoff.statements import codec

        found = tuple(codec.loads(line) for line in store.reading(article.id, self.fingerprint))
        for statement in found:
            statement.passage.check(article)
        return found

    def noted(self, store: Store, article: Article) -> Noted:
        """The figures, the sentences on themes and the forecasts kept for ``article``."""
        from standoff.statements.figures import Figure
        from standoff.statements.foretold import codec as foretold
        from standoff.statements.noted import Bearing, Noted

        kept = [json.loads(line) for line in store.reading(article.id, self._beside("noted"))]
        return Noted(
            tuple(
                Figure(line["figure"], Span(*line["span"]), Passage.of(article, *line["passage"]))
                for line in kept
                if "figure" in line
            ),
            tuple(
                Bearing(line["theme"], Passage.of(article, *line["passage"]))
                for line in kept
                if "theme" in line
            ),
            tuple(foretold.loads(line["foretold"], article) for line in kept if "foretold" in line),
        )

    def ambiguities(self, store: Store, article: Article) -> tuple[Ambiguity, ...]:
        """The ambiguous names kept for ``article``."""
        kept = (json.loads(line) for line in store.reading(article.id, self._beside("ambiguities")))
        return tuple(
            Ambiguity(Passage.of(article, start, end), tuple(candidates)) for start, end, candidates in kept
        )

    def _beside(self, what: str) -> str:
        """The fingerprint under which ``what`` is kept beside the statements."""
        return f"{self.fingerprint}-{what}"


def _noted_lines(noted: Noted) -> list[str]:
    from standoff.statements.foretold import codec

    figures = (
        {"figure": f.value, "span": [f.span.start, f.span.end], "passage": [f.passage.start, f.passage.end]}
        for f in noted.figures
    )
    bearings = ({"theme": b.theme, "passage": [b.passage.start, b.passage.end]} for b in noted.bearings)
    forecasts = ({"foretold": codec.dumps(f)} for f in noted.forecasts)
    return [json.dumps(line) for line in (*figures, *bearings, *forecasts)]


def _unclear_line(mention: Mention) -> str:
    return json.dumps([mention.span.start, mention.span.end, mention.candidates])

"""Reader: articles in, statements out, for the parties, options and themes of one case."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property, lru_cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from standoff.dispute import Option, Party, Theme
from standoff.evidence import Article
from standoff.statements.dependence import Conditioned
from standoff.statements.matching import Matcher
from standoff.statements.pipeline import Pipeline, load
from standoff.statements.statement import Statement

if TYPE_CHECKING:
    from standoff.parties import Directory, Mention
    from standoff.statements.noted import Noted

RULES = ("statements", "parties")
"""The rooms whose code and word lists decide what is read."""


@dataclass(frozen=True, slots=True)
class Readout:
    """What one article gives: ``statements`` in text order, what is ``noted`` beside them, and the
    mentions that stayed ``unclear``.
    """

    statements: tuple[Statement, ...]
    noted: Noted
    unclear: tuple[Mention, ...]


class Reader:
    """Reads the statements of a case's parties about its options and themes.

    Making one loads no language pipeline; the first ``read`` does.
    """

    def __init__(
        self,
        parties: Sequence[Party],
        options: Sequence[Option],
        themes: Sequence[Theme] = (),
        pipeline: Pipeline | None = None,
    ) -> None:
        """Raises Malformed for a term that breaks the term language, Unknown for no pipeline."""
        self.parties = tuple(parties)
        self.options = tuple(options)
        self.themes = tuple(themes)
        self.pipeline = pipeline or load()
        self._option_terms = Matcher.of_options(self.options)
        self._theme_terms = Matcher.of_themes(self.themes)

    @property
    def fingerprint(self) -> str:
        """Sixteen hex digits that change with the rules, the pipeline and what the case asks for."""
        asked = [list(map(asdict, things)) for things in (self.parties, self.options, self.themes)]
        told = [_rules(), metadata.version("standoff"), self.pipeline.fingerprint, asked]
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]

    def read(self, article: Article) -> tuple[Statement, ...]:
        """The statements of ``article`` in text order."""
        return next(self.read_all([article]))

    def read_all(self, articles: Iterable[Article]) -> Iterator[tuple[Statement, ...]]:
        """The statements of each article, one article after the other."""
        for article in articles:
            yield self.readout(article).statements

    def readout(self, article: Article) -> Readout:
        """Everything that is read of ``article``, from one parse of it."""
        from standoff.statements.composing import composed
        from standoff.statements.noted import Noted, noted
        from standoff.statements.parsed import Parsed

        doc = next(self.pipeline.docs([article.text], names=self._directory.names))
        if not len(doc):
            return Readout((), Noted(), ())
        parsed = Parsed.of(article, doc)
        mentions = self._directory.resolve(doc, article.furniture)
        themes = self._theme_terms.find(parsed)
        statements, scene = composed(parsed, mentions, self._option_terms, themes)
        return Readout(statements, noted(scene, themes), mentions.ambiguous)

    def conditions(self, article: Article) -> tuple[Conditioned, ...]:
        """What ``article`` makes depend on what, for whom, whether or not the case's options are meant."""
        from standoff.statements.attribute import attribute
        from standoff.statements.blocks import with_blocks
        from standoff.statements.conditioned import conditioned
        from standoff.statements.parsed import Parsed
        from standoff.statements.told import sources
        from standoff.statements.who import Who

        doc = next(self.pipeline.docs([article.text], names=self._directory.names))
        if not len(doc):
            return ()
        parsed = Parsed.of(article, doc)
        mentions = self._directory.resolve(doc, article.furniture)
        who = Who(parsed, mentions)
        sources(parsed, with_blocks(parsed, mentions, attribute(doc)), who)
        return conditioned(parsed, who)

    @cached_property
    def _directory(self) -> Directory:
        from standoff.parties import Directory

        return Directory(self.parties)


@lru_cache(maxsize=1)
def _rules() -> str:
    """A digest of all code and data by which statements are read."""
    digest = hashlib.sha256()
    for room in RULES:
        folder = Path(__file__).parent.parent / room
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()

"""Parsed: an article's parse, indexed once so that every later step is a look-up."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.evidence import Article, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PLURAL = re.compile(r"[a-z]{3,}[^s]s")


@dataclass(frozen=True, slots=True)
class Parsed:
    """One article with its tokens by form and its sentences.

    ``places`` leads from a lower-case form or lemma to the positions of the tokens that have it,
    ``forms`` is its sorted key list (for prefixes), ``sentence`` gives each token's sentence number
    and ``borders`` each sentence's first token and the one after its last.
    """

    article: Article
    doc: Doc
    places: dict[str, tuple[int, ...]]
    forms: tuple[str, ...]
    sentence: tuple[int, ...]
    borders: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]

    @staticmethod
    def of(article: Article, doc: Doc) -> Parsed:
        """Index ``doc``, the parse of ``article.text``."""
        borders = tuple((sent.start, sent.end) for sent in doc.sents) if len(doc) else ()
        numbers = tuple(n for n, (start, end) in enumerate(borders) for _ in range(start, end))
        places = _places(doc)
        starts = tuple(token.idx for token in doc)
        return Parsed(article, doc, places, tuple(sorted(places)), numbers, borders, starts)

    def tokens(self, span: Span) -> range:
        """Positions of the tokens that share a character with ``span``."""
        first = max(0, bisect.bisect_right(self.starts, span.start) - 1)
        if first < len(self.doc) and self._end(first) <= span.start:
            first += 1
        return range(first, bisect.bisect_left(self.starts, span.end))

    def span(self, first: int, last: int) -> Span:
        """Characters from token ``first`` to token ``last``, inclusive, without trailing blanks."""
        return Span(self.starts[first], self._end(last))

    def token_span(self, token: Token) -> Span:
        return Span(token.idx, token.idx + len(token.text.rstrip()))

    def text(self, span: Span) -> str:
        return self.article.text[span.start : span.end]

    def prefixed(self, prefix: str) -> list[str]:
        """The forms that begin with ``prefix``."""
        first = bisect.bisect_left(self.forms, prefix)
        last = bisect.bisect_left(self.forms, prefix + "\U0010ffff")
        return list(self.forms[first:last])

    def _end(self, position: int) -> int:
        token = self.doc[position]
        return token.idx + len(token.text.rstrip())


def _places(doc: Doc) -> dict[str, tuple[int, ...]]:
    places: dict[str, list[int]] = defaultdict(list)
    for token in doc:
        lower = token.lower_
        forms = {lower, token.lemma_.lower()}
        if token.tag_[:3] == "NNP" and _PLURAL.fullmatch(lower):
            forms.add(lower[:-1])
        for form in forms:
            places[form].append(token.i)
    return {form: tuple(found) for form, found in places.items()}

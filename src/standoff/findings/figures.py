"""Figures: what the articles count, as written and in its sentence.

Found by pattern: percentages, sums of money, counted things ("four islands", "28,000 troops"),
and shares ("two thirds"). Furniture at the end of a page is left out, and a figure that an article
repeats is told once.

Misses: years and dates, which belong to the record; figures in words beyond twenty; what a bare number
counts in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from standoff.evidence import Article, Passage, Span
from standoff.findings.dossier import FigureView, Quote

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORD = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty"
)
_SCALE = r"(?:\s(?:thousand|million|billion|trillion))"
_MONEY = (
    rf"(?:[$€£¥]\s?(?:{_NUMBER}){_SCALE}?|(?:{_NUMBER}){_SCALE}?\s(?:dollars|euros|roubles|rubles|yen|yuan))"
)
_SHARE = rf"(?:(?:{_NUMBER})\s?(?:%|per\s?cent\b)|(?:two|three)[ -](?:thirds|quarters|fifths))"
_VAGUE = "countries|sides|parties|leaders|nations|others|ways|things|years|months|days|weeks|decades|states"
_THINGS = (
    rf"(?:(?:{_NUMBER}){_SCALE}?|{_WORD}){_SCALE}?\s(?:[a-z]+(?:-[a-z]+)?\s)?(?!(?:{_VAGUE})\b)[a-z]{{3,}}s\b"
)
_FIGURE = re.compile(rf"(?<![\w.,$€£¥-])(?:{_MONEY}|{_SHARE}|{_THINGS})")
_END = re.compile(r"[.!?][\"'”’)\]]*\s|\n")
_NOT_THINGS = re.compile(r"(?:ss|us|is|was|has|its|this|as)$")


def figures(articles: Iterable[Article]) -> tuple[FigureView, ...]:
    """The figures of every article in the order of its text."""
    return tuple(figure for article in articles for figure in _of(article))


def _of(article: Article) -> Iterator[FigureView]:
    seen: set[str] = set()
    for match in _FIGURE.finditer(article.text):
        span = Span(*match.span())
        value = " ".join(match[0].split())
        if value.casefold() in seen or article.in_furniture(span) or _NOT_THINGS.search(value):
            continue
        seen.add(value.casefold())
        yield FigureView(value, span, _quote(article, span))


def _quote(article: Article, span: Span) -> Quote:
    """The sentence around ``span``."""
    ends = [m.end() for m in _END.finditer(article.text, 0, span.start)]
    after = _END.search(article.text, span.end)
    start = ends[-1] if ends else 0
    end = after.end() if after else len(article.text)
    exact = article.text[start:end].rstrip()
    start += len(exact) - len(exact.lstrip())
    published = article.published.date if article.published else None
    passage = Passage.of(article, start, start + len(exact.lstrip()))
    return Quote(passage, article.name, article.outlet, article.author, published)

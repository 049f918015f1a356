"""Corroboration: how many independent sources the articles are, and what independent sources tell alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from standoff.construction import Construction, Sources, Support
from standoff.findings.quote import Quote
from standoff.findings.quotes import Quoter


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A formula of ``party`` that ``origins`` independent sources give; ``quotes``, one for each article."""

    party: str
    formula: str
    origins: int
    weight: float
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Corroboration:
    """The ``articles`` are ``origins`` independent sources; ``confirmed`` is what two of them or more give,
    by party and formula, of ``formulas`` in all.
    """

    articles: int
    origins: int
    formulas: int
    confirmed: tuple[Confirmed, ...]


def corroboration(construction: Construction, sources: Sources, quoter: Quoter) -> Corroboration | None:
    """What the articles confirm of one another; ``None`` for a case without articles."""
    if not sources.articles:
        return None
    return Corroboration(
        articles=len(sources.articles),
        origins=sources.among(article.id for article in sources.articles).origins,
        formulas=len(construction.support),
        confirmed=tuple(
            Confirmed(s.party, s.text, s.origins, s.weight, tuple(_one_each(s, quoter)))
            for s in construction.support
            if s.corroborated
        ),
    )


def _one_each(support: Support, quoter: Quoter) -> Iterable[Quote]:
    """The best quote of every article that gives the formula."""
    best: dict[str | None, Quote] = {}
    for quote in quoter.best(support.warrants):
        best.setdefault(quote.article, quote)
    return best.values()

"""What is said on the case's themes."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.dispute import Theme
from standoff.evidence import Passage
from standoff.findings.dossier import Quote, ThemeView
from standoff.findings.quotes import NEARNESS, SENSIBLE, Quoter, quoted
from standoff.statements import Statement
from standoff.statements.noted import Bearing


def theme_views(
    themes: Sequence[Theme], statements: Sequence[Statement], bearings: Sequence[Bearing], quoter: Quoter
) -> tuple[ThemeView, ...]:
    """Every theme of the case with the statements that touch it, the parties' own words first, and
    then the sentences that bear on it and hold none of these statements.
    """
    return tuple(
        ThemeView(
            name=theme.name,
            label=theme.label,
            kind=theme.kind,
            quotes=_with_bearings(
                _quotes([s for s in statements if theme.name in s.themes], quoter),
                [b.passage for b in bearings if b.theme == theme.name],
                quoter,
            ),
        )
        for theme in themes
    )


def _with_bearings(
    quotes: tuple[Quote, ...], sentences: Sequence[Passage], quoter: Quoter
) -> tuple[Quote, ...]:
    kept = list(quotes)
    for sentence in sorted(sentences, key=lambda p: (quoter.sources.by_id[p.article].name, p.start)):
        if not any(quote.passage and _same(sentence, quote.passage, quoter) for quote in kept):
            kept.append(quoted(sentence, quoter.sources))
    return tuple(kept)


def _quotes(statements: Sequence[Statement], quoter: Quoter) -> tuple[Quote, ...]:
    """The quotes of ``statements``, best first; of overlapping passages, and of copies, only the best."""
    kept: list[Statement] = []
    for statement in sorted(statements, key=_best_first):
        if not any(_same(statement.passage, other.passage, quoter) for other in kept):
            kept.append(statement)
    return tuple(quoter.of_statement(statement) for statement in kept)


def _same(a: Passage, b: Passage, quoter: Quoter) -> bool:
    """Whether two passages overlap, or one is the other in a copy of its article."""
    return (a.article == b.article and a.span.overlaps(b.span)) or quoter.copied(a, b)


def _best_first(statement: Statement) -> tuple[int, bool, int, str, int, str]:
    passage = statement.passage
    length = len(passage.exact)
    near = NEARNESS[statement.mode]
    return near, length not in SENSIBLE, length, passage.article, passage.start, statement.id

"""What is said on the case's themes, and what the articles forecast."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.dispute import Theme
from standoff.findings.dossier import Quote, ThemeView
from standoff.findings.quotes import NEARNESS, SENSIBLE, Quoter
from standoff.statements import Statement


def theme_views(
    themes: Sequence[Theme], statements: Sequence[Statement], quoter: Quoter
) -> tuple[ThemeView, ...]:
    """Every theme of the case with the statements that touch it, the parties' own words first."""
    return tuple(
        ThemeView(
            name=theme.name,
            label=theme.label,
            kind=theme.kind,
            quotes=_quotes([s for s in statements if theme.name in s.themes], quoter),
        )
        for theme in themes
    )


def forecasts(statements: Sequence[Statement], quoter: Quoter) -> tuple[Quote, ...]:
    """What speakers and authors predict."""
    return _quotes([s for s in statements if s.forecast], quoter)


def _quotes(statements: Sequence[Statement], quoter: Quoter) -> tuple[Quote, ...]:
    """The quotes of ``statements``, best first; of overlapping passages, and of copies, only the best."""
    kept: list[Statement] = []
    for statement in sorted(statements, key=_best_first):
        if not any(_repeats(statement, other, quoter) for other in kept):
            kept.append(statement)
    return tuple(quoter.of_statement(statement) for statement in kept)


def _repeats(one: Statement, other: Statement, quoter: Quoter) -> bool:
    a, b = one.passage, other.passage
    return (a.article == b.article and a.span.overlaps(b.span)) or quoter.copied(a, b)


def _best_first(statement: Statement) -> tuple[int, bool, int, str, int, str]:
    passage = statement.passage
    length = len(passage.exact)
    near = NEARNESS[statement.mode]
    return near, length not in SENSIBLE, length, passage.article, passage.start, statement.id

"""Gaps: what is not known, and what was only decided by rule."""

from __future__ import annotations

from collections.abc import Iterator

from standoff.construction import Construction, Dropped, Reason, Sources
from standoff.findings.dossier import Gap
from standoff.findings.quotes import Quoter


def gaps(construction: Construction, sources: Sources, quoter: Quoter) -> tuple[Gap, ...]:
    """Every gap, by kind; a case without articles has none about articles or evidence."""
    return (
        *_contradictions(construction, quoter),
        *_ties(construction),
        *_unpriced(construction, quoter),
        *(_unheard(construction) if sources.articles else ()),
        *_outside(construction, sources, quoter),
        *_undated(sources),
        *_ungraded(sources),
        *_grades(sources, quoter),
        *_unused(construction, quoter),
    )


def _contradictions(construction: Construction, quoter: Quoter) -> Iterator[Gap]:
    for balance in construction.undetermined:
        quotes = quoter.best(balance.prevailing.warrants) + quoter.best(balance.outweighed.warrants)
        yield Gap("contradiction", balance.party, balance.prevailing.text, quotes)


def _ties(construction: Construction) -> Iterator[Gap]:
    for tie in construction.ties:
        yield Gap("tie", tie.party, "; ".join(tie.formulas))


def _unpriced(construction: Construction, quoter: Quoter) -> Iterator[Gap]:
    """Prices that were offered without saying for what."""
    for support in construction.unpriced:
        yield Gap("price not stated", support.party, support.text, quoter.best(support.warrants))


def _unheard(construction: Construction) -> Iterator[Gap]:
    """Own options of a party on which nobody says where it stands."""
    owner = {option.name: option.owner for option in construction.dispute.options}
    for party, option in construction.silent:
        if owner[option] == party:
            yield Gap("no evidence", party, option)


def _outside(construction: Construction, sources: Sources, quoter: Quoter) -> Iterator[Gap]:
    for dropped in construction.dropped:
        statement = dropped.statement
        if dropped.reason is Reason.OUTSIDE and statement is not None and statement.condition is not None:
            yield Gap(
                "condition outside the model",
                dropped.party or "",
                _condition(dropped, sources),
                (quoter.of_statement(statement),),
            )


def _condition(dropped: Dropped, sources: Sources) -> str:
    statement = dropped.statement
    assert statement is not None
    assert statement.condition is not None
    span = statement.condition.span
    return " ".join(sources.by_id[statement.passage.article].text[span.start : span.end].split())


def _undated(sources: Sources) -> Iterator[Gap]:
    for article in sources.articles:
        if article.published is None:
            yield Gap("undated article", article.name, article.title or "")


def _ungraded(sources: Sources) -> Iterator[Gap]:
    for article in sources.articles:
        grade = sources.grade(article)
        if grade.reliability_by is None and grade.credibility_by is None and grade.believed:
            yield Gap("no source grade", article.outlet or article.name, article.name)


def _grades(sources: Sources, quoter: Quoter) -> Iterator[Gap]:
    """Entries of the case that grade nothing that was read, or two sorts of thing."""
    for entry in sources.idle:
        yield Gap("idle grade", entry.source, entry.says or "")
    spoken = [statement.passage for statement in quoter.statements.values()]
    for entry, words in sources.graded_passages:
        if not any(p.article == words.article and p.span.overlaps(words.span) for p in spoken):
            yield Gap("idle grade", entry.source, entry.says or "")
    for entry, kinds in sources.unclear:
        yield Gap("unclear grade", entry.source, ", ".join(kinds))


def _unused(construction: Construction, quoter: Quoter) -> Iterator[Gap]:
    """Statements that are not used because of who tells them, or because they weigh nothing."""
    kinds = {Reason.NOT_BELIEVED: "not believed", Reason.WEIGHTLESS: "weighs nothing"}
    for dropped in construction.dropped:
        if dropped.reason in kinds and dropped.statement is not None:
            yield Gap(
                kinds[dropped.reason], dropped.party or "", "", (quoter.of_statement(dropped.statement),)
            )

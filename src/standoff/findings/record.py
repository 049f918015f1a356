"""The record: what parties did and said, dated as precisely as the texts allow.

An act is dated by the event that its sentence tells; failing that by when it was said, and then it
is in the record only if the party speaks for itself, since an author's undated remark is no event.

Misses: an act told twice with two dates; acts of which PLOVER has no class.
"""

from __future__ import annotations

from collections.abc import Iterable

from standoff.construction import Sources
from standoff.evidence import PartialDate
from standoff.findings.dossier import DatedAct
from standoff.findings.quotes import NEARNESS, Quoter
from standoff.statements import Modality, Mode, Statement


def record(statements: Iterable[Statement], sources: Sources, quoter: Quoter) -> tuple[DatedAct, ...]:
    """Dated acts of parties, oldest first; the same words and copies of an article once."""
    told: dict[tuple[str, str, str | None, str], DatedAct] = {}
    for statement in sorted(statements, key=_nearest_first):
        act = _dated(statement, quoter)
        if act is None or act.quote.passage is None:
            continue
        source = sources.group(act.quote.passage.article)
        if not any(_same(act, other, source, key[0]) for key, other in told.items()):
            told[source, statement.id, act.party, str(act.date)] = act
    return tuple(sorted(told.values(), key=_order))


def _dated(statement: Statement, quoter: Quoter) -> DatedAct | None:
    if statement.act is None or statement.party is None or statement.forecast:
        return None
    if statement.modality is Modality.HYPOTHETICAL:
        return None
    quote = quoter.of_statement(statement)
    date, from_text = _date(statement, quote.date)
    if date is None or (statement.mode is Mode.NARRATED and not from_text):
        return None
    to = statement.addressee
    return DatedAct(
        date=date,
        party=statement.party,
        act=statement.act,
        addressee=(to.party or to.name) if to else None,
        quote=quote,
        from_text=from_text,
    )


def _date(statement: Statement, otherwise: PartialDate | None) -> tuple[PartialDate | None, bool]:
    for moment in (statement.event, statement.said):
        if moment is not None and moment.span is not None:
            return moment.date, True
    return otherwise, False


def _same(act: DatedAct, other: DatedAct, source: str, other_source: str) -> bool:
    """Whether both tell one act of one party in the same words."""
    one, two = act.quote.passage, other.quote.passage
    if one is None or two is None or source != other_source or act.party != other.party:
        return False
    overlap = one.span.overlaps(two.span) if one.article == two.article else one.exact == two.exact
    return overlap and act.date == other.date


def _nearest_first(statement: Statement) -> tuple[int, int, str, int, str]:
    passage = statement.passage
    return NEARNESS[statement.mode], len(passage.exact), passage.article, passage.start, statement.id


def _order(act: DatedAct) -> tuple[object, ...]:
    passage = act.quote.passage
    assert passage is not None
    return act.date.earliest, str(act.date), act.party or "", passage.article, passage.start

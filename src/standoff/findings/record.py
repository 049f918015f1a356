"""The record: what parties did and said, dated as precisely as the texts allow.

An act is dated by the event that its sentence tells; failing that by when it was said, and then it
is in the record only if the party speaks for itself, since an author's undated remark is no event.

Misses: an act told twice with two dates or in two articles; acts of which PLOVER has no class; two acts
of one kind that one sentence tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from standoff.construction import Sources
from standoff.evidence import PartialDate
from standoff.findings.dossier import DatedAct
from standoff.findings.quotes import NEARNESS, Quoter
from standoff.statements import Bound, Modality, Mode, Statement

_ENDS = re.compile(r"[.!?…][\"”’')\]]*\s|[\r\n]")


def record(statements: Iterable[Statement], sources: Sources, quoter: Quoter) -> tuple[DatedAct, ...]:
    """Dated acts of parties, oldest first.

    The same words, copies of an article, and two halves of one sentence that tell the same act of one
    party make one entry; so does what several parties did in the same words.
    """
    told: list[DatedAct] = []
    for statement in sorted(statements, key=_nearest_first):
        act = _dated(statement, quoter)
        if act is not None and not any(_same(act, other, sources) for other in told):
            told.append(act)
    return tuple(sorted(_joined(told), key=_order))


def _joined(acts: Iterable[DatedAct]) -> Iterator[DatedAct]:
    """Acts of the same date and kind in the same words as one, by the parties' names.

    What parties did together is an event and no standing position, so the date of an article that
    recalls it is none of its own.
    """
    together: dict[tuple[object, ...], list[DatedAct]] = {}
    for act in acts:
        passage = act.quote.passage
        assert passage is not None
        key = (passage.article, passage.start, passage.end, str(act.date), act.act)
        together.setdefault(key, []).append(act)
    for group in together.values():
        first, *rest = sorted(group, key=lambda act: act.party or "")
        partners = tuple(act.party for act in rest if act.party)
        if partners and not first.from_text:
            continue
        alone = first.addressee if first.addressee not in partners else None
        yield replace(first, partners=partners, addressee=alone)


def _dated(statement: Statement, quoter: Quoter) -> DatedAct | None:
    if statement.act is None or statement.party is None or statement.forecast:
        return None
    if statement.modality is Modality.HYPOTHETICAL:
        return None
    quote = quoter.of_statement(statement)
    date, from_text = _date(statement, quote.date)
    heard = statement.mode is not Mode.NARRATED and statement.speaker.party == statement.party
    if date is None or not (from_text or heard):
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
    """The day it happened, if the text dates it; what was said then about a later time happened then."""
    said, event = (moment if moment and moment.span else None for moment in (statement.said, statement.event))
    if said and event and event.date.earliest > said.date.latest:
        event = None
    for moment in (event, said):
        if moment is not None and moment.bound is Bound.WITHIN:
            return moment.date, True
    return otherwise, False


def _same(act: DatedAct, other: DatedAct, sources: Sources) -> bool:
    """Whether both tell one act of one party: in the same words, or as parts of one sentence."""
    one, two = act.quote.passage, other.quote.passage
    assert one is not None
    assert two is not None
    if (act.party, act.date) != (other.party, other.date):
        return False
    if one.article != two.article:
        return one.exact == two.exact and sources.group(one.article) == sources.group(two.article)
    if one.span.overlaps(two.span):
        return True
    between = sources.by_id[one.article].text[min(one.end, two.end) : max(one.start, two.start)]
    return act.act == other.act and not _ENDS.search(between)


def _nearest_first(statement: Statement) -> tuple[int, int, str, int, str]:
    passage = statement.passage
    return NEARNESS[statement.mode], len(passage.exact), passage.article, passage.start, statement.id


def _order(act: DatedAct) -> tuple[object, ...]:
    passage = act.quote.passage
    assert passage is not None
    return act.date.earliest, str(act.date), act.party or "", passage.article, passage.start

"""Who answers for what the file says that a party prefers."""

from __future__ import annotations

from standoff.dispute.schema import CaseFile, PreferenceEntry, RankingEntry
from standoff.errors import Malformed
from standoff.evidence import Decision, PartialDate, Ruling


def ruling_of(item: PreferenceEntry | RankingEntry, subject: str, entries: CaseFile, where: str) -> Ruling:
    """The analyst's decision behind ``item``: its own author and date, or the file's."""
    default = entries.analyst
    analyst = item.by or (default.name if default else None)
    if analyst is None:
        raise Malformed(
            "nobody answers for this preference",
            where=where,
            why="every preference leads back to a sentence or to a named analyst",
            remedy="Add 'analyst: {name: ..., date: ...}' at the top of the file, or 'by: ...' here.",
        )
    own = item.date or (default.date if default and item.by is None else None)
    date = PartialDate.parse(own) if own else None
    return Ruling(analyst, Decision.ADD, subject, item.reason or "Stated in the case file.", date)

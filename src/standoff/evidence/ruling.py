"""Ruling: a named person's dated decision about something read or constructed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standoff.evidence.dates import PartialDate


class Decision(StrEnum):
    """What a ruling does to its subject."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Ruling:
    """``analyst`` decided ``decision`` about ``subject`` on ``date`` because of ``reason``.

    ``subject`` is the text of a formula or the id of a statement. Not an edit: what it overrules
    is kept. A pinned preference in a case file is a ruling with decision ``add``.
    """

    analyst: str
    decision: Decision
    subject: str
    reason: str
    date: PartialDate | None = None

"""Quote: a passage with what a reader needs to judge it."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.evidence import PartialDate, Passage, Ruling
from standoff.statements import Mode


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage with what a reader needs to judge it; ``ruling`` stands in where there is no text.

    ``article`` is the article's file name; ``statement`` the id of the statement it warrants.
    ``corrected`` is the ruling that coded the statement otherwise than it was read, or that added it.
    """

    passage: Passage | None
    article: str | None = None
    outlet: str | None = None
    author: str | None = None
    date: PartialDate | None = None
    speaker: str | None = None
    party: str | None = None
    mode: Mode | None = None
    statement: str | None = None
    ruling: Ruling | None = None
    corrected: Ruling | None = None

"""Claim: a stretch of text that tells one party's position, before its meaning is read."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.evidence import Span
from standoff.statements.attribution import Mode
from standoff.statements.statement import Voice


@dataclass(frozen=True, slots=True)
class Claim:
    """``holder`` is whose position it is, ``speaker`` who utters it, ``chain`` all of them in order.

    ``head`` is the token under which the content hangs (the cue, or the narrated predicate), ``None``
    when there is none. ``scope`` are the token positions of the content, with what elaborates it
    ("…, alluding to …"); ``content`` the characters of the content alone.
    """

    holder: Voice
    speaker: Voice
    chain: tuple[Voice, ...]
    mode: Mode
    rule: str
    cue: tuple[Span, ...]
    head: int | None
    content: tuple[Span, ...]
    scope: tuple[int, ...]

    @property
    def party(self) -> str | None:
        return self.holder.party

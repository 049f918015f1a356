"""Mention: a place in a text that stands for a party or one of its people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standoff.evidence import Span


class Resolution(StrEnum):
    """How a mention was resolved."""

    NAMED = "named"
    DEMONYM = "demonym"
    METONYM = "metonym"
    BODY = "body"
    PERSON = "person"
    AFFILIATION = "affiliation"
    SURNAME = "surname"
    TITLE = "title"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """``span`` stands for ``party``, or for the person ``person`` of it.

    ``candidates`` has two or more parties when the text does not decide between them; then
    ``party`` is ``None``: ambiguity is reported, not guessed away. ``evidence`` is where the text
    says so (the apposition or title that gives an affiliation), if it is elsewhere.
    """

    span: Span
    party: str | None
    how: Resolution
    person: str | None = None
    evidence: Span | None = None
    candidates: tuple[str, ...] = ()

"""Mention: a place in a text that stands for a party or one of its people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standoff.evidence import Span


class Resolution(StrEnum):
    """How a mention was resolved.

    SOCIETY is a party's public, press, experts or businesses: its people, but not those who decide,
    so what they say is not the party's position.
    """

    NAMED = "named"
    DEMONYM = "demonym"
    METONYM = "metonym"
    BODY = "body"
    PERSON = "person"
    AFFILIATION = "affiliation"
    SURNAME = "surname"
    TITLE = "title"
    PRONOUN = "pronoun"
    SOCIETY = "society"


class Use(StrEnum):
    """What the mention does in its sentence.

    ACTOR: it can act or be acted upon. PLACE: somewhere ("in Japan"). MODIFIER: it only qualifies
    another noun, which is not the party ("Russian Far East", "Japan's stance").
    """

    ACTOR = "actor"
    PLACE = "place"
    MODIFIER = "modifier"


@dataclass(frozen=True, slots=True)
class Mention:
    """``span`` stands for ``party``, or for the person ``person`` of it.

    ``parties`` are the two or more that the words mean together ("Moscow and Tokyo"); then ``party``
    is ``None``. ``candidates`` are the parties between which the text does not decide, and ``party``
    is ``None``: ambiguity is reported, not guessed away. A single candidate may also be something
    that the case does not know ("Korea" where only South Korea is a party). ``evidence`` is where the
    text says so (the apposition or title that gives an affiliation, a pronoun's antecedent), if it
    is elsewhere. ``former`` marks people who held their office in the past.
    """

    span: Span
    party: str | None
    how: Resolution
    person: str | None = None
    evidence: Span | None = None
    candidates: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    use: Use = Use.ACTOR
    former: bool = False

    @property
    def decides(self) -> bool:
        """Whether the words stand for those who decide, not for the party's public or press."""
        return self.how is not Resolution.SOCIETY

    @property
    def every(self) -> tuple[str, ...]:
        """The parties that the words certainly mean: none, one, or several together."""
        return (self.party,) if self.party is not None else self.parties

"""When a piece of evidence comes in, and the model as of a day.

A statement comes in on the last day that its date can mean: a year alone counts on 31 December, as the
weights have it. What has no date at all is there from the start, as the analyst's pins are.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from standoff.belief.texts import texts_of
from standoff.construction import Gathered, Piece
from standoff.construction.weights import date_of, recency
from standoff.errors import Unknown
from standoff.evidence import PartialDate

DAYS = 365.25
"""Days in a year."""


Utterance = tuple[str, str, str, int]


class Counting(StrEnum):
    """By which date a statement comes in: when the position was HELD, else when its article was PUBLISHED."""

    HELD = "held"
    PUBLISHED = "published"


def counting_called(name: str) -> Counting:
    """The way of counting of that name; raises ``Unknown``."""
    if name not in set(Counting):
        raise Unknown(
            f"{name!r} is no date to count by",
            where="timeline",
            remedy="Count by 'held', when a position was held, or 'published', when it was reported.",
        )
    return Counting(name)


@dataclass(frozen=True)
class Clock:
    """Says which pieces of ``gathered`` are there on a day, and what they weigh seen from it.

    With a ``window`` of years only those no older than it are; without, all that came before.
    """

    gathered: Gathered
    by: Counting = Counting.HELD
    window: float = math.inf

    @cached_property
    def enters(self) -> tuple[PartialDate | None, ...]:
        """For each piece the date at which it comes in; ``None`` if it has none."""
        return tuple(self._date(piece) for piece in self.gathered.evidence)

    @cached_property
    def lapses(self) -> tuple[datetime.date | None, ...]:
        """For each piece the first day on which it is too old; ``None`` if it never is."""
        return tuple(self._lapse(date) for date in self.enters)

    @property
    def as_of(self) -> PartialDate | None:
        """The case's own day: that of its file, else the latest article's."""
        return self.gathered.dispute.as_of or self.gathered.sources.latest

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """For each article's id the text that it is."""
        return texts_of(self.gathered)

    @cached_property
    def utterances(self) -> Mapping[str, Utterance]:
        """For each statement's id what it is, whichever copy of its article tells it: the text, the words,
        whose they are, and how many like it the article has before.
        """
        told: dict[tuple[str, str, str], dict[str, tuple[int, int, list[str]]]] = {}
        for piece in self.gathered.evidence:
            passage = piece.statement.passage
            alike = told.setdefault((passage.article, passage.exact, piece.party), {})
            alike.setdefault(piece.statement.id, (passage.start, passage.end, []))[2].append(piece.text)
        return {
            name: (self.texts[article], words, party, before)
            for (article, words, party), alike in told.items()
            for before, name in enumerate(sorted(alike, key=lambda each: alike[each]))
        }

    def there(self, day: datetime.date) -> frozenset[int]:
        """The places of the pieces that count on ``day``, in ``gathered.evidence``."""
        return frozenset(
            place
            for place, (date, lapse) in enumerate(zip(self.enters, self.lapses, strict=True))
            if date is None or (date.latest <= day and (lapse is None or day < lapse))
        )

    def seen_from(self, day: datetime.date, places: Iterable[int]) -> Gathered:
        """These pieces and no others, weighed as of ``day``."""
        as_of = exact(day)
        evidence = tuple(self._weighed(self.gathered.evidence[place], as_of) for place in sorted(places))
        dispute = replace(self.gathered.dispute, as_of=as_of)
        return replace(self.gathered, dispute=dispute, evidence=evidence)

    def _weighed(self, piece: Piece, as_of: PartialDate) -> Piece:
        held = date_of(piece.statement, self._published(piece))
        aged = recency(held, as_of, self.gathered.weighting)
        return replace(piece, factors=replace(piece.factors, recency=aged))

    def _date(self, piece: Piece) -> PartialDate | None:
        published = self._published(piece)
        held = date_of(piece.statement, published)
        return held if self.by is Counting.HELD else published or held

    def _published(self, piece: Piece) -> PartialDate | None:
        published = self.gathered.sources.by_id[piece.statement.passage.article].published
        return published.date if published else None

    def _lapse(self, date: PartialDate | None) -> datetime.date | None:
        if date is None or math.isinf(self.window):
            return None
        try:
            return date.latest + datetime.timedelta(days=math.floor(self.window * DAYS) + 1)
        except OverflowError:
            return None


def exact(day: datetime.date) -> PartialDate:
    """``day`` as a date."""
    return PartialDate(day.year, day.month, day.day)

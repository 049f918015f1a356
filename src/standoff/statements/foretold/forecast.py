"""Forecast: what somebody says will come about, or will not."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from standoff.evidence import Passage, Span
from standoff.statements.statement import Moment, Voice


@dataclass(frozen=True, slots=True)
class Forecast:
    """``speaker`` foretells in ``passage`` that something ``will`` come about, or will not.

    ``probability`` is read from the words (``cue``): that it comes true as told, from 0 to 1. For "a
    settlement is unlikely" ``will`` is false and the probability that none comes is 0.75. ``horizon`` is the
    time by which, or in which, ``None`` if open. ``condition`` are the characters of the case for which
    alone it is foretold. ``about`` are the case's options that the passage names: +1 where it says that they
    will be taken, −1 where not. A party's word on what it will do itself is a commitment, not a forecast.
    """

    passage: Passage
    speaker: Voice
    will: bool
    probability: float
    cue: Span
    horizon: Moment | None = None
    condition: Span | None = None
    about: tuple[tuple[str, int], ...] = ()

    @property
    def id(self) -> str:
        """Twelve hex digits: the same as long as the same words of the same article foretell it."""
        told = (self.passage.article, self.cue.start, self.cue.end, self.speaker.name)
        return hashlib.sha256(repr(told).encode()).hexdigest()[:12]

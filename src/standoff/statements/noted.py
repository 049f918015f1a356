"""What is noted of an article beside its statements: figures, sentences that bear on a theme, forecasts.

A theme ("public opinion", "the rise of a third power") is often told where nobody's position is: such
a sentence is noted by the case's terms for the theme, and is nobody's claim but the article's.

Misses: what a statement says of a theme in words that the case's terms lack; irony.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from standoff.evidence import Passage
from standoff.statements.figures import Figure, figures
from standoff.statements.foretold import Forecast, forecasts
from standoff.statements.matching import Match
from standoff.statements.parsed import Parsed
from standoff.statements.scene import Scene


@dataclass(frozen=True, slots=True)
class Bearing:
    """A sentence that names ``theme`` by one of the case's terms for it."""

    theme: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Noted:
    """The figures, bearings and forecasts of one article, or of several one after the other."""

    figures: tuple[Figure, ...] = ()
    bearings: tuple[Bearing, ...] = ()
    forecasts: tuple[Forecast, ...] = ()

    def __add__(self, other: Noted) -> Noted:
        return Noted(
            self.figures + other.figures, self.bearings + other.bearings, self.forecasts + other.forecasts
        )


def noted(scene: Scene, themes: Sequence[Match]) -> Noted:
    """What is noted of an article, in text order; nothing in its furniture. ``themes``: where the
    case's terms for themes match.
    """
    return Noted(figures(scene.parsed), _bearings(scene.parsed, themes), forecasts(scene))


def _bearings(parsed: Parsed, themes: Sequence[Match]) -> tuple[Bearing, ...]:
    found: dict[tuple[str, int], Bearing] = {}
    for match in themes:
        number = parsed.sentence[match.tokens[0]]
        first, end = parsed.borders[number]
        span = parsed.span(first, end - 1)
        if not parsed.article.in_furniture(span):
            passage = Passage.of(parsed.article, span.start, span.end)
            found.setdefault((match.name, number), Bearing(match.name, passage))
    return tuple(found.values())

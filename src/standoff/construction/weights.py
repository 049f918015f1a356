"""What a statement weighs: grade × credibility × mode × modality × hearsay × recency.

Every factor is in (0, 1]. Reliability and credibility are the Admiralty code (NATO AJP-2.1): F and 6
mean *unknown* and take the neutral middle, not the bottom. Recency halves with every ``half_life``
years before the case's date. History whose event is dated has its age in the recency and no factor
for its modality beside it. The rest is our own judgement, kept here in one place to be varied.

Misses: a source that is reliable on one subject and not on another; repetition as emphasis.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from standoff.dispute import SourceGrade
from standoff.evidence import PartialDate
from standoff.statements import Bound, Modality, Mode, Statement

RELIABILITY = {"A": 1.0, "B": 0.8, "C": 0.6, "D": 0.4, "E": 0.2, "F": 0.6}
CREDIBILITY = {1: 1.0, 2: 0.8, 3: 0.6, 4: 0.4, 5: 0.2, 6: 0.6}
MODE = {Mode.DIRECT: 1.0, Mode.MIXED: 0.9, Mode.INDIRECT: 0.8, Mode.NARRATED: 0.5}
MODALITY = {Modality.ACTUAL: 1.0, Modality.FUTURE: 1.0, Modality.HYPOTHETICAL: 0.5, Modality.HISTORICAL: 0.5}


@dataclass(frozen=True, slots=True)
class Weighting:
    """The parameters that a run may vary.

    ``half_life`` in years; ``undated`` is the recency of a statement without any date; ``hearsay``
    applies when a spokesman of one party tells the position of another. ``margin`` is the share of the
    heavier of two weights by which they must differ for the evidence to decide between them, from 0
    to below 1. It is 0, so that only equal weights leave an order open: weights are products of graded
    factors without a known error, and any other share would be our guess, not the sources'.
    """

    half_life: float = 10.0
    undated: float = 0.7
    hearsay: float = 0.6
    margin: float = 0.0

    def __post_init__(self) -> None:
        if not 0 <= self.margin < 1:
            raise ValueError(f"the margin is a share from 0 to below 1, not {self.margin}")

    def as_parameters(self) -> tuple[tuple[str, str], ...]:
        """Every number that weighs, as text for the record of a run."""
        tables: tuple[tuple[str, dict[str, float]], ...] = (
            ("reliability", RELIABILITY),
            ("credibility", {str(k): v for k, v in CREDIBILITY.items()}),
            ("mode", {k.value: v for k, v in MODE.items()}),
            ("modality", {k.value: v for k, v in MODALITY.items()}),
        )
        own = (
            ("recency half-life, years", f"{self.half_life:g}"),
            ("recency of the undated", f"{self.undated:g}"),
            ("hearsay", f"{self.hearsay:g}"),
            ("margin of order", f"{self.margin:g}"),
        )
        return own + tuple(
            (name, ", ".join(f"{k} {v:g}" for k, v in table.items())) for name, table in tables
        )


@dataclass(frozen=True, slots=True)
class Factors:
    """How the weight of one statement came about."""

    reliability: float
    credibility: float
    mode: float
    modality: float
    hearsay: float
    recency: float

    @property
    def weight(self) -> float:
        """Their product."""
        return math.prod(
            (self.reliability, self.credibility, self.mode, self.modality, self.hearsay, self.recency)
        )


def factors(
    statement: Statement,
    grade: SourceGrade,
    published: PartialDate | None,
    as_of: PartialDate | None,
    weighting: Weighting,
) -> Factors:
    """The factors of ``statement`` in an article of that grade and date, seen from ``as_of``."""
    told_by_another = statement.speaker.party not in (None, statement.party)
    return Factors(
        reliability=RELIABILITY[grade.reliability],
        credibility=CREDIBILITY[grade.credibility],
        mode=MODE[statement.mode],
        modality=_modality(statement),
        hearsay=weighting.hearsay if told_by_another else 1.0,
        recency=recency(date_of(statement, published), as_of, weighting),
    )


def _modality(statement: Statement) -> float:
    """The factor of how real it is; the age of dated history is not counted twice."""
    aged = statement.modality is Modality.HISTORICAL and statement.event is not None
    return 1.0 if aged else MODALITY[statement.modality]


def date_of(statement: Statement, published: PartialDate | None) -> PartialDate | None:
    """When the position was held: at the event that is told if that lies in the past, else when it
    was said ("was willing, in 2004" is a position of 2004, whenever it is told).
    """
    said = statement.said.date if statement.said is not None else published
    event = statement.event
    over = event is not None and event.bound is not Bound.SINCE
    if event is not None and over and (said is None or event.end.latest < said.earliest):
        return event.end
    return said


def recency(date: PartialDate | None, as_of: PartialDate | None, weighting: Weighting) -> float:
    """``0.5 ** (age / half_life)``; what lies after ``as_of`` has age 0; 1 without an ``as_of``."""
    if as_of is None:
        return 1.0
    if date is None:
        return weighting.undated
    years = max(0, (as_of.latest - date.latest).days) / 365.25
    return float(0.5 ** (years / weighting.half_life))

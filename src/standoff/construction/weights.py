"""What a statement weighs: grade × credibility × mode × modality × hearsay × recency.

Every factor is from 0 to 1. Reliability and credibility are the Admiralty code (NATO AJP-2.1): F and 6
mean *unknown* and take the neutral middle, not the bottom. Recency halves with every ``half_life``
years before the case's date. History whose event is dated has its age in the recency and no factor
for its modality beside it. The rest is our own judgement, kept here in one place; a case may set any of it.

Misses: a source that is reliable on one subject and not on another; repetition as emphasis.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from standoff.construction.grades import Grade
from standoff.dispute import Weights
from standoff.evidence import PartialDate
from standoff.statements import Bound, Modality, Mode, Statement

RELIABILITY = {"A": 1.0, "B": 0.8, "C": 0.6, "D": 0.4, "E": 0.2, "F": 0.6}
CREDIBILITY = {1: 1.0, 2: 0.8, 3: 0.6, 4: 0.4, 5: 0.2, 6: 0.6}
MODE = {Mode.DIRECT: 1.0, Mode.MIXED: 0.9, Mode.INDIRECT: 0.8, Mode.NARRATED: 0.5}
MODALITY = {Modality.ACTUAL: 1.0, Modality.FUTURE: 1.0, Modality.HYPOTHETICAL: 0.5, Modality.HISTORICAL: 0.5}

CONFIRMED = 1
"""The credibility of what independent sources tell alike."""

DIGITS = 9
"""Decimals that weights are compared and kept with, so that the order of adding never shows."""


@dataclass(frozen=True, slots=True)
class Weighting:
    """The parameters that a run may vary.

    ``half_life`` in years; ``undated`` is the recency of a statement without any date; ``hearsay``
    applies when a spokesman of one party tells the position of another. ``margin`` is the share of the
    heavier of two weights by which they must differ for the evidence to decide between them, from 0
    to below 1. It is 0, so that only equal weights leave an order open: weights are products of graded
    factors without a known error, and any other share would be our guess, not the sources'. The tables give
    a factor for every letter, figure, mode and modality.
    """

    half_life: float = 10.0
    undated: float = 0.7
    hearsay: float = 0.6
    margin: float = 0.0
    reliability: tuple[tuple[str, float], ...] = tuple(RELIABILITY.items())
    credibility: tuple[tuple[int, float], ...] = tuple(CREDIBILITY.items())
    mode: tuple[tuple[Mode, float], ...] = tuple(MODE.items())
    modality: tuple[tuple[Modality, float], ...] = tuple(MODALITY.items())

    def __post_init__(self) -> None:
        if not 0 <= self.margin < 1:
            raise ValueError(f"the margin is a share from 0 to below 1, not {self.margin}")
        if not self.half_life > 0:
            raise ValueError(f"the half-life is a number of years above 0, not {self.half_life}")
        for name, keys in _TABLES:
            _check(name, getattr(self, name), keys)
        for name in ("undated", "hearsay"):
            _check_share(name, getattr(self, name))

    @staticmethod
    def of(weights: Weights) -> Weighting:
        """The defaults, but for what a case sets."""
        plain = Weighting()
        credibility = [(int(figure), share) for figure, share in weights.credibility]
        return Weighting(
            half_life=plain.half_life if weights.half_life is None else weights.half_life,
            undated=plain.undated if weights.undated is None else weights.undated,
            hearsay=plain.hearsay if weights.hearsay is None else weights.hearsay,
            margin=plain.margin if weights.margin is None else weights.margin,
            reliability=tuple({**RELIABILITY, **dict(weights.reliability)}.items()),
            credibility=tuple({**CREDIBILITY, **dict(credibility)}.items()),
            mode=tuple({**MODE, **{Mode(key): share for key, share in weights.mode}}.items()),
            modality=tuple({**MODALITY, **{Modality(k): share for k, share in weights.modality}}.items()),
        )

    def as_parameters(self) -> tuple[tuple[str, str], ...]:
        """Every number that weighs, as text for the record of a run."""
        own = (
            ("recency half-life, years", f"{self.half_life:g}"),
            ("recency of the undated", f"{self.undated:g}"),
            ("hearsay", f"{self.hearsay:g}"),
            ("margin of order", f"{self.margin:g}"),
        )
        return own + tuple(
            (name, ", ".join(f"{key} {share:g}" for key, share in getattr(self, name))) for name, _ in _TABLES
        )


_TABLES: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("reliability", tuple(RELIABILITY)),
    ("credibility", tuple(CREDIBILITY)),
    ("mode", tuple(MODE)),
    ("modality", tuple(MODALITY)),
)
"""The tables of a Weighting, and their keys in order."""


def _check(name: str, table: Iterable[tuple[object, float]], keys: Sequence[object]) -> None:
    given = list(table)
    if [key for key, _ in given] != list(keys):
        raise ValueError(f"{name} has a number for each of {', '.join(map(str, keys))}, in this order")
    for key, share in given:
        _check_share(f"{name} {key}", share)


def _check_share(name: str, share: float) -> None:
    if not 0 <= share <= 1:
        raise ValueError(f"{name} is a number from 0 to 1, not {share}")


@dataclass(frozen=True, slots=True)
class Factors:
    """How the weight of one statement came about.

    ``confirmed`` is the credibility that it would have if independent sources told the same: it is no factor
    until they do (``corroborated``).
    """

    reliability: float
    credibility: float
    mode: float
    modality: float
    hearsay: float
    recency: float
    confirmed: float = 1.0

    @property
    def weight(self) -> float:
        """The product of the factors."""
        return self._times(self.credibility)

    @property
    def corroborated(self) -> float:
        """The product with the credibility of what is confirmed; never less than ``weight``."""
        return self._times(max(self.credibility, self.confirmed))

    def _times(self, credibility: float) -> float:
        return math.prod(
            (self.reliability, credibility, self.mode, self.modality, self.hearsay, self.recency)
        )


def factors(
    statement: Statement,
    grade: Grade,
    published: PartialDate | None,
    as_of: PartialDate | None,
    weighting: Weighting,
) -> Factors:
    """The factors of ``statement`` in an article of that grade and date, seen from ``as_of``."""
    told_by_another = statement.speaker.party not in (None, statement.party)
    return Factors(
        reliability=dict(weighting.reliability)[grade.reliability],
        credibility=dict(weighting.credibility)[grade.credibility],
        mode=dict(weighting.mode)[statement.mode],
        modality=_modality(statement, weighting),
        hearsay=weighting.hearsay if told_by_another else 1.0,
        recency=recency(date_of(statement, published), as_of, weighting),
        confirmed=dict(weighting.credibility)[CONFIRMED],
    )


def _modality(statement: Statement, weighting: Weighting) -> float:
    """The factor of how real it is; the age of dated history is not counted twice."""
    aged = statement.modality is Modality.HISTORICAL and statement.event is not None
    return 1.0 if aged else dict(weighting.modality)[statement.modality]


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

"""Scores: how far probabilities were from what came about.

For forecasts with probabilities p₁ … pₙ, and yᵢ = 1 where the i-th came true as told, else 0:

- **Brier score** = Σ (pᵢ − yᵢ)² ÷ n, from 0 (perfect) to 1. Brier 1950 summed over both classes, so that his
  numbers are twice these. It is proper: who believes in q expects the least from saying q.
- **Log score** = − Σ ln(pᵢ if yᵢ else 1 − pᵢ) ÷ n, from 0; p is clipped to ``CLIP`` … 1 − ``CLIP``, so that
  one "certainly" that failed does not decide alone (Good 1952).
- **Base rate** b = Σ yᵢ ÷ n, and the Brier score of saying b each time, b(1 − b): in hindsight, for b is
  known only afterwards. Leave-one-out says for each the share of the others, and so does not know it.
- **Skill** = 1 − Brier ÷ b(1 − b): 0 for who is no better than the base rate, below 0 for who is worse.

What came true in part has no y and counts in none of them. Below ``FEW`` forecasts nothing is concluded.

Misses: that forecasts on one matter are not independent; how hard each one was.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from standoff.belief.likelihood import LIKELIHOODS, likelihood
from standoff.errors import Malformed

FEW = 10
"""Forecasts below which scores are told but nothing is concluded from them, and calibration is not shown."""
CLIP = 0.01
Judged = tuple[float, bool]
"""A probability, and whether what was foretold came true."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Of ``n`` forecasts told as ``word`` (ICD 203), with ``told`` on average, the share that ``came``."""

    word: str
    n: int
    told: float
    came: float


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of ``n`` ≥ 1 forecasts of which ``true`` came true.

    ``base_brier`` is that of the base rate in hindsight, ``left_out`` that of the share of the others
    (``None`` for one forecast alone); ``skill`` is ``None`` where the base rate is 0 or 1.
    """

    n: int
    true: int
    brier: float
    log: float
    base_rate: float
    base_brier: float
    left_out: float | None
    skill: float | None
    calibration: tuple[Calibration, ...] = ()

    @property
    def few(self) -> bool:
        """Whether they are too few to judge."""
        return self.n < FEW


def brier(judged: Iterable[Judged]) -> float:
    """The mean squared distance. Raises ``Malformed`` for no forecast, or for what is no probability."""
    return _mean([(p - came) ** 2 for p, came in _checked(judged)])


def log_score(judged: Iterable[Judged]) -> float:
    """The mean surprise in nats. Raises ``Malformed`` as ``brier`` does."""
    return _mean([-math.log(_clipped(p if came else 1 - p)) for p, came in _checked(judged)])


def scores(judged: Iterable[Judged]) -> Scores:
    """All scores, and from ``FEW`` forecasts on their calibration. Raises ``Malformed`` as ``brier`` does."""
    pairs = _checked(judged)
    n, true = len(pairs), sum(came for _, came in pairs)
    base, own = true / n, brier(pairs)
    base_brier = base * (1 - base)
    return Scores(
        n=n,
        true=true,
        brier=own,
        log=log_score(pairs),
        base_rate=base,
        base_brier=base_brier,
        left_out=_left_out(n, true),
        skill=1 - own / base_brier if 0 < true < n else None,
        calibration=_calibration(pairs) if n >= FEW else (),
    )


def _left_out(n: int, true: int) -> float | None:
    """The Brier score of telling each one by the share of the others that came true."""
    if n < 2:
        return None
    of_true, of_false = ((true - 1) / (n - 1) - 1) ** 2, (true / (n - 1)) ** 2
    return (true * of_true + (n - true) * of_false) / n


def _calibration(pairs: Sequence[Judged]) -> tuple[Calibration, ...]:
    rows = []
    for term in LIKELIHOODS:
        inside = [(p, came) for p, came in pairs if likelihood(p) == term]
        if inside:
            told, share = _mean([p for p, _ in inside]), _mean([float(came) for _, came in inside])
            rows.append(Calibration(term.word, len(inside), told, share))
    return tuple(rows)


def _clipped(probability: float) -> float:
    return min(max(probability, CLIP), 1 - CLIP)


def _mean(values: Sequence[float]) -> float:
    # fsum rounds once, so that the order of the forecasts cannot change a digit.
    return math.fsum(values) / len(values)


def _checked(judged: Iterable[Judged]) -> tuple[Judged, ...]:
    pairs = tuple(judged)
    wrong = next((p for p, _ in pairs if not 0 <= p <= 1), None)
    if wrong is not None:
        raise Malformed(f"{wrong} is no probability", where="scores", remedy="Give numbers from 0 to 1.")
    if not pairs:
        raise Malformed(
            "there is no forecast to score",
            where="scores",
            why="only what came true, or did not, can be scored",
            remedy="Resolve forecasts first: 'standoff rule CASE resolve ID --happened yes'.",
        )
    return pairs

"""Likelihood: the word for a share, by the standard of the United States' intelligence community.

Source. Office of the Director of National Intelligence 2015, *Intelligence Community Directive 203: Analytic
Standards*, sect. D.6.e(2)(a): seven pairs of terms, with the bounds 1, 5, 20, 45, 55, 80, 95 and 99 per cent.

The standard leaves open to which of two terms a bound belongs. Here a term has its lower bound and not its
upper one, so that every share has exactly one word. It has no term for what is in none or in every case;
shares below 1 % and from 99 % on take the outermost terms, and whoever shows them says "in none" or "in
every" beside the word. A likelihood is never told in one sentence with a level of confidence (the same
section), and none is computed here.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from standoff.errors import Malformed


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A term of the standard for shares from ``lower`` to below ``upper``; ``other`` means the same.

    The last term includes 1.
    """

    word: str
    other: str
    lower: float
    upper: float


LIKELIHOODS = (
    Likelihood("almost no chance", "remote", 0.0, 0.05),
    Likelihood("very unlikely", "highly improbable", 0.05, 0.20),
    Likelihood("unlikely", "improbable", 0.20, 0.45),
    Likelihood("roughly even chance", "roughly even odds", 0.45, 0.55),
    Likelihood("likely", "probable", 0.55, 0.80),
    Likelihood("very likely", "highly probable", 0.80, 0.95),
    Likelihood("almost certain", "nearly certain", 0.95, 1.0),
)
"""The terms from the least likely on."""


def likelihood(share: Fraction | float) -> Likelihood:
    """The term for a ``share`` from 0 to 1. Raises ``Malformed`` for any other number."""
    if not 0 <= share <= 1:
        raise Malformed(
            f"{share} is no share",
            where="likelihood",
            why="a share is from 0 to 1",
            remedy="Divide by the total.",
        )
    return next(term for term in reversed(LIKELIHOODS) if share >= _bound(term.lower, share))


def _bound(lower: float, share: Fraction | float) -> Fraction | float:
    """``lower`` as the bound that is meant: of fractions the decimal itself, not the float nearest to it."""
    return Fraction(str(lower)) if isinstance(share, Fraction) else lower

"""Candidate: a reading of one cue that an extractor proposes and the scales weigh."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.evidence import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible attribution.

    ``head`` is the index of the cue's head token (−1 without one): of the candidates with one
    head at most one is accepted. ``quotes`` are the positions of the quotations that the content
    takes whole: of the candidates with one quotation likewise. ``features`` are the names whose
    weights are summed into its score.
    """

    rule: str
    head: int
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    features: tuple[str, ...]
    quotes: tuple[int, ...] = ()

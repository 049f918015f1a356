"""Select: which candidates become attributions."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.scales import Scales
from standoff.statements.quoting.traits import REPORTED, SURE

_REPORTED = 4


def select(candidates: Iterable[Candidate], scales: Scales) -> list[Candidate]:
    """The best candidates, best first: at most one for each cue head, quotation and content.

    A candidate is accepted down to ``scales.relief`` below the threshold if its frame is sure, down to
    twice that if it is certain, and further if somebody reports it of somebody else.
    """
    weighed = [(scales.weigh(c.features), -i, c) for i, c in enumerate(candidates)]
    taken: set[Hashable] = set()
    out = []
    for score, _, candidate in sorted(weighed, key=lambda each: each[:2], reverse=True):
        relief = scales.relief * _sureness(candidate.features)
        claims = _claims(candidate)
        if score > scales.threshold - relief and taken.isdisjoint(claims):
            taken |= claims
            out.append(candidate)
    return out


def _sureness(features: Sequence[str]) -> int:
    """How often the relief applies; annotators leave what is reported inside a report alone, we do not."""
    return features.count(SURE) + (_REPORTED if REPORTED in features else 0)


def _claims(candidate: Candidate) -> set[Hashable]:
    """What no other candidate may have once this one is accepted."""
    claims: set[Hashable] = {candidate.content, *(("quotation", index) for index in candidate.quotes)}
    if candidate.head >= 0:
        claims.add(("head", candidate.head))
    return claims

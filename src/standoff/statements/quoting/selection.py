"""Select: which candidates become attributions."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.scales import Scales
from standoff.statements.quoting.traits import SURE


def select(candidates: Iterable[Candidate], scales: Scales) -> list[Candidate]:
    """The best candidates, best first: at most one for each cue head, quotation and content.

    In a sure frame a candidate is accepted ``scales.relief`` below the threshold, in a certain one twice that.
    """
    weighed = [(scales.weigh(c.features), -i, c) for i, c in enumerate(candidates)]
    taken: set[Hashable] = set()
    out = []
    for score, _, candidate in sorted(weighed, key=lambda each: each[:2], reverse=True):
        relief = scales.relief * candidate.features.count(SURE)
        claims = _claims(candidate)
        if score > scales.threshold - relief and taken.isdisjoint(claims):
            taken |= claims
            out.append(candidate)
    return out


def _claims(candidate: Candidate) -> set[Hashable]:
    """What no other candidate may have once this one is accepted."""
    claims: set[Hashable] = {candidate.content, *(("quotation", index) for index in candidate.quotes)}
    if candidate.head >= 0:
        claims.add(("head", candidate.head))
    return claims

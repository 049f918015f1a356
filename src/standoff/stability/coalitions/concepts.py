"""The registry of coalition concepts, by the names of their versions for single parties."""

from __future__ import annotations

from standoff.errors import Unknown
from standoff.stability.coalitions.concept import CoalitionConcept
from standoff.stability.coalitions.gmr import GMR
from standoff.stability.coalitions.nash import NASH
from standoff.stability.coalitions.seq import SEQ
from standoff.stability.coalitions.smr import SMR
from standoff.stability.coalitions.sseq import SSEQ

COALITION_CONCEPTS: dict[str, CoalitionConcept] = {
    concept.name: concept
    for concept in (
        NASH,
        GMR,
        SMR,
        SEQ,
        SSEQ,
    )
}


def coalition_concept_called(name: str) -> CoalitionConcept:
    """The coalition concept with this name; raises ``Unknown`` and lists the names that exist."""
    if name not in COALITION_CONCEPTS:
        raise Unknown(
            f"no coalition concept is called {name!r}", remedy=f"Use one of {', '.join(COALITION_CONCEPTS)}."
        )
    return COALITION_CONCEPTS[name]

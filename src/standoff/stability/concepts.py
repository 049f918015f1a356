"""The registry of concepts: one line each, weakest demand on a state's opponents last."""

from __future__ import annotations

from standoff.errors import Unknown
from standoff.stability.concept import Concept
from standoff.stability.gmr import GMR
from standoff.stability.nash import NASH
from standoff.stability.seq import SEQ
from standoff.stability.smr import SMR
from standoff.stability.sseq import SSEQ

CONCEPTS: dict[str, Concept] = {
    concept.name: concept
    for concept in (
        NASH,
        GMR,
        SMR,
        SEQ,
        SSEQ,
    )
}


def concept_called(name: str) -> Concept:
    """The concept with this name; raises ``Unknown`` and lists the names that exist."""
    if name not in CONCEPTS:
        raise Unknown(f"no stability concept is called {name!r}", remedy=f"Use one of {', '.join(CONCEPTS)}.")
    return CONCEPTS[name]

"""The registry of concepts: one line each, weakest demand on a state's opponents last."""

from __future__ import annotations

from collections.abc import Iterable

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


def concepts_called(names: Iterable[str]) -> list[Concept]:
    """The concepts with these names; a single text is one name. Raises ``Unknown`` as ``concept_called``."""
    return [concept_called(name) for name in ((names,) if isinstance(names, str) else names)]


def concept_called(name: str) -> Concept:
    """The concept with this name; raises ``Unknown`` and lists the names that exist."""
    if name not in CONCEPTS:
        raise Unknown(f"no stability concept is called {name!r}", remedy=f"Use one of {', '.join(CONCEPTS)}.")
    return CONCEPTS[name]

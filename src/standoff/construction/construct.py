"""Statements and rulings in, a dispute with preferences out."""

from __future__ import annotations

from collections.abc import Iterable

from standoff.construction.gathered import Gathered
from standoff.construction.result import Construction
from standoff.construction.sources import Sources
from standoff.construction.weights import Weighting
from standoff.dispute import Dispute
from standoff.evidence import Ruling
from standoff.statements import Statement

PLAIN = Weighting()


def construct(
    dispute: Dispute,
    statements: Iterable[Statement],
    sources: Sources,
    rulings: Iterable[Ruling] = (),
    weighting: Weighting = PLAIN,
) -> Construction:
    """Fill in the preferences of ``dispute`` from ``statements`` in ``sources``.

    The dispute's own preferences are the analyst's pins and stay first. A party with a direct
    ranking keeps it and gets no list. The order of statements and articles does not matter.

    Raises ``Malformed``, ``Unknown``, ``Ambiguous`` or ``Unsupported`` for a ruling that cannot be
    applied, and ``KeyError`` for a statement in an article that ``sources`` lacks.
    """
    return Gathered.of(dispute, statements, sources, rulings, weighting).construct()

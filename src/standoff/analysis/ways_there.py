"""How the states that hold can be reached from today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.analysis.constructing import constructed
from standoff.analysis.opening import CasePath
from standoff.analysis.places import OWN, Places
from standoff.analysis.progress import SILENCE, Progress

if TYPE_CHECKING:
    from standoff.findings.ways import WaysFinding

MOST = 12
"""Destinations that are followed unless more are asked for."""


def ways(
    case: CasePath,
    subject: str | None = None,
    places: Places = OWN,
    progress: Progress = SILENCE,
    *,
    concept: str | None = None,
    most: int = MOST,
) -> WaysFinding:
    """Which states that hold can be reached from today, in how many moves, and where each way stops.

    Of an outcome or a state (its number, or one Y or N for every option), or of all. Raises ``Unknown``
    for a name that is none of these and for a case without a status quo, ``Infeasible`` for a state that
    is ruled out.
    """
    from standoff.findings.ways import WayQuestion, ways_from_today

    work = constructed(case, places, progress)
    question = WayQuestion(subject, concept, most)
    return ways_from_today(work.construction, work.sources, work.evidence.statements, question)

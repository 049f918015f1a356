"""The dispute through time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.analysis.believing import require_evidence
from standoff.analysis.constructing import constructed
from standoff.analysis.opening import CasePath
from standoff.analysis.places import OWN, Places
from standoff.analysis.progress import SILENCE, Progress

if TYPE_CHECKING:
    from standoff.analysis.constructing import Work
    from standoff.belief.timeline import TimeQuestion
    from standoff.evidence import PartialDate
    from standoff.findings.belief.timeline import TimelineFinding


MOST_STATES = 1 << 21
"""States on all days together that a dossier takes time for: about three seconds."""
MOST_DAYS, FEWEST_DAYS = 200, 8
"""Days that a dossier tells at most, and at least if there are so many."""


def timeline(
    case: CasePath,
    places: Places = OWN,
    progress: Progress = SILENCE,
    *,
    question: TimeQuestion | None = None,
) -> TimelineFinding:
    """What the case came to as of each day on which a statement came in, and what flipped it.

    Raises ``Unsupported`` for a case without evidence from articles, ``Unknown`` for a concept that is none.
    """
    work = constructed(case, places, progress)
    require_evidence(work)
    return timeline_of(work, question)


def timeline_of(work: Work, question: TimeQuestion | None = None) -> TimelineFinding:
    """The same of a case that is constructed already."""
    from standoff.belief.timeline import course
    from standoff.findings.belief.timeline import timeline_finding

    return timeline_finding(course(work.gathered, question), work.gathered, work.quoter())


def latest(work: Work) -> TimeQuestion:
    """The latest days, so many that a dossier has time for them; all, if they are few enough."""
    from standoff.belief.timeline import Clock, TimeQuestion, days_of
    from standoff.belief.timeline.clock import exact

    most = min(MOST_DAYS, max(FEWEST_DAYS, MOST_STATES >> len(work.case.dispute.options)))
    days = days_of(Clock(work.gathered))
    return TimeQuestion(since=exact(days[-most])) if len(days) > most else TimeQuestion()


def time_question(
    *,
    by: str = "held",
    window: float | None = None,
    half_life: float | None = None,
    since: str | None = None,
    until: str | None = None,
    concept: str | None = None,
) -> TimeQuestion:
    """What is asked, from words: ``since`` and ``until`` as YYYY, YYYY-MM or YYYY-MM-DD.

    Raises ``Malformed`` for a date or a length of time that is none, ``Unknown`` for another word.
    """
    from standoff.belief.timeline import TimeQuestion, counting_called
    from standoff.stability import CONCEPTS, concept_called

    return TimeQuestion(
        by=counting_called(by),
        window=window,
        half_life=half_life,
        since=_date("first day", since),
        until=_date("last day", until),
        concepts=tuple(CONCEPTS) if concept is None else (concept_called(concept).name,),
    )


def _date(name: str, text: str | None) -> PartialDate | None:
    from standoff.errors import Malformed
    from standoff.evidence import PartialDate

    try:
        return None if text is None else PartialDate.parse(text)
    except ValueError as error:
        raise Malformed(
            f"the {name}, {text!r}, is not a date",
            where="timeline",
            why=str(error),
            remedy="Write it as YYYY, YYYY-MM or YYYY-MM-DD.",
        ) from error

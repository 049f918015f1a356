"""From a path to a dispute with the preferences that its articles and its analyst give it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from standoff.analysis.evidence import Evidence, collect
from standoff.analysis.opening import CasePath, open_case
from standoff.analysis.places import OWN, Places
from standoff.analysis.progress import SILENCE, Progress
from standoff.analysis.ruled import distinct, ruled_in_folder

if TYPE_CHECKING:
    from standoff.construction import Construction, Gathered, Sources
    from standoff.dispute.casefile import Case
    from standoff.evidence import WireStory
    from standoff.findings.quotes import Quoter


@dataclass(frozen=True, slots=True)
class Work:
    """A case, what was read for it, what that gives for the parties' formulas, and the dispute made of it.

    The statements of ``evidence`` are those that count, as analysts ruled; ``gathered.ruled`` has what was
    read.
    """

    case: Case
    evidence: Evidence
    sources: Sources
    gathered: Gathered
    construction: Construction

    def quoter(self) -> Quoter:
        """What finds the sentences of the statements that count."""
        from standoff.findings.quotes import Quoter

        return Quoter.of(self.sources, self.evidence.statements)


def constructed(path: CasePath, places: Places = OWN, progress: Progress = SILENCE) -> Work:
    """Open the case at ``path``, read what is missing, and construct its dispute."""
    from standoff.construction import Gathered, Sources, Weighting

    case = open_case(path)
    evidence = collect(case, places, progress)
    sources = Sources(evidence.articles, case.grades, evidence.duplicates, _wires(evidence))
    weighting = Weighting.of(case.weights)
    rulings = distinct((*ruled_in_folder(case), *evidence.rulings))
    gathered = Gathered.of(case.dispute, evidence.statements, sources, rulings, weighting)
    counted = replace(evidence, statements=gathered.ruled.statements, rulings=rulings)
    return Work(case, counted, sources, gathered, gathered.construct())


def _wires(evidence: Evidence) -> tuple[WireStory, ...]:
    if not evidence.articles:
        return ()
    from standoff.reading import wire

    return wire.stories(evidence.articles)

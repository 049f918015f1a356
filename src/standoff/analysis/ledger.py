"""What was foretold, what came of it, and how well each writer foretold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from standoff.analysis.constructing import constructed
from standoff.analysis.opening import CasePath
from standoff.analysis.places import OWN, Places
from standoff.analysis.progress import SILENCE, Progress

if TYPE_CHECKING:
    from standoff.analysis.constructing import Work
    from standoff.findings.belief.ledger import LedgerFinding


def ledger(
    case: CasePath, places: Places = OWN, progress: Progress = SILENCE, *, unresolved: bool = False
) -> LedgerFinding:
    """Every forecast that the case's articles tell, with its resolution, and the scores of all.

    With ``unresolved`` only the forecasts that nobody has resolved, or that people resolved differently.
    Raises ``Unsupported`` for a case without articles.
    """
    from standoff.belief.ledger import State
    from standoff.errors import Unsupported

    work = constructed(case, places, progress)
    if not work.sources.articles:
        raise Unsupported(
            "the case has no articles",
            where=work.case.dispute.name,
            why="a ledger holds what articles foretell",
            remedy="Put articles into the case's folder 'articles', or name them with --articles.",
        )
    finding = _finding(work)
    if not unresolved:
        return finding
    kept = (each for each in finding.forecasts if each.state is not State.RESOLVED)
    return replace(finding, forecasts=tuple(kept))


def ledger_of(work: Work) -> LedgerFinding | None:
    """The ledger for a dossier; ``None`` where nothing is foretold and nothing was resolved."""
    finding = _finding(work)
    return finding if finding.forecasts or finding.loose else None


def _finding(work: Work) -> LedgerFinding:
    from standoff.belief.ledger import ledger as kept
    from standoff.findings.belief.ledger import ledger_finding

    forecasts = [forecast for noted in work.evidence.noted for forecast in noted.forecasts]
    as_of = work.case.dispute.as_of or work.sources.latest
    return ledger_finding(kept(forecasts, work.sources, work.gathered.ruled, as_of), work.sources)

"""What a case comes to, depending on whom you believe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.analysis.progress import SILENCE, Progress

if TYPE_CHECKING:
    from standoff.analysis.constructing import Work
    from standoff.findings.belief import Believed


TASK = "whom you believe"
"""What progress calls it."""


def believed(work: Work, progress: Progress = SILENCE) -> Believed | None:
    """All that the dossier tells of belief; ``None`` for a case without evidence, rulings or forecasts."""
    from standoff.analysis.contradictions import contradictions_of
    from standoff.analysis.influence import influence_of
    from standoff.analysis.ledger import ledger_of
    from standoff.analysis.ruling import rulings_of
    from standoff.analysis.timeline import latest, timeline_of
    from standoff.analysis.worlds import uncertainty_of, worlds_of
    from standoff.findings.belief import Believed

    rulings, ledger = rulings_of(work), ledger_of(work)
    if not work.gathered.evidence:
        return None if rulings is None and ledger is None else Believed(rulings=rulings, ledger=ledger)
    worlds, influence = worlds_of(work), influence_of(work)
    progress.step(TASK, 1, 3)
    uncertainty, contradictions = uncertainty_of(work), contradictions_of(work)
    progress.step(TASK, 2, 3)
    timeline = timeline_of(work, latest(work))
    progress.step(TASK, 3, 3)
    return Believed(
        worlds=worlds,
        influence=influence,
        uncertainty=uncertainty,
        contradictions=contradictions,
        timeline=timeline,
        rulings=rulings,
        ledger=ledger,
    )


def require_evidence(work: Work) -> None:
    """Raise ``Unsupported`` for a case without evidence from articles: there is nobody to believe or not."""
    from standoff.errors import Unsupported

    if not work.gathered.evidence:
        raise Unsupported(
            "nothing that was read gives a party a wish",
            where=work.case.dispute.name,
            why="whom you believe matters only where articles are the evidence",
            remedy="Put articles into the case's folder 'articles', or name them with --articles.",
        )

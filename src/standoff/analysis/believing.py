"""What a case comes to, depending on whom you believe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.analysis.progress import SILENCE, Progress

if TYPE_CHECKING:
    from standoff.analysis.constructing import Work
    from standoff.findings.belief import Believed


def believed(work: Work, progress: Progress = SILENCE) -> Believed | None:
    """All that the dossier tells of belief; ``None`` for a case without evidence or rulings."""
    from standoff.analysis.contradictions import contradictions_of
    from standoff.analysis.influence import influence_of
    from standoff.analysis.ruling import rulings_of
    from standoff.analysis.timeline import timeline_of
    from standoff.analysis.worlds import uncertainty_of, worlds_of
    from standoff.findings.belief import Believed

    rulings = rulings_of(work)
    if not work.gathered.evidence:
        return None if rulings is None else Believed(rulings=rulings)
    return Believed(
        worlds=worlds_of(work),
        influence=influence_of(work),
        uncertainty=uncertainty_of(work),
        contradictions=contradictions_of(work),
        timeline=timeline_of(work),
        rulings=rulings,
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

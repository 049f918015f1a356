"""What a case comes to, depending on whom you believe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.analysis.progress import SILENCE, Progress

if TYPE_CHECKING:
    from standoff.analysis.constructing import Work
    from standoff.findings.belief import Believed


def believed(work: Work, progress: Progress = SILENCE) -> Believed | None:
    """All that the dossier tells of belief; ``None`` for a case without evidence from articles."""
    from standoff.findings.belief import Believed

    if not work.gathered.evidence:
        return None
    return Believed()

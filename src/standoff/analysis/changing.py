"""What would have to change for an outcome to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.analysis.constructing import constructed
from standoff.analysis.opening import CasePath
from standoff.analysis.places import OWN, Places
from standoff.analysis.progress import SILENCE, Progress

if TYPE_CHECKING:
    from standoff.findings.dossier import OptionView
    from standoff.findings.proposals import OutcomeChanges


def change(
    case: CasePath,
    subject: str,
    places: Places = OWN,
    progress: Progress = SILENCE,
    *,
    concept: str | None = None,
    party: str | None = None,
) -> tuple[OutcomeChanges, tuple[OptionView, ...]]:
    """The smallest changes of the parties' priorities by which an outcome or a state would hold.

    Under ``concept``, or under Nash and SEQ; of ``party`` only, or of anybody. With the case's options, to
    tell the changes in words. Raises ``Unknown`` for a name that is none of these and ``Infeasible`` for a
    state that is ruled out.
    """
    from standoff.findings.changes import ChangeQuestion, what_would_have_to_change

    work = constructed(case, places, progress)
    question = ChangeQuestion(subject, concept, party)
    return what_would_have_to_change(work.construction, work.sources, work.evidence.statements, question)

"""One outcome or one state explained, without the rest of the dossier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from standoff.construction import Construction, Sources
from standoff.findings.dossier import OptionView, OutcomeFinding
from standoff.findings.outcomes import finding
from standoff.findings.quotes import Quoter
from standoff.findings.reason import StateReasons
from standoff.findings.reasons import named_concept, named_party, state_reasons
from standoff.findings.solved import Solved
from standoff.findings.subject import asked_about, ruled_out
from standoff.findings.views import Views, option_views
from standoff.statements import Statement


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: about which outcome or state, under which concept, for which party.

    ``subject`` is an outcome's name or label; or a state: its number, or one letter an option in order,
    Y or N. Without ``concept`` the firmest that the state satisfies counts; without ``party`` every party.
    """

    subject: str
    concept: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Explained:
    """``finding`` on what was asked about; ``reasons`` at the state that speaks for it, ``None`` if it
    has no state; ``options`` to tell them in words.
    """

    finding: OutcomeFinding
    reasons: StateReasons | None
    options: tuple[OptionView, ...]


def explanation(
    construction: Construction, sources: Sources, statements: Iterable[Statement], question: Question
) -> Explained:
    """The answer to ``question``.

    If a concept is asked about, the state that speaks for an outcome is one that holds under it, where
    there is one. Raises ``Unknown`` for a subject, concept or party that is none, with the nearest
    name, and ``Infeasible`` for a state that is ruled out.
    """
    dispute = construction.dispute
    outcome = asked_about(dispute, question.subject)
    concept = None if question.concept is None else named_concept(question.concept)
    party = None if question.party is None else named_party(dispute, question.party)
    solved = Solved.of(dispute)
    if outcome not in dispute.outcomes and not solved.members_of(outcome).any():
        raise ruled_out(dispute, outcome)
    views = Views(solved, Quoter.of(sources, statements))
    found = finding(views, outcome, concept)
    best = found.best
    reasons = None if best is None else state_reasons(views, best.view.state, concept, party)
    return Explained(found, reasons, option_views(dispute))

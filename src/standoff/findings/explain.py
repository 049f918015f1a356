"""One outcome or one state explained, without the rest of the dossier."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from standoff.construction import Construction, Sources
from standoff.dispute import And, Dispute, Not, Outcome, Variable
from standoff.dispute.nearest import nearest
from standoff.dispute.states import pattern, state_of
from standoff.errors import Infeasible, Unknown
from standoff.findings.dossier import OptionView, OutcomeFinding
from standoff.findings.outcomes import finding
from standoff.findings.quotes import Quoter
from standoff.findings.reason import StateReasons
from standoff.findings.reasons import named_concept, named_party, state_reasons
from standoff.findings.solved import Solved
from standoff.findings.views import Views, option_views
from standoff.statements import Statement


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: about which outcome or state, under which concept, for which party.

    ``subject`` is an outcome's name; or a state: its number, or one letter an option in order, Y or N.
    Without ``concept`` the firmest that the state satisfies counts; without ``party`` every party.
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
    names = {outcome.name: outcome for outcome in dispute.outcomes}
    outcome = names.get(question.subject) or single(dispute, written_state(dispute, question.subject))
    concept = None if question.concept is None else named_concept(question.concept)
    party = None if question.party is None else named_party(dispute, question.party)
    solved = Solved.of(dispute)
    if outcome.name not in names and not solved.members_of(outcome).any():
        raise _ruled_out(dispute, outcome)
    views = Views(solved, Quoter.of(sources, statements))
    found = finding(views, outcome, concept)
    best = found.best
    reasons = None if best is None else state_reasons(views, best.view.state, concept, party)
    return Explained(found, reasons, option_views(dispute))


def written_state(dispute: Dispute, subject: str) -> int:
    """The state that ``subject`` writes, feasible or not; raises ``Unknown`` if it writes none."""
    m = len(dispute.options)
    if re.fullmatch(f"[YN]{{{m}}}", subject):
        return state_of(subject)
    if not re.fullmatch("[0-9]{1,99}", subject):
        raise Unknown(
            f"{subject!r} is neither an outcome nor a state",
            where=dispute.name,
            why=f"a state has one Y or N for each of the {m} options, or is a number from 0 to {2**m - 1}",
            remedy=nearest(subject, [outcome.name for outcome in dispute.outcomes]),
        )
    if int(subject) >= 2**m:
        raise Unknown(
            f"{subject} is not a state",
            where=dispute.name,
            why=f"{m} options make the states 0 to {2**m - 1}",
            remedy="Take a number that `standoff solve` prints.",
        )
    return int(subject)


def single(dispute: Dispute, state: int) -> Outcome:
    """The outcome that is this one state, called by its pattern."""
    name = pattern(state, dispute)
    variables = [Variable(option.name) for option in dispute.options]
    literals = [v if letter == "Y" else Not(v) for v, letter in zip(variables, name, strict=True)]
    return Outcome(name, f"State {state} ({name})", And(tuple(literals)))


def _ruled_out(dispute: Dispute, outcome: Outcome) -> Infeasible:
    said = outcome.label[0].lower() + outcome.label[1:]
    return Infeasible(
        f"{said} is ruled out",
        where=dispute.name,
        why="it breaks a constraint of the case",
        remedy="Ask about a state that `standoff solve` prints.",
    )

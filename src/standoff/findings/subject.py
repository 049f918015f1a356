"""What a question is about, as it is written: an outcome or one state."""

from __future__ import annotations

import re

from standoff.dispute import And, Dispute, Not, Outcome, Variable
from standoff.dispute.nearest import nearest
from standoff.dispute.states import pattern, state_of
from standoff.errors import Infeasible, Unknown


def asked_about(dispute: Dispute, subject: str) -> Outcome:
    """The outcome that ``subject`` names, or the one that is the state which it writes.

    Raises ``Unknown`` if it does neither, with the nearest name.
    """
    return named(dispute, subject) or single(dispute, written_state(dispute, subject))


def named(dispute: Dispute, subject: str) -> Outcome | None:
    """The outcome of that name; else the only one of that label, in capitals or not; ``None`` if none is."""
    by_name = [outcome for outcome in dispute.outcomes if outcome.name == subject]
    by_label = [o for o in dispute.outcomes if o.label.casefold() == subject.casefold()]
    if by_name or len(by_label) == 1:
        return (by_name or by_label)[0]
    return None


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


def ruled_out(dispute: Dispute, outcome: Outcome) -> Infeasible:
    """The refusal of a question about a state that breaks a constraint."""
    said = outcome.label[0].lower() + outcome.label[1:]
    return Infeasible(
        f"{said} is ruled out",
        where=dispute.name,
        why="it breaks a constraint of the case",
        remedy="Ask about a state that `standoff solve` prints.",
    )

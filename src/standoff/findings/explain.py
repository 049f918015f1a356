"""One outcome or one state explained, without the rest of the dossier."""

from __future__ import annotations

import re
from collections.abc import Iterable

from standoff.construction import Construction, Sources
from standoff.dispute import And, Dispute, Not, Outcome, Variable
from standoff.dispute.nearest import nearest
from standoff.dispute.states import state_of
from standoff.errors import Unknown
from standoff.findings.dossier import OptionView, OutcomeFinding
from standoff.findings.outcomes import finding
from standoff.findings.quotes import Quoter
from standoff.findings.solved import Solved
from standoff.findings.views import Views, option_views
from standoff.statements import Statement


def explanation(
    construction: Construction, sources: Sources, statements: Iterable[Statement], subject: str
) -> tuple[OutcomeFinding, tuple[OptionView, ...]]:
    """The finding on ``subject``, and the case's options to tell it in words.

    ``subject`` is an outcome's name, or a state as one letter an option in order, Y or N. Raises
    ``Unknown`` for anything else and ``Infeasible`` for a state that is ruled out.
    """
    outcome = _outcome(construction.dispute, subject)
    solved = Solved.of(construction.dispute)
    if outcome not in construction.dispute.outcomes:
        solved.game.check_state(state_of(subject))
    views = Views(solved, Quoter.of(sources, statements))
    return finding(views, outcome), option_views(construction.dispute)


def _outcome(dispute: Dispute, subject: str) -> Outcome:
    """The outcome called ``subject``, or one of the single state that it writes."""
    names = {outcome.name: outcome for outcome in dispute.outcomes}
    if subject in names:
        return names[subject]
    if not re.fullmatch(f"[YN]{{{len(dispute.options)}}}", subject):
        raise Unknown(
            f"{subject!r} is neither an outcome nor a state",
            where=dispute.name,
            why=f"a state has one Y or N for each of the {len(dispute.options)} options",
            remedy=nearest(subject, names),
        )
    variables = [Variable(option.name) for option in dispute.options]
    literals = [v if letter == "Y" else Not(v) for v, letter in zip(variables, subject, strict=True)]
    return Outcome(subject, subject, And(tuple(literals)))

"""What would have to change for an outcome to hold: the smallest change of the parties' priorities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from standoff.construction import Construction, Sources
from standoff.dispute import Outcome
from standoff.dispute.grammar import text_of
from standoff.findings.dossier import OptionView
from standoff.findings.proposals import (
    ChangeView,
    ConceptChanges,
    ObstacleView,
    OutcomeChanges,
    ProposalView,
    Wish,
)
from standoff.findings.quotes import Quoter
from standoff.findings.reasons import named_concept, named_party
from standoff.findings.solved import Solved
from standoff.findings.subject import asked_about, ruled_out
from standoff.findings.views import Views, option_views
from standoff.stability.inverse import (
    Change,
    Changes,
    Obstacle,
    Proposal,
    smallest_change_of_each,
    smallest_changes,
)
from standoff.statements import Statement

ASKED = ("nash", "seq")
"""Concepts asked about unless one is named: holding by itself, and by what the others would do."""

QUOTED = 2
"""Quotes under a wish; the party's list has them all."""

LARGEST = 1 << 17
"""States of a game up to which a report asks what would have to change."""


@dataclass(frozen=True, slots=True)
class ChangeQuestion:
    """``subject``: an outcome's name, or a state as its number or letters; under ``concept``, or under those
    in ASKED; only ``party`` may change, or anybody.
    """

    subject: str
    concept: str | None = None
    party: str | None = None


def what_would_have_to_change(
    construction: Construction, sources: Sources, statements: Iterable[Statement], question: ChangeQuestion
) -> tuple[OutcomeChanges, tuple[OptionView, ...]]:
    """The answer to ``question``, and the case's options to tell it in words.

    Raises ``Unknown`` for a subject, concept or party that is none, with the nearest name, and
    ``Infeasible`` for a state that is ruled out.
    """
    dispute = construction.dispute
    outcome = asked_about(dispute, question.subject)
    concepts = ASKED if question.concept is None else (named_concept(question.concept),)
    party = None if question.party is None else named_party(dispute, question.party)
    solved = Solved.of(dispute)
    if outcome not in dispute.outcomes and not solved.members_of(outcome).any():
        raise ruled_out(dispute, outcome)
    views = Views(solved, Quoter.of(sources, statements))
    states = np.flatnonzero(solved.members_of(outcome))
    parties = None if party is None else (party,)
    answers = [smallest_changes(dispute, states, concept, parties=parties) for concept in concepts]
    return _told(views, outcome, answers, party), option_views(dispute)


def outcome_changes(views: Views) -> tuple[OutcomeChanges, ...]:
    """For each named outcome that does not hold under any concept, though a state of it is feasible, one
    smallest change for each of ASKED.

    Nothing for a game of more than LARGEST states, where it would take longer than all the rest.
    """
    solved = views.solved
    falling = [outcome for outcome in solved.dispute.outcomes if _falls(solved, outcome)]
    if solved.game.feasible.size > LARGEST or not falling:
        return ()
    wanted = [np.flatnonzero(solved.members_of(outcome)) for outcome in falling]
    answers = [smallest_change_of_each(solved.dispute, wanted, concept) for concept in ASKED]
    return tuple(_told(views, *each, None) for each in zip(falling, zip(*answers, strict=True), strict=True))


def _falls(solved: Solved, outcome: Outcome) -> bool:
    members = solved.members_of(outcome)
    return bool(members.any() and not (members & solved.holding).any())


def _told(views: Views, outcome: Outcome, answers: Sequence[Changes], party: str | None) -> OutcomeChanges:
    return OutcomeChanges(
        name=outcome.name,
        label=outcome.label,
        states=int(np.count_nonzero(views.solved.members_of(outcome))),
        reachable=answers[0].reachable,
        party=party,
        answers=tuple(_answer(views, answer) for answer in answers),
    )


def _answer(views: Views, answer: Changes) -> ConceptChanges:
    nearest = answer.obstacles[0].improvement.source if answer.obstacles else None
    return ConceptChanges(
        concept=answer.concept,
        holding=len(answer.holding),
        proposals=tuple(_proposal(views, proposal) for proposal in answer.proposals),
        smallest=len(answer.smallest),
        exhaustive=answer.exhaustive,
        nearest=None if nearest is None else views.state(nearest),
        obstacles=tuple(_obstacle(views, obstacle) for obstacle in answer.obstacles),
    )


def _proposal(views: Views, proposal: Proposal) -> ProposalView:
    return ProposalView(
        changes=tuple(_change(views, change) for change in proposal.changes),
        state=views.state(proposal.state),
        states=len(proposal.states),
        concepts=proposal.concepts,
        moves=None if proposal.path is None else views.moves(proposal.path),
        improving=proposal.improving,
    )


def _change(views: Views, change: Change) -> ChangeView:
    return ChangeView(
        party=change.party,
        kind=change.kind,
        places=change.places,
        touched=_wishes(views, change.party, change.touched),
        passed=() if change.state is not None else _wishes(views, change.party, change.passed),
        order=change.order,
        upwards=change.rises,
        formula=None if change.formula is None else text_of(change.formula),
        risen=None if change.state is None else views.state(change.state),
    )


def _wishes(views: Views, party: str, positions: tuple[int, ...]) -> tuple[Wish, ...]:
    listed = views.solved.dispute.preferences_of(party)
    return tuple(
        Wish(
            position,
            text_of(listed[position - 1].formula),
            listed[position - 1].pinned,
            views.quoter.best(listed[position - 1].warrants, QUOTED),
        )
        for position in positions
    )


def _obstacle(views: Views, obstacle: Obstacle) -> ObstacleView:
    move = obstacle.improvement
    return ObstacleView(
        views.move(move), obstacle.always, views.decisive(obstacle.party, move.source, move.target)
    )

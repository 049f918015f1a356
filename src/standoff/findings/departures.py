"""Who would leave a state, by which move and because of which formula; and what keeps the others."""

from __future__ import annotations

from collections.abc import Iterator

from standoff.findings.dossier import Departure, Deterrence, RestingState
from standoff.findings.reasons import reasoned
from standoff.findings.solved import CREDIBLE_FIRST, FARTHEST_FIRST
from standoff.findings.views import Views
from standoff.stability import Move, pared, sanction


def departures(views: Views, state: int) -> tuple[Departure, ...]:
    """One for each party that gains by a move of its own, in the parties' order.

    ``concept`` is the one that allows most and still does not keep the party: an improvement that not
    even ``gmr`` deters is deterred by nothing; one told for ``nash`` is deterred by everything else.
    """
    return tuple(_departure(views, party, state) for party in views.solved.leavers(state))


def _departure(views: Views, party: str, state: int) -> Departure:
    solved = views.solved
    concept = next(c for c in solved.asked(FARTHEST_FIRST) if not solved.stable(c, party)[state])
    target = solved.telling(party, state, solved.undeterred(concept, party, state))
    move = views.move(Move(party, state, target))
    return Departure(concept, move, views.decisive(party, state, target))


def resting(views: Views, state: int) -> RestingState:
    """``state`` with the concepts of which it is an equilibrium, the way there and what keeps it."""
    return RestingState(
        view=views.state(state),
        concepts=views.solved.concepts_at(state),
        route=views.route(state),
        deterred=tuple(_deterred(views, state)),
    )


def _deterred(views: Views, state: int) -> Iterator[Deterrence]:
    """For each party that is tempted to leave an equilibrium: its temptation, and the answer to it."""
    solved = views.solved
    holds = solved.concepts_at(state)
    concept = next((c for c in solved.asked(CREDIBLE_FIRST) if c in holds), None)
    if concept is None:
        return
    for party in solved.leavers(state):
        target = solved.telling(party, state, solved.improvements(party, state))
        found = sanction(solved.game, concept, Move(party, state, target))
        assert found is not None, "an equilibrium deters every improvement"
        told = pared(solved.game, concept, found)
        yield Deterrence(
            improvement=views.move(told.improvement),
            answer=views.moves(told.answer),
            decided_by=views.decisive(party, state, told.final),
            motives=tuple(reasoned(views, move) for move in told.answer),
        )

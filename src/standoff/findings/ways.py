"""Ways from today: which states that hold can be reached, who moves when, and where it stops by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from standoff.belief.conclusion import today as status_quo_of
from standoff.construction import Construction, Sources
from standoff.dispute.tiers import undecided_parties
from standoff.findings.direct import direct
from standoff.findings.dossier import OptionView, StateView
from standoff.findings.outcomes import changed, distance
from standoff.findings.quotes import Quoter
from standoff.findings.reason import Reason, ReasonedMove
from standoff.findings.reasons import named_concept, reason, reasoned
from standoff.findings.solved import NEVER, Flags, Solved
from standoff.findings.subject import asked_about, ruled_out
from standoff.findings.views import Views, option_views
from standoff.stability import UNREACHED, Halt, Move, halt
from standoff.statements import Statement


@dataclass(frozen=True, slots=True)
class WayQuestion:
    """``subject``: an outcome's name, or a state as its number or letters; without, all states that hold.

    Under ``concept`` only states that hold by it count and moves are judged as it does; without, states
    that hold by any, and a move is judged by whether it pays at once. ``most`` destinations are followed.
    """

    subject: str | None
    concept: str | None
    most: int


@dataclass(frozen=True, slots=True)
class HaltView:
    """Where a way stops by itself: before the move at ``position``, 1 for the first, from state ``view``.

    The mover would not gain, or ``deterred`` tells what keeps it. ``instead`` is the move by which it
    would rather leave, ``None`` if it stays; ``rests`` if nobody leaves that state.
    """

    position: int
    view: StateView
    deterred: Reason | None
    instead: ReasonedMove | None
    rests: bool


@dataclass(frozen=True, slots=True)
class WayView:
    """Moves from today, each with its mover's own reason; ``halt`` is ``None`` if all are made freely."""

    moves: tuple[ReasonedMove, ...]
    halt: HaltView | None


@dataclass(frozen=True, slots=True)
class Destination:
    """A state with the ``labels`` of its outcomes, the concepts by which it holds, and the shortest ways
    there: by any ``legal`` moves, and by moves that each pay their mover at once; ``None`` where there is
    none.
    """

    view: StateView
    labels: tuple[str, ...]
    concepts: tuple[str, ...]
    legal: WayView | None
    improving: WayView | None


@dataclass(frozen=True, slots=True)
class WaysFinding:
    """How the states that were asked about can be reached from ``today``.

    ``label`` says what was asked about; ``holding`` whether only states that hold were counted, of which
    there are ``states``: ``legal`` of them can be reached, ``improving`` by moves that each pay at once.
    ``destinations``: those that hold by most concepts first, then the nearest; those out of reach last.
    ``left_open``: the parties of which it is not known what they prefer.
    """

    label: str
    concept: str
    holding: bool
    today: StateView
    states: int
    legal: int
    improving: int
    destinations: tuple[Destination, ...]
    options: tuple[OptionView, ...]
    left_open: tuple[str, ...] = ()


def ways_from_today(
    construction: Construction, sources: Sources, statements: Iterable[Statement], question: WayQuestion
) -> WaysFinding:
    """The answer to ``question``.

    An outcome of which no state holds is followed to all of its states. Raises ``Unknown`` for a subject or
    concept that is none and for a case that does not say what today is, ``Infeasible`` for a state that
    is ruled out.
    """
    dispute = construction.dispute
    status_quo_of(dispute)  # refused before anything is solved
    concept = None if question.concept is None else named_concept(question.concept)
    outcome = None if question.subject is None else asked_about(dispute, question.subject)
    solved = Solved.of(dispute)
    views = Views(solved, Quoter.of(sources, statements))
    held = solved.holding if concept is None else solved.equilibria[concept]
    if outcome is None:
        return _found(views, "In all", held, concept, question.most, holding=True)
    members = solved.members_of(outcome)
    if outcome.name not in solved.members and not members.any():
        raise ruled_out(dispute, outcome)
    holding = bool((members & held).any())
    targets = members & held if holding else members
    return _found(views, outcome.label, targets, concept, question.most, holding=holding)


def _found(
    views: Views, label: str, targets: Flags, concept: str | None, most: int, *, holding: bool
) -> WaysFinding:
    solved = views.solved
    ways, today = solved.ways, status_quo_of(solved.dispute)
    assert ways is not None
    states = np.flatnonzero(targets)
    judged = concept or "nash"
    return WaysFinding(
        label=label,
        concept=judged,
        holding=holding,
        today=views.state(today),
        states=int(states.size),
        legal=int(np.count_nonzero(ways.legal[states] != UNREACHED)),
        improving=int(np.count_nonzero(ways.improving[states] != UNREACHED)),
        destinations=tuple(_destination(views, int(s), judged) for s in _nearest(solved, states)[:most]),
        options=option_views(solved.dispute),
        left_open=undecided_parties(solved.dispute),
    )


def _nearest(solved: Solved, states: NDArray[np.integer]) -> NDArray[np.integer]:
    far = distance(solved)[states]
    order = np.lexsort((states, changed(solved, states), far, -solved.strength(states), far == NEVER))
    return states[order]


def _destination(views: Views, state: int, concept: str) -> Destination:
    ways = views.solved.ways
    assert ways is not None
    legal, improving = (_way(views, state, concept, improving=kind) for kind in (False, True))
    view = views.state(state)
    labels = tuple(o.label for o in views.solved.dispute.outcomes if o.name in view.outcomes)
    return Destination(view, labels, views.solved.concepts_at(state), legal, improving)


def _way(views: Views, state: int, concept: str, *, improving: bool) -> WayView | None:
    """A shortest way: the direct one if that is as short, because it changes nothing back and forth."""
    solved = views.solved
    assert solved.ways is not None
    least = int((solved.ways.improving if improving else solved.ways.legal)[state])
    if least == UNREACHED:
        return None
    plain = direct(solved, state, improving=improving)
    moves = plain if plain is not None and len(plain) == least else solved.ways.path(state, improving)
    stop = halt(solved.game, moves, concept)
    return WayView(
        tuple(reasoned(views, move) for move in moves), None if stop is None else _halt(views, stop, concept)
    )


def _halt(views: Views, stop: Halt, concept: str) -> HaltView:
    return HaltView(
        position=stop.position + 1,
        view=views.state(stop.move.source),
        deterred=reason(views, concept, stop.move) if stop.gains else None,
        instead=_reasoned(views, stop.instead),
        rests=stop.rests,
    )


def _reasoned(views: Views, move: Move | None) -> ReasonedMove | None:
    return None if move is None else reasoned(views, move)

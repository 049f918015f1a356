"""Surprises: what one party does that another's view of the game could not tell it.

Definitions. Party i takes a real state s for settled if π_i(s) is an equilibrium of i's view. It is
surprised at s by party j if j recognises s and, in j's own view, leaves it: by the move that blocks
stability there. Why i did not foresee the move: an option that it switches is unseen by i; else i thinks the
state that it leads to impossible; else i thinks that j is no better off there (misread preference); else
i counts on an answer of others that would deter j, and j does not.

A move comes out of the blue for i if it is an improvement of j in j's own view, can be made in reality,
and i recognises where it starts but not what it does: an option unseen, or a state thought impossible.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from standoff.stability.hypergame.solution import ConceptHypergame
from standoff.stability.hypergame.view import Hypergame, View
from standoff.stability.kernels import IntArray
from standoff.stability.move import Move
from standoff.stability.verdicts import verdict


class Cause(StrEnum):
    """Why a party did not foresee another's move."""

    OPTION_UNSEEN = "option unseen"
    STATE_IMPOSSIBLE = "state thought impossible"
    PREFERENCE_MISREAD = "preference misread"
    ANSWER_MISJUDGED = "answer misjudged"


@dataclass(frozen=True, slots=True)
class Surprise:
    """``believer`` takes ``state`` for settled under ``concept``; ``move`` is how another leaves it.

    The move is told in real states. ``possible`` is False if the mover errs too: reality rules out where
    it thinks that it goes.
    """

    concept: str
    believer: str
    state: int
    move: Move
    cause: Cause
    possible: bool


@dataclass(frozen=True, slots=True)
class UnforeseenMove:
    """An improvement in its mover's eyes that is ``out of the blue`` for the parties ``unforeseen_by``."""

    move: Move
    unforeseen_by: tuple[str, ...]


def surprises(hypergame: Hypergame, solved: ConceptHypergame) -> Iterator[Surprise]:
    """Every surprise under one concept: by believer, state and mover, in order.

    Asks for one verdict for each state and party that leaves it, when the iterator comes to it.
    """
    blocking: dict[tuple[int, int], Move] = {}
    for believer, view in enumerate(hypergame.views):
        settled = np.logical_and.reduce(solved.views[believer].stable)[view.seen()]
        for state in np.flatnonzero(settled & hypergame.real.feasible).tolist():
            for mover in _leavers(solved, state):
                if mover == believer:
                    continue
                key = (mover, state)
                if key not in blocking:
                    blocking[key] = _blocking(hypergame, solved.concept, mover, state)
                move = blocking[key]
                possible = bool(hypergame.real.feasible[move.target])
                yield Surprise(solved.concept, view.party, state, move, _cause(view, mover, move), possible)


def unforeseen(hypergame: Hypergame, state: int) -> tuple[UnforeseenMove, ...]:
    """The moves from a real state that come out of the blue for someone, by mover, best first.

    Raises ``Unknown`` or ``Infeasible`` for a state that is none or ruled out.
    """
    state = hypergame.real.check_state(state)
    found = []
    for mover, view in enumerate(hypergame.views):
        if not view.recognises(state):
            continue
        for move in _improvements(hypergame, mover, state):
            blind = tuple(
                other.party
                for other in hypergame.views
                if other is not view and other.recognises(state) and not _imagines(other, move)
            )
            if blind and hypergame.real.feasible[move.target]:
                found.append(UnforeseenMove(move, blind))
    return tuple(found)


def unimagined(hypergame: Hypergame, solved: ConceptHypergame) -> tuple[tuple[str, IntArray], ...]:
    """For each party the equilibria of the real game that it cannot imagine, ascending."""
    equilibria = solved.real.equilibria
    return tuple((view.party, equilibria[~view.game.feasible[equilibria]]) for view in hypergame.views)


def _leavers(solved: ConceptHypergame, state: int) -> Iterator[int]:
    for party in range(len(solved.parties)):
        if solved.recognised[party][state] and not solved.stable[party][state]:
            yield party


def _blocking(hypergame: Hypergame, concept: str, mover: int, state: int) -> Move:
    """The move that makes ``state`` unstable for the mover in its own view, told in real states."""
    view = hypergame.views[mover]
    found = verdict(view.game, concept, view.party, view.sees(state)).blocking
    assert found is not None, "the state is not stable for the mover"
    return Move(view.party, state, _carried_out(hypergame, mover, state, found.target))


def _improvements(hypergame: Hypergame, mover: int, state: int) -> Iterator[Move]:
    view = hypergame.views[mover]
    rank = view.game.ranks[mover]
    start = view.sees(state)
    better = [int(to) for to in view.game.form().moves(mover, start) if rank[to] > rank[start]]
    for target in sorted(better, key=lambda to: (-int(rank[to]), to)):
        yield Move(view.party, state, _carried_out(hypergame, mover, state, target))


def _carried_out(hypergame: Hypergame, mover: int, state: int, target: int) -> int:
    """Where the mover's jump to ``target`` leads in reality: what it does not see stays as it is."""
    view = hypergame.views[mover]
    return state ^ view.sees(state) ^ target


def _imagines(view: View, move: Move) -> bool:
    """Whether ``view`` has the move: sees the options that it switches and where it leads."""
    return not (move.source ^ move.target) & view.unseen and view.recognises(move.target)


def _cause(view: View, mover: int, move: Move) -> Cause:
    if (move.source ^ move.target) & view.unseen:
        return Cause.OPTION_UNSEEN
    if not view.recognises(move.target):
        return Cause.STATE_IMPOSSIBLE
    rank = view.game.ranks[mover]
    if rank[view.sees(move.target)] <= rank[view.sees(move.source)]:
        return Cause.PREFERENCE_MISREAD
    return Cause.ANSWER_MISJUDGED

"""The named outcomes: does each hold, can it come about, and if not, who leaves it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from standoff.dispute import Outcome
from standoff.findings.coalitions import joined
from standoff.findings.departures import departures, resting
from standoff.findings.dossier import OutcomeFinding
from standoff.findings.solved import NEVER, Flags, Solved
from standoff.findings.views import Views
from standoff.stability import UNREACHED


def outcome_findings(views: Views) -> tuple[OutcomeFinding, ...]:
    """One finding for each named outcome, in the case's order."""
    return tuple(finding(views, outcome) for outcome in views.solved.dispute.outcomes)


def finding(views: Views, outcome: Outcome, concept: str | None = None) -> OutcomeFinding:
    """The finding on one outcome, which need not be one of the case's own.

    If it holds under ``concept``, the state that speaks for it is one that does.
    """
    solved = views.solved
    members = solved.members_of(outcome)
    equilibria = [(name, int(np.count_nonzero(held & members))) for name, held in solved.equilibria.items()]
    held = members & solved.equilibria[concept] if concept else members
    best = best_state(solved, held if held.any() else members)
    return OutcomeFinding(
        name=outcome.name,
        label=outcome.label,
        note=outcome.note,
        states=int(np.count_nonzero(members)),
        equilibria=tuple(equilibria),
        holds=tuple(name for name, count in equilibria if count),
        reachable=_reached(solved, members, improving=False),
        reachable_by_improvements=_reached(solved, members, improving=True),
        best=None if best is None else joined(views, resting(views, best)),
        departures=() if best is None else departures(views, best),
    )


def _reached(solved: Solved, members: Flags, *, improving: bool) -> bool:
    if solved.ways is None:
        return False
    distance = solved.ways.improving if improving else solved.ways.legal
    return bool((distance[members] != UNREACHED).any())


def best_state(solved: Solved, members: Flags) -> int | None:
    """The state that speaks for ``members``; ``None`` if there are none.

    Reachable before not; then an equilibrium of most concepts; then the fewest parties that gain by
    leaving, counted once more for every concept that does not keep them; then the nearest to today: today
    itself if it is one of them, else what changes fewest options, in fewest moves.
    """
    candidates = np.flatnonzero(members)
    if not candidates.size:
        return None
    far = distance(solved)[candidates]
    strength = solved.strength(candidates)
    changes = changed(solved, candidates)
    order = np.lexsort((candidates, far, changes, _leaving(solved, candidates), -strength, far == NEVER))
    return int(candidates[order[0]])


def _leaving(solved: Solved, candidates: NDArray[np.integer]) -> NDArray[np.integer]:
    total = np.zeros(candidates.size, dtype=np.int64)
    for concept in solved.solution.concepts:
        for stable in concept.stable:
            total += ~stable[candidates]
    return total


def distance(solved: Solved) -> NDArray[np.integer]:
    """Moves from today to every state; NEVER where none lead, 0 everywhere without a today."""
    if solved.ways is None:
        return np.zeros(solved.game.feasible.size, dtype=np.int64)
    legal = solved.ways.legal.astype(np.int64)
    return np.where(legal == UNREACHED, NEVER, legal)


def changed(solved: Solved, states: NDArray[np.integer]) -> NDArray[np.integer]:
    """For each of ``states`` the number of options that differ from today's; 0 without a today."""
    today = solved.dispute.status_quo
    differing = states ^ (states if today is None else today)
    total = np.zeros(states.size, dtype=np.int64)
    for bit in range(len(solved.dispute.options)):
        total += differing >> bit & 1
    return total

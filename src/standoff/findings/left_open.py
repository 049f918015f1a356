"""What the sources leave open of who wants what most, and which conclusions depend on it.

A conclusion is that a named outcome holds under a concept: that one state of it, at least, is an
equilibrium. It holds *always* if it does in every order that the undecided tiers allow, *never* if in none;
otherwise it *depends*, on those tiers of which the order makes a difference while the others stay as they
are. Where there are too many orders to go through, the types a to d tell (``stability.unknown``): what holds
for type a under Nash, GMR and SMR holds in every order, and what does not hold for type d holds in
none; about the rest nothing is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from standoff.belief import orders
from standoff.belief.holding import held_in
from standoff.dispute import Dispute, Undecided
from standoff.dispute.grammar import text_of
from standoff.dispute.tiers import is_uncertain
from standoff.errors import Unsupported
from standoff.findings.openness import Dependence, LeftOpen, OpenTier, OutcomeDependence, When
from standoff.findings.quotes import Quoter
from standoff.findings.solved import Flags, Solved
from standoff.stability import CONCEPTS
from standoff.stability.unknown import solve_unknown, uncertain_game_of

MOST_ORDERS = 120
MOST_STATES = 1 << 21
"""Orders that are gone through at most, and states in all of them together."""

BOUNDED = ("nash", "gmr", "smr")
"""Concepts whose answers are any moves, so that type a holds in every order."""


def left_open(solved: Solved, quoter: Quoter) -> LeftOpen | None:
    """What is open in the solved dispute; ``None`` if nothing is."""
    dispute = solved.dispute
    if not is_uncertain(dispute):
        return None
    pairs = [ranking for ranking in dispute.rankings if ranking.unknown]
    number = orders.total(dispute)
    within = number <= MOST_ORDERS and number * solved.game.feasible.size <= MOST_STATES
    types = _types(dispute, solved.members)
    table = _by_order(dispute, solved.members) if within and not pairs else {}
    told = [_tier(dispute, tier, quoter) for tier in dispute.undecided]
    told += [OpenTier(r.party, (), (), (), len(r.unknown)) for r in pairs]
    found = tuple(
        OutcomeDependence(
            outcome.name,
            outcome.label,
            tuple(
                _dependence(concept, types, table.get((outcome.name, concept)), outcome.name)
                for concept in CONCEPTS
            ),
        )
        for outcome in dispute.outcomes
    )
    return LeftOpen(tuple(told), number if table else 0, found)


def _tier(dispute: Dispute, undecided: Undecided, quoter: Quoter) -> OpenTier:
    listed = dispute.preferences_of(undecided.party)[undecided.position :][: undecided.count]
    members = listed + undecided.contested
    return OpenTier(
        undecided.party,
        tuple(text_of(each.formula) for each in members),
        tuple(text_of(each.formula) for each in undecided.contested),
        tuple(quoter.best(each.warrants) for each in members),
    )


def _types(dispute: Dispute, members: Mapping[str, Flags]) -> dict[tuple[str, str], tuple[str, ...]]:
    """For each outcome and concept the types for which it holds.

    If the case is too large only what constraints rule out is told: such an outcome holds for none.
    """
    try:
        solution = solve_unknown(uncertain_game_of(dispute))
    except Unsupported:
        ruled_out = [outcome for outcome, inside in members.items() if not inside.any()]
        return {(outcome, concept): () for outcome in ruled_out for concept in CONCEPTS}
    return {
        (outcome, concept): tuple(
            kind for kind, _ in solution.types if inside[solution.of(kind, concept).equilibria].any()
        )
        for outcome, inside in members.items()
        for concept in CONCEPTS
    }


def _by_order(dispute: Dispute, members: Mapping[str, Flags]) -> dict[tuple[str, str], NDArray[np.bool_]]:
    """For each outcome and concept whether it holds, an axis for each open tier."""
    tiers = orders.axes(dispute)
    shape = tuple(orders.count(dispute.undecided[tier]) for tier in tiers)
    found = held_in(orders.Orders.all_of(dispute), members, tuple(CONCEPTS))
    return {key: held.reshape(shape).transpose(np.argsort(tiers)) for key, held in found.items()}


def _dependence(
    concept: str,
    types: Mapping[tuple[str, str], Sequence[str]],
    held: NDArray[np.bool_] | None,
    outcome: str,
) -> Dependence:
    known = types.get((outcome, concept))
    kinds = tuple(known or ())
    if held is not None:
        when: When = "always" if held.all() else "depends" if held.any() else "never"
        matter = tuple(axis for axis in range(held.ndim) if (held != held.take([0], axis=axis)).any())
        return Dependence(concept, when, matter, kinds)
    if known is None:
        return Dependence(concept, "open", (), ())
    if "d" not in kinds:
        return Dependence(concept, "never", (), kinds)
    return Dependence(concept, "always" if "a" in kinds and concept in BOUNDED else "open", (), kinds)

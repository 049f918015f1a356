"""Tiers: a party's list where its order is not all decided, and the gulfs in what it prefers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from standoff.dispute import states
from standoff.dispute.model import Dispute
from standoff.dispute.preference import PreferenceStatement, Ranking, Undecided

Tier = tuple[PreferenceStatement, ...]


def tiers(dispute: Dispute, party: str) -> tuple[Tier, ...]:
    """The party's list, most important tier first; a tier of one formula is decided.

    A tier has the formulas of the list whose order is not known, in the list's order, and after them
    both sides of each formula that is contested.
    """
    listed = dispute.preferences_of(party)
    undecided = sorted((u for u in dispute.undecided if u.party == party), key=place)
    found: list[Tier] = []
    at = 0
    for each in undecided:
        found += [(statement,) for statement in listed[at : each.position]]
        at = each.position + each.count
        found.append(listed[each.position : at] + each.contested)
    return (*found, *((statement,) for statement in listed[at:]))


def place(undecided: Undecided) -> tuple[int, int]:
    """Where a tier stands among the party's others; those that begin at one place go by their size."""
    return undecided.position, undecided.count


def ranking_of(dispute: Dispute, party: str) -> Ranking | None:
    """The party's direct ranking, if it has one."""
    return next((ranking for ranking in dispute.rankings if ranking.party == party), None)


def is_graded(dispute: Dispute) -> bool:
    """Whether any party prefers anything greatly."""
    return any(p.strong for p in dispute.preferences) or any(r.gulfs for r in dispute.rankings)


def is_uncertain(dispute: Dispute) -> bool:
    """Whether it is left open what some party prefers."""
    return bool(dispute.undecided) or any(ranking.unknown for ranking in dispute.rankings)


def undecided_parties(dispute: Dispute) -> tuple[str, ...]:
    """The parties of which it is left open what they prefer, in the dispute's order."""
    left_open = {u.party for u in dispute.undecided} | {r.party for r in dispute.rankings if r.unknown}
    return tuple(party.name for party in dispute.parties if party.name in left_open)


def levels(dispute: Dispute, party: str) -> NDArray[np.int64]:
    """For every state its level: between two levels lies a gulf, and a higher one is preferred greatly.

    From a list, the truth values of its strong formulas compared lexicographically; from a ranking, how
    many gulfs lie below. Raises ``Unknown`` for a party that is none.
    """
    ranks = states.ranks(dispute, party)
    ranking = ranking_of(dispute, party)
    if ranking is not None:
        height = len(ranking.tiers)
        gulfs = np.array([height - after for after in ranking.gulfs], dtype=np.int64)
        level: NDArray[np.int64] = np.searchsorted(np.sort(gulfs), ranks, side="right").astype(np.int64)
        return level
    level = np.zeros(ranks.size, dtype=np.int64)
    for statement in dispute.preferences_of(party):
        if statement.strong:
            level = np.unique(2 * level + states.truth(statement.formula, dispute), return_inverse=True)[1]
    return level

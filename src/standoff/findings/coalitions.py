"""Which parties would leave a state that holds, if they acted together."""

from __future__ import annotations

from itertools import chain, combinations

import numpy as np

from standoff.findings.dossier import JointDeparture
from standoff.findings.solved import CREDIBLE_FIRST, FARTHEST_FIRST, Flags
from standoff.findings.views import Views
from standoff.stability import UNREACHED, Move, Search, Step
from standoff.stability.coalitions import COALITION_CONCEPTS, MOST_PARTIES, Prospect

Group = tuple[int, ...]
"""Parties by their numbers, ascending."""


def joint_departures(views: Views, state: int) -> tuple[JointDeparture, ...] | None:
    """The smallest groups of at least two parties that would leave ``state`` together, by size.

    They look ahead as those do in whose eyes the state holds most credibly. ``concept`` of each is the one
    that allows most and still does not keep the group, as for single parties. ``None`` for a state that does
    not hold, and where there are more than MOST_PARTIES parties.
    """
    solved = views.solved
    holds = solved.concepts_at(state)
    firmest = next((concept for concept in solved.asked(CREDIBLE_FIRST) if concept in holds), None)
    count = len(solved.game.parties)
    if firmest is None or count > MOST_PARTIES:
        return None
    leaving: dict[Group, JointDeparture] = {}
    for group in chain.from_iterable(combinations(range(count), size) for size in range(2, count + 1)):
        if not any(set(smaller) <= set(group) for smaller in leaving):
            departure = _departure(views, state, group, firmest)
            if departure is not None:
                leaving[group] = departure
    return tuple(leaving.values())


def _departure(views: Views, state: int, group: Group, firmest: str) -> JointDeparture | None:
    """How the group leaves, if it does."""
    solved = views.solved
    prospect = Prospect.of(solved.form, group, [int(solved.game.ranks[party][state]) for party in group])
    search = solved.form.search(group, state, improving=False)
    if not _ends(search, prospect.better):
        return None
    order = list(solved.asked(FARTHEST_FIRST))
    for concept in order[: order.index(firmest) + 1]:
        if ends := _ends(search, COALITION_CONCEPTS[concept].undeterred(prospect)):
            way = search.way(_plainest(search, state, ends))
            return _told(views, state, group, concept, way)
    return None


def _ends(search: Search, targets: Flags) -> list[int]:
    """Those of ``targets`` to which the search leads."""
    reached: list[int] = np.flatnonzero(targets & (search.distances != UNREACHED)).tolist()
    return reached


def _plainest(search: Search, state: int, ends: list[int]) -> int:
    """The end that changes the fewest options, then takes the fewest moves."""
    return min(ends, key=lambda to: ((to ^ state).bit_count(), int(search.distances[to]), to))


def _told(views: Views, state: int, group: Group, concept: str, way: tuple[Step, ...]) -> JointDeparture:
    parties = views.solved.game.parties
    end = way[-1].target
    reasons = (views.decisive(parties[party], state, end) for party in group)
    return JointDeparture(
        concept=concept,
        members=tuple(parties[party] for party in group),
        moves=views.moves(Move(parties[step.party], step.source, step.target) for step in way),
        decided_by=tuple(reason for reason in reasons if reason is not None),
    )

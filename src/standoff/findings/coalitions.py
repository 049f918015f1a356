"""Which parties would leave a state that holds, if they acted together."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, combinations

import numpy as np

from standoff.findings.dossier import JointDeparture, RestingState
from standoff.findings.solved import CREDIBLE_FIRST, FARTHEST_FIRST, Flags
from standoff.findings.views import Views
from standoff.stability import UNREACHED, Move, Search, Step
from standoff.stability.coalitions import COALITION_CONCEPTS, MOST_PARTIES, CoalitionConcept, Prospect

SEVERAL = 100
"""More ends than these are judged together."""

Group = tuple[int, ...]
"""Parties by their numbers, ascending."""


def joined(views: Views, rest: RestingState) -> RestingState:
    """``rest`` with the groups that would leave it together."""
    return replace(rest, together=joint_departures(views, rest.view.state))


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
    """How the group leaves, if it does: the plainest way that nothing deters."""
    solved = views.solved
    prospect = Prospect.of(solved.form, group, [int(solved.game.ranks[party][state]) for party in group])
    search = solved.form.search(group, state, improving=False)
    ends = _plainest_first(search, state, prospect.better)
    order = list(solved.asked(FARTHEST_FIRST))
    for concept in order[: order.index(firmest) + 1] if ends else ():
        end = _undeterred(prospect, COALITION_CONCEPTS[concept], ends)
        if end is not None:
            return _told(views, state, group, concept, search.way(end))
    return None


def _plainest_first(search: Search, state: int, targets: Flags) -> list[int]:
    """The targets that were reached: what changes fewest options first, then what takes fewest moves."""
    reached = np.flatnonzero(targets & (search.distances != UNREACHED)).tolist()
    return sorted(reached, key=lambda to: ((to ^ state).bit_count(), int(search.distances[to]), to))


def _undeterred(prospect: Prospect, concept: CoalitionConcept, ends: list[int]) -> int | None:
    """The first of ``ends`` from which no answer deters the group."""
    if len(ends) > SEVERAL:
        undeterred = concept.undeterred(prospect)
        return next((end for end in ends if undeterred[end]), None)
    harm, others = concept.harm(prospect), prospect.others
    answers = ((end, prospect.form.way(others, end, harm, improving=concept.improving)) for end in ends)
    return next((end for end, answer in answers if answer is None), None)


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

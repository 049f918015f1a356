"""Turning: which party's list it is that makes an outcome hold in one world and not in another.

The first formula at which two lists part need not be what matters. So each party's list of the other world is
put into the first one, alone, and the model is solved. What holds by any concept holds by GMR, so that GMR is
all that is solved for.

Misses: two lists that turn an outcome only together; these are not told apart from three.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from standoff.dispute import Dispute
from standoff.dispute.states import truth
from standoff.stability import game_of, solve


@dataclass(frozen=True, slots=True)
class Turned:
    """``outcome`` ``holds`` now, or does not any more, unlike in the first world; the list of each party of
    ``alone`` does that by itself. Empty: only lists of several parties together do.
    """

    outcome: str
    holds: bool
    alone: tuple[str, ...]


def turned(here: Dispute, there: Dispute, outcomes: Iterable[tuple[str, bool]]) -> tuple[Turned, ...]:
    """For each of ``outcomes``, a name and whether it holds ``here``, whose list turned it from ``there``."""
    asked = tuple(outcomes)
    if not asked:
        return ()
    parties = [p.name for p in here.parties if _list(here, p.name) != _list(there, p.name)]
    held = {party: _holding(_with_list(there, party, here)) for party in parties}
    return tuple(
        Turned(name, holds, tuple(party for party in parties if (name in held[party]) is holds))
        for name, holds in asked
    )


def _list(dispute: Dispute, party: str) -> tuple[object, ...]:
    return tuple(each.formula for each in dispute.preferences_of(party))


def _with_list(dispute: Dispute, party: str, other: Dispute) -> Dispute:
    """``dispute`` with the list that ``party`` has in ``other``."""
    lists = [(other if p.name == party else dispute).preferences_of(p.name) for p in dispute.parties]
    return replace(dispute, preferences=tuple(each for listed in lists for each in listed), undecided=())


def _holding(dispute: Dispute) -> frozenset[str]:
    """The named outcomes that hold by any concept."""
    (found,) = solve(game_of(dispute), ["gmr"]).concepts
    return frozenset(
        outcome.name
        for outcome in dispute.outcomes
        if truth(outcome.formula, dispute)[found.equilibria].any()
    )

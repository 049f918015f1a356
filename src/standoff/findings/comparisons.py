"""Comparisons: which of two states a party prefers, and by which formula or place in its ranking."""

from __future__ import annotations

from standoff.dispute import Ranking
from standoff.findings.naming import SHOWN
from standoff.findings.reason import Comparison
from standoff.findings.views import Views


def compare(views: Views, party: str, one: int, other: int) -> Comparison:
    """How ``party`` ranks two feasible states. Raises ``Unknown`` for a party that does not exist."""
    solved = views.solved
    rank = solved.game.ranks[solved.game.party(party)]
    better, worse = (one, other) if rank[one] >= rank[other] else (other, one)
    tied = bool(rank[one] == rank[other])
    ranking = next((r for r in solved.dispute.rankings if r.party == party), None)
    if ranking is not None:
        tiers = (_place(ranking, better), _place(ranking, worse))
        quotes = views.quoter.best(ranking.warrants, SHOWN)
        return Comparison(
            party, better, worse, tied, tiers=tiers, tier_count=len(ranking.tiers), quotes=quotes
        )
    informed = bool(solved.dispute.preferences_of(party))
    decided = None if tied else views.decisive(party, better, worse)
    return Comparison(party, better, worse, tied, informed, decided)


def _place(ranking: Ranking, state: int) -> int:
    """The place of the tier that holds ``state``, 1 for the best."""
    return next(place for place, tier in enumerate(ranking.tiers, start=1) if state in tier)

"""The parties with their options and their lists."""

from __future__ import annotations

from standoff.construction import Construction
from standoff.dispute import Dispute, PreferenceStatement
from standoff.dispute.grammar import text_of
from standoff.dispute.tiers import tiers
from standoff.findings.dossier import PartyView, PreferenceView
from standoff.findings.quotes import Quoter


def party_views(construction: Construction, quoter: Quoter) -> tuple[PartyView, ...]:
    """Every party in the case's order."""
    dispute = construction.dispute
    rankings = {ranking.party: ranking for ranking in dispute.rankings}
    return tuple(
        PartyView(
            name=party.name,
            options=tuple(option.name for option in dispute.options if option.owner == party.name),
            preferences=tuple(
                _line(position, preference, quoter, undecided=_undecided(dispute, preference))
                for position, preference in enumerate(dispute.preferences_of(party.name), start=1)
            ),
            ranking=rankings.get(party.name),
        )
        for party in dispute.parties
    )


def _undecided(dispute: Dispute, preference: PreferenceStatement) -> bool:
    return any(preference in tier for tier in tiers(dispute, preference.party) if len(tier) > 1)


def _line(
    position: int, preference: PreferenceStatement, quoter: Quoter, *, undecided: bool
) -> PreferenceView:
    return PreferenceView(
        position=position,
        formula=text_of(preference.formula),
        weight=preference.weight,
        pinned=preference.pinned,
        quotes=quoter.best(preference.warrants),
        against=quoter.best(preference.against),
        strong=preference.strong,
        undecided=undecided,
    )

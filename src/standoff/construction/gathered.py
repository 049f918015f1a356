"""Gathered: all that a dispute is constructed from, so that parts of it can be tried."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from standoff.construction.evidence import Gatherer, Piece
from standoff.construction.merge import merge
from standoff.construction.netting import net
from standoff.construction.priority import prioritise
from standoff.construction.result import Construction, Contradiction, Dropped, Reason, Support, Tie
from standoff.construction.rulings import Ruled
from standoff.construction.sources import Sources
from standoff.construction.undecided import undecided
from standoff.construction.weights import Factors, Weighting
from standoff.dispute import Dispute, PreferenceStatement, Undecided
from standoff.dispute.tree import variables
from standoff.evidence import Ruling
from standoff.statements import Statement

NOTHING_RULED = Ruled()


@dataclass(frozen=True, slots=True)
class Gathered:
    """The ``evidence`` that statements give for the parties' formulas, weighed and ruled on.

    ``dispute`` is the case's own, with its pins; ``pins`` are those and what rulings accept or add, first
    come first. ``dropped`` gives no evidence; ``ruled`` tells what became of every ruling.
    ``Gathered.construct`` makes a dispute of all the evidence or of any part of it: what a source, a
    statement or a formula contributes is the difference.
    """

    dispute: Dispute
    sources: Sources
    weighting: Weighting
    evidence: tuple[Piece, ...]
    pins: tuple[PreferenceStatement, ...]
    dropped: tuple[Dropped, ...]
    ruled: Ruled = NOTHING_RULED

    @staticmethod
    def of(
        dispute: Dispute,
        statements: Iterable[Statement],
        sources: Sources,
        rulings: Iterable[Ruling],
        weighting: Weighting,
    ) -> Gathered:
        """Raises as ``construct`` does."""
        ruled = Ruled.of(rulings, dispute, statements, sources.articles)
        evidence, dropped = Gatherer(dispute, sources, weighting, ruled.rejected).gather(ruled.statements)
        applied = ruled.applied(evidence, dispute)
        pins = _distinct([*dispute.preferences, *applied.pins])
        rejected = [Dropped(text, Reason.REJECTED, party) for party, text in applied.dropped]
        unused = (*dropped, *rejected)
        return Gathered(dispute, sources, weighting, applied.kept, tuple(pins), unused, applied.ruled)

    @property
    def ranked(self) -> frozenset[str]:
        """The parties with a direct ranking, which get no list."""
        return frozenset(ranking.party for ranking in self.dispute.rankings)

    def construct(self, evidence: Iterable[Piece] | None = None) -> Construction:
        """The dispute that ``evidence``, a part of this one's or without it all, gives.

        Pins stay whatever is left out: they are the analyst's, not a source's.
        """
        kept = self.evidence if evidence is None else tuple(evidence)
        supports = merge(kept, self.sources)
        lists = [
            _list(self, party.name, supports)
            for party in self.dispute.parties
            if party.name not in self.ranked
        ]
        filled = replace(
            self.dispute,
            preferences=tuple(p for each in lists for p in each.listed),
            undecided=tuple(tier for each in lists for tier in each.undecided),
        )
        return Construction(
            dispute=filled,
            support=supports,
            contradictions=tuple(c for each in lists for c in each.contradictions),
            ties=tuple(t for each in lists for t in each.ties),
            dropped=(*self.dropped, *_of_ranked(supports, self.ranked)),
            silent=_silent(filled, supports),
            factors=_factors(kept),
            weighting=self.weighting,
        )


def _distinct(pins: Sequence[PreferenceStatement]) -> list[PreferenceStatement]:
    """Pins of the same formula of the same party as one, at the first one's place."""
    distinct: dict[tuple[str, object], PreferenceStatement] = {}
    for pin in pins:
        first = distinct.get((pin.party, pin.formula))
        warrants = first.warrants + pin.warrants if first else pin.warrants
        distinct[pin.party, pin.formula] = replace(first or pin, warrants=warrants, pinned=True)
    return list(distinct.values())


@dataclass(frozen=True, slots=True)
class _List:
    """One party's list and what was decided on the way to it."""

    listed: tuple[PreferenceStatement, ...]
    contradictions: list[Contradiction]
    ties: tuple[Tie, ...]
    undecided: tuple[Undecided, ...]


def _list(gathered: Gathered, party: str, supports: Sequence[Support]) -> _List:
    dispute, margin = gathered.dispute, gathered.weighting.margin
    pins = [pin for pin in gathered.pins if pin.party == party]
    preferences, contradictions = net((s for s in supports if s.party == party), pins, margin)
    own = {option.name for option in dispute.options if option.owner == party}
    listed, ties = prioritise(preferences, own, margin)
    tiers = undecided(dispute, party, listed, contradictions, ties)
    return _List(listed, contradictions, ties, tiers)


def _of_ranked(supports: Sequence[Support], ranked: frozenset[str]) -> list[Dropped]:
    return [Dropped(s.text, Reason.RANKED, s.party) for s in supports if s.party in ranked]


def _silent(dispute: Dispute, supports: Sequence[Support]) -> tuple[tuple[str, str], ...]:
    ranked = {ranking.party for ranking in dispute.rankings}
    told = [(p.party, p.formula) for p in dispute.preferences] + [(s.party, s.formula) for s in supports]
    named = {(party, name) for party, formula in told for name in variables(formula)}
    return tuple(
        (party.name, option.name)
        for party in dispute.parties
        for option in dispute.options
        if party.name not in ranked and (party.name, option.name) not in named
    )


def _factors(evidence: Sequence[Piece]) -> tuple[tuple[str, Factors], ...]:
    return tuple(sorted({p.statement.id: p.factors for p in evidence}.items()))

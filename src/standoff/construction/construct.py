"""Statements and rulings in, a dispute with preferences out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from standoff.construction.evidence import Evidence, Gatherer
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

PLAIN = Weighting()


def construct(
    dispute: Dispute,
    statements: Iterable[Statement],
    sources: Sources,
    rulings: Iterable[Ruling] = (),
    weighting: Weighting = PLAIN,
) -> Construction:
    """Fill in the preferences of ``dispute`` from ``statements`` in ``sources``.

    The dispute's own preferences are the analyst's pins and stay first. A party with a direct
    ranking keeps it and gets no list. The order of statements and articles does not matter.

    Raises ``Malformed``, ``Unknown``, ``Ambiguous`` or ``Unsupported`` for a ruling that cannot be
    applied, and ``KeyError`` for a statement in an article that ``sources`` lacks.
    """
    every = tuple(statements)
    ruled = Ruled.of(rulings, dispute, {s.id for s in every})
    gatherer = Gatherer(dispute, sources, weighting, ruled.rejected_statements())
    evidence, dropped = gatherer.gather(every)
    kept, rejected = _apply(ruled, evidence)
    supports = merge(kept, sources)
    pins = _distinct([*dispute.preferences, *ruled.pins(kept)])
    ranked = {ranking.party for ranking in dispute.rankings}
    lists = [
        _list(dispute, p.name, supports, pins, weighting) for p in dispute.parties if p.name not in ranked
    ]
    filled = replace(
        dispute,
        preferences=tuple(p for each in lists for p in each.listed),
        undecided=tuple(tier for each in lists for tier in each.undecided),
    )
    return Construction(
        dispute=filled,
        support=supports,
        contradictions=tuple(c for each in lists for c in each.contradictions),
        ties=tuple(t for each in lists for t in each.ties),
        dropped=tuple(dropped + rejected + _of_ranked(supports, ranked)),
        silent=_silent(filled, supports),
        factors=_factors(kept),
        weighting=weighting,
    )


def _apply(ruled: Ruled, evidence: Sequence[Evidence]) -> tuple[list[Evidence], list[Dropped]]:
    kept = [piece for piece in evidence if not ruled.rejects(piece)]
    texts = {(piece.party, piece.text): None for piece in evidence if ruled.rejects(piece)}
    return kept, [Dropped(text, Reason.REJECTED, party) for party, text in texts]


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


def _list(
    dispute: Dispute,
    party: str,
    supports: Sequence[Support],
    pins: Sequence[PreferenceStatement],
    weighting: Weighting,
) -> _List:
    preferences, contradictions = net(
        (s for s in supports if s.party == party), [p for p in pins if p.party == party], weighting.margin
    )
    own = {option.name for option in dispute.options if option.owner == party}
    listed, ties = prioritise(preferences, own, weighting.margin)
    tiers = undecided(dispute, party, listed, contradictions, ties)
    return _List(listed, contradictions, ties, tiers)


def _of_ranked(supports: Sequence[Support], ranked: set[str]) -> list[Dropped]:
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


def _factors(evidence: Sequence[Evidence]) -> tuple[tuple[str, Factors], ...]:
    return tuple(sorted({p.statement.id: p.factors for p in evidence}.items()))

"""Edits: every change of one formula in a party's list, smallest first; and a dispute with changes made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from standoff.dispute import Dispute, Formula, Not, PreferenceStatement, Ranking, Variable, Warrant
from standoff.dispute.normal_form import normal, text_of
from standoff.evidence import Decision, Ruling
from standoff.stability.inverse.change import Change, ChangeKind


def edits(dispute: Dispute, party: str) -> list[Change]:
    """All changes of one formula of ``party``: moved, dropped, turned round, or a literal wanted at the top.

    By size, then kind, then position. Two neighbours that change places are told as the lower one rising.
    A literal that the list has already is not wanted anew.
    """
    statements = dispute.preferences_of(party)
    found = [*_moves(statements, party), *_drops(statements, party), *_wants(dispute, statements, party)]
    kinds = list(ChangeKind)
    return sorted(found, key=lambda change: (change.places, kinds.index(change.kind)))


def with_changes(dispute: Dispute, changes: Iterable[Change]) -> Dispute:
    """``dispute`` as it would be after ``changes``.

    What is undecided in a list that changes, or a gulf in a ranking that does, is left out, since its
    place is gone; nothing else differs.
    """
    for change in changes:
        dispute = _ranked(dispute, change) if change.kind is ChangeKind.RISE else _listed(dispute, change)
    return dispute


def reordered(party: str, statements: tuple[PreferenceStatement, ...], order: tuple[int, ...]) -> Change:
    """The change to another ``order`` of all formulas, as a move if one formula's move brings it about."""
    kept = _longest_rising(order)
    touched = tuple(sorted(set(order) - set(kept)))
    inverted = sum(1 for at, k in enumerate(order) for later in order[at + 1 :] if later < k)
    pinned = any(statements[k - 1].pinned for k in touched)
    if len(touched) == 1:
        return next(
            change
            for change in _moves(statements, party)
            if change.order == order and len(change.touched) == 1
        )
    return Change(party, ChangeKind.REORDER, inverted, order, touched, pinned=pinned)


def _moves(statements: tuple[PreferenceStatement, ...], party: str) -> Iterator[Change]:
    n = len(statements)
    for start in range(1, n + 1):
        for end in range(1, n + 1):
            if end in {start, start + 1}:
                continue
            order = [k for k in range(1, n + 1) if k != start]
            order.insert(end - 1, start)
            passed = tuple(range(end, start)) or tuple(range(start + 1, end + 1))
            yield Change(
                party,
                ChangeKind.MOVE,
                len(passed),
                tuple(order),
                (start,),
                passed,
                pinned=statements[start - 1].pinned,
            )


def _drops(statements: tuple[PreferenceStatement, ...], party: str) -> Iterator[Change]:
    n = len(statements)
    everything = tuple(range(1, n + 1))
    for at, statement in enumerate(statements, start=1):
        out = n - at + 1
        left = tuple(k for k in everything if k != at)
        yield Change(party, ChangeKind.DROP, out, left, (at,), pinned=statement.pinned)
        turned = normal(Not(statement.formula))
        yield Change(
            party, ChangeKind.TURN, 2 * out, everything, (at,), formula=turned, pinned=statement.pinned
        )


def _wants(dispute: Dispute, statements: tuple[PreferenceStatement, ...], party: str) -> Iterator[Change]:
    if any(ranking.party == party for ranking in dispute.rankings):
        return
    present = {text_of(statement.formula) for statement in statements}
    order = tuple(range(len(statements) + 1))
    for option in dispute.options:
        for literal in (Variable(option.name), Not(Variable(option.name))):
            if text_of(literal) not in present:
                yield Change(party, ChangeKind.WANT, len(order), order, formula=literal)


def _listed(dispute: Dispute, change: Change) -> Dispute:
    present = dispute.preferences_of(change.party)
    mine = tuple(_statement(change, present, k) for k in change.order)
    others = tuple(p for p in dispute.preferences if p.party != change.party)
    undecided = tuple(tier for tier in dispute.undecided if tier.party != change.party)
    return replace(dispute, preferences=(*others, *mine), undecided=undecided)


def _statement(change: Change, present: tuple[PreferenceStatement, ...], k: int) -> PreferenceStatement:
    if k == 0:
        assert change.formula is not None
        return PreferenceStatement(change.party, change.formula, (_supposed(change.formula),))
    statement = present[k - 1]
    if change.formula is not None and k in change.touched:
        return replace(statement, formula=change.formula)
    return statement


def _supposed(formula: Formula) -> Warrant:
    return Warrant(
        ruling=Ruling("Standoff", Decision.ADD, text_of(formula), "supposed, to see what would hold")
    )


def _ranked(dispute: Dispute, change: Change) -> Dispute:
    rankings = tuple(_risen(r, change) if r.party == change.party else r for r in dispute.rankings)
    return replace(dispute, rankings=rankings)


def _risen(ranking: Ranking, change: Change) -> Ranking:
    """Into the highest tier that it passes; above it where no state is tied with another."""
    assert change.state is not None
    strict = all(len(tier) == 1 for tier in ranking.tiers)
    passed = set(change.passed)
    top = next(at for at, tier in enumerate(ranking.tiers) if passed & set(tier))
    tiers = [tuple(s for s in tier if s != change.state) for tier in ranking.tiers]
    if strict:
        tiers.insert(top, (change.state,))
    else:
        tiers[top] = tuple(sorted((*tiers[top], change.state)))
    return replace(ranking, tiers=tuple(tier for tier in tiers if tier), gulfs=())


def _longest_rising(order: tuple[int, ...]) -> tuple[int, ...]:
    """A longest run of positions that stay in order; of several the one that ends first."""
    best: list[tuple[int, ...]] = []
    for at, k in enumerate(order):
        before = max(
            (run for run, last in zip(best, order[:at], strict=True) if last < k), key=len, default=()
        )
        best.append((*before, k))
    return max(best, key=len, default=())

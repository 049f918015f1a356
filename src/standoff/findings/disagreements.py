"""Disagreements: what the sources tell differently of one party and one option.

Three accounts of a party's stand exclude one another: it is for it and no condition is told; it is for
it only once something else is done (one account for each such thing); it is against it. Where two of
them or more are told, each is shown with its own sentences. A source that names a condition also says
that the party is for it, so it does not count for the first account.

Misses: sources that differ in degree, in what they leave out, or about options that the case lacks; a
party that changed its mind between two dates is told as one of whom the sources disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from standoff.construction import Sources
from standoff.findings.dossier import Account, Dependency, Disagreement, Position, Quote
from standoff.statements import ConditionKind


def disagreements(
    positions: Iterable[Position], dependencies: Sequence[Dependency], sources: Sources
) -> tuple[Disagreement, ...]:
    """One for each party and option that are told in two ways or more: between sources before within
    one, and what most sources tell before what few do.
    """
    found = [d for position in positions if (d := _disagreement(position, dependencies, sources))]
    return tuple(sorted(found, key=lambda d: (not d.between, -_tellers(d, sources))))


def _disagreement(
    position: Position, dependencies: Sequence[Dependency], sources: Sources
) -> Disagreement | None:
    accounts = list(_accounts(position, dependencies, sources))
    if len(accounts) < 2:
        return None
    told = [_groups(account.quotes, sources) for account in accounts]
    between = len(set().union(*told)) > 1
    if not between and not position.disputed:
        return None
    return Disagreement(position.party, position.option, tuple(accounts), between)


def _accounts(position: Position, dependencies: Sequence[Dependency], sources: Sources) -> Iterator[Account]:
    conditions = [
        Account(True, d.needed, _read(d.quotes))
        for d in dependencies
        if d.kind is ConditionKind.PRECONDITION
        and (d.party, d.wanted.option, d.wanted.on) == (position.party, position.option, True)
    ]
    bound = {group for account in conditions for group in _groups(account.quotes, sources)}
    free = tuple(q for q in _read(position.quotes_for) if not _groups((q,), sources) & bound)
    accounts = [Account(True, None, free), *conditions, Account(False, None, _read(position.quotes_against))]
    return (account for account in accounts if account.quotes)


def _read(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """What was read; an analyst's ruling contradicts nobody."""
    return tuple(quote for quote in quotes if quote.passage is not None)


def _groups(quotes: Iterable[Quote], sources: Sources) -> frozenset[str]:
    return frozenset(sources.group(q.passage.article) for q in quotes if q.passage is not None)


def _tellers(disagreement: Disagreement, sources: Sources) -> int:
    return len(_groups((q for account in disagreement.accounts for q in account.quotes), sources))

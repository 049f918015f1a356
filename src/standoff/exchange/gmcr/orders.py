"""What each party prefers, by the rule of the program that writes these files.

Its flag says whether rankings or preferences count, for all parties alike. Without a flag, a party's
preferences count if it has any, else its ranking; if neither is there, its payoffs. Whatever else
the file stores must agree with what counts, or the file is refused: payoffs are saved from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from standoff.errors import Ambiguous, Malformed
from standoff.exchange.gmcr.file import Condition, GmcrFile, GmcrParty, Tiers

RANKING, PREFERENCES, PAYOFFS = "preferenceRanking", "preferences", "payoffs"


@dataclass(frozen=True, slots=True)
class Order:
    """What counts for one party: conditions, most important first, or tiers of states, best first.

    ``note`` says what in the file does not count, if that matters.
    """

    conditions: tuple[Condition, ...] = ()
    tiers: tuple[tuple[int, ...], ...] | None = None
    note: str | None = None


def order(file: GmcrFile, number: int, states: Sequence[int]) -> Order:
    """The order of party ``number``. ``states`` are the feasible ones, ascending; they are not looked at
    where the party has neither a ranking nor payoffs.

    Raises ``Malformed`` for rankings and payoffs that do not fit the states or contradict what
    counts, ``Ambiguous`` where it cannot be told what counts.
    """
    party = file.parties[number]
    where = f"{file.name}, decisionMakers[{number}]"
    ranked = _states_of(party.ranking, states, f"{where}.{RANKING}") if party.ranking is not None else None
    paid = _paid(party.payoffs, states, f"{where}.{PAYOFFS}") if party.payoffs is not None else None
    chosen = _chosen(file, party, where)
    if chosen == RANKING:
        _check_payoffs(paid, ranked, where)
        return Order(tiers=ranked)
    if chosen == PAYOFFS:
        return Order(tiers=paid)
    if paid is None and ranked is None:
        return Order(conditions=party.preferences or ())
    listed = by_conditions(party.preferences or (), states)
    _check_payoffs(paid, listed, where)
    note = None
    if ranked is not None and not same(ranked, listed):
        note = f"{party.name}: its {RANKING} differs from its preferences and is not used"
    return Order(conditions=party.preferences or (), note=note)


def by_conditions(conditions: Sequence[Condition], states: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """The states in tiers, best first: truth values compared from the first condition on."""
    tiers: dict[tuple[bool, ...], list[int]] = {}
    tests = [[_mask(term) for term in condition] for condition in conditions]
    for state in states:
        key = tuple(any(state & care == want for care, want in test) for test in tests)
        tiers.setdefault(key, []).append(state)
    return tuple(tuple(tiers[key]) for key in sorted(tiers, reverse=True))


def same(one: Sequence[Sequence[int]], other: Sequence[Sequence[int]]) -> bool:
    """Whether two lists of tiers are the same order."""
    return [sorted(tier) for tier in one] == [sorted(tier) for tier in other]


def _mask(term: tuple[tuple[int, bool], ...]) -> tuple[int, int]:
    return sum(1 << index for index, _ in term), sum(1 << index for index, taken in term if taken)


def _chosen(file: GmcrFile, party: GmcrParty, where: str) -> str:
    if file.manual:
        if party.ranking is None:
            raise Malformed(
                f"{party.name!r} has no {RANKING}",
                where=where,
                why="the file says that rankings count",
                remedy="Add it, or set 'useManualPreferenceRanking' to false.",
            )
        return RANKING
    if party.preferences or (party.ranking is None and party.payoffs is None):
        if party.preferences is None:
            raise Malformed(
                f"nothing says what {party.name!r} prefers",
                where=where,
                remedy="Add 'preferences'; an empty list stands for indifference.",
            )
        return PREFERENCES
    if party.ranking is None:
        return PAYOFFS
    if file.manual is False and len(party.ranking) > 1:
        raise Ambiguous(
            f"{party.name!r} has a {RANKING}, which does not count, and no preferences",
            where=where,
            why="'useManualPreferenceRanking' is false",
            remedy="Set it to true to use the ranking, or write preferences.",
        )
    return RANKING


def _states_of(tiers: Tiers, states: Sequence[int], where: str) -> tuple[tuple[int, ...], ...]:
    """The tiers with states in place of their ordinals; every feasible state once."""
    seen: set[int] = set()
    for ordinal in (each for tier in tiers for each in tier):
        if not 1 <= ordinal <= len(states):
            raise Malformed(
                f"there is no state number {ordinal}",
                where=where,
                why=f"the {len(states):,} feasible states are counted from 1, in ascending order",
                remedy="Rank feasible states only.",
            )
        if ordinal in seen:
            raise Malformed(f"state number {ordinal} is named twice", where=where, remedy="Name it once.")
        seen.add(ordinal)
    if len(seen) < len(states):
        missing = next(n for n in range(1, len(states) + 1) if n not in seen)
        raise Malformed(
            f"the ranking misses {len(states) - len(seen):,} of the {len(states):,} feasible states",
            where=where,
            why=f"the first is number {missing}",
            remedy="Name every feasible state once; states that tie share a list.",
        )
    return tuple(tuple(states[ordinal - 1] for ordinal in tier) for tier in tiers)


def _paid(payoffs: Sequence[float], states: Sequence[int], where: str) -> tuple[tuple[int, ...], ...]:
    if len(payoffs) != len(states):
        raise Malformed(
            f"there are {len(payoffs):,} payoffs for {len(states):,} feasible states",
            where=where,
            remedy="Give one for each in ascending order, or leave 'payoffs' out.",
        )
    tiers: dict[float, list[int]] = {}
    for payoff, state in zip(payoffs, states, strict=True):
        tiers.setdefault(payoff, []).append(state)
    return tuple(tuple(tiers[payoff]) for payoff in sorted(tiers, reverse=True))


def _check_payoffs(
    paid: Sequence[Sequence[int]] | None, counted: Sequence[Sequence[int]] | None, where: str
) -> None:
    if paid is None or counted is None or same(paid, counted):
        return
    raise Malformed(
        "the payoffs contradict the preferences that count",
        where=f"{where}.{PAYOFFS}",
        why=_first_difference(paid, counted),
        remedy="Leave 'payoffs' out: they follow from the rest. Or set 'useManualPreferenceRanking' right.",
    )


def _first_difference(paid: Sequence[Sequence[int]], counted: Sequence[Sequence[int]]) -> str:
    for height, (one, other) in enumerate(zip(paid, counted, strict=False), start=1):
        if sorted(one) != sorted(other):
            return f"the best states differ: tier {height} begins with state {min(one)}, not {min(other)}"
    return f"they make {len(paid)} tiers instead of {len(counted)}"

"""Random small disputes with lists of formulas, and the smallest change by trying everything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, permutations, product

import numpy as np

from standoff.dispute import (
    Constraint,
    Direction,
    Dispute,
    Formula,
    If,
    Not,
    Option,
    Or,
    Party,
    PreferenceStatement,
    Variable,
    Warrant,
)
from standoff.evidence import Decision, Ruling
from standoff.stability import UNREACHED, Game, reach, solve

WARRANT = Warrant(ruling=Ruling("Analyst", Decision.ADD, "a formula", "for a test"))
Size = tuple[int, int, int]
"""Parties, formulas, places."""


def statement(party: str, formula: Formula, *, pinned: bool = False) -> PreferenceStatement:
    """A preference that rests on a ruling."""
    return PreferenceStatement(party, formula, (WARRANT,), pinned=pinned)


def option(name: str, owner: str, direction: str = "both") -> Option:
    """An option whose words do not matter."""
    return Option(name, owner, name, f"does {name}", f"does not {name}", Direction(direction))


def dispute(seed: int, *, parties: int = 2, options: int = 4, formulas: int = 4) -> Dispute:
    """A dispute drawn from a seed, with at most ``formulas`` formulas a party."""
    rng = np.random.default_rng(seed)
    names = [f"P{i}" for i in range(parties)]
    made = tuple(
        option(f"o{k}", str(rng.choice(names)), str(rng.choice(["both", "both", "both", "fwd", "back"])))
        for k in range(int(rng.integers(2, options + 1)))
    )
    preferences = tuple(
        statement(name, _formula(rng, len(made)), pinned=bool(rng.random() < 0.2))
        for name in names
        for _ in range(int(rng.integers(1, formulas + 1)))
    )
    drawn = Dispute(
        name="drawn",
        title="drawn",
        parties=tuple(Party(name) for name in names),
        options=made,
        constraints=(Constraint(_formula(rng, len(made)), requirement=True),) if rng.random() < 0.3 else (),
        preferences=preferences,
    )
    return replace(drawn, status_quo=int(np.flatnonzero(Game.of(drawn).feasible)[0]))


def _formula(rng: np.random.Generator, options: int) -> Formula:
    def literal() -> Formula:
        variable = Variable(f"o{int(rng.integers(options))}")
        return variable if rng.random() < 0.5 else Not(variable)

    kind = rng.random()
    if kind < 0.5:
        return literal()
    return Or((literal(), literal())) if kind < 0.75 else If(literal(), literal())


def holding(changed: Dispute, wanted: list[int], concept: str) -> list[int]:
    """The wanted states that hold and that legal moves lead to."""
    game = Game.of(changed)
    assert changed.status_quo is not None
    legal = reach(game, changed.status_quo).legal
    held = solve(game, [concept]).of(concept).equilibria.tolist()
    return [s for s in held if s in wanted and legal[s] != UNREACHED]


def with_list(before: Dispute, party: str, statements: list[PreferenceStatement]) -> Dispute:
    """``before`` with another list of one party."""
    others = tuple(p for p in before.preferences if p.party != party)
    return replace(before, preferences=(*others, *statements))


def single_changes(before: Dispute, party: str) -> Iterator[tuple[int, list[PreferenceStatement]]]:
    """Every change of one formula of a party: its places, and the list that results."""
    present = list(before.preferences_of(party))
    n = len(present)
    for start, end in product(range(n), repeat=2):
        if start != end:
            rest = present[:start] + present[start + 1 :]
            yield abs(end - start), [*rest[:end], present[start], *rest[end:]]
    for at, each in enumerate(present):
        yield n - at, present[:at] + present[at + 1 :]
        yield 2 * (n - at), [*present[:at], replace(each, formula=Not(each.formula)), *present[at + 1 :]]
    for made in before.options:
        for literal in (Variable(made.name), Not(Variable(made.name))):
            yield n + 1, [statement(party, literal), *present]


def smallest_single(before: Dispute, wanted: list[int], concept: str) -> Size | None:
    """The size of the smallest change of one formula in each of as few parties as possible, by trying all."""
    names = [party.name for party in before.parties]
    for count in range(1, len(names) + 1):
        sizes = [
            sum(places for places, _ in chosen)
            for parties in combinations(names, count)
            for chosen in product(*(list(single_changes(before, party)) for party in parties))
            if holding(_changed(before, parties, [made for _, made in chosen]), wanted, concept)
        ]
        if sizes:
            return count, count, min(sizes)
    return None


def orders(before: Dispute, wanted: list[int], concept: str) -> list[Size]:
    """The sizes of all reorderings of all lists after which a wanted state holds."""
    names = [party.name for party in before.parties]
    lists = [list(before.preferences_of(name)) for name in names]
    found = []
    for chosen in product(*(list(permutations(range(len(each)))) for each in lists)):
        made = [[each[k] for k in order] for each, order in zip(lists, chosen, strict=True)]
        if holding(_changed(before, names, made), wanted, concept):
            found.append(_size(chosen))
    return found


def _changed(before: Dispute, parties: object, lists: list[list[PreferenceStatement]]) -> Dispute:
    for party, made in zip(list(parties), lists, strict=True):  # type: ignore[call-overload]
        before = with_list(before, party, made)
    return before


def _size(chosen: tuple[tuple[int, ...], ...]) -> Size:
    inverted = [sum(b < a for a, b in combinations(order, 2)) for order in chosen]
    moved = [
        len(order)
        - max(
            (
                len(kept)
                for r in range(len(order) + 1)
                for kept in combinations(order, r)
                if list(kept) == sorted(kept)
            ),
        )
        for order in chosen
    ]
    return sum(places > 0 for places in inverted), sum(moved), sum(inverted)

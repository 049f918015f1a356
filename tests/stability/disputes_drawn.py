"""Random disputes whose parties want formulas, small enough for arrays or too large for them."""

from __future__ import annotations

from random import Random

import numpy as np

from standoff.dispute import (
    And,
    Constraint,
    Direction,
    Dispute,
    Formula,
    If,
    Iff,
    Not,
    Option,
    Or,
    Party,
    PreferenceStatement,
    Unless,
    Variable,
    Warrant,
    states,
)
from standoff.evidence import Decision, Ruling

WARRANT = (Warrant(ruling=Ruling("A. Analyst", Decision.ADD, "a random formula", "a test")),)
WAYS = (*[Direction.BOTH] * 3, Direction.FORWARD, Direction.BACK)


def drawn_formula(random: Random, names: list[str], depth: int = 2) -> Formula:
    """Any formula of at most ``depth`` connectives inside one another, under perhaps a negation."""
    if depth == 0 or random.random() < 0.25:
        variable = Variable(random.choice(names))
        return variable if random.random() < 0.5 else Not(variable)
    parts = [drawn_formula(random, names, depth - 1) for _ in range(random.randint(2, 3))]
    kinds: tuple[Formula, ...] = (
        And(tuple(parts)),
        Or(tuple(parts)),
        If(*parts[:2]),
        Iff(*parts[:2]),
        Unless(*parts[:2]),
        Not(parts[0]),
    )
    return random.choice(kinds)


def any_dispute(random: Random, options: int) -> Dispute:
    """1 to 5 parties, some without options or wishes; one-way options; up to 4 constraints, which may leave
    no state.
    """
    parties = [f"P{number}" for number in range(random.randint(1, 5))]
    names = [f"o{k}" for k in range(options)]
    return Dispute(
        "drawn",
        "A random dispute",
        tuple(Party(party) for party in parties),
        tuple(
            Option(name, random.choice(parties), name, "acts", "waits", random.choice(WAYS)) for name in names
        ),
        constraints=tuple(
            Constraint(drawn_formula(random, names), random.random() < 0.4)
            for _ in range(random.choice((0, 0, 1, 2, 4)))
        ),
        preferences=tuple(
            PreferenceStatement(party, drawn_formula(random, names, random.choice((1, 2))), WARRANT)
            for party in parties
            for _ in range(random.choice((0, 1, 3, 6)))
        ),
    )


def drawn_dispute(random: Random, most: int) -> Dispute:
    """``any_dispute`` of 1 to ``most`` options that has a feasible state."""
    while True:
        dispute = any_dispute(random, random.randint(1, most))
        if states.feasible(dispute).any():
            return dispute


def feasible_states(dispute: Dispute) -> list[int]:
    """The feasible states, ascending."""
    return [int(state) for state in np.flatnonzero(states.feasible(dispute))]

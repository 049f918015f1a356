"""Random games to measure the stability engine on, the same every time.

Disputes of three parties that share the options evenly and want 16 random formulas each.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from standoff.dispute import (
    And,
    Constraint,
    Direction,
    Dispute,
    Formula,
    Not,
    Option,
    Or,
    Party,
    PreferenceStatement,
    Variable,
    Warrant,
)
from standoff.evidence import Decision, Ruling

PARTIES = ("A", "B", "C")
FORMULAS = 16


@dataclass(frozen=True)
class Plan:
    """A game to draw: number of options, infeasible patterns, irreversible options."""

    options: int
    patterns: int = 0
    irreversible: int = 0

    @property
    def title(self) -> str:
        """In words."""
        if not self.patterns and not self.irreversible:
            return f"2^{self.options} states, all feasible"
        return f"2^{self.options}, {self.patterns} patterns out, {self.irreversible} one-way"


def draw(plan: Plan) -> Dispute:
    """The dispute of a plan."""
    rng = np.random.default_rng(plan.options)
    names = [f"o{k}" for k in range(plan.options)]

    def literal() -> Formula:
        variable = Variable(names[rng.integers(plan.options)])
        return variable if rng.random() < 0.5 else Not(variable)

    def formula() -> Formula:
        return (And if rng.random() < 0.5 else Or)((literal(), literal()))

    one_way = {int(k) for k in rng.choice(plan.options, plan.irreversible, replace=False)}
    warrant = Warrant(ruling=Ruling("benchmark", Decision.ADD, "a random formula", "to measure"))
    return Dispute(
        name="benchmark",
        title="A random dispute",
        parties=tuple(Party(name) for name in PARTIES),
        options=tuple(option(name, k, plan.options, k in one_way) for k, name in enumerate(names)),
        constraints=tuple(
            Constraint(And((literal(), literal(), literal())), requirement=False)
            for _ in range(plan.patterns)
        ),
        preferences=tuple(
            PreferenceStatement(name, formula(), (warrant,)) for name in PARTIES for _ in range(FORMULAS)
        ),
    )


def option(name: str, position: int, count: int, one_way: bool) -> Option:
    """The options are shared out in order, as evenly as they can be."""
    owner = PARTIES[position * len(PARTIES) // count]
    direction = Direction.FORWARD if one_way else Direction.BOTH
    return Option(name, owner, label=name, on="acts", off="waits", direction=direction)

"""How fast one state is judged in a model too large to build: ``python -m benchmarks.single``.

Three families of three parties with 16 formulas each: random formulas with every state feasible, the same
with 10 infeasible patterns and 3 irreversible options, and conditional wishes ("a if b", "a iff b", "not
a") with 14 constraints, as articles tell them. Each family is asked about random states, about the
feasible state nearest to none taken, and about states that parties have settled into by following their
best improvements, which are the hardest. Families, states and concepts take turns, so that a change in
the machine's load falls on all alike. Then the equilibrium nearest to today in a random outcome, concept
by concept; then a ring of parties that each want to do as the next one does, which is the hardest known
for the symmetric concepts.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random
from statistics import median

from rich.console import Console
from rich.table import Table

from benchmarks.games import FORMULAS, PARTIES, Plan, draw, option
from standoff.dispute import (
    And,
    Constraint,
    Dispute,
    Formula,
    If,
    Iff,
    Not,
    Or,
    Party,
    PreferenceStatement,
    Unless,
    Variable,
    Warrant,
)
from standoff.errors import Unsupported
from standoff.evidence import Decision, Ruling
from standoff.stability.single import judge, nearest_equilibrium, nearest_state

EACH = ("nash", "gmr", "smr", "seq", "sseq")
SIZES = (30, 40, 60)
TARGET_SIZE = 40
SECONDS_AT_MOST = 2.0
QUESTIONS = 20_000
"""Questions to the solver before one of these is given up."""
STATES, SETTLING, OUTCOMES = 4, 8, 4
RINGS = (12, 18, 24, 40)
WIDTH = 110
WARRANT = (Warrant(ruling=Ruling("benchmark", Decision.ADD, "a formula", "to measure")),)

Measured = tuple[float, bool]
"""Seconds, and whether it was settled."""


def conditional(options: int, seed: int) -> Dispute:
    """A dispute of conditional wishes about one's own options and those of others."""
    random = Random(seed)
    made = [option(f"o{k}", k, options, one_way=k % 13 == 5) for k in range(options)]
    every = [each.name for each in made]

    def wish(party: str) -> Formula:
        a, e = (Variable(n) for n in random.sample([each.name for each in made if each.owner == party], 2))
        b, c = (Variable(n) for n in random.sample([each.name for each in made if each.owner != party], 2))
        choices: tuple[Formula, ...] = (If(a, b), Iff(a, b), b, Not(a), Or((b, Not(c))), Unless(b, a))
        return random.choice((*choices, If(And((a, e)), And((b, c))), Iff(And((a, e)), Or((b, c)))))

    def rule(requirement: bool) -> Constraint:
        a, b, c = (Variable(name) for name in random.sample(every, 3))
        return Constraint(If(a, b) if requirement else And((a, b, Not(c))), requirement)

    return Dispute(
        "conditional",
        "Conditional wishes",
        tuple(Party(party) for party in PARTIES),
        tuple(made),
        constraints=tuple(rule(number < 6) for number in range(14)),
        preferences=tuple(
            PreferenceStatement(party, wish(party), WARRANT) for party in PARTIES for _ in range(FORMULAS)
        ),
    )


def ring(options: int) -> Dispute:
    """Each party wants to do with each of its options as its neighbour does with the next, and least to
    act.
    """
    made = [replace(option(f"o{k}", k, options, one_way=False), owner=PARTIES[k % 3]) for k in range(options)]
    wishes: list[tuple[str, Formula]] = [
        (made[k].owner, Iff(Variable(f"o{k}"), Variable(f"o{(k + 1) % options}"))) for k in range(options)
    ]
    wishes += [(party, Not(Variable(f"o{k}"))) for k, party in enumerate(PARTIES)]
    return Dispute(
        "ring",
        "A ring",
        tuple(Party(party) for party in PARTIES),
        tuple(made),
        preferences=tuple(PreferenceStatement(party, wish, WARRANT) for party, wish in wishes),
    )


def anything(dispute: Dispute) -> Formula:
    """A formula that every state satisfies."""
    first = Variable(dispute.options[0].name)
    return Or((first, Not(first)))


def states(dispute: Dispute, random: Random) -> Iterator[int]:
    """Random states, the one nearest to none taken, and where these two kinds settle."""
    starts = [0, *(random.getrandbits(len(dispute.options)) for _ in range(STATES - 1))]
    for start in starts:
        state = nearest_state(dispute, anything(dispute), start)
        if state is None:
            return
        yield state
        for _ in range(SETTLING):
            for party in PARTIES:
                blocking = judge(dispute, "seq", party, state).blocking
                state = blocking.target if blocking else state
        yield state


def measured(work: Callable[[], object]) -> Measured:
    """One question timed."""
    began = time.perf_counter()
    try:
        work()
    except Unsupported:
        return time.perf_counter() - began, False
    return time.perf_counter() - began, True


def families(options: int) -> dict[str, Dispute]:
    """The disputes of one size by what they are called."""
    return {
        "all feasible": draw(Plan(options)),
        "10 patterns, 3 one-way": draw(Plan(options, 10, 3)),
        "conditional wishes": conditional(options, options),
    }


def judgements(options: int) -> dict[tuple[str, str], list[Measured]]:
    """Every family's times by concept."""
    found: dict[tuple[str, str], list[Measured]] = defaultdict(list)
    drawn = families(options)
    turns = [zip(*(states(dispute, Random(options)) for dispute in drawn.values()), strict=True)]
    for asked in turns[0]:
        for concept in EACH:
            for (name, dispute), state in zip(drawn.items(), asked, strict=True):
                for party in PARTIES:
                    found[name, concept].append(
                        measured(lambda: judge(dispute, concept, party, state, limit=QUESTIONS))  # noqa: B023
                    )
    return found


def searches(options: int) -> dict[tuple[str, str], list[Measured]]:
    """The time to find the nearest equilibrium in an outcome of two choices, or that there is none."""
    found: dict[tuple[str, str], list[Measured]] = defaultdict(list)
    random = Random(options)
    for _ in range(OUTCOMES):
        a, b = (Variable(f"o{k}") for k in random.sample(range(options), 2))
        for name, dispute in families(options).items():
            for concept in EACH:
                found[name, concept].append(
                    measured(
                        lambda: nearest_equilibrium(dispute, concept, And((a, Not(b))), 0, limit=QUESTIONS)  # noqa: B023
                    )
                )
    return found


def show(console: Console, title: str, options: int, found: dict[tuple[str, str], list[Measured]]) -> float:
    """A table of medians and worst cases; the slowest median in seconds, infinite if something was not
    settled.
    """
    table = Table("milliseconds: median (worst)", *EACH, title=f"{title}, 2^{options} states")
    for name in dict.fromkeys(name for name, _ in found):
        cells = []
        for concept in EACH:
            times = [1000 * seconds for seconds, _ in found[name, concept]]
            settled = sum(done for _, done in found[name, concept])
            open_cases = f", {len(times) - settled} open" if settled < len(times) else ""
            cells.append(f"{median(times):.1f} ({max(times):.0f}{open_cases})")
        table.add_row(name, *cells)
    console.print(table)
    if not all(done for line in found.values() for _, done in line):
        return float("inf")
    return max(median(seconds for seconds, _ in line) for line in found.values())


def show_rings(console: Console) -> None:
    """The hardest family: the nearest equilibrium in which the first option of each party is taken."""
    table = Table("nearest equilibrium of a ring, seconds", *EACH)
    wanted = And(tuple(Variable(f"o{k}") for k in range(3)))
    for options in RINGS:
        dispute = ring(options)
        cells = []
        for concept in EACH:
            seconds, done = measured(
                lambda: nearest_equilibrium(dispute, concept, wanted, 0, limit=QUESTIONS // 4)  # noqa: B023
            )
            cells.append(f"{seconds:.2f}{'' if done else ', open'}")
        table.add_row(f"2^{options}", *cells)
    console.print(table)


def main() -> bool:
    """Print the tables; whether the target holds."""
    console = Console(width=WIDTH)
    slowest = {}
    for options in SIZES:
        slowest[options] = show(console, "one state, one party", options, judgements(options))
        show(console, "nearest equilibrium of an outcome", options, searches(options))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    show_rings(console)
    holds = slowest[TARGET_SIZE] <= SECONDS_AT_MOST
    console.print(
        f"2^{TARGET_SIZE} states, one state, each concept: slowest median {slowest[TARGET_SIZE]:.3f} s "
        f"(at most {SECONDS_AT_MOST:g}), all settled, peak {peak:.0f} MiB: "
        + ("holds" if holds else "DOES NOT HOLD")
    )
    return holds


if __name__ == "__main__":
    sys.exit(0 if main() else 1)

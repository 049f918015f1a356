"""How fast and how lean the stability engine is: ``python -m benchmarks.stability``.

Disputes of three parties that share the options evenly and want 16 random formulas each, from 2^12 to
2^20 states: once with every state feasible, once with 10 infeasible patterns and 3 irreversible options.
Times are medians of several runs in one process, on one core; memory is the peak of a fresh process that
builds and solves one game. The oracle of the tests, on small games in the same run, is the baseline.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from statistics import median

import numpy as np
from rich.console import Console
from rich.table import Table

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
from standoff.stability import Game, reach, solve, verdict
from tests.stability.oracle import option_form

CONCEPTS = ("nash", "gmr", "smr", "seq")
PARTIES = ("A", "B", "C")
FORMULAS = 16
SIZES = (12, 16, 18, 20)
BASELINE_SIZES = (8, 9, 10)
RUNS = 5
WIDTH = 110
SECONDS_AT_MOST = 2.0
MEBIBYTES_AT_MOST = 600.0


@dataclass(frozen=True)
class Plan:
    """A game to draw: number of options, infeasible patterns, irreversible options."""

    options: int
    patterns: int = 0
    irreversible: int = 0


def draw(plan: Plan) -> Dispute:
    """The dispute of a plan, the same every time."""
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


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """The median wall time of several runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return median(times)


def peak_of(plan: Plan) -> float:
    """The peak memory of a fresh process that builds and solves the game, in MiB."""
    command = [sys.executable, "-m", "benchmarks.stability", "--peak", json.dumps(asdict(plan))]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def solve_and_tell_peak(plan: Plan) -> None:
    """The work of that process. Linux counts in KiB."""
    solve(Game.of(draw(plan)), CONCEPTS)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def measure(plan: Plan, table: Table) -> tuple[float, float]:
    """Add a line to the table; returns seconds for four concepts with building, and the peak in MiB."""
    dispute = draw(plan)
    build = seconds(lambda: Game.of(dispute))
    game = Game.of(dispute)
    each = [seconds(partial(solve, game, [concept])) for concept in CONCEPTS]
    together = seconds(lambda: solve(game, CONCEPTS))
    start = int(np.flatnonzero(game.feasible)[0])
    ways = seconds(lambda: reach(game, start))
    reason = seconds(lambda: [verdict(game, concept, "A", start) for concept in CONCEPTS]) / len(CONCEPTS)
    peak = peak_of(plan)
    times = (f"{1000 * cell:.1f}" for cell in (build, *each, together, ways, reason))
    shape = (f"2^{plan.options}", f"{game.feasible.sum():,}", str(plan.irreversible))
    table.add_row(*shape, *times, f"{peak:.0f}")
    return build + together, peak


def baseline(options: int, table: Table) -> None:
    """The engine against the definitions, word by word."""
    game = Game.of(draw(Plan(options)))
    ours = seconds(lambda: solve(game, CONCEPTS))
    theirs = seconds(lambda: by_definition(game), runs=1)
    table.add_row(f"2^{options}", f"{1000 * theirs:,.0f}", f"{1000 * ours:.2f}", f"{theirs / ours:,.0f}")


def by_definition(game: Game) -> list[bool]:
    """All cells by the oracle, the making of its moves included."""
    ranks = [rank.tolist() for rank in game.ranks]
    directions = [way.value for way in game.directions]
    graph = option_form(game.owners, directions, game.feasible.tolist(), ranks)
    return [graph.stable(c, i, s) for c in CONCEPTS for i in graph.parties for s in graph.states]


def main() -> bool:
    """Print the tables; whether the targets hold."""
    console = Console(width=WIDTH)
    columns = ("states", "feasible", "one-way", "build", *CONCEPTS, "four", "reach", "verdict", "MiB")
    table = Table(*columns, title=f"milliseconds, medians of {RUNS}; peak memory")
    worst = [measure(plan, table) for size in SIZES for plan in (Plan(size), Plan(size, 10, 3))][-2:]
    console.print(table)
    ratios = Table("states", "definitions, ms", "engine, ms", "times faster", title="four concepts")
    for size in BASELINE_SIZES:
        baseline(size, ratios)
    console.print(ratios)
    slow, fat = max(line[0] for line in worst), max(line[1] for line in worst)
    holds = slow <= SECONDS_AT_MOST and fat <= MEBIBYTES_AT_MOST
    console.print(
        f"2^{SIZES[-1]} states, four concepts, three parties: {slow:.2f} s (at most {SECONDS_AT_MOST:g}), "
        f"{fat:.0f} MiB (at most {MEBIBYTES_AT_MOST:g}): {'holds' if holds else 'DOES NOT HOLD'}"
    )
    return holds


if __name__ == "__main__":
    if sys.argv[1:2] == ["--peak"]:
        solve_and_tell_peak(Plan(**json.loads(sys.argv[2])))
    else:
        sys.exit(0 if main() else 1)

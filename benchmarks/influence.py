"""How fast parts of the evidence are tried: ``python -m benchmarks influence``.

The Kuril case that ships, whether "Deadlock" holds: all 2^12 and 2^16 choices among as many of its wishes
(formulas), and of its statements; those with most evidence, the others always there. On one core and two,
through a local Dask cluster of one worker and two, and, for a sample of the choices, the plain way: construct
the dispute and solve it. All must give the same answers. Wall time, after the case was read; starting the
clusters is told apart. It runs in a process of its own in which NumPy's products use one thread.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from benchmarks.stability import ONE_THREAD
from standoff.analysis.constructing import constructed
from standoff.belief import Conclusion, Item, ItemKind, Kind, items_of
from standoff.belief.sweep import Means, Runner, Threads, swept
from standoff.belief.sweep.cluster import cluster
from standoff.construction import Gathered

CASE = Path(__file__).parents[1] / "examples" / "kuril"
PLAIN = 100
"""Choices that are also solved the plain way."""

Truth = NDArray[np.bool_]


@dataclass
class Work:
    """Choices among the ``size`` heaviest items of a ``kind``, and how many models they make."""

    kind: ItemKind
    size: int
    concept: str
    models: int = 0

    @property
    def title(self) -> str:
        """What is done, for the table."""
        return f"2^{self.size} of {self.kind.value}s, {self.concept}"

    def step(self, task: str, done: int, total: int) -> None:
        """Learn how many models there are."""
        del task, done
        self.models = total


WORKS = (
    Work(ItemKind.FORMULA, 12, "nash"),
    Work(ItemKind.FORMULA, 16, "nash"),
    Work(ItemKind.STATEMENT, 12, "nash"),
    Work(ItemKind.STATEMENT, 16, "nash"),
    Work(ItemKind.FORMULA, 12, "seq"),
)


def heaviest(gathered: Gathered, work: Work) -> list[Item]:
    """The items with most weight."""
    items = items_of(gathered, work.kind)
    weight = {i.name: sum(gathered.evidence[piece].factors.weight for piece in i.pieces) for i in items}
    return sorted(items, key=lambda item: (-weight[item.name], item.name))[: work.size]


def choices(count: int) -> Truth:
    """All choices of ``count`` items."""
    return (np.arange(1 << count)[:, np.newaxis] >> np.arange(count) & 1).astype(np.bool_)


def timed(work: Callable[[], Truth]) -> tuple[float, Truth]:
    """Seconds by the clock, and what the work gave."""
    start = time.perf_counter()
    found = work()
    return time.perf_counter() - start, found


def plainly(gathered: Gathered, items: Sequence[Item], parts: Truth, asked: Conclusion) -> Truth:
    """Each part constructed and solved by itself."""
    owned = {piece: number for number, item in enumerate(items) for piece in item.pieces}
    found = []
    for part in parts:
        kept = [e for at, e in enumerate(gathered.evidence) if at not in owned or part[owned[at]]]
        found.append([asked.is_true(gathered.construct(kept).dispute)])
    return np.array(found)


def line(gathered: Gathered, work: Work, runners: Sequence[Runner]) -> tuple[list[str], bool]:
    """A line of the table, and whether all ways agree."""
    outcome = next(each for each in gathered.dispute.outcomes if each.name == "deadlock")
    asked = Conclusion(Kind.HOLDS, outcome, work.concept)
    items, parts = heaviest(gathered, work), choices(work.size)
    runs = [timed(partial(swept, gathered, items, parts, [asked], Means(runner, work))) for runner in runners]
    sample = np.random.default_rng(0).choice(len(parts), PLAIN, replace=False)
    took, truth = timed(partial(plainly, gathered, items, parts[sample], asked))
    agree = all(np.array_equal(found, runs[0][1]) for _, found in runs)
    agree &= bool(np.array_equal(truth, runs[0][1][sample]))
    rate, each = len(parts) / runs[0][0], took / PLAIN
    cells = [f"{seconds:.2f} s" for seconds, _ in runs]
    plain = [f"{1000 * each:.0f} ms", f"{rate * each:,.0f} ×"]
    return [work.title, f"{work.models:,}", *cells, f"{rate:,.0f}", *plain], agree


def measure() -> bool:
    """Print the table; whether all ways agree."""
    gathered = constructed(CASE).gathered
    headings = ("choices", "models", "one core", "two", "Dask: 1", "2 workers", "choices/s", "plain, each")
    table = Table(*headings, "ratio")
    agree = True
    with ExitStack() as stack:
        start = time.perf_counter()
        workers = [stack.enter_context(cluster(f"local:{count}")) for count in (1, 2)]
        started = time.perf_counter() - start
        for work in WORKS:
            cells, same = line(gathered, work, [Threads(1), Threads(2), *workers])
            agree &= same
            table.add_row(*cells)
    console = Console(width=130)
    console.print(table)
    console.print(f"both clusters started in {started:.1f} s; answers {'agree' if agree else 'DO NOT AGREE'}")
    return agree


def main() -> bool:
    """Measure in a process in which NumPy's products use one thread; whether all ways agree."""
    if all(os.environ.get(name) == value for name, value in ONE_THREAD.items()):
        return measure()
    command = [sys.executable, "-m", "benchmarks.influence"]
    return subprocess.run(command, env=os.environ | ONE_THREAD, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(0 if main() else 1)

"""How fast and how lean the stability engine is: ``python -m benchmarks.stability [--write]``.

The targets that the engine was built to, each with whether it holds, on random disputes of three parties with
16 formulas each (``benchmarks.games``). Times are medians of processor time on one core: the work runs in a
fresh process in which NumPy's products may use one thread only, for the matrix method is the baseline. It is
what a clock shows on a machine that does nothing else; wall time stands beside it. Memory is the peak of a
fresh process that draws, builds and solves one game. Then the curve from 2^6 to 2^24 states
(``benchmarks.curve``); with ``--write`` it is drawn into the documentation.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from benchmarks import curve
from benchmarks.clock import Times, times
from benchmarks.games import FORMULAS, PARTIES, Plan, draw
from standoff.stability import Game, OrderVariants, reach, solve, solve_many, verdict

EACH = ("nash", "gmr", "smr", "seq", "sseq")
FOUR = EACH[:4]
WIDTH = 110
TIMES_FASTER = 10_000
SECONDS = {Plan(20): 0.15, Plan(20, 10, 3): 0.6, Plan(24): 4.0, Plan(24, 10, 3): 4.0}
MEBIBYTES = {Plan(20): 600, Plan(20, 10, 3): 600, Plan(24): 953, Plan(24, 10, 3): 953}
LEAST_BYTES = 9
"""For three parties: a rank of two bytes to read and a truth value to write, for each."""
COPIED = 1 << 28
VARIANTS = 4096
VARIANT_SECONDS = 4.0
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


class Report:
    """The table of targets, and whether all of them hold."""

    def __init__(self) -> None:
        self.table = Table("work", "target", "measured", "wall", "", title="targets, one core, medians")
        self.holds = True
        self.nanoseconds: dict[tuple[Plan, str], float] = {}

    def line(self, work: str, target: str, measured: tuple[str, str], holds: bool) -> None:
        """Add a line."""
        self.table.add_row(work, target, *measured, "holds" if holds else "DOES NOT HOLD")
        self.holds &= holds


def concepts(report: Report, plan: Plan) -> None:
    """Each concept alone, and the peak of a fresh process that solves four."""
    game = Game.of(draw(plan))
    runs = 7 if plan.options <= 20 else 3
    for concept in EACH:
        took = times(partial(solve, game, [concept]), runs)
        within = took.processor <= SECONDS[plan]
        report.line(f"{plan.title}: {concept}", f"{SECONDS[plan]:g} s", took.words(), within)
        report.nanoseconds[plan, concept] = 1e9 * took.processor / game.feasible.size
    peak = peak_of(plan)
    most = MEBIBYTES[plan]
    report.line(f"{plan.title}: peak, four concepts", f"{most} MiB", (f"{peak:.0f} MiB", ""), peak <= most)


def peak_of(plan: Plan) -> float:
    """The peak memory of a fresh process that builds and solves the game, in MiB."""
    command = [sys.executable, "-m", "benchmarks.stability", "--peak", json.dumps(asdict(plan))]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def solve_and_tell_peak(plan: Plan) -> None:
    """The work of that process. ``getrusage`` would count what its parent held, too; Linux counts in KiB."""
    solve(Game.of(draw(plan)), FOUR)
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(int(status.split("VmHWM:")[1].split()[0]) / 1024)


def batch(report: Report) -> None:
    """Other orders of the same formulas; their ranks are made anew for each."""
    dispute = draw(Plan(10))
    rng = np.random.default_rng(0)
    shuffled = {party: rng.permuted(np.tile(np.arange(FORMULAS), (VARIANTS, 1)), axis=1) for party in PARTIES}
    took = times(lambda: solve_many(OrderVariants.of(dispute, shuffled), FOUR), 5)
    work = f"{VARIANTS:,} variants of 2^10 states, four concepts"
    report.line(work, f"{VARIANT_SECONDS:g} s", took.words(), took.processor <= VARIANT_SECONDS)


def limits(report: Report, console: Console) -> None:
    """How far from the limit: every rank read once and every answer written once, at the speed of a copy."""
    plain = np.ones(COPIED, dtype=np.uint8)
    speed = 2 * COPIED / times(plain.copy, 5).processor / 1e9
    floor = LEAST_BYTES / speed
    title = f"a copy reads and writes {speed:.0f} GB/s; {LEAST_BYTES} bytes a state: {floor:.2f} ns a state"
    table = Table("states", *EACH, title=title)
    for plan in SECONDS:
        spent = [report.nanoseconds[plan, concept] for concept in EACH]
        table.add_row(plan.title, *(f"{cell:.0f} ns, {cell / floor:.0f} ×" for cell in spent))
    console.print(table)


def others(console: Console) -> None:
    """What has no target: building, ways from the status quo, one verdict, two threads."""
    table = Table(
        "states", "build", "four concepts", "two threads", "reach", "verdict", title="milliseconds, wall time"
    )
    for plan in (Plan(12), Plan(16), Plan(20), Plan(20, 10, 3)):
        dispute = draw(plan)
        game = Game.of(dispute)
        start = int(np.flatnonzero(game.feasible)[0])
        cells: list[Times] = [
            times(partial(Game.of, dispute), 5),
            times(partial(solve, game, FOUR), 5),
            times(partial(solve, game, FOUR, jobs=2), 5),
            times(partial(reach, game, start), 5),
            times(partial(verdict, game, "seq", "A", start), 5),
        ]
        table.add_row(plan.title, *(f"{1000 * cell.wall:.1f}" for cell in cells))
    console.print(table)


def measure(write: bool) -> bool:
    """Print all tables; whether every target holds."""
    console = Console(width=WIDTH)
    points = curve.measure()
    console.print(curve.table(points))
    if write:
        curve.write(points)
    report = Report()
    ratio = curve.ratio(points, 12)
    report.line(
        "2^12 states, four concepts, against the matrix method",
        f"{TIMES_FASTER:,} ×",
        (f"{ratio:,.0f} ×", ""),
        ratio >= TIMES_FASTER,
    )
    for plan in SECONDS:
        concepts(report, plan)
    batch(report)
    console.print(report.table)
    limits(report, console)
    others(console)
    return report.holds


def main() -> bool:
    """Measure in a process of one thread; whether every target holds."""
    write = "--write" in sys.argv[1:]
    if all(os.environ.get(name) == value for name, value in ONE_THREAD.items()):
        return measure(write)
    command = [sys.executable, "-m", "benchmarks.stability", *(["--write"] if write else [])]
    return subprocess.run(command, env=os.environ | ONE_THREAD, check=False).returncode == 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--peak"]:
        solve_and_tell_peak(Plan(**json.loads(sys.argv[2])))
    else:
        sys.exit(0 if main() else 1)

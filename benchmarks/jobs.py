"""What a second process gains: a generated corpus read with one job and with two, in turns.

    python -m benchmarks.jobs [ARTICLES]

Wall seconds without loading: the processes read one article each before the clock starts. Medians, the
least of each, and their ratios.
"""

from __future__ import annotations

import sys
import time
from statistics import median

from benchmarks.memory import CASE, articles
from standoff.analysis.extraction import Extractor
from standoff.analysis.jobs import read_in_jobs
from standoff.dispute.casefile import load as read_case

ARTICLES = 200
RUNS = 5


def seconds(count: int, jobs: int) -> float:
    """From the first article read to the last."""
    read = read_in_jobs(Extractor.of(read_case(CASE)), articles(count + 2 * jobs), jobs)
    for _ in range(2 * jobs):
        next(read)
    started = time.perf_counter()
    for _ in read:
        pass
    return time.perf_counter() - started


def main() -> None:
    """Print what one and two jobs take."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    taken: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(RUNS):
        for jobs, times in taken.items():
            times.append(seconds(count, jobs))
    for name, chosen in (("median", median), ("least", min)):
        one, two = (chosen(times) for times in taken.values())
        print(f"{name} of {RUNS}: one job {one:.1f} s, two jobs {two:.1f} s: {one / two:.2f} times as fast")


if __name__ == "__main__":
    main()

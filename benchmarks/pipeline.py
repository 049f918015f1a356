"""From articles to the report, everything, in fresh processes: wall seconds and peak memory.

The shipped example, and the five real articles where they are beside the project. Nothing is kept
from one run to the next (the store is in memory); the median of three runs is given.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.corpora import ROOT, shared

RUNS = 3
SECONDS_AT_MOST = 15.0


def main() -> None:
    """Time ``standoff report`` on both sets of articles."""
    case = ROOT / "examples" / "kuril"
    for title, articles in (
        ("shipped briefs", case / "articles"),
        ("real articles", shared("corpus", "kuril")),
    ):
        if articles is None:
            print(f"{title}: skipped, not beside the project")
            continue
        seconds = median(_seconds(case, articles) for _ in range(RUNS))
        verdict = "within" if seconds <= SECONDS_AT_MOST else "OVER"
        print(f"{title}: {seconds:.1f} s ({verdict} {SECONDS_AT_MOST:.0f} s), median of {RUNS}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"peak memory of the largest: {peak:.0f} MB")


def _seconds(case: Path, articles: Path) -> float:
    with tempfile.TemporaryDirectory() as folder:
        program = Path(sys.executable).with_name("standoff")
        command: list[str | Path] = [program, "report", case, "--articles", articles]
        command += ["-o", Path(folder) / "report.html"]
        started = time.perf_counter()
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        seconds = time.perf_counter() - started
        if ran.returncode:
            raise SystemExit(f"standoff report {case} --articles {articles} failed:\n{ran.stderr.strip()}")
    return seconds


if __name__ == "__main__":
    main()

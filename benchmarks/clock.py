"""Medians of wall time and of processor time."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Times:
    """Seconds of one run, medians of several."""

    wall: float
    processor: float

    def words(self) -> tuple[str, str]:
        """Both for a table, processor time first."""
        return f"{self.processor:.3f} s", f"{self.wall:.3f} s"


def times(work: Callable[[], object], runs: int) -> Times:
    """Do the work several times."""
    wall, processor = [], []
    for _ in range(runs):
        began, spent = time.perf_counter(), time.process_time()
        work()
        wall.append(time.perf_counter() - began)
        processor.append(time.process_time() - spent)
    return Times(median(wall), median(processor))

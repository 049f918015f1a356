"""Bounded: a solver for maximum satisfiability that gives up after a number of cores, not of seconds.

A core is a set of wishes about the order that cannot all be met; each one found raises the least cost. So
the same question always ends in the same way, on a fast machine and a slow one.
"""

from __future__ import annotations

from pysat.examples.rc2 import RC2
from pysat.formula import WCNF

CORES = 300
"""Cores after which it gives up, counted over all questions put to one solver."""


class BoundedRC2(RC2):  # type: ignore[misc]
    """RC2 that stops after CORES cores; then ``interrupted`` is true and there is no model."""

    def __init__(self, formula: WCNF) -> None:
        self.found = 0
        super().__init__(formula)

    def process_core(self) -> None:
        """Take one core into account; the solver's own loop calls this."""
        self.found += 1
        if self.found > CORES:
            self.interrupted = True
            return
        super().process_core()

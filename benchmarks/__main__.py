"""All benchmarks one after the other: ``make bench`` or ``python -m benchmarks [NAME...]``."""

from __future__ import annotations

import importlib
import sys

NAMES = (
    "stability",
    "single",
    "reading",
    "parties",
    "attribution",
    "statements",
    "acts",
    "stance",
    "conditions",
    "speakers",
    "dates",
    "pipeline",
    "influence",
)


def main() -> None:
    """Run the benchmarks named on the command line, or all."""
    names = sys.argv[1:] or NAMES
    del sys.argv[1:]  # a benchmark reads its own arguments, and these are not
    for name in names:
        print(f"\n== {name} ==", flush=True)
        importlib.import_module(f"benchmarks.{name}").main()


if __name__ == "__main__":
    main()

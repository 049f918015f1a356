"""All benchmarks one after the other: ``make bench`` or ``python -m benchmarks [NAME...]``."""

from __future__ import annotations

import importlib
import sys

NAMES = ("stability", "reading", "parties", "attribution", "statements", "pipeline")


def main() -> None:
    """Run the benchmarks named on the command line, or all."""
    for name in sys.argv[1:] or NAMES:
        print(f"\n== {name} ==", flush=True)
        importlib.import_module(f"benchmarks.{name}").main()


if __name__ == "__main__":
    main()

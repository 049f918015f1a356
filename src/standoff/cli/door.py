"""What every command shares: how errors and interruptions end the program."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass

from standoff.errors import StandoffError

INTERRUPTED = 130


@dataclass
class Door:
    """Settings of one run of the command line."""

    json_errors: bool = False

    def refuse(self, error: StandoffError) -> int:
        """Show an error on standard error, in words or as the one JSON shape; give the exit code."""
        if self.json_errors:
            sys.stderr.write(json.dumps(error.as_dict(), ensure_ascii=False) + "\n")
        else:
            sys.stderr.write(f"standoff: {error}\n")
        return error.exit_code


def run(door: Door, call: Callable[[], object]) -> int:
    """Run ``call`` and turn how it ends into an exit code (see ``docs/reference/command-line``)."""
    try:
        call()
    except StandoffError as error:
        return door.refuse(error)
    except SystemExit as leave:
        code = leave.code if isinstance(leave.code, int) else 0
        if code == INTERRUPTED:
            sys.stderr.write("standoff: interrupted; what was read is kept, the same command continues\n")
        return code
    return 0

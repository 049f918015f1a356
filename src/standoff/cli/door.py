"""What every command shares: where words go, and how errors and interruptions end the program."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass

import click

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
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except (click.exceptions.Abort, KeyboardInterrupt):
        sys.stderr.write("standoff: interrupted; what was read so far is kept, the same command continues\n")
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    return 0

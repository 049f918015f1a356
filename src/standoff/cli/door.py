"""What every command shares: how the program begins, and how errors and interruptions end it."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NoReturn, TextIO

from standoff.errors import StandoffError, Unreadable, Unwritable

CLOSED = 1
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
            from standoff.cli.words import visible

            sys.stderr.write(f"standoff: {visible(str(error))}\n")
        return error.exit_code


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code."""
    door = Door()
    _open_streams()

    def call() -> None:
        from standoff.cli.app import command

        command().main(args=arguments, prog_name="standoff", obj=door)

    sys.exit(run(door, call))


def run(door: Door, call: Callable[[], object]) -> int:
    """Run ``call`` and turn how it ends into an exit code (see ``docs/reference/command-line``)."""
    try:
        code = _code_of(call)
        sys.stdout.flush()
    except StandoffError as error:
        return door.refuse(error)
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        _abandon(sys.stdout)
        return CLOSED
    except OSError as error:
        _abandon(sys.stdout)
        return door.refuse(_told(error))
    if code == INTERRUPTED:
        sys.stderr.write("standoff: interrupted; what was read is kept, the same command continues\n")
    return code


def _code_of(call: Callable[[], object]) -> int:
    try:
        call()
    except SystemExit as leave:
        return leave.code if isinstance(leave.code, int) else 0
    return 0


def _open_streams() -> None:
    """Results are UTF-8 wherever they go; a terminal of another encoding sees what it can show.

    A stream that the caller has closed is one that nobody reads.
    """
    if sys.stdout is None:
        sys.stdout = _nowhere()
    if sys.stderr is None:
        sys.stderr = _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - a device, open to the end


def _abandon(stream: TextIO) -> None:
    """Let what is still buffered go nowhere, so that closing the stream cannot fail again."""
    try:
        number = stream.fileno()
    except OSError:
        return
    with _nowhere() as nowhere:
        os.dup2(nowhere.fileno(), number)


def _told(error: OSError) -> StandoffError:
    """Every other room tells its own failures: what is left is standard output, and impossible paths."""
    why = error.strerror or str(error)
    if error.filename is not None:
        return Unreadable(
            "this path cannot be used", where=str(error.filename), why=why, remedy="Check how it is spelt."
        )
    return Unwritable(
        "the result cannot be written",
        where="standard output",
        why=why,
        remedy="Free some space, or name a file elsewhere with --output.",
    )

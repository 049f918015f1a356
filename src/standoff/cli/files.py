"""Writing a result: to standard output, or to a file that is complete or not there."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import typer

from standoff.errors import Unwritable


def refuse_table_in_file(output: Path | None) -> None:
    """Raise a usage error if a table, which is for looking at, is to go into a file."""
    if output is not None:
        raise typer.BadParameter("a table goes to the terminal: choose another --format for a file")


def write(text: str, output: Path | None, *, replace: bool = True) -> None:
    """Write ``text`` to ``output``, or to standard output if that is ``None``.

    The file appears whole: it is written beside its place and then moved there. Raises
    ``Unwritable`` if it cannot be, or if it exists and ``replace`` is false.
    """
    if output is None:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        return
    if output.exists() and not replace:
        raise Unwritable(
            "the file is there already",
            where=str(output),
            why="a case file is written by people and never replaced",
            remedy="Name another file with --output, or move this one away.",
        )
    try:
        _move_into_place(text, output)
    except OSError as error:
        raise Unwritable(
            "the result cannot be written here",
            where=str(output),
            why=error.strerror or str(error),
            remedy="Name a file in a folder that exists and that you may write to, with --output.",
        ) from error


def _move_into_place(text: str, output: Path) -> None:
    mask = os.umask(0)
    os.umask(mask)
    number, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.", suffix=".part")
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(output)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise

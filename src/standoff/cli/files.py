"""Writing a result: to standard output, or to a file that is complete or not there."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from pathlib import Path

import typer

from standoff.errors import Unwritable


def refuse_table_in_file(output: Path | None) -> None:
    """Raise a usage error if a table, which is for looking at, is to go into a file."""
    if output is not None:
        raise typer.BadParameter("a table goes to the terminal: choose another --format for a file")


def refuse_unwritable(output: Path | None) -> None:
    """Raise ``Unwritable`` before long work if its result plainly cannot go to ``output``."""
    if output is None:
        return
    folder = Path(os.path.realpath(output)).parent
    if output.is_dir():
        raise _unwritable(output, "it is a folder")
    if not folder.is_dir():
        raise _unwritable(output, f"there is no folder {folder}")
    if not os.access(output if _special(output) else folder, os.W_OK):
        raise _unwritable(output, "you may not write there")


def refuse_existing(output: Path | None) -> None:
    """Raise ``Unwritable`` if ``output``, a file that people write, is there already."""
    if output is not None and output.exists():
        raise Unwritable(
            "the file is there already",
            where=str(output),
            why="a case file is written by people and never replaced",
            remedy="Name another file with --output, or move this one away.",
        )


def make_folder(output: Path | None) -> None:
    """Make the folder that ``output`` goes into. Raises ``Unwritable`` if it cannot be made."""
    if output is not None:
        try:
            output.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritable(output, error.strerror or str(error)) from error


def write(text: str, output: Path | None) -> None:
    """Write ``text`` to ``output``, or to standard output if that is ``None``.

    A file appears whole: it is written beside its place and then moved there. A link leads to the
    file that is replaced; a device or a pipe is written to. Raises ``Unwritable`` if it cannot be.
    """
    text = text if text.endswith("\n") else text + "\n"
    if output is None:
        sys.stdout.write(text)
        return
    try:
        if _special(output):
            output.write_text(text, encoding="utf-8", errors="backslashreplace")
        else:
            _move_into_place(text, Path(os.path.realpath(output)))
    except OSError as error:
        raise _unwritable(output, error.strerror or str(error)) from error


def _special(path: Path) -> bool:
    """Whether there is something at ``path`` that is no file to replace: a device, a pipe."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _move_into_place(text: str, output: Path) -> None:
    mask = os.umask(0)
    os.umask(mask)
    number, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.", suffix=".part")
    try:
        with os.fdopen(number, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.write(text)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(output)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _unwritable(output: Path, why: str) -> Unwritable:
    return Unwritable(
        "the result cannot be written here",
        where=str(output),
        why=why,
        remedy="Name a file in a folder that exists and that you may write to, with --output.",
    )

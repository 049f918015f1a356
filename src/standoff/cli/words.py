"""Words for a terminal: what comes from files is shown, never obeyed."""

from __future__ import annotations

import re
import shutil
import sys
import textwrap
from collections.abc import Iterable

import typer

from standoff.analysis import Failure

_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """``text`` with every character that a terminal might obey written as its escape.

    Control characters other than tab and line feed, marks that turn the direction of writing, and
    lone surrogates: ``ESC`` becomes ``\\x1b``.
    """
    return _COMMANDS.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def say(text: str, *, err: bool = False) -> None:
    """Print a line for a person, on standard output or on standard error; on a terminal between its words,
    what follows deeper than its beginning.
    """
    shown = visible(text)
    on = sys.stderr if err else sys.stdout
    typer.echo(wrapped(shown, shutil.get_terminal_size().columns) if on.isatty() else shown, err=err)


def wrapped(text: str, width: int) -> str:
    """``text`` with every line of it broken between words at ``width``."""
    return "\n".join(_broken(line, width) for line in text.split("\n"))


def _broken(line: str, width: int) -> str:
    margin = line[: len(line) - len(line.lstrip())]
    if len(line) <= width or len(margin) > width // 2:
        return line
    return textwrap.fill(
        line,
        width,
        subsequent_indent=f"{margin}  " if margin else "",
        break_long_words=False,
        break_on_hyphens=False,
    )


def tell_failures(failures: Iterable[Failure]) -> None:
    """Name every file that could not be read, on standard error."""
    for failure in failures:
        say(f"standoff: not read: {failure.error}", err=True)


def count(number: int, one: str, many: str) -> str:
    """``1 article``, ``2 articles``."""
    return f"{number:,} {one if number == 1 else many}"

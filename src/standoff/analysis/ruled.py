"""The rulings of a case: those of its store, and those written in its folder to be versioned with it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from standoff.errors import Malformed

if TYPE_CHECKING:
    from standoff.dispute.casefile import Case
    from standoff.evidence import Ruling

FILE = "rulings.jsonl"
"""The file of rulings in a case's folder."""


def ruled_in_folder(case: Case) -> tuple[Ruling, ...]:
    """The rulings in the case's folder; none if it has no such file, or is a model of another program's.

    Raises what ``evidence.ruling_lines.read`` raises, and ``Malformed`` for a link that leads out of it.
    """
    file = case.folder / FILE
    if case.path.suffix.lower() == ".gmcr" or not (file.exists() or file.is_symlink()):
        return ()
    from standoff.evidence import ruling_lines

    _refuse_leaving(file, case.folder)
    return ruling_lines.read(file)


def _refuse_leaving(file: Path, folder: Path) -> None:
    if not file.resolve().is_relative_to(folder.resolve()):
        raise Malformed(
            "the file of rulings is a link that leads out of the case's folder",
            where=str(file),
            why="a case reads inside its own folder only",
            remedy="Put the file itself there, or import it: 'standoff rule CASE --import FILE'.",
        )


def distinct(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """``rulings`` in their order, each once."""
    return tuple(dict.fromkeys(rulings))

"""Convert a model: from another program's file to a case, or from a case to such a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from standoff.analysis.constructing import constructed
from standoff.analysis.opening import CasePath, open_case
from standoff.analysis.places import OWN, Places
from standoff.analysis.progress import SILENCE, Progress
from standoff.errors import Unsupported, Unwritable

GMCR = ".gmcr"
YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Converted:
    """The file that was written; ``notes`` tell what could not be taken along."""

    file: Path
    notes: tuple[str, ...]


def convert(
    source: CasePath, target: CasePath, places: Places = OWN, progress: Progress = SILENCE
) -> Converted:
    """Write the model at ``source`` to ``target`` in the other format; it solves the same.

    A ``target`` that ends in .gmcr becomes such a file, any other a case: a file that ends in .yaml, or a
    folder with a case.yaml. A case is written with what was read from its articles. Nothing is
    overwritten: raises ``Unwritable`` for a file that is there, ``Unsupported`` for what cannot be written
    exactly or if both sides are of one format, and what ``open_case`` raises.
    """
    source, target = Path(source), Path(target)
    if (source.suffix.lower() == GMCR) is (target.suffix.lower() == GMCR):
        raise Unsupported(
            "one of the two must be a .gmcr file and the other a case",
            where=f"{source} to {target}",
            remedy="Name the target case.yaml, a folder, or something.gmcr.",
        )
    file = target if target.suffix.lower() in (GMCR, *YAML) else target / "case.yaml"
    _refuse_existing(file)
    text, notes = _gmcr(source, places, progress) if file.suffix.lower() == GMCR else _case(source)
    _write(text, file)
    return Converted(file, notes)


def _gmcr(source: Path, places: Places, progress: Progress) -> tuple[str, tuple[str, ...]]:
    from standoff.exchange import write_gmcr

    exported = write_gmcr(constructed(source, places, progress).construction.dispute)
    return exported.text, exported.notes


def _case(source: Path) -> tuple[str, tuple[str, ...]]:
    from standoff.exchange import case_text

    case = open_case(source)
    return case_text(case.dispute, source.name), case.notes


def _refuse_existing(file: Path) -> None:
    if file.exists() or file.is_symlink():
        raise Unwritable(
            "the file is there already",
            where=str(file),
            why="a conversion never replaces a file",
            remedy="Name another target, or move this file away.",
        )


def _write(text: str, file: Path) -> None:
    """Whole or not at all; never over a file that appeared in between."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            try:
                stream.write(text)
            except BaseException:
                file.unlink(missing_ok=True)
                raise
    except FileExistsError:
        _refuse_existing(file)
        raise Unwritable(
            "there is a file where a folder should be", where=str(file), remedy="Name another target."
        ) from None
    except OSError as error:
        raise Unwritable(
            "the file cannot be written",
            where=str(file),
            why=error.strerror or str(error),
            remedy="Name a target in a folder that you may write to.",
        ) from error

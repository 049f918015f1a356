"""The arguments that several commands share, each with its help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from standoff.analysis.beyond import LIMIT

CaseArgument = Annotated[
    Path,
    typer.Argument(
        metavar="CASE", help="A case's folder, its case.yaml, or a model as .gmcr.", show_default=False
    ),
]
OutcomeArgument = Annotated[
    str,
    typer.Argument(
        metavar="OUTCOME",
        help="An outcome's name or label, or a state: its number, or Y or N for each option in the "
        "file's order.",
        show_default=False,
    ),
]
PathsArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH",
        help="Articles: files (txt, md, html, pdf, jsonl, xml) or folders of them.",
        show_default=False,
    ),
]
ArticlesOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--articles",
        metavar="PATH",
        help="Read these files or folders instead of the case's own articles; may be given several times.",
        show_default=False,
    ),
]
StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="FILE|URL",
        help="Keep what is read here instead of in the case's own store. With --articles and without "
        "--store, nothing is kept.",
        show_default=False,
    ),
]
JobsOption = Annotated[
    int, typer.Option("--jobs", min=1, metavar="N", help="Processes to read in; the result is the same.")
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to this file.", show_default=False),
]


def _moves_ahead(text: str) -> int:
    """The number of moves to look ahead; LIMIT for ever more."""
    if text == "limit":
        return LIMIT
    if not (text.isascii() and text.isdigit() and int(text)):
        raise typer.BadParameter(f"{text!r} is neither a number of moves nor the word limit.")
    return int(text)


HorizonOption = Annotated[
    int | None,
    typer.Option(
        "--horizon",
        metavar="H|limit",
        parser=_moves_ahead,
        help="For two parties: also what holds if both look H moves ahead (limited-move stability), or ever "
        "farther (limit: non-myopic stability).",
        show_default=False,
    ),
]

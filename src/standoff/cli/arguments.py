"""The arguments that several commands share, each with its help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

CaseArgument = Annotated[
    Path,
    typer.Argument(
        metavar="CASE", help="A case's folder, its case.yaml, or a model as .gmcr.", show_default=False
    ),
]
PathsArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH...",
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
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to this file.", show_default=False),
]

"""Commands that start a case: ``new`` and ``draft``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from standoff.cli.arguments import OutputOption, PathsArgument
from standoff.cli.files import make_folder, refuse_existing, write
from standoff.cli.progress import watching
from standoff.cli.words import say, tell_failures


def new(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder to make.", show_default=False)],
) -> None:
    """Start a case: a folder with a commented case.yaml and an empty articles folder.

    Nothing that exists is overwritten. To start from articles instead, see `standoff draft`.
    """
    from standoff import analysis

    file = analysis.new_case(folder)
    say(f"Wrote {file}. Edit it, put articles into {file.parent / 'articles'}, then run:")
    say(f"  standoff report {folder}")


def draft(paths: PathsArgument, output: OutputOption = None) -> None:
    """Propose a first case.yaml from articles: parties that act, options that are talked about.

    Every proposal comes with the sentences that suggest it, as comments. It is a start for a person
    to edit, not a model: merge options, name owners, write outcomes, say what today's state is.
    An existing file is never overwritten.
    """
    from standoff import analysis

    refuse_existing(output)
    failures: list[analysis.Failure] = []
    with watching() as progress:
        text = analysis.draft(paths, progress, failures.append)
    tell_failures(failures)
    make_folder(output)
    refuse_existing(output)
    write(text, output)
    if output is not None:
        say(f"Wrote {output}. Edit it, then run: standoff report {output} --articles {paths[0]}", err=True)

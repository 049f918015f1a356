"""Commands that make a case: ``new``, ``draft`` and ``convert``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from standoff.cli.arguments import ArticlesOption, OutputOption, PathsArgument, StoreOption
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


def convert(
    source: Annotated[
        Path,
        typer.Argument(metavar="SOURCE", help="A .gmcr file, or a case.", show_default=False),
    ],
    target: Annotated[
        Path,
        typer.Argument(
            metavar="TARGET",
            help="A case's folder or case.yaml to write, or a .gmcr file.",
            show_default=False,
        ),
    ],
    articles: ArticlesOption = None,
    store: StoreOption = None,
) -> None:
    """Write a model in another format: a .gmcr file as a case, or a case as a .gmcr file.

    What is written solves the same. What the other format cannot hold is told; what would change
    the answer is refused. Nothing that exists is overwritten.
    """
    from standoff import analysis

    with watching() as progress:
        made = analysis.convert(source, target, analysis.Places(articles, store), progress)
    say(f"Wrote {made.file}.")
    for note in made.notes:
        say(f"note: {note}", err=True)

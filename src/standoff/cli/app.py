"""The application: its commands and its one global option."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.main import get_command

from standoff import __version__
from standoff.cli import cases, readings, results
from standoff.cli.door import Door, run

app = typer.Typer(
    name="standoff",
    help="""Turn reporting about a dispute into a model that can be argued with.

    A case is a folder with a case.yaml (parties, options, outcomes) and an articles folder. A first
    hour with a dispute of your own:

      standoff draft my-articles --output my-case/case.yaml     propose parties and options

      (edit my-case/case.yaml)                                  you decide

      standoff report my-case --articles my-articles            write the dossier
    """,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"standoff {__version__}")
        raise typer.Exit


@app.callback()
def _settings(
    context: typer.Context,
    json_errors: Annotated[
        bool, typer.Option("--json-errors", help="Report errors as one JSON object on standard error.")
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    del version  # its callback has done the work
    context.ensure_object(Door).json_errors = json_errors


for command in (
    cases.new,
    readings.read,
    readings.statements,
    readings.attribute,
    cases.draft,
    results.solve,
    results.explain,
    results.report,
):
    app.command()(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    door = Door()
    command = get_command(app)
    sys.exit(run(door, lambda: command.main(args=arguments, obj=door, standalone_mode=False)))

"""The application: its commands and its one global option."""

from __future__ import annotations

from typing import Annotated

import typer
from typer.core import TyperGroup
from typer.main import get_group

from standoff import __version__
from standoff.cli import (
    cases,
    change,
    contradictions,
    influence,
    ledger,
    perceptions,
    picture,
    readings,
    results,
    rule,
    timeline,
    ways,
    worlds,
)
from standoff.cli.door import Door

app = typer.Typer(
    name="standoff",
    help="""Turn reporting about a dispute into a model that can be argued with.

    A case is a folder with a case.yaml (parties, options, outcomes) and a folder of articles. With a
    dispute of your own: propose a case file from articles, edit it, write the dossier:

      standoff draft my-articles --output my-case/case.yaml

      standoff report my-case --articles my-articles
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


COMMANDS = (
    (cases.new, "Start a case: a folder with a case.yaml."),
    (cases.draft, "Propose a first case file from articles."),
    (cases.convert, "Write a model in another format."),
    (readings.read, "Read articles into the case's store."),
    (readings.statements, "Show who said what, wanting what."),
    (readings.attribute, "Find who said what in any text."),
    (results.solve, "Compute which states are stable."),
    (results.explain, "Tell why an outcome holds or not."),
    (picture.picture, "Draw the states and moves of a case."),
    (ways.ways, "Tell how what holds can be reached from today."),
    (change.change, "Tell what would have to change."),
    (perceptions.views, "Tell what each party sees, and what surprises it."),
    (contradictions.contradictions, "Tell what is told in two ways."),
    (timeline.timeline, "Tell what held as statements came in."),
    (worlds.worlds, "Tell what holds depending on whom you believe."),
    (influence.influence, "Tell what each source carries of an outcome."),
    (ledger.ledger, "Tell what was foretold, and what came of it."),
    (rule.rule, "Rule on what was read; see what that changes."),
    (results.report, "Write the dossier."),
)
for function, brief in COMMANDS:
    app.command(short_help=brief)(function)


def command() -> TyperGroup:
    """The application as a command that can be run."""
    return get_group(app)

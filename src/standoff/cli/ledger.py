"""The command ``ledger``: what was foretold, and what came of it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from standoff.analysis import Places
from standoff.cli.arguments import ArticlesOption, CaseArgument, OutputOption, StoreOption
from standoff.cli.files import refuse_table_in_file, refuse_unwritable, write
from standoff.cli.progress import watching
from standoff.cli.results import Shown


class Scored(StrEnum):
    """Whose scores are told."""

    WRITER = "writer"
    OUTLET = "outlet"


def ledger(  # noqa: PLR0913, PLR0917 - the command's own arguments
    case: CaseArgument,
    articles: ArticlesOption = None,
    store: StoreOption = None,
    only_open: Annotated[
        bool, typer.Option("--open", help="Only what nobody has resolved; scores are of all.")
    ] = False,
    by: Annotated[Scored, typer.Option(help="Score each writer, or each outlet.")] = Scored.WRITER,
    output_format: Annotated[
        Shown, typer.Option("--format", help="A table with the scores in words, or data.")
    ] = Shown.TABLE,
    output: OutputOption = None,
) -> None:
    """Tell what the articles foretell, how strongly and by when, and what came of it.

    A person resolves a forecast by the beginning of its id; writers and outlets are scored by that:

      standoff rule CASE resolve 5ccf23 --happened no --by "A. Analyst" --reason "None was signed."

    How strongly is read from the words, by one table: "will" 95 %, "likely" 70 %, "may" 40 %.
    """
    from standoff import analysis
    from standoff.report import ledger as words

    if output_format is Shown.TABLE:
        refuse_table_in_file(output)
    refuse_unwritable(output)
    with watching() as progress:
        finding = analysis.ledger(case, Places(articles, store), progress, unresolved=only_open)
    if output_format is Shown.JSON:
        write(words.as_json(finding), output)
        return
    from standoff.cli import tables

    table = tables.new_table("id", "who", "foretold", "how strongly", "by when", "what happened")
    for forecast in finding.forecasts:
        table.add_row(*(tables.cell(value) for value in words.row(forecast)))
    tables.print_table(table)
    scored = finding.writers if by is Scored.WRITER else finding.outlets
    write("\n" + "\n".join(words.lines(finding, scored)), None)

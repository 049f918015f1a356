"""The command that draws: ``picture``."""

from __future__ import annotations

from typing import Annotated

import typer

from standoff.analysis import Places
from standoff.cli.arguments import ArticlesOption, CaseArgument, OutputOption, StoreOption
from standoff.cli.files import refuse_unwritable, write
from standoff.cli.progress import watching


def picture(
    case: CaseArgument,
    states: Annotated[
        list[str] | None,
        typer.Option(
            "--state",
            metavar="STATE",
            help="Show this state and where parties would go from it, not the whole; a number or Y and N "
            "for each option; may be given several times.",
            show_default=False,
        ),
    ] = None,
    articles: ArticlesOption = None,
    store: StoreOption = None,
    output: OutputOption = None,
) -> None:
    """Draw the states and the moves between them, as SVG.

    Strong arrows are moves by which their party gains; borders and words tell which states hold, and
    how firmly. At most 40 states fit: of a larger case choose some with --state. The table of who
    stays where is drawn by the library: standoff.report.tableau.
    """
    from standoff import analysis

    refuse_unwritable(output)
    with watching() as progress:
        drawn = analysis.picture(case, states or (), Places(articles, store), progress)
    write(drawn.svg, output)

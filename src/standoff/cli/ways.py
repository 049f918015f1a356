"""The command ``ways``: from today to what holds."""

from __future__ import annotations

from typing import Annotated

import typer

from standoff.analysis import Places
from standoff.analysis.ways_there import MOST
from standoff.cli.arguments import ArticlesOption, CaseArgument, OutputOption, StoreOption
from standoff.cli.files import refuse_unwritable, write
from standoff.cli.progress import watching
from standoff.cli.results import Shown


def ways(  # noqa: PLR0913, PLR0917 - the command's own arguments
    case: CaseArgument,
    subject: Annotated[
        str | None,
        typer.Argument(
            metavar="OUTCOME",
            help="An outcome's name or label, or a state: its number, or Y or N for each option; every "
            "state that holds if left out.",
            show_default=False,
        ),
    ] = None,
    articles: ArticlesOption = None,
    store: StoreOption = None,
    concept: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Count what holds, and judge each move, by this concept: nash, gmr, smr, seq or sseq. "
            "If left out, by any concept, and by whether a move pays at once.",
            show_default=False,
        ),
    ] = None,
    most: Annotated[int, typer.Option(min=1, metavar="N", help="Follow at most N states.")] = MOST,
    output_format: Annotated[Shown, typer.Option("--format", help="Words, or data.")] = Shown.TABLE,
    output: OutputOption = None,
) -> None:
    """Tell how the states that hold can be reached from today: who moves when, and where it stops.

    Every move is told with the wish that decides whether it pays its mover. Where a way stops by itself
    somebody would have to act against its wishes, or be promised something. No party moves twice in a
    row. States that hold by most concepts come first, then the nearest.
    """
    from standoff import analysis
    from standoff.report import ways as words

    refuse_unwritable(output)
    with watching() as progress:
        finding = analysis.ways(case, subject, Places(articles, store), progress, concept=concept, most=most)
    if output_format is Shown.JSON:
        write(words.as_json(finding), output)
    else:
        write("\n".join(words.lines(finding)), output)

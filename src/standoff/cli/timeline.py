"""The command ``timeline``: what held as statements came in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standoff.analysis import Places
from standoff.cli.arguments import ArticlesOption, CaseArgument, OutputOption, StoreOption
from standoff.cli.files import refuse_table_in_file, refuse_unwritable, write
from standoff.cli.progress import watching
from standoff.cli.results import Shown
from standoff.cli.words import say

if TYPE_CHECKING:
    from standoff.findings.belief.timeline import TimelineFinding


WindowOption = Annotated[
    float | None,
    typer.Option(
        metavar="YEARS", help="On each day count only what is not older than this.", show_default=False
    ),
]
HalfLifeOption = Annotated[
    float | None,
    typer.Option(
        metavar="YEARS",
        help="Let a statement weigh half as much after so many years; inf: as much for ever. If left "
        "out, as the case’s weights have it.",
        show_default=False,
    ),
]
FromOption = Annotated[
    str | None,
    typer.Option("--from", metavar="DATE", help="Tell the days from this one on.", show_default=False),
]
UntilOption = Annotated[
    str | None, typer.Option(metavar="DATE", help="Tell the days up to this one.", show_default=False)
]
ByOption = Annotated[
    str,
    typer.Option(
        metavar="held|published",
        help="Let a statement come in when its position was held, or when its article was published.",
    ),
]
ConceptOption = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="What holds by this concept only: nash, gmr, smr, seq or sseq. If left out, by any.",
        show_default=False,
    ),
]
PictureOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE.svg", help="Draw it into this file as well.", show_default=False),
]


def timeline(  # noqa: PLR0913, PLR0917 - the command's own arguments
    case: CaseArgument,
    articles: ArticlesOption = None,
    store: StoreOption = None,
    window: WindowOption = None,
    half_life: HalfLifeOption = None,
    since: FromOption = None,
    until: UntilOption = None,
    by: ByOption = "held",
    concept: ConceptOption = None,
    output_format: Annotated[
        Shown, typer.Option("--format", help="A table of days with what changed in words, or data.")
    ] = Shown.TABLE,
    picture: PictureOption = None,
    output: OutputOption = None,
) -> None:
    """Tell which outcomes held on each day as statements came in, and which sentence flipped which.

    Each day's model is made of what was said until then, weighed as of that day. What the analyst pinned, and
    the status quo, are there from the start. Dates are YYYY, YYYY-MM or YYYY-MM-DD.
    """
    from standoff import analysis

    if output_format is Shown.TABLE:
        refuse_table_in_file(output)
    refuse_unwritable(output)
    refuse_unwritable(picture)
    question = analysis.time_question(
        by=by, window=window, half_life=half_life, since=since, until=until, concept=concept
    )
    with watching() as progress:
        finding = analysis.timeline(case, Places(articles, store), progress, question=question)
    if picture is not None:
        from standoff.report.time_charts import drawn

        write(drawn(finding), picture)
    _show(finding, output_format, output)


def _show(finding: TimelineFinding, output_format: Shown, output: Path | None) -> None:
    from standoff.report import through_time as words

    if output_format is Shown.JSON:
        write(words.as_json(finding), output)
        return
    from standoff.cli import tables

    table = tables.new_table("day", "statements", "holds", "can be reached besides")
    for row in words.rows(finding):
        table.add_row(*(tables.cell(value) for value in row))
    tables.print_table(table)
    say("\n" + "\n".join(words.lines(finding)))

"""The command ``influence``: what each source, statement or wish carries of an outcome."""

from __future__ import annotations

from enum import StrEnum
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
    from standoff.report.influence import Told

SENTENCES = 1
"""Sentences shown for an item; ``--format json`` has more."""
ROWS = 20
"""Items shown of one outcome before the rest is only counted."""


class Item(StrEnum):
    """What can be believed or not."""

    ARTICLE = "article"
    AUTHOR = "author"
    OUTLET = "outlet"
    STATEMENT = "statement"
    FORMULA = "formula"


def influence(  # noqa: PLR0913, PLR0917 - the command's own arguments
    case: CaseArgument,
    subject: Annotated[
        str | None,
        typer.Argument(
            metavar="OUTCOME",
            help="An outcome's name or label, or a state: its number, or Y or N for each option; every "
            "named outcome that depends on whom you believe if left out.",
            show_default=False,
        ),
    ] = None,
    leaves: Annotated[
        str | None,
        typer.Option(
            metavar="PARTY",
            help="Ask whether this party leaves it, not whether it holds.",
            show_default=False,
        ),
    ] = None,
    reachable: Annotated[
        bool,
        typer.Option("--reachable", help="Ask whether moves that each pay at once lead there from today."),
    ] = False,
    concept: Annotated[
        str, typer.Option(metavar="NAME", help="What holds, by: nash, gmr, smr, seq or sseq.")
    ] = "nash",
    by: Annotated[
        Item | None,
        typer.Option(
            "--by",
            help="What is believed or not. If left out: outlets, if two give evidence, else authors, else "
            "articles. A formula is one wish of one party.",
            show_default=False,
        ),
    ] = None,
    exact: Annotated[
        bool | None,
        typer.Option(
            "--exact/--sampled",
            help="Try all choices of items, or draw random orders. If left out: all, up to 16 items.",
            show_default=False,
        ),
    ] = None,
    samples: Annotated[
        int, typer.Option(min=4, max=1_000_000, metavar="N", help="Random orders to draw.")
    ] = 2000,
    seed: Annotated[int, typer.Option(min=0, metavar="S", help="What the lot begins with.")] = 0,
    jobs: Annotated[
        int, typer.Option("--jobs", min=1, metavar="N", help="Threads to solve in; the answer is the same.")
    ] = 1,
    cluster: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Solve on the workers of the Dask scheduler at host:port, or on N new processes: local:N.",
            show_default=False,
        ),
    ] = None,
    checkpoint: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Keep what is solved here; the same question goes on.", show_default=False
        ),
    ] = None,
    articles: ArticlesOption = None,
    store: StoreOption = None,
    output_format: Annotated[
        Shown, typer.Option("--format", help="Tables in words, or everything as data.")
    ] = Shown.TABLE,
    output: OutputOption = None,
) -> None:
    """Tell what each source, statement or wish carries of an outcome: its exact Shapley value.

    A value is the share of all orders of believing one after the other in which this one brings the outcome
    about, less the share in which it undoes it. Then what changes without it alone, and the smallest sets
    without which the outcome falls. With more than 16 items orders are drawn, and each value has a 95 %
    bound. What an analyst has pinned in the case file is believed throughout.
    """
    from standoff import analysis
    from standoff.analysis.influence import InfluenceAsked, Labour
    from standoff.report import influence as words

    if output_format is Shown.TABLE:
        refuse_table_in_file(output)
    refuse_unwritable(output)
    asked = InfluenceAsked(
        subject=subject,
        leaves=leaves,
        reachable=reachable,
        concept=concept,
        by=None if by is None else by.value,
        exact=exact,
        samples=samples,
        seed=seed,
    )
    with watching() as progress:
        labour = Labour(jobs, cluster, checkpoint)
        found = analysis.influence(case, asked, Places(articles, store), progress, labour)
    if output_format is Shown.JSON:
        write(words.as_json(found), output)
        return
    for told in words.tables(found):
        _show(told)
    for line in words.lines(found):
        say(line)


def _show(told: Told) -> None:
    from rich.text import Text

    from standoff.cli.tables import footer, new_table, print_table
    from standoff.cli.words import visible
    from standoff.report.plain import plain
    from standoff.report.words import excerpt

    say(plain(" ".join((f"{told.title}.", *told.sentences))))
    table = new_table("carried by", "how much", "changes without it", "who said what")
    for row in told.rows[:ROWS]:
        said = [
            f"{quote.speaker or quote.party or ''}: {excerpt(quote.passage.exact, 140)}"
            for quote in row.quotes[:SENTENCES]
            if quote.passage is not None
        ]
        cells = (row.name, row.number, "yes" if row.decides else "no", "\n".join(said))
        table.add_row(*(Text(visible(plain(cell))) for cell in cells))
    print_table(table)
    if len(told.rows) > ROWS:
        footer(f"… and {len(told.rows) - ROWS} more; --format json lists them all")
    say("")

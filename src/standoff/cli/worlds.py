"""The command ``worlds``: what holds, depending on whom you believe."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from standoff.analysis import Places
from standoff.cli.arguments import ArticlesOption, CaseArgument, OutputOption, StoreOption
from standoff.cli.files import refuse_table_in_file, refuse_unwritable, write
from standoff.cli.progress import watching
from standoff.cli.results import Shown
from standoff.cli.words import say

if TYPE_CHECKING:
    from standoff.analysis import Worlds
    from standoff.findings.belief.worlds import WorldsFinding, WorldView

ACROSS = 3
"""Worlds that have a column each; of more, each has a row."""


class By(StrEnum):
    """The kind of source that worlds differ by."""

    ARTICLE = "article"
    AUTHOR = "author"
    OUTLET = "outlet"


ByOption = Annotated[
    By | None,
    typer.Option(
        "--by",
        help="What a source is. If left out: outlets, if there are two and all are named; else authors, "
        "if so; else articles.",
        show_default=False,
    ),
]
OnlyOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME",
        help="Believe only this source, or the beginning of its name; may be given several times.",
        show_default=False,
    ),
]
WithoutOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME", help="Leave this source out; may be given several times.", show_default=False
    ),
]
CompareOption = Annotated[
    tuple[str, str] | None,
    typer.Option(
        metavar="A B",
        help="Only these two worlds: each is a source believed alone, all, or 'without NAME'.",
        show_default=False,
    ),
]
SamplesOption = Annotated[
    int,
    typer.Option(
        min=1, max=100_000, metavar="N", help="Orders to draw where there are too many to solve all."
    ),
]
SeedOption = Annotated[int, typer.Option(min=0, metavar="S", help="What the lot begins with.")]


def worlds(  # noqa: PLR0913, PLR0917 - the command's own arguments
    case: CaseArgument,
    by: ByOption = None,
    only: OnlyOption = None,
    without: WithoutOption = None,
    compare: CompareOption = None,
    samples: SamplesOption = 1000,
    seed: SeedOption = 1,
    articles: ArticlesOption = None,
    store: StoreOption = None,
    output_format: Annotated[
        Shown, typer.Option("--format", help="Tables in words, or everything as data.")
    ] = Shown.TABLE,
    output: OutputOption = None,
) -> None:
    """Tell what holds depending on whom you believe: each source alone, all but it, and all together.

    Then where each world parts from all: the first wish at which a party's list differs, with the sentences
    on each side. And what the order of wishes leaves open if all are believed: in how many of the orders that
    the evidence allows each outcome holds. What an analyst has pinned in the case file is in every world.
    """
    from standoff import analysis
    from standoff.analysis.worlds import WorldQuestion
    from standoff.report.json import encode

    if output_format is Shown.TABLE:
        refuse_table_in_file(output)
    refuse_unwritable(output)
    if compare and (only or without):
        raise typer.BadParameter("--compare names both worlds: leave out --only and --without")
    question = WorldQuestion(
        by=None if by is None else by.value,
        only=tuple(only or ()),
        without=tuple(without or ()),
        compare=compare,
        samples=samples,
        seed=seed,
    )
    with watching() as progress:
        found = analysis.worlds(case, question, Places(articles, store), progress)
    if output_format is Shown.JSON:
        write(encode(found), output)
    else:
        _show(found)


def _show(found: Worlds) -> None:
    from standoff.report import shares
    from standoff.report import worlds as words
    from standoff.report.plain import plain

    finding = found.worlds
    few = len(finding.worlds) <= ACROSS
    (_show_columns if few else _show_rows)(finding)
    told = list(words.lines(finding))
    if few:
        told += words.wishes(finding)
    told += ["", "What the order of wishes leaves open, all sources believed"]
    told += shares.sentences(found.uncertainty)
    for line in told:
        say(plain(line))


def _show_columns(finding: WorldsFinding) -> None:
    """Outcomes down, worlds across."""
    from standoff.cli.tables import footer, new_table, print_table
    from standoff.report import worlds as words

    table = new_table("outcome", *(words.title(world) for world in finding.worlds))
    for at, (_, label) in enumerate(finding.outcomes):
        table.add_row(label, *(words.stands(world.standings[at]) for world in finding.worlds))
    table.add_row("states that hold", *map(words.states, finding.worlds))
    print_table(table)
    footer("→ can be reached from today by moves that each pay at once")


def _show_rows(finding: WorldsFinding) -> None:
    """Worlds down."""
    from standoff.cli.tables import footer, new_table, print_table
    from standoff.report import worlds as words

    table = new_table("world", "read", "holds", "states")
    for world in finding.worlds:
        table.add_row(
            words.title(world), f"{world.statements}", "\n".join(_held(world, finding)), words.states(world)
        )
    print_table(table)
    footer("→ can be reached from today by moves that each pay at once")
    footer("read: statements used; states: how many hold, by the strictest concept and by the least strict")


def _held(world: WorldView, finding: WorldsFinding) -> Iterator[str]:
    from standoff.report import worlds as words

    labels = dict(finding.outcomes)
    held = [each for each in world.standings if each.holds]
    for each in held:
        yield f"{labels[each.outcome]}: {words.stands(each)}"
    if not held:
        yield "no named outcome"

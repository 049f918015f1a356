"""The command ``contradictions``: what is told in two ways that exclude each other."""

from __future__ import annotations

from typing import Annotated

import typer

from standoff.analysis import Places
from standoff.cli.arguments import ArticlesOption, CaseArgument, OutputOption, StoreOption
from standoff.cli.files import refuse_unwritable, write
from standoff.cli.progress import watching
from standoff.cli.results import Shown
from standoff.cli.words import say


def contradictions(  # noqa: PLR0913, PLR0917 - the command's own arguments
    case: CaseArgument,
    articles: ArticlesOption = None,
    store: StoreOption = None,
    party: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only this party’s stand.", show_default=False)
    ] = None,
    option: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Only the stand on this option: its name or label.", show_default=False
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="KIND",
            help="Only those of this kind: within (one source), across (two sources), time (more than a year "
            "apart), author (a writer’s claim against the party’s quoted words).",
            show_default=False,
        ),
    ] = None,
    output_format: Annotated[Shown, typer.Option("--format", help="Words, or data.")] = Shown.TABLE,
    output: OutputOption = None,
) -> None:
    """Tell where a party is told to be for and against the same thing, or for it only on terms.

    With the sentences of both sides, their dates, grades and weights, which side prevails, and what would
    hold without the one side and without the other. Those that would change most come first.
    """
    from standoff import analysis
    from standoff.report import contradictions as words

    refuse_unwritable(output)
    with watching() as progress:
        finding = analysis.contradictions(
            case, Places(articles, store), progress, party=party, option=option, relation=kind
        )
    if output_format is Shown.JSON:
        write(words.as_json(finding), output)
    else:
        told = "\n".join(words.lines(finding))
        if output is None:
            say(told)
        else:
            write(told, output)

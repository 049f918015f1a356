"""The command ``change``: what would have to change for an outcome to hold."""

from __future__ import annotations

from typing import Annotated

import typer

from standoff.analysis import Places
from standoff.cli.arguments import (
    ArticlesOption,
    CaseArgument,
    OutcomeArgument,
    OutputOption,
    StoreOption,
)
from standoff.cli.files import refuse_unwritable, write
from standoff.cli.progress import watching
from standoff.cli.results import Shown


def change(  # noqa: PLR0913, PLR0917 - the command's own arguments
    case: CaseArgument,
    subject: OutcomeArgument,
    articles: ArticlesOption = None,
    store: StoreOption = None,
    concept: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="It is to hold by this concept: nash, gmr, smr, seq or sseq. If left out, by nash and seq.",
            show_default=False,
        ),
    ] = None,
    party: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Only this party may change; anybody if left out.", show_default=False
        ),
    ] = None,
    output_format: Annotated[Shown, typer.Option("--format", help="Words, or data.")] = Shown.TABLE,
    output: OutputOption = None,
) -> None:
    """Tell which change of priorities, as small as possible, would make an outcome hold.

    A wish is moved up or down in its party's list, dropped, turned round, or one is wanted anew; lists are
    reordered; and several parties change where one does not suffice. Fewest parties come first, then fewest
    wishes, then fewest places. Each proposal was checked by solving the changed case.
    """
    from standoff.analysis.changing import change as found
    from standoff.report import changes as words

    refuse_unwritable(output)
    with watching() as progress:
        finding, options = found(
            case, subject, Places(articles, store), progress, concept=concept, party=party
        )
    if output_format is Shown.JSON:
        write(words.as_json(finding), output)
    else:
        write("\n".join(words.lines(finding, options)), output)

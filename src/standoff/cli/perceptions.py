"""The command that tells what each party sees: ``views``."""

from __future__ import annotations

from typing import Annotated

import typer

from standoff.analysis import Places
from standoff.cli.arguments import ArticlesOption, CaseArgument, OutputOption, StoreOption
from standoff.cli.files import refuse_unwritable, write
from standoff.cli.progress import watching
from standoff.cli.results import Shown


def views(
    case: CaseArgument,
    articles: ArticlesOption = None,
    store: StoreOption = None,
    output_format: Annotated[
        Shown, typer.Option("--format", help="Words, or the finding as data.")
    ] = Shown.TABLE,
    output: OutputOption = None,
) -> None:
    """Tell what holds in whose eyes, where parties see the dispute differently, and who is in for a surprise.

    The case says under `views` what a party does not know of, believes in, thinks impossible, or
    misreads in others. For each concept: the equilibria of the real game, of each view, and of all
    parties acting on what they see; then every state that one takes for settled and another leaves.
    """
    from standoff import analysis
    from standoff.report import perceptions

    refuse_unwritable(output)
    with watching() as progress:
        found = analysis.views(case, Places(articles, store), progress)
    if output_format is Shown.JSON:
        write(perceptions.as_json(found.finding), output)
    else:
        write("\n".join(perceptions.lines(found.finding, found.options)), output)

"""Commands that answer: ``solve``, ``explain`` and ``report``."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standoff.analysis import Places
from standoff.cli.arguments import (
    ArticlesOption,
    CaseArgument,
    HorizonOption,
    JobsOption,
    OutcomeArgument,
    OutputOption,
    StoreOption,
)
from standoff.cli.files import refuse_table_in_file, refuse_unwritable, write
from standoff.cli.progress import watching
from standoff.cli.words import say

if TYPE_CHECKING:
    from standoff.findings import Dossier


class Shown(StrEnum):
    """How an answer is shown."""

    TABLE = "table"
    JSON = "json"


class Page(StrEnum):
    """What a report is written as."""

    HTML = "html"
    MD = "md"
    JSON = "json"


def solve(  # noqa: PLR0913, PLR0917 - the command's own arguments
    case: CaseArgument,
    articles: ArticlesOption = None,
    store: StoreOption = None,
    coalitions: Annotated[
        bool, typer.Option("--coalitions", help="Also who would leave the equilibria together.")
    ] = False,
    horizon: HorizonOption = None,
    jobs: Annotated[
        int, typer.Option("--jobs", min=1, metavar="N", help="Threads to solve in; the answer is the same.")
    ] = 1,
    output_format: Annotated[
        Shown, typer.Option("--format", help="A table of equilibria, or everything as data.")
    ] = Shown.TABLE,
    output: OutputOption = None,
) -> None:
    """Compute which states are stable: by which concept, for which party.

    States are integers: bit k is the k-th option of the case file. `--format json` gives
    {"parties", "options", "feasible", "states", "status_quo",
    "concepts": {name: {"equilibria", "stable": {party: states}}}}; with --coalitions also "coalitions":
    {name: {"universally_stable", "leave": {state: [{"members", "path"}]}}}, with --horizon "limited".
    A case that leaves preferences open also gets "unknown": {type: {name: {"equilibria", "stable"}}}, one
    with strong preferences "strength": {name: {"strong", "weak"}}.
    A case without articles answers at once; so does one whose articles have been read.
    """
    from standoff import analysis

    if output_format is Shown.TABLE:
        refuse_table_in_file(output)
    refuse_unwritable(output)
    with watching() as progress:
        beyond = analysis.Beyond(coalitions, horizon)
        solution = analysis.solve(case, Places(articles, store), progress, beyond, jobs=jobs)
    if output_format is Shown.JSON:
        write(json.dumps(solution, ensure_ascii=False), output)
    else:
        from standoff.cli import open_tables, tables
        from standoff.cli.ahead import show_horizon
        from standoff.cli.together import show_coalitions

        tables.show_solution(solution)
        open_tables.show(solution)
        if horizon is not None:
            show_horizon(solution)
        if coalitions:
            show_coalitions(solution)


def explain(  # noqa: PLR0913, PLR0917 - the command's own arguments
    case: CaseArgument,
    subject: OutcomeArgument,
    articles: ArticlesOption = None,
    store: StoreOption = None,
    concept: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Tell every step as this concept sees it: nash, gmr, smr, seq or sseq.",
            show_default=False,
        ),
    ] = None,
    party: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Tell every step for this party only.", show_default=False),
    ] = None,
    output_format: Annotated[
        Shown, typer.Option("--format", help="Words, or the finding with all reasons as data.")
    ] = Shown.TABLE,
    output: OutputOption = None,
) -> None:
    """Tell why an outcome holds or does not: who leaves it, by which move, on whose word.

    Where a party could gain and yet stays, it tells which answer of the others deters it. A state
    goes by the number that `standoff solve` prints, or by its pattern, such as YNYNN. With --concept
    or --party every gain of every party is followed to its end, each step with the wish that decides it.

    A case of 27 to 100 options, too large for `standoff solve`, is answered too: for a state, or for the
    state of the outcome that holds and changes least of today.
    """
    from standoff import analysis
    from standoff.report import explanation, single

    refuse_unwritable(output)
    with watching() as progress:
        found = analysis.explain(
            case, subject, Places(articles, store), progress, concept=concept, party=party
        )
    if isinstance(found, analysis.SingleExplanation):
        every = bool(concept or party)
        words = single.lines(found.finding, found.options, every=every)
        write(single.as_json(found.finding) if output_format is Shown.JSON else "\n".join(words), output)
        return
    if output_format is Shown.JSON:
        write(explanation.as_json(found.finding, found.reasons), output)
        return
    told = explanation.steps if concept or party else explanation.lines
    write("\n".join(told(found.finding, found.reasons, found.options)), output)


def report(
    case: CaseArgument,
    articles: ArticlesOption = None,
    store: StoreOption = None,
    output_format: Annotated[
        Page, typer.Option("--format", help="One self-contained page, Markdown, or data.")
    ] = Page.HTML,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where to write; report.html, .md or .json in the present folder if not given.",
            show_default=False,
        ),
    ] = None,
    jobs: JobsOption = 1,
) -> None:
    """Write the dossier: what holds, who would break the rest, and the sentence behind every line.

    The page needs no network and no script. Articles that were not read yet are read first.
    """
    from standoff import analysis
    from standoff.report import summary

    target = output or Path(f"report.{output_format.value}")
    refuse_unwritable(target)
    with watching() as progress:
        dossier = analysis.dossier(case, Places(articles, store, jobs), progress)
    write(_rendered(dossier, output_format), target)
    for line in summary.lines(dossier):
        say(line)
    say(f"Wrote {target}.")


def _rendered(dossier: Dossier, page: Page) -> str:
    from standoff.report import html, markdown
    from standoff.report import json as data

    match page:
        case Page.HTML:
            return html.render(dossier)
        case Page.MD:
            return markdown.render(dossier)
        case Page.JSON:
            return data.render(dossier)

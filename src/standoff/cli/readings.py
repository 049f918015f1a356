"""Commands that show what the articles say: ``read``, ``statements`` and ``attribute``."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from standoff.analysis import Places
from standoff.cli.arguments import (
    ArticlesOption,
    CaseArgument,
    JobsOption,
    OutputOption,
    PathsArgument,
    StoreOption,
)
from standoff.cli.files import refuse_table_in_file, refuse_unwritable, write
from standoff.cli.progress import watching
from standoff.cli.words import count, say, tell_failures


class Rows(StrEnum):
    """How records are shown."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"


class Attributions(StrEnum):
    """How attributions are shown."""

    TABLE = "table"
    SPANS = "spans"
    JSONL = "jsonl"


def read(
    case: CaseArgument,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH",
            help="Files or folders to add; the case's own articles if none is named.",
            show_default=False,
        ),
    ] = None,
    jobs: JobsOption = 1,
) -> None:
    """Read articles into the case's store, and every statement in them.

    What was read before is not read again, and reading twice adds nothing. Interrupt it at any time:
    the same command continues where it stopped.
    """
    from standoff import analysis

    with watching() as progress:
        kept = analysis.keep(case, paths, progress, jobs=jobs)
    articles = count(len(kept.names), "article", "articles")
    say(f"{articles} ({kept.new} new), {count(kept.statements, 'statement', 'statements')}.")
    if not kept.names:
        say("There is nothing to read: put articles into the case's folder 'articles', or name files.")
    for group in kept.duplicates:
        say("The same or nearly the same: " + ", ".join(kept.names[one] for one in group))
    tell_failures(kept.failures)


def statements(
    case: CaseArgument,
    articles: ArticlesOption = None,
    store: StoreOption = None,
    output_format: Annotated[
        Rows, typer.Option("--format", help="A table to look at, or records with character positions.")
    ] = Rows.TABLE,
    output: OutputOption = None,
    jobs: JobsOption = 1,
) -> None:
    """Show who said what, wanting what, on which condition.

    One record a statement: article, start and end of its characters, party, speaker, mode, act,
    addressee, options with stance (1 for, -1 against), condition, date.
    """
    from standoff import analysis

    if output_format is Rows.TABLE:
        refuse_table_in_file(output)
    refuse_unwritable(output)
    with watching() as progress:
        evidence = analysis.statements(case, Places(articles, store, jobs), progress)
    rows = list(evidence.rows())
    tell_failures(evidence.failures)
    match output_format:
        case Rows.TABLE:
            from standoff.cli import tables

            tables.show_statements(rows)
        case Rows.JSON:
            write(json.dumps(rows, ensure_ascii=False, indent=2), output)
        case Rows.JSONL:
            write(_lines(rows), output)


def attribute(
    paths: PathsArgument,
    output_format: Annotated[
        Attributions,
        typer.Option("--format", help="A table to look at, spans as one JSON object by file, or records."),
    ] = Attributions.TABLE,
    output: OutputOption = None,
) -> None:
    """Find who is said to say, want, believe or intend what, in any text; no case is needed.

    `--format spans` gives {file stem: [{"source": [[start, end]...], "cue": ..., "content": ...}]}
    in characters of each file's text.
    """
    from standoff import analysis

    if output_format is Attributions.TABLE:
        refuse_table_in_file(output)
    refuse_unwritable(output)
    failures: list[analysis.Failure] = []
    with watching() as progress:
        found = analysis.attribute(paths, progress, failures.append)
    tell_failures(failures)
    match output_format:
        case Attributions.TABLE:
            from standoff.cli import tables

            tables.show_attributions(analysis.attribution_rows(found))
        case Attributions.SPANS:
            write(json.dumps(analysis.attribution_spans(found), ensure_ascii=False), output)
        case Attributions.JSONL:
            write(_lines(analysis.attribution_rows(found)), output)


def _lines(rows: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)

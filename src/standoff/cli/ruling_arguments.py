"""The arguments of the command ``rule``, each with its help."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from typer.models import OptionInfo

from standoff.cli.results import Shown


class Ruled(StrEnum):
    """What can be decided."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    ADD = "add"
    RESOLVE = "resolve"
    WITHDRAW = "withdraw"


class CameTrue(StrEnum):
    """Whether a forecast came true."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"
    OPEN = "open"


def _text(metavar: str, help_text: str) -> OptionInfo:
    return OptionInfo(default=..., metavar=metavar, help=help_text, show_default=False)


DecisionArgument = Annotated[
    Ruled | None,
    typer.Argument(help="What is decided; shows all rulings if left out.", show_default=False),
]
SubjectArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="SUBJECT",
        help="The beginning of a statement's id, a formula, or 'Party: formula'.",
        show_default=False,
    ),
]
ByOption = Annotated[str | None, _text("NAME", "Who decides.")]
ReasonOption = Annotated[str | None, _text("TEXT", "Why.")]
DateOption = Annotated[str | None, _text("DATE", "When, as YYYY-MM-DD; today if left out.")]
PartyOption = Annotated[
    str | None, _text("NAME", "Whose position it is; with --list: only this party's statements.")
]
OptionOption = Annotated[
    list[str] | None,
    _text(
        "+OPTION|-OPTION",
        "What it is for (+) or against (-), each by itself. With --list: only what is on this option.",
    ),
]
ActOption = Annotated[str | None, _text("ACT", "What it does, such as REQUEST or REJECT; or none.")]
ConditionOption = Annotated[str | None, _text("KIND", "precondition, exchange, exclusion, or none.")]
NeedsOption = Annotated[list[str] | None, _text("+OPTION|-OPTION", "What the condition asks for.")]
WaitsOption = Annotated[
    list[str] | None, _text("+OPTION|-OPTION", "What waits for it; the statement's options if left out.")
]
SaidOption = Annotated[str | None, _text("DATE", "When it was said.")]
NegatedOption = Annotated[
    bool | None,
    typer.Option("--negated/--not-negated", help="Whether it is negated.", show_default=False),
]
ModeOption = Annotated[str | None, _text("MODE", "direct, indirect, mixed or narrated.")]
QuoteOption = Annotated[str | None, _text("WORDS", "With add: words of an article, exactly.")]
ArticleOption = Annotated[str | None, _text("FILE", "With --quote: the file's name.")]
HappenedOption = Annotated[
    CameTrue | None, typer.Option(help="With resolve: whether it came true.", show_default=False)
]
SourceOption = Annotated[str | None, _text("TEXT", "With resolve: how that is known.")]
UndoOption = Annotated[str | None, _text("SUBJECT", "The same as withdraw SUBJECT: the history is kept.")]
ListStatementsOption = Annotated[bool, typer.Option("--list", help="List what can be ruled on.")]
UnruledOption = Annotated[bool, typer.Option("--unruled", help="With --list: only what nobody has ruled on.")]
EffectOption = Annotated[bool, typer.Option("--effect", help="Tell what holds with and without the rulings.")]
AgreementOption = Annotated[
    bool, typer.Option("--agreement", help="Tell how far the analysts agree: Krippendorff's alpha.")
]
ExportOption = Annotated[
    Path | None, _text("FILE", "Write all rulings, a line of JSON each; - for standard output.")
]
ImportFileOption = Annotated[
    Path | None,
    typer.Option(
        "--import", metavar="FILE", help="Keep the rulings of a file, all or none.", show_default=False
    ),
]
OutputFormatOption = Annotated[Shown, typer.Option("--format", help="Words, or data.")]

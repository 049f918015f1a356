"""The command ``rule``: decide on what was read, see what that changes, and how far people agree."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from standoff.analysis import Places
from standoff.analysis.ruling import Proposed
from standoff.cli.arguments import ArticlesOption, CaseArgument, OutputOption, StoreOption
from standoff.cli.files import refuse_unwritable, write
from standoff.cli.progress import watching
from standoff.cli.results import Shown
from standoff.cli.ruling_arguments import (
    ActOption,
    AgreementOption,
    ArticleOption,
    ByOption,
    ConditionOption,
    DateOption,
    DecisionArgument,
    EffectOption,
    ExportOption,
    HappenedOption,
    ImportFileOption,
    ListStatementsOption,
    ModeOption,
    NeedsOption,
    NegatedOption,
    OptionOption,
    OutputFormatOption,
    PartyOption,
    QuoteOption,
    ReasonOption,
    Ruled,
    SaidOption,
    SourceOption,
    SubjectArgument,
    UndoOption,
    UnruledOption,
    WaitsOption,
)
from standoff.cli.words import count, say, visible

if TYPE_CHECKING:
    from standoff.evidence import Coding


@dataclass(frozen=True, slots=True)
class Target:
    """How a result is shown, and where it goes."""

    output_format: Shown
    output: Path | None

    def write(self, finding: object, lines: Iterable[str]) -> None:
        """Show ``finding`` as data, or as ``lines``."""
        from standoff.report import rulings as words

        as_data = self.output_format is Shown.JSON
        write(words.as_json(finding) if as_data else "\n".join(lines), self.output)


def rule(  # noqa: PLR0913, PLR0917 - the command's own arguments
    case: CaseArgument,
    decision: DecisionArgument = None,
    subject: SubjectArgument = None,
    by: ByOption = None,
    reason: ReasonOption = None,
    date: DateOption = None,
    party: PartyOption = None,
    option: OptionOption = None,
    act: ActOption = None,
    condition: ConditionOption = None,
    needs: NeedsOption = None,
    waits: WaitsOption = None,
    said: SaidOption = None,
    negated: NegatedOption = None,
    mode: ModeOption = None,
    quote: QuoteOption = None,
    article: ArticleOption = None,
    happened: HappenedOption = None,
    source: SourceOption = None,
    undo: UndoOption = None,
    list_statements: ListStatementsOption = False,
    unruled: UnruledOption = False,
    effect: EffectOption = False,
    agreement: AgreementOption = False,
    export: ExportOption = None,
    import_file: ImportFileOption = None,
    articles: ArticlesOption = None,
    store: StoreOption = None,
    output_format: OutputFormatOption = Shown.TABLE,
    output: OutputOption = None,
) -> None:
    """Rule on what was read: accept, reject, correct or add; see at once what that changes.

    A ruling has a name, a date and a reason, and is kept in the case's store; rulings in the file
    rulings.jsonl of the case's folder count as well. Of one analyst's rulings on one subject the latest
    stands; where two analysts contradict each other, what was read stands. Nothing is deleted, and what a
    newer reader reads otherwise is found again by its words.

      standoff rule CASE --list --party Russia

      standoff rule CASE reject 3f9a1c --by "A. Analyst" --reason "It is the writer's own view."

      standoff rule CASE correct 3f9a1c --option -ru_zone --by "A. Analyst" --reason "A refusal."

      standoff rule CASE add "Japan: jp_treaty" --by "A. Analyst" --reason "Told to me in Tokyo."

      standoff rule CASE add --quote "Tokyo will sign" --party Japan --option +jp_treaty --by ... --reason ...
    """
    refuse_unwritable(output)
    places = Places(articles, store)
    _one_only(
        {
            "a decision": decision is not None,
            "--undo": undo is not None,
            "--list": list_statements,
            "--effect": effect,
            "--agreement": agreement,
            "--export": export is not None,
            "--import": import_file is not None,
        }
    )
    shown = Target(output_format, output)
    if export is not None:
        _export(case, places, export)
    elif import_file is not None:
        _import(case, places, import_file, shown)
    elif list_statements:
        _list(case, places, party, option, unruled, shown)
    elif decision is None and undo is None:
        _show(case, places, effect=effect, agreement=agreement, shown=shown)
    else:
        coding = _coding((party, act, condition, said, mode), (option, needs, waits), negated)
        chosen = decision or Ruled.WITHDRAW
        proposed = Proposed(
            chosen.value,
            undo if undo is not None else subject,
            _needed(by, "--by", "who decides"),
            _needed(reason, "--reason", "why"),
            date or _today(),
            coding,
            quote,
            article,
            happened.value if happened else None,
            source,
        )
        _rule(case, places, proposed, shown)


def _one_only(asked: dict[str, bool]) -> None:
    named = [name for name, wanted in asked.items() if wanted]
    if len(named) > 1:
        raise typer.BadParameter(f"{named[0]} and {named[1]} cannot be asked for together.")


def _needed(text: str | None, name: str, what: str) -> str:
    if text is None or not text.strip():
        raise typer.BadParameter(f"a ruling says {what}: add {name}.")
    return text


def _today() -> str:
    return datetime.datetime.now().astimezone().date().isoformat()


def _coding(
    fields: tuple[str | None, str | None, str | None, str | None, str | None],
    stances: Sequence[list[str] | None],
    negated: bool | None,
) -> Coding | None:
    """The coding of party, act, condition, date and mode, of stances, and whether it is negated."""
    from standoff.evidence import Coding, PartialDate

    party, act, condition, said, mode = fields
    options, needs, waits = (None if each is None else _signed(each) for each in stances)
    try:
        date = PartialDate.parse(said) if said is not None else None
    except ValueError:
        raise typer.BadParameter(f"--said {said!r} is no date as YYYY-MM-DD, YYYY-MM or YYYY.") from None
    act = act.upper() if act is not None and act.lower() != "none" else act and act.lower()
    coding = Coding(party, options, act, condition, needs, waits, date, negated, mode)
    return None if coding.empty else coding


def _signed(written: Sequence[str]) -> tuple[str, ...]:
    for each in written:
        if each[:1] not in {"+", "-"} or len(each) < 2:
            raise typer.BadParameter(f"{each!r} is not written as +OPTION (for) or -OPTION (against).")
    return tuple(sorted(written))


def _list(
    case: Path, places: Places, party: str | None, option: list[str] | None, unruled: bool, shown: Target
) -> None:
    from standoff.analysis.ruling import rulables
    from standoff.cli.tables import new_table, print_table

    if option is not None and len(option) > 1:
        raise typer.BadParameter("--list takes one --option.")
    named = option[0].lstrip("+-") if option else None
    with watching() as progress:
        found = rulables(case, places, progress, party=party, option=named, unruled=unruled)
    if shown.output_format is Shown.JSON or shown.output is not None:
        shown.write(
            found, (f"{each.short}  {each.party}  {' '.join(each.about)}  {each.words}" for each in found)
        )
        return
    table = new_table("id", "article", "party", "about", "act", "words", "ruled")
    for each in found:
        ruled = ", ".join(f"{analyst}: {decision}" for analyst, decision in each.ruled)
        about = " ".join(each.about).replace("-", "−")
        cells = (each.short, each.article, each.party or "", about, each.act or "", each.words, ruled)
        table.add_row(*(visible(cell) for cell in cells))
    print_table(table)


def _show(case: Path, places: Places, *, effect: bool, agreement: bool, shown: Target) -> None:
    from standoff.analysis.ruling import rulings
    from standoff.report import rulings as words

    with watching() as progress:
        finding = rulings(case, places, progress)
    if agreement:
        shown.write(finding.agreement, words.agreement_lines(finding.agreement))
    elif effect:
        shown.write(finding, words.effects(finding))
    else:
        shown.write(finding, words.lines(finding))


def _rule(case: Path, places: Places, proposed: Proposed, shown: Target) -> None:
    from standoff.analysis.ruling import rule as kept
    from standoff.report import rulings as words

    with watching() as progress:
        made = kept(case, proposed, places, progress)
    shown.write(made, words.made_lines(made.view, made.changes, dict(made.labels)))


def _export(case: Path, places: Places, file: Path) -> None:
    from standoff.analysis.ruling import exported

    target = None if str(file) == "-" else file
    refuse_unwritable(target)
    text = exported(case, places)
    if text:
        write(text, target)
    if target is not None:
        say(f"Wrote {count(len(text.splitlines()), 'ruling', 'rulings')} to {target}.")


def _import(case: Path, places: Places, file: Path, shown: Target) -> None:
    from standoff.analysis.ruling import imported

    number, new = imported(case, file, places)
    told = f"{count(number, 'ruling', 'rulings')} in {visible(str(file))}; {new} new."
    shown.write({"rulings": number, "new": new}, (told,))

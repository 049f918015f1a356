"""Rulings in words: who ruled what, what became of it, what it changes, and how far the analysts agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from standoff.belief.coded import FieldAgreement
from standoff.belief.standing import Standing
from standoff.construction.rulings import Validity
from standoff.evidence import Decision
from standoff.findings.belief.rulings import FieldChange, OutcomeChange, RulingsFinding, RulingView
from standoff.report.json import encode
from standoff.report.phrases import DECISIONS, FIELD_NAMES, count, date_words
from standoff.report.plain import plain
from standoff.report.words import excerpt, listed

LONGEST = 200
Labels = dict[str, str]

FIELDS = {
    "party": "whose position",
    "options": "for (+) and against (−)",
    "act": "what it does",
    "condition": "condition",
    "needs": "what is needed",
    "waits": "what waits",
    "said": "when it was said",
    "negated": "negated",
    "mode": "how it is told",
}
AGREED = {
    "decision": "the decision",
    "party": "whose position it is",
    "act": "what it does",
    "condition": "the kind of condition",
    "options": "the stances on all options together",
}
ALPHA = (
    "Krippendorff’s alpha: 1 is perfect agreement, 0 what chance would give; from 0.8 on codings are "
    "commonly relied on, below 0.667 they are not (Krippendorff 2004)."
)
VALIDITIES = {
    Validity.STANDS: "counts",
    Validity.SUPERSEDED: "no longer counts: the same analyst ruled again",
    Validity.WITHDRAWN: "no longer counts: withdrawn",
    Validity.DISPUTED: "has no effect: another analyst says otherwise, so what was read stands",
    Validity.LOOSE: "has no effect: it is attached to nothing",
}


def as_json(finding: object) -> str:
    """The finding as data."""
    return encode(finding)


def lines(finding: RulingsFinding) -> tuple[str, ...]:
    """Every ruling with what became of it, then what holds with and without them all."""
    return tuple(plain(line) for line in _lines(finding))


def _lines(finding: RulingsFinding) -> Iterator[str]:
    yield summary(finding)
    for view in finding.rulings:
        yield ""
        yield f"{view.number}. {heading(view)}. {sentence(view)}"
        yield from (f"   {line}" for line in details(view, dict(finding.labels)))
    if finding.rulings:
        yield ""
        yield from effect_lines(finding)


def effects(finding: RulingsFinding) -> tuple[str, ...]:
    """What holds with and without all rulings, and what each of them changes by itself."""
    labels = dict(finding.labels)
    rows = [
        f"{label}: {with_them} with the rulings, {without} without them"
        for label, with_them, without, _ in outcome_rows(finding)
    ]
    single = [
        f"{view.number}. {heading(view)}. {without_words(view, labels)}"
        for view in finding.rulings
        if view.without is not None
    ]
    return tuple(plain(line) for line in (summary(finding), *effect_lines(finding), *rows, *single))


def made_lines(view: RulingView, changes: Iterable[OutcomeChange], labels: Labels) -> tuple[str, ...]:
    """A ruling that was just kept, and what it changed."""
    told = [change_words(change, labels) for change in changes]
    changed = f"That changes what holds: {listed(told)}." if told else "The same outcomes hold as before."
    words = [f"Kept: {heading(view)}. {sentence(view)}"]
    words += [f"  {line}" for line in details(view, labels)]
    return tuple(plain(line) for line in (*words, changed))


def summary(finding: RulingsFinding) -> str:
    """How many rulings there are, of whom, and what became of them."""
    if not finding.rulings:
        return "Nobody has ruled on anything yet; 'standoff rule CASE --list' shows what can be ruled on."
    return summary_of(finding.rulings)


def summary_of(rulings: Sequence[RulingView]) -> str:
    """How many these are, of whom, and what became of them."""
    analysts = listed(sorted({view.ruling.analyst for view in rulings}))
    told = f"{count(len(rulings), 'ruling')} of {analysts}"
    kinds = (
        (Validity.DISPUTED, "contradicted by another analyst"),
        (Validity.LOOSE, "attached to nothing"),
        (Validity.SUPERSEDED, "superseded"),
        (Validity.WITHDRAWN, "withdrawn"),
    )
    counted = [(sum(view.validity is kind for view in rulings), words) for kind, words in kinds]
    apart = [f"{number} {words}" for number, words in counted if number]
    return f"{told}{'; ' + listed(apart) if apart else ''}."


def heading(view: RulingView) -> str:
    """Who decided what, and when."""
    ruling = view.ruling
    date = f", {date_words(ruling.date)}" if ruling.date else ""
    return f"{ruling.analyst}{date}, {DECISIONS[ruling.decision]} {subject(view)}"


def subject(view: RulingView) -> str:
    """What it is about, in a few words."""
    ruling = view.ruling
    if ruling.decision is Decision.RESOLVE:
        return f"the forecast {ruling.subject} ({ruling.happened.value if ruling.happened else 'open'})"
    if view.quote is not None and view.quote.passage is not None:
        whose = f" of {view.quote.party}" if view.quote.party else ""
        return f"a statement{whose}"
    return f"“{ruling.subject}”"


def sentence(view: RulingView) -> str:
    """Why, and what became of it."""
    reason = f"Reason: “{view.ruling.reason}”."
    if view.ruling.decision is Decision.WITHDRAW and view.validity is Validity.STANDS:
        return reason
    return f"{reason} It {VALIDITIES[view.validity]}."


def details(view: RulingView, labels: Labels) -> Iterator[str]:
    """The words, the fields, what the statement gives and what is otherwise without the ruling."""
    quote = view.quote
    if quote is not None and quote.passage is not None:
        yield f"“{excerpt(quote.passage.exact, LONGEST)}” ({quote.article})"
    yield from notes(view)
    yield from (field_words(field) for field in view.fields)
    if view.pieces and view.validity is Validity.STANDS:
        yield f"The statement gives {listed(f'{party}: {text}' for party, text in view.pieces)}."
    if view.without is not None:
        yield without_words(view, labels)
    if view.ruling.source:
        yield f"Known from: {view.ruling.source}."


def notes(view: RulingView) -> Iterator[str]:
    """What is to be known of how it is attached."""
    if view.loose is not None:
        yield f"Attached to nothing: {view.loose.value}{f' ({view.detail})' if view.detail else ''}."
    if view.moved:
        yield "Found again by its words: the statement was read anew since."
    if view.reread:
        yield "The statement is read otherwise now than when it was ruled on: look at it again."


def field_words(field: FieldChange) -> str:
    """One field, as read and as coded."""
    name = FIELDS.get(field.field, field.field)
    coded = field.coded.replace("-", "−") if field.field in {"options", "needs", "waits"} else field.coded
    read = field.read.replace("-", "−") if field.field in {"options", "needs", "waits"} else field.read
    return f"{name}: {coded}" + (f", read as {read}" if field.read and field.read != field.coded else "")


def without_words(view: RulingView, labels: Labels) -> str:
    """What would be otherwise without this one ruling."""
    told = listed(change_words(change, labels) for change in view.without or ())
    return f"Without this ruling: {told}." if told else "Without this ruling the same outcomes would hold."


def change_words(change: OutcomeChange, labels: Labels) -> str:
    """What becomes of one outcome."""
    label = f"“{labels.get(change.outcome, change.outcome)}”"
    before, after = change.before, change.after
    if before.holds == after.holds:
        return f"{label} {'can now' if after.reachable else 'can no longer'} be reached by moves that pay"
    if not after.holds:
        return f"{label} holds no longer"
    if not before.holds:
        return f"{label} holds ({_by(after)})"
    return f"{label} holds {_by(after)} instead of {_by(before)}"


def _by(standing: Standing) -> str:
    if set(standing.holds) == set(FIELD_NAMES):
        return "by every concept"
    return f"by {listed(name.upper() if name != 'nash' else 'Nash' for name in standing.holds)}"


def effect_lines(finding: RulingsFinding) -> Iterator[str]:
    """What all rulings together change."""
    if finding.ruled is None:
        yield "The case is too large to be solved, so what the rulings change cannot be told."
        return
    if not finding.changed:
        yield "With all rulings the same outcomes hold as with none."
        return
    yield "With all rulings, against what was read alone:"
    labels = dict(finding.labels)
    yield from (f"  {change_words(change, labels)}." for change in finding.changed)


def outcome_rows(finding: RulingsFinding) -> tuple[tuple[str, str, str, bool], ...]:
    """For each outcome its label, how it stands with and without rulings, and whether that differs."""
    pairs = zip(finding.labels, finding.ruled or (), finding.unruled or (), strict=False)
    return tuple(
        (label, stands(ruled), stands(unruled), ruled.holds != unruled.holds)
        for (_, label), ruled, unruled in pairs
    )


def stands(standing: Standing) -> str:
    """How an outcome stands, in two or three words."""
    return f"holds {_by(standing)}" if standing.holds else "does not hold"


def agreement_lines(agreements: Iterable[FieldAgreement]) -> tuple[str, ...]:
    """How far the analysts agree, field by field."""
    told = [agreement_words(each) for each in agreements]
    if not told:
        return ("No statement was ruled on by two analysts, so their agreement cannot be measured.",)
    return (
        ALPHA,
        *(plain(line) for line in told),
    )


def agreement_words(each: FieldAgreement) -> str:
    """One field's agreement."""
    found = each.agreement
    name = AGREED.get(each.field) or f"the stance on {each.field.removeprefix('option ')}"
    over = f"{count(found.units, 'unit')}, {count(found.values, 'value')}"
    if found.alpha is None:
        return f"{name}: not defined, everybody always says the same ({over})"
    interval = f", 95 % interval {found.low:.2f} to {found.high:.2f}" if found.low is not None else ""
    few = "" if interval else ", too few for an interval"
    return f"{name}: {found.alpha:.2f} ({over}{interval}{few})".replace("-", "−")

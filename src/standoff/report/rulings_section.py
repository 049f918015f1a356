"""The rulings as a section of the page: what counts, what does not and why, with and without, agreement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from standoff.construction.rulings import Validity
from standoff.evidence import Decision
from standoff.findings.belief.rulings import FieldChange, RulingsFinding, RulingView
from standoff.findings.dossier import Dossier
from standoff.findings.quote import Quote
from standoff.report import rulings as words
from standoff.report.plain import plain
from standoff.report.words import Wording, listed


@dataclass(frozen=True, slots=True)
class RulingEntry:
    """One ruling: a ``heading``, ``sentences`` on it, the ``quote`` of what it is about, and the changed
    ``fields``.
    """

    heading: str
    sentences: tuple[str, ...]
    quote: Quote | None
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RulingsSection:
    """``groups`` of rulings by what became of them, those that count first; ``rows`` of outcomes with their
    label, how they stand with and without rulings, and whether that differs.
    """

    lead: tuple[str, ...]
    rows: tuple[tuple[str, str, str, bool], ...]
    groups: tuple[tuple[str, tuple[RulingEntry, ...]], ...]
    agreement: tuple[str, ...]


STANCES = {"options": "It wants that", "needs": "What is needed", "waits": "What waits for it"}
HEADINGS = (
    (Validity.STANDS, "What counts"),
    (Validity.DISPUTED, "Where analysts contradict each other"),
    (Validity.LOOSE, "What is attached to nothing"),
    (Validity.SUPERSEDED, "What was ruled again"),
    (Validity.WITHDRAWN, "What was withdrawn"),
)


def section(dossier: Dossier) -> RulingsSection | None:
    """The section; ``None`` where nobody has ruled on what was read. Forecasts are told in the ledger."""
    finding = dossier.believed.rulings if dossier.believed else None
    shown = [view for view in finding.rulings if told(view)] if finding else []
    if finding is None or not shown:
        return None
    wording = Wording.of(dossier)
    groups = ((heading, [v for v in shown if _group(v) is validity]) for validity, heading in HEADINGS)
    agreed = words.agreement_lines(finding.agreement) if finding.agreement else ()
    return RulingsSection(
        lead=_lead(finding, shown),
        rows=words.outcome_rows(finding) if any(row[3] for row in words.outcome_rows(finding)) else (),
        groups=tuple(
            (heading, tuple(_entry(v, finding, wording) for v in views)) for heading, views in groups if views
        ),
        agreement=agreed,
    )


def told(view: RulingView) -> bool:
    """Whether it is about what was read, and not about whether a forecast came true."""
    return view.ruling.decision is not Decision.RESOLVE


def _lead(finding: RulingsFinding, shown: Sequence[RulingView]) -> tuple[str, ...]:
    counted = words.summary_of(shown)
    what = (
        "A ruling is a named person’s dated decision on a sentence or a wish; it stands beside what was read."
    )
    if finding.ruled is None:
        return (what, counted, *words.effect_lines(finding))
    if not finding.changed:
        return (what, counted, "With all rulings the same outcomes hold as with none.")
    return (what, counted, "With the rulings another thing holds than without them:")


def _group(view: RulingView) -> Validity:
    withdraws = view.ruling.decision is Decision.WITHDRAW
    return Validity.WITHDRAWN if withdraws and view.loose is None else view.validity


def _entry(view: RulingView, finding: RulingsFinding, wording: Wording) -> RulingEntry:
    labels = dict(finding.labels)
    told = [words.sentence(view), *words.notes(view)]
    told += [words.without_words(view, labels)] if view.without is not None else []
    return RulingEntry(
        heading=plain(_heading(view, wording)),
        sentences=tuple(map(plain, told)),
        quote=view.quote,
        fields=tuple(plain(_field(field, wording)) for field in view.fields),
    )


def _heading(view: RulingView, wording: Wording) -> str:
    """With a formula in words, and as it is written."""
    told = words.heading(view)
    if view.formula is None:
        return told
    party, text = view.formula
    whose = f"{wording.party(party)} wants: " if party else ""
    return told.replace(f"“{view.ruling.subject}”", f"“{whose}{wording.formula(text, party)}” ({text})")


def _field(field: FieldChange, wording: Wording) -> str:
    if field.field not in STANCES:
        return words.field_words(field)
    coded, read = (_stances(each, wording) for each in (field.coded, field.read))
    return f"{STANCES[field.field]}: {coded}" + (
        f"; read as: {read}" if field.read not in {"", field.coded} else ""
    )


def _stances(written: str, wording: Wording) -> str:
    literals = [each for each in written.split() if each[0] in "+-"]
    return listed(wording.literal(each[1:], each[0] == "+") for each in literals) or "nothing"

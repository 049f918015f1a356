"""The rulings as a section of the page: what counts, what does not and why, with and without, agreement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from standoff.construction.rulings import Validity
from standoff.evidence import Decision
from standoff.findings.belief.rulings import RulingsFinding, RulingView
from standoff.findings.dossier import Dossier
from standoff.findings.quote import Quote
from standoff.report import rulings as words
from standoff.report.plain import plain


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
    groups = (
        (heading, [view for view in shown if view.validity is validity]) for validity, heading in HEADINGS
    )
    agreed = words.agreement_lines(finding.agreement) if finding.agreement else ()
    return RulingsSection(
        lead=_lead(finding, shown),
        rows=words.outcome_rows(finding) if any(row[3] for row in words.outcome_rows(finding)) else (),
        groups=tuple(
            (heading, tuple(_entry(v, finding) for v in views)) for heading, views in groups if views
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


def _entry(view: RulingView, finding: RulingsFinding) -> RulingEntry:
    labels = dict(finding.labels)
    told = [words.sentence(view), *words.notes(view)]
    told += [words.without_words(view, labels)] if view.without is not None else []
    return RulingEntry(
        heading=plain(words.heading(view)),
        sentences=tuple(map(plain, told)),
        quote=view.quote,
        fields=tuple(plain(words.field_words(field)) for field in view.fields),
    )

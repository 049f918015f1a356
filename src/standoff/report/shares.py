"""What the order of wishes leaves open: the term of ICD 203 with the number and the method beside it.

No level of confidence is computed, and none is told: the standard forbids the two in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from standoff.findings.belief.uncertainty import OpenView, OutcomeShare, UncertaintyFinding
from standoff.findings.dossier import Dossier
from standoff.report.phrases import count
from standoff.report.words import listed

READABLE = 10**9
"""Numbers from here on are told as powers of ten."""


@dataclass(frozen=True, slots=True)
class ShareRow:
    """An outcome, and what is said of it at each margin."""

    label: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharesTable:
    """``columns`` say the margins, ``rows`` the outcomes that hold in some order of some margin; ``rest``
    those that hold in none.
    """

    columns: tuple[str, ...]
    rows: tuple[ShareRow, ...]
    rest: str


def table(finding: UncertaintyFinding) -> SharesTable:
    """Every named outcome at every margin."""
    own = finding.margins[0]
    told: list[ShareRow] = []
    never: list[str] = []
    for at, share in enumerate(own.shares):
        if share.concept != "gmr":
            continue
        across = [(view, view.shares[at]) for view in finding.margins]
        if any(each.held for _, each in across):
            told.append(ShareRow(share.label, tuple(cell(each, view) for view, each in across)))
        else:
            never.append(f"“{share.label}”")
    verb = "hold" if len(never) > 1 else "holds"
    rest = f"{listed(never)} {verb} in none of the orders, at any of these margins." if never else ""
    return SharesTable(tuple(_column(view) for view in finding.margins), tuple(told), rest)


def cell(share: OutcomeShare, view: OpenView) -> str:
    """One share: the term, the number, and the method."""
    if view.allowed == 1:
        return "holds, and no order is open" if share.held else "does not hold, and no order is open"
    return f"{share.word}: {number(share, view)}"


def number(share: OutcomeShare, view: OpenView) -> str:
    """How many of how many, and if they were drawn by lot, with which bounds."""
    if view.exact:
        if share.held in {0, share.tried}:
            return f"in {'every one' if share.held else 'none'} of {count(view.allowed, 'order')}"
        return f"in {share.held:,} of {count(share.tried, 'order')}"
    within = f"{_percent(share.lower)}–{_percent(share.upper)} %"
    return f"in {share.held:,} of {drawn(view)}, so {within} of all"


def drawn(view: OpenView) -> str:
    """How the orders that were tried were come by: "1,000 orders drawn from 10^6, seed 1"."""
    return f"{count(view.tried, 'order')} drawn from {_large(view.allowed)}, seed {view.seed}"


def sentences(finding: UncertaintyFinding) -> Iterator[str]:
    """What the orders come to at the case's own margin, and whether that stays so at wider ones."""
    own, *wider = finding.margins
    yield _own(own)
    for view in wider:
        supposed = f"If weights less than {view.margin:.0%} apart settle nothing"
        yield f"{supposed}: {_wider(view, own)}"
    if own.pairwise:
        yield (
            f"Of {listed(own.pairwise)} the ranking leaves pairs of states open; these are no orders, and "
            "nothing is counted for them."
        )


def mark(name: str, dossier: Dossier) -> str:
    """Beside the verdict on an outcome, where the orders differ on it: how often it holds; else empty."""
    finding = dossier.believed.uncertainty if dossier.believed else None
    if finding is None:
        return ""
    own = finding.margins[0]
    found = {share.concept: share for share in own.shares if share.outcome == name}
    for concept, how in (("gmr", "holds"), ("nash", "holds of its own accord")):
        share = found.get(concept)
        if share is not None and 0 < share.held < share.tried:
            return f"{how} {number(share, own)} of the wishes: {share.word}"
    return ""


def _column(view: OpenView) -> str:
    if not view.margin:
        return "equal weights leave it open"
    return f"less than {view.margin:.0%} apart leaves it open"


def settled(name: str, dossier: Dossier) -> bool:
    """Whether the outcome stands the same in every order that is allowed, and every one was solved."""
    finding = dossier.believed.uncertainty if dossier.believed else None
    if finding is None or not finding.margins[0].exact or finding.margins[0].pairwise:
        return False
    own = [share for share in finding.margins[0].shares if share.outcome == name]
    return bool(own) and all(share.held in {0, share.tried} for share in own)


def _own(view: OpenView) -> str:
    if view.allowed == 1:
        return "The evidence settles the order of every party’s wishes."
    told = f"The evidence leaves the order of some wishes open: {_orders(view)}"
    return f"{told}. {_differ(view)}"


def _wider(view: OpenView, own: OpenView) -> str:
    if view.allowed == own.allowed:
        return "no more orders are open."
    differing = _differ(view)
    return f"{_orders(view)}. {differing}"


def _orders(view: OpenView) -> str:
    if view.exact:
        return f"{count(view.allowed, 'order')} of them {'is' if view.allowed == 1 else 'are'} allowed"
    return f"{drawn(view)} were solved"


def _differ(view: OpenView) -> str:
    """Which outcomes hold in all, in some and how many; the others in none."""
    any_concept = [share for share in view.shares if share.concept == "gmr"]
    always = [f"“{share.label}”" for share in any_concept if share.held == share.tried]
    some = [share for share in any_concept if 0 < share.held < share.tried]
    every = "every one" if view.exact else "every one that was drawn"
    parts = [f"“{share.label}” holds {number(share, view)}: {share.word}." for share in some]
    if always:
        parts.insert(
            0, f"{listed(always)} {'hold' if len(always) > 1 else 'holds'} in {every}: almost certain."
        )
    if not parts:
        return f"No named outcome holds in any{'' if view.exact else ' that was drawn'}."
    return " ".join(parts)


def _percent(share: float) -> str:
    return f"{100 * share:.1f}".rstrip("0").rstrip(".")


def _large(value: int) -> str:
    return f"{value:,}" if value < READABLE else f"about 10^{len(str(value)) - 1}"

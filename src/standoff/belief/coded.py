"""What each coder said of each statement, field by field, so that their agreement can be measured.

A unit is a statement on which an analyst's ruling counts or is contradicted; what was superseded or withdrawn
is not what they say now. Who accepts a statement codes every field as it was read; who corrects or adds one,
as they coded it; who rejects it says only that. The stances of all options are also taken together, a unit
for each statement and option: ``+`` for, ``-`` against, ``0`` where the coder has it tell neither.

Misses: statements that nobody ruled on. Coders who look only at what seems wrong agree less than they would
over everything that was read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from standoff.belief.agreement import Agreement, Unit, agreement
from standoff.construction.coding import coded_as, corrected
from standoff.construction.rulings import Ruled, Validity
from standoff.evidence import Coding, Decision
from standoff.statements import Statement

DECISION, STANCES = "decision", "options"
PLAIN = ("party", "act", "condition")


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """How far the analysts agree on one field: "decision", "party", "act", "condition", "options" (the
    stances on all of them), or "option NAME".
    """

    field: str
    agreement: Agreement


def agreements(ruled: Ruled, *, seed: int = 0) -> tuple[FieldAgreement, ...]:
    """For every field that two analysts coded in one statement at least."""
    units = units_by_field(ruled)
    measured = ((field, agreement(each, seed=seed)) for field, each in units.items())
    return tuple(FieldAgreement(field, found) for field, found in measured if found.units)


def units_by_field(ruled: Ruled) -> dict[str, list[Unit]]:
    """The units of each field: for each what every analyst said, by name."""
    units: dict[str, list[Unit]] = {field: [] for field in (DECISION, *PLAIN, STANCES)}
    for _, said in sorted(_said(ruled).items()):
        units[DECISION].append({analyst: decision.value for analyst, (decision, _) in said.items()})
        coded = {analyst: coding for analyst, (_, coding) in said.items() if coding is not None}
        for field in PLAIN:
            units[field].append({analyst: getattr(coding, field) for analyst, coding in coded.items()})
        for option in sorted({name for coding in coded.values() for name in _named(coding)}):
            stances: dict[str, Hashable] = {a: _stance(coding, option) for a, coding in coded.items()}
            units[STANCES].append(stances)
            units.setdefault(f"option {option}", []).append(stances)
    return units


def _said(ruled: Ruled) -> dict[str, dict[str, tuple[Decision, Coding | None]]]:
    """By statement, then analyst: the decision and, unless it was rejected, every field."""
    statements = {each.id: each for each in ruled.read}
    statements |= {each.made.id: each.made for each in ruled.attached if each.made is not None}
    said: dict[str, dict[str, tuple[Decision, Coding | None]]] = defaultdict(dict)
    for attached, validity in zip(ruled.attached, ruled.validities, strict=True):
        ruling, subject = attached.ruling, attached.subject
        counts = validity in {Validity.STANDS, Validity.DISPUTED}
        if counts and subject and subject.statement in statements and ruling.decision in _CODING:
            base = attached.made or statements[subject.statement]
            said[subject.statement][ruling.analyst] = (
                ruling.decision,
                _coding(base, ruling.decision, ruling.coding),
            )
    return said


_CODING = frozenset({Decision.ACCEPT, Decision.REJECT, Decision.CORRECT, Decision.ADD})


def _coding(read: Statement, decision: Decision, coding: Coding | None) -> Coding | None:
    if decision is Decision.REJECT:
        return None
    return coded_as(corrected(read, coding) if decision is Decision.CORRECT and coding else read)


def _named(coding: Coding) -> Iterator[str]:
    yield from (each[1:] for each in (*(coding.options or ()), *(coding.needs or ()), *(coding.waits or ())))


def _stance(coding: Coding, option: str) -> str:
    """The stance on ``option``, in the statement itself before its condition."""
    every = (*(coding.options or ()), *(coding.waits or ()), *(coding.needs or ()))
    return next((each[0] for each in every if each[1:] == option), "0")

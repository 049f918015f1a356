"""What an analyst ruled, applied to what was read.

A ruling's subject is the id of a statement, a formula, or ``Party: formula``. ``reject`` drops the
statement or formula; ``accept`` pins the formula, or those that the statement gives; ``add`` pins a
formula of the party named. Nothing is deleted: what was dropped is listed with the ruling's effect.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from standoff.construction.evidence import Evidence
from standoff.dispute import Dispute, Formula, PreferenceStatement, Warrant
from standoff.dispute.grammar import normal, parse, text_of
from standoff.errors import Ambiguous, Unsupported
from standoff.evidence import Decision, Ruling


@dataclass(frozen=True, slots=True)
class Subject:
    """What a ruling is about: a statement, or a formula of one party or (``None``) of all."""

    statement: str | None
    party: str | None
    formula: Formula | None

    def covers(self, piece: Evidence) -> bool:
        """Whether ``piece`` is what the ruling is about."""
        if self.formula is None:
            return piece.statement.id == self.statement
        return piece.text == text_of(self.formula) and self.party in (None, piece.party)


def subject_of(ruling: Ruling, dispute: Dispute, statements: Collection[str]) -> Subject:
    """The subject of ``ruling``; raises Malformed or Unknown for a formula that cannot be read."""
    if ruling.subject in statements:
        return Subject(ruling.subject, None, None)
    before, colon, after = ruling.subject.partition(":")
    parties = {party.name for party in dispute.parties}
    party = before.strip() if colon and before.strip() in parties else None
    names = [option.name for option in dispute.options]
    return Subject(None, party, normal(parse(after if party else ruling.subject, names)))


@dataclass(frozen=True, slots=True)
class Ruled:
    """Rulings with their subjects worked out."""

    rulings: tuple[tuple[Ruling, Subject], ...]

    @staticmethod
    def of(rulings: Iterable[Ruling], dispute: Dispute, statements: Collection[str]) -> Ruled:
        """Raises Unsupported for a correction and Ambiguous for an addition to no party's list."""
        pairs = tuple((ruling, subject_of(ruling, dispute, statements)) for ruling in rulings)
        for ruling, subject in pairs:
            _check(ruling, subject)
        return Ruled(pairs)

    def rejected_statements(self) -> frozenset[str]:
        """The ids of the statements that were rejected."""
        return frozenset(s.statement for s in self._with(Decision.REJECT) if s.statement)

    def rejects(self, piece: Evidence) -> bool:
        """Whether the formula of ``piece`` was rejected."""
        return any(subject.covers(piece) for subject in self._with(Decision.REJECT))

    def pins(self, evidence: Sequence[Evidence]) -> Iterator[PreferenceStatement]:
        """A pinned preference statement for each acceptance and addition, in the order ruled."""
        for ruling, subject in self.rulings:
            if ruling.decision not in (Decision.ACCEPT, Decision.ADD):
                continue
            warrant = Warrant(ruling=ruling)
            for party, formula in _pinned_by(subject, evidence):
                yield PreferenceStatement(party, formula, (warrant,), pinned=True)

    def _with(self, decision: Decision) -> Iterator[Subject]:
        return (subject for ruling, subject in self.rulings if ruling.decision is decision)


def _pinned_by(subject: Subject, evidence: Sequence[Evidence]) -> Iterator[tuple[str, Formula]]:
    if subject.party is not None and subject.formula is not None:
        yield subject.party, subject.formula
        return
    covered = {(p.party, p.text): p.formula for p in evidence if subject.covers(p)}
    for (party, _), formula in sorted(covered.items(), key=lambda item: item[0]):
        yield party, formula


def _check(ruling: Ruling, subject: Subject) -> None:
    where = f"ruling of {ruling.analyst} on {ruling.subject!r}"
    if ruling.decision is Decision.CORRECT:
        raise Unsupported(
            "a correction cannot be applied to what was read",
            where=where,
            why="a corrected statement would no longer be what its characters say",
            remedy="Reject the statement, and add the formula that should stand instead.",
        )
    if ruling.decision is Decision.ADD and subject.party is None:
        raise Ambiguous(
            "a formula is added to no party's list",
            where=where,
            why="a preference statement belongs to exactly one party",
            remedy="Write the subject as 'Party: formula'.",
        )

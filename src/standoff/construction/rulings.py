"""What analysts ruled, applied to what was read.

1. Every ruling is attached to its subject (``attachment``).
2. Of one analyst's rulings on one subject the latest stands, by date and then by the order made; a withdrawal
   leaves none. An addition of a statement stands beside a later ruling on that statement.
3. Where rulings of two analysts that stand contradict each other, none of them has an effect: what was read
   stands until they agree, and the disagreement is told.
4. ``reject`` drops a statement or formula; ``correct`` lets a statement count as coded; ``add`` makes a
   statement, which counts like one that was read, or pins a formula; ``accept`` pins a formula, or those that
   the statement gives. An analyst's ruling on a formula goes before their own on a statement that gives it.

Nothing is deleted: what was dropped is listed, and every ruling has its ``Validity``. A pin of the case file
is changed there.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from standoff.construction.attachment import Attached, attach, keys_of
from standoff.construction.coding import corrected
from standoff.construction.evidence import Piece
from standoff.dispute import Dispute, Formula, Not, PreferenceStatement, Warrant
from standoff.dispute.grammar import normal, text_of
from standoff.evidence import Article, Decision, Ruling
from standoff.statements import Statement

Point = tuple[str, str]
"""A party and the text of a formula."""


class Validity(StrEnum):
    """What became of a ruling."""

    STANDS = "stands"
    SUPERSEDED = "superseded by a later ruling of the same analyst"
    WITHDRAWN = "withdrawn"
    DISPUTED = "contradicted by another analyst"
    LOOSE = "attached to nothing"


@dataclass(frozen=True, slots=True)
class Ruled:
    """Rulings with their subjects and, at the same place, their ``validities``.

    ``read`` is what was read, ``statements`` what counts: with corrections made, and additions at the end.
    ``by`` has, by statement, the ruling behind what counts otherwise than it was read.
    """

    attached: tuple[Attached, ...] = ()
    validities: tuple[Validity, ...] = ()
    read: tuple[Statement, ...] = ()
    statements: tuple[Statement, ...] = ()
    by: tuple[tuple[str, Ruling], ...] = ()

    @staticmethod
    def of(
        rulings: Iterable[Ruling],
        dispute: Dispute,
        statements: Iterable[Statement],
        articles: Iterable[Article],
    ) -> Ruled:
        """The rulings in order, first made first; nothing is refused and none is left out."""
        read = tuple(statements)
        attached = tuple(sorted(attach(rulings, dispute, read, articles), key=_when))
        validities = _contradicted(attached, _latest(attached))
        valid = [a for a, s in zip(attached, validities, strict=True) if s is Validity.STANDS]
        codings = {
            a.subject.statement: a.ruling
            for a in valid
            if a.subject and a.subject.statement and a.ruling.decision is Decision.CORRECT
        }
        made = {a.made.id: (a.made, a.ruling) for a in valid if a.made is not None}
        new = [statement for _, (statement, _) in sorted(made.items())]
        counted = tuple(_coded(statement, codings) for statement in (*read, *new))
        by = {identity: ruling for identity, (_, ruling) in made.items()} | codings
        return Ruled(attached, validities, read, counted, tuple(sorted(by.items(), key=lambda item: item[0])))

    @property
    def valid(self) -> tuple[Attached, ...]:
        """The rulings that stand, first made first."""
        pairs = zip(self.attached, self.validities, strict=True)
        return tuple(attached for attached, valid in pairs if valid is Validity.STANDS)

    @property
    def rejected(self) -> frozenset[str]:
        """The ids of the statements that were rejected."""
        rejections = (each.subject for each in self.valid if each.ruling.decision is Decision.REJECT)
        return frozenset(each.statement for each in rejections if each and each.statement)

    @property
    def resolutions(self) -> tuple[Ruling, ...]:
        """The rulings that stand on whether forecasts came true."""
        return tuple(each.ruling for each in self.valid if each.ruling.decision is Decision.RESOLVE)

    def applied(self, evidence: Sequence[Piece], dispute: Dispute) -> Applied:
        """What rulings on formulas, and acceptances of statements, do to ``evidence``."""
        by = dict(self.by)
        pieces = [replace(piece, ruling=by.get(piece.statement.id)) for piece in evidence]
        votes = [vote for attached in self.valid for vote in _votes(attached, pieces, dispute)]
        counted = _specific(votes)
        contested = _contested(counted)
        settled = [vote for vote in counted if vote.point not in contested]
        against = {id(vote.attached) for vote in counted if vote.point in contested}
        validities = tuple(
            Validity.DISPUTED if id(attached) in against else valid
            for attached, valid in zip(self.attached, self.validities, strict=True)
        )
        dropped = {vote.point for vote in settled if not vote.pins}
        return Applied(
            ruled=replace(self, validities=validities),
            kept=tuple(piece for piece in pieces if (piece.party, piece.text) not in dropped),
            dropped=tuple(dict.fromkeys(_point(p) for p in pieces if _point(p) in dropped)),
            pins=tuple(vote.pin() for vote in settled if vote.pins),
        )


@dataclass(frozen=True, slots=True)
class Applied:
    """Pieces that are ``kept``, points that were ``dropped``, and ``pins``, in the order ruled.

    ``ruled`` tells also which rulings on formulas are disputed.
    """

    ruled: Ruled
    kept: tuple[Piece, ...]
    dropped: tuple[Point, ...]
    pins: tuple[PreferenceStatement, ...]


@dataclass(frozen=True, slots=True)
class Vote:
    """What one ruling says of one formula of one party: pin it, or drop it."""

    attached: Attached
    party: str
    formula: Formula
    pins: bool

    @property
    def analyst(self) -> str:
        return self.attached.ruling.analyst

    @property
    def point(self) -> Point:
        return self.party, text_of(self.formula)

    @property
    def opposite(self) -> Point:
        """The point that speaks for the contrary."""
        return self.party, text_of(normal(Not(self.formula)))

    @property
    def direct(self) -> bool:
        """Whether the ruling is on the formula itself."""
        return self.attached.subject is not None and self.attached.subject.formula is not None

    def pin(self) -> PreferenceStatement:
        return PreferenceStatement(
            self.party, self.formula, (Warrant(ruling=self.attached.ruling),), pinned=True
        )


def _when(attached: Attached) -> datetime.date:
    date = attached.ruling.date
    return date.latest if date else datetime.date.min


def _latest(attached: Sequence[Attached]) -> list[Validity]:
    """For each ruling whether a later one of the same analyst has taken its place."""
    validities = [Validity.LOOSE if each.subject is None else Validity.STANDS for each in attached]
    last: dict[tuple[str, tuple[str, ...]], int] = {}
    for at, each in enumerate(attached):
        analyst, key = each.ruling.analyst, keys_of(each)
        if each.ruling.decision is Decision.WITHDRAW:
            for own in [own for own, before in last.items() if _withdraws(each, attached[before])]:
                validities[last.pop(own)] = Validity.WITHDRAWN
            continue
        before = last.get((analyst, key))
        if before is not None:
            validities[before] = Validity.SUPERSEDED
        last[analyst, key] = at
    return validities


def _withdraws(withdrawal: Attached, other: Attached) -> bool:
    """Whether both are one analyst's, on one subject, be it an addition or a ruling on it."""
    key, earlier = keys_of(withdrawal), keys_of(other)
    same = other.ruling.subject == withdrawal.ruling.subject or earlier in {key, ("added", *key[1:])}
    return same and other.ruling.analyst == withdrawal.ruling.analyst


def _contradicted(attached: Sequence[Attached], validities: Sequence[Validity]) -> tuple[Validity, ...]:
    """Mark the rulings on one statement, or one forecast, that contradict each other."""
    marked = list(validities)
    by_subject: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(attached):
        judged = marked[at] is Validity.STANDS and each.ruling.decision is not Decision.WITHDRAW
        if judged and each.subject and each.subject.statement:
            by_subject[each.subject.statement].append(at)
    for places in by_subject.values():
        if _contradict([attached[at].ruling for at in places]):
            for at in places:
                marked[at] = Validity.DISPUTED
    return tuple(marked)


def _contradict(rulings: Sequence[Ruling]) -> bool:
    """Whether two analysts say different things of one statement; accepting an addition is no difference."""
    return any(
        one.analyst != other.analyst
        and (one.decision, one.coding, one.happened) != (other.decision, other.coding, other.happened)
        and {one.decision, other.decision} != {Decision.ADD, Decision.ACCEPT}
        for at, one in enumerate(rulings)
        for other in rulings[at + 1 :]
    )


def _coded(statement: Statement, codings: Mapping[str, Ruling]) -> Statement:
    ruling = codings.get(statement.id)
    return corrected(statement, ruling.coding) if ruling and ruling.coding else statement


def _votes(attached: Attached, evidence: Sequence[Piece], dispute: Dispute) -> Iterator[Vote]:
    subject, decision = attached.subject, attached.ruling.decision
    if subject is None:
        return
    pins = decision in {Decision.ACCEPT, Decision.ADD}
    if subject.formula is None:
        if decision is Decision.ACCEPT:
            given = {(p.party, p.text): p.formula for p in evidence if p.statement.id == subject.statement}
            for (party, _), formula in sorted(given.items(), key=lambda item: item[0]):
                yield Vote(attached, party, formula, pins)
        return
    if pins or decision is Decision.REJECT:
        text = text_of(subject.formula)
        having = {p.party for p in evidence if p.text == text}
        for party in (party.name for party in dispute.parties):
            if party == subject.party or (subject.party is None and (party in having or not pins)):
                yield Vote(attached, party, subject.formula, pins)


def _specific(votes: Sequence[Vote]) -> list[Vote]:
    """Each analyst's last word on every point; what they say of the formula itself goes before the rest."""
    direct = {(vote.analyst, vote.point) for vote in votes if vote.direct}
    kept = [vote for vote in votes if vote.direct or (vote.analyst, vote.point) not in direct]
    last = {(vote.analyst, vote.point): vote.pins for vote in kept}
    return [vote for vote in kept if vote.pins is last[vote.analyst, vote.point]]


def _contested(votes: Sequence[Vote]) -> frozenset[Point]:
    """The points of which one analyst says what another one contradicts."""
    pinning: dict[Point, set[str]] = defaultdict(set)
    opposing: dict[Point, set[str]] = defaultdict(set)
    for vote in votes:
        if vote.pins:
            pinning[vote.point].add(vote.analyst)
            opposing[vote.opposite].add(vote.analyst)
        else:
            opposing[vote.point].add(vote.analyst)
    return frozenset(p for p in pinning if opposing[p] and len(pinning[p] | opposing[p]) > 1)


def _point(piece: Piece) -> Point:
    return piece.party, piece.text

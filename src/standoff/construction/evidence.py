"""From statements to the formulas that each of them gives, one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from standoff.construction.claims import Options, claims
from standoff.construction.result import Dropped, Reason
from standoff.construction.sources import Sources
from standoff.construction.table import fill, row_for
from standoff.construction.weights import DIGITS, Factors, Weighting, factors
from standoff.dispute import Dispute, Formula, Variable
from standoff.dispute.grammar import normal, text_of
from standoff.evidence import PartialDate, Ruling
from standoff.statements import OptionStance, Statement


@dataclass(frozen=True, slots=True)
class Piece:
    """One formula that one statement gives its party, by the table's row ``rule``; ``asserted`` unless
    it is only a position to be shown. ``ruling`` is behind it where the statement was corrected or added.
    """

    party: str
    formula: Formula
    text: str
    statement: Statement
    rule: str
    factors: Factors
    asserted: bool = True
    ruling: Ruling | None = None


@dataclass(frozen=True, slots=True)
class Gatherer:
    """What is needed to judge a statement."""

    dispute: Dispute
    sources: Sources
    weighting: Weighting
    rejected: frozenset[str]

    def gather(self, statements: Iterable[Statement]) -> tuple[list[Piece], list[Dropped]]:
        """The evidence in ``statements`` and those that give none though they speak of options."""
        found: list[Piece] = []
        dropped: list[Dropped] = []
        options = Options.of(self.dispute)
        for statement in sorted(statements, key=_place):
            if not any(True for _ in _stances(statement)):
                continue
            reason = self._reason_against(statement, options)
            given = [] if reason else list(self._given(statement, options))
            weighty = [piece for piece in given if round(piece.factors.weight, DIGITS) > 0]
            found += weighty
            if not weighty:
                reason = reason or (Reason.WEIGHTLESS if given else Reason.OUTSIDE)
                dropped.append(Dropped(statement.id, reason, statement.party, statement))
        return found, dropped

    def _reason_against(self, statement: Statement, options: Options) -> Reason | None:
        if statement.id in self.rejected:
            return Reason.REJECTED
        if not self.sources.grade_of(statement.passage).believed:
            return Reason.NOT_BELIEVED
        if statement.party not in {party.name for party in self.dispute.parties}:
            return Reason.NO_PARTY
        if any(stance.option not in options.owners for stance in _stances(statement)):
            return Reason.NO_OPTION
        if statement.forecast and statement.speaker.party != statement.party:
            return Reason.FORECAST
        return None

    def _given(self, statement: Statement, options: Options) -> Iterator[Piece]:
        assert statement.party is not None
        seen: set[str] = set()
        weighed = self._factors(statement)
        for claim in claims(statement, options):
            row = row_for(claim)
            for template in row.formulas if row else ():
                formula = normal(fill(template, claim.x, claim.y))
                text = text_of(formula)
                if row and text not in seen:
                    seen.add(text)
                    wanted = row.asserts and not _is_price(formula, statement.party, options)
                    yield Piece(statement.party, formula, text, statement, row.name, weighed, wanted)

    def _factors(self, statement: Statement) -> Factors:
        article = self.sources.by_id[statement.passage.article]
        published = article.published.date if article.published else None
        grade = self.sources.grade_of(statement.passage)
        return factors(statement, grade, published, self.as_of, self.weighting)

    @property
    def as_of(self) -> PartialDate | None:
        """The day from which age is counted: the case's, else the latest article's."""
        return self.dispute.as_of or self.sources.latest


def _is_price(formula: Formula, party: str, options: Options) -> bool:
    """Whether ``formula`` is the party's plain doing of what it takes only as a price."""
    return isinstance(formula, Variable) and options.is_price(formula.name, party)


def _stances(statement: Statement) -> Iterator[OptionStance]:
    yield from statement.options
    if statement.condition is not None:
        yield from statement.condition.options
        yield from statement.condition.consequent


def _place(statement: Statement) -> tuple[str, int, int, str]:
    passage = statement.passage
    return passage.article, passage.start, passage.end, statement.id

"""Cut a statement into elementary claims: each about one option, perhaps depending on another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from standoff.construction.table import Claim, Literal, Whose
from standoff.dispute import Dispute
from standoff.statements import OptionStance, Statement


@dataclass(frozen=True, slots=True)
class Options:
    """Whose each option is, and which are taken only as a price."""

    owners: dict[str, str]
    prices: frozenset[str]

    @staticmethod
    def of(dispute: Dispute) -> Options:
        """The options of ``dispute``."""
        owners = {option.name: option.owner for option in dispute.options}
        return Options(owners, frozenset(o.name for o in dispute.options if o.concession))

    def whose(self, stance: OptionStance | None, party: str | None) -> Whose:
        """Whose option ``stance`` is about, seen from ``party``."""
        if stance is None:
            return Whose.NONE
        return Whose.OWN if self.owners[stance.option] == party else Whose.OTHER

    def is_price(self, option: str, party: str | None) -> bool:
        """Whether ``option`` is a price that ``party`` would pay."""
        return option in self.prices and self.owners[option] == party


def claims(statement: Statement, options: Options) -> Iterator[Claim]:
    """The claims of ``statement``, conditional ones first.

    What a party makes its own doing depend on matters; where it speaks of its own and of another's
    option in one breath ("a treaty only after …"), the claim is about its own.
    """
    bound: set[str] = set()
    if statement.condition is not None:
        waiting = _own_first(statement.condition.consequent, statement.party, options)
        bound = {s.option for s in statement.condition.consequent + statement.condition.options}
        for x in waiting or (None,):
            for y in statement.condition.options or (None,):
                if x is None or y is None or x.option != y.option:
                    yield _claim(statement, x, y, options)
    for stance in statement.options:
        if stance.option not in bound:
            yield _claim(statement, stance, None, options, conditional=False)


def _own_first(
    stances: tuple[OptionStance, ...], party: str | None, options: Options
) -> tuple[OptionStance, ...]:
    own = tuple(stance for stance in stances if options.whose(stance, party) is Whose.OWN)
    return own or stances


def _claim(
    statement: Statement,
    x: OptionStance | None,
    y: OptionStance | None,
    options: Options,
    *,
    conditional: bool = True,
) -> Claim:
    condition = statement.condition if conditional else None
    return Claim(
        act=statement.act,
        kind=condition.kind if condition else None,
        x=_literal(x),
        y=_literal(y),
        whose_x=options.whose(x, statement.party),
        whose_y=options.whose(y, statement.party),
        price=x is not None and options.is_price(x.option, statement.party),
    )


def _literal(stance: OptionStance | None) -> Literal | None:
    return None if stance is None else Literal(stance.option, stance.stance > 0)

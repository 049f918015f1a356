"""Cut a statement into elementary claims: each about one option, perhaps depending on another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from standoff.construction.table import Claim, Literal, Whose
from standoff.statements import OptionStance, Statement


def claims(statement: Statement, owners: Mapping[str, str]) -> Iterator[Claim]:
    """The claims of ``statement``, conditional ones first; ``owners`` names each option's party.

    What a party makes its own doing depend on matters; where it speaks of its own and of another's
    option in one breath ("a treaty only after …"), the claim is about its own.
    """
    bound: set[str] = set()
    if statement.condition is not None:
        waiting = _own_first(statement.condition.consequent, statement.party, owners)
        bound = {s.option for s in statement.condition.consequent + statement.condition.options}
        for x in waiting or (None,):
            for y in statement.condition.options or (None,):
                if x is None or y is None or x.option != y.option:
                    yield _claim(statement, x, y, owners)
    for stance in statement.options:
        if stance.option not in bound:
            yield _claim(statement, stance, None, owners, conditional=False)


def _own_first(
    stances: tuple[OptionStance, ...], party: str | None, owners: Mapping[str, str]
) -> tuple[OptionStance, ...]:
    own = tuple(stance for stance in stances if owners[stance.option] == party)
    return own or stances


def _claim(
    statement: Statement,
    x: OptionStance | None,
    y: OptionStance | None,
    owners: Mapping[str, str],
    *,
    conditional: bool = True,
) -> Claim:
    condition = statement.condition if conditional else None
    return Claim(
        act=statement.act,
        kind=condition.kind if condition else None,
        x=_literal(x),
        y=_literal(y),
        whose_x=_whose(x, statement.party, owners),
        whose_y=_whose(y, statement.party, owners),
    )


def _literal(stance: OptionStance | None) -> Literal | None:
    return None if stance is None else Literal(stance.option, stance.stance > 0)


def _whose(stance: OptionStance | None, party: str | None, owners: Mapping[str, str]) -> Whose:
    if stance is None:
        return Whose.NONE
    return Whose.OWN if owners[stance.option] == party else Whose.OTHER

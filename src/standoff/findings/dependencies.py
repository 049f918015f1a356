"""Dependencies: what a party makes depend on what.

They are read off the conditional formulas: ``Y if X`` from a precondition says that X waits for Y;
``X if Y`` from an offer or a threat, that X follows Y; ``not (X and Y)``, that X and Y exclude each
other. A pinned formula says so by its form: what limits the party's own option is a precondition.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standoff.construction import Construction, Literal
from standoff.construction.table import literal_of
from standoff.dispute import And, Formula, If, Not, Variable, Warrant
from standoff.dispute.grammar import text_of
from standoff.findings.dossier import Dependency
from standoff.findings.quotes import Quoter
from standoff.statements import ConditionKind

Reading = tuple[ConditionKind, Literal, Literal]


def dependencies(construction: Construction, quoter: Quoter) -> tuple[Dependency, ...]:
    """Every dependency of every party, in the parties' order, heaviest first."""
    owners = {option.name: option.owner for option in construction.dispute.options}
    found = [
        Dependency(party, kind, wanted, needed, weight, quoter.best(warrants))
        for party, formula, weight, warrants in _formulas(construction)
        for kind, wanted, needed in _read(party, formula, warrants, owners)
    ]
    order = [party.name for party in construction.dispute.parties]
    return tuple(sorted(found, key=lambda d: (order.index(d.party), -d.weight, _text(d))))


def _formulas(construction: Construction) -> Iterator[tuple[str, Formula, float, tuple[Warrant, ...]]]:
    """The formulas read and pinned, each once with all its warrants."""
    pinned = {(p.party, text_of(p.formula)): p for p in construction.dispute.preferences if p.pinned}
    for preference in pinned.values():
        yield preference.party, preference.formula, preference.weight, preference.warrants
    for support in construction.support:
        if (support.party, support.text) not in pinned:
            yield support.party, support.formula, support.weight, support.warrants


def _read(
    party: str, formula: Formula, warrants: Iterable[Warrant], owners: dict[str, str]
) -> Iterator[Reading]:
    match formula:
        case If(consequent, condition):
            then, given = literal_of(consequent), literal_of(condition)
            if then is None or given is None:
                return
            if _is_precondition(warrants, owners.get(given.option) == party and given.on):
                yield ConditionKind.PRECONDITION, given, then
            else:
                yield ConditionKind.EXCHANGE, then, given
        case Not(And((Variable(first), Variable(second)))):
            one, other = (second, first) if owners.get(second) == party else (first, second)
            yield ConditionKind.EXCLUSION, Literal(one, True), Literal(other, False)
        case _:
            return


def _is_precondition(warrants: Iterable[Warrant], by_form: bool) -> bool:
    """What the heaviest reading says; where there are only rulings, what the form says."""
    rules = [warrant.rule for warrant in warrants if warrant.rule]
    return rules[0] == "precondition" if rules else by_form


def _text(dependency: Dependency) -> tuple[str, bool, str, bool]:
    wanted, needed = dependency.wanted, dependency.needed
    return wanted.option, wanted.on, needed.option, needed.on

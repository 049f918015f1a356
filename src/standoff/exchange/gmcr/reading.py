"""From a .gmcr file to a case that is solved like any other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from standoff.dispute import (
    And,
    Constraint,
    Direction,
    Dispute,
    Formula,
    Not,
    Option,
    Or,
    Party,
    Perception,
    PreferenceStatement,
    Ranking,
    Variable,
    Warrant,
)
from standoff.dispute.casefile import Case
from standoff.dispute.casefile.large import is_large
from standoff.dispute.satisfaction import satisfiable
from standoff.dispute.truth_table import allowed, check_size, full, positions
from standoff.errors import Infeasible
from standoff.evidence import Decision, Ruling
from standoff.exchange import strict_json
from standoff.exchange.gmcr.checking import checked
from standoff.exchange.gmcr.file import Condition, GmcrFile
from standoff.exchange.gmcr.naming import identifier, option_names
from standoff.exchange.gmcr.orders import Order, order
from standoff.exchange.part import Part

SUFFIX = ".gmcr"


def read(path: str | Path) -> Case:
    """The case that the .gmcr file at ``path`` writes.

    The first option is the lowest bit of a state, names are made fit for formulas, the
    file's own become labels; the case's ``notes`` tell what is not used. Nothing beside the file is read:
    such a case has no articles.

    Raises ``Unreadable``, ``Malformed`` (with the path in the file of what is wrong), ``Ambiguous``,
    ``Infeasible`` (no state left) or ``Unsupported`` (too many options).
    """
    path = Path(path)
    data, tree = strict_json.read(path)
    file = checked(Part(tree, str(path)))
    dispute, notes = _dispute(file, path.stem)
    return Case(
        path=path,
        folder=path.parent,
        dispute=dispute,
        digest=hashlib.sha256(data).hexdigest(),
        articles=path / "articles",
        store=path / "evidence.db",
        notes=(*file.notes, *notes),
    )


def _dispute(file: GmcrFile, stem: str) -> tuple[Dispute, tuple[str, ...]]:
    options = _options(file)
    names = [option.name for option in options]
    constraints = tuple(Constraint(_formula(each, names), requirement=False) for each in file.infeasibles)
    table = _feasible(constraints, names, f"{file.name}, infeasibles")
    counted = any(party.ranking is not None or party.payoffs is not None for party in file.parties)
    if counted:
        check_size(len(names), f"{file.name}, options")
    states = set_bits(table) if counted else []
    orders = [order(file, number, states) for number in range(len(file.parties))]
    listed = [_wishes(file, n, each, names) for n, each in enumerate(orders) if each.tiers is None]
    dispute = Dispute(
        name=identifier(stem),
        title=stem,
        parties=tuple(Party(party.name) for party in file.parties),
        options=options,
        constraints=constraints,
        preferences=tuple(wish for wishes in listed for wish in wishes),
        views=tuple(_perceptions(file, constraints, names)),
        rankings=tuple(_ranking(file, n, each) for n, each in enumerate(orders) if each.tiers is not None),
        note=f"Read from {Path(file.name).name}, written by {file.program}.",
    )
    return dispute, tuple(each.note for each in orders if each.note)


def _options(file: GmcrFile) -> tuple[Option, ...]:
    owners = {index: party.name for party in file.parties for index in party.options}
    labels = [label for label, _ in file.options]
    names = option_names(labels, [owners[index] for index in range(len(labels))])
    return tuple(
        Option(
            name,
            owners[index],
            label,
            f"says yes to “{label}”",
            f"says no to “{label}”",
            Direction(direction),
        )
        for index, (name, (label, direction)) in enumerate(zip(names, file.options, strict=True))
    )


def _formula(condition: Condition, names: list[str]) -> Formula:
    """A disjunction of conjunctions; a single part stands by itself."""
    terms = []
    for term in condition:
        literals = [Variable(names[index]) if taken else Not(Variable(names[index])) for index, taken in term]
        terms.append(literals[0] if len(literals) == 1 else And(tuple(literals)))
    return terms[0] if len(terms) == 1 else Or(tuple(terms))


def _perceptions(
    file: GmcrFile, constraints: tuple[Constraint, ...], names: list[str]
) -> Iterator[Perception]:
    """A party's misperceptions are states that it thinks impossible."""
    for number, party in enumerate(file.parties):
        formulas = tuple(_formula(each, names) for each in party.misperceptions)
        if formulas:
            thought = tuple(Constraint(formula, requirement=False) for formula in formulas)
            where = f"{file.name}, decisionMakers[{number}].misperceptions"
            _feasible((*constraints, *thought), names, where, len(constraints))
            yield Perception(party.name, impossible=formulas)


def _feasible(constraints: tuple[Constraint, ...], names: list[str], where: str, told: int = 0) -> int:
    """The table of feasible states, or 0 for more options than a table holds.

    Raises ``Infeasible`` for the condition at ``where``, ``told`` constraints further on, that leaves none.
    """
    bits = positions(names)
    large = is_large(len(names))
    table = 0 if large else full(len(names))
    for at, constraint in enumerate(constraints):
        if not large:
            table &= allowed(constraint, bits)
            possible = bool(table)
        else:
            possible = satisfiable((Not(each.formula) for each in constraints[: at + 1]), names)
        if not possible:
            raise Infeasible(
                "no state is feasible: the conditions up to this one rule out every one",
                where=f"{where}[{at - told}]",
                remedy="Loosen or remove it.",
            )
    return table


def set_bits(table: int) -> list[int]:
    """The positions of the bits that are set, ascending."""
    found = []
    for at, byte in enumerate(table.to_bytes((table.bit_length() + 7) // 8, "little")):
        found += [8 * at + bit for bit in range(8) if byte >> bit & 1] if byte else []
    return found


def _warrant(file: GmcrFile, subject: str, path: str) -> tuple[Warrant, ...]:
    ruling = Ruling(file.program, Decision.ADD, subject, f"{path} in {Path(file.name).name}.")
    return (Warrant(ruling=ruling),)


def _wishes(file: GmcrFile, number: int, order: Order, names: list[str]) -> list[PreferenceStatement]:
    found = []
    for at, condition in enumerate(order.conditions):
        formula = _formula(condition, names)
        warrants = _warrant(file, f"preference {at + 1}", f"decisionMakers[{number}].preferences[{at}]")
        found.append(PreferenceStatement(file.parties[number].name, formula, warrants, pinned=True))
    return found


def _ranking(file: GmcrFile, number: int, order: Order) -> Ranking:
    party = file.parties[number].name
    return Ranking(
        party, order.tiers or (), _warrant(file, f"ranking of {party}", f"decisionMakers[{number}]")
    )

"""From a dispute to a .gmcr file: exactly, or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from standoff.dispute import Dispute, states
from standoff.dispute.grammar import text_of
from standoff.dispute.tiers import is_graded
from standoff.errors import Unsupported
from standoff.exchange.disjunction import Term, disjunction

PROGRAM = "standoff"
MAX_PAYOFFS = 1 << 16
"""Payoffs, which readers compute anyway, are left out above so many feasible states."""


@dataclass(frozen=True, slots=True)
class Exported:
    """``text`` of the file; ``notes`` tell what of the dispute the format cannot hold."""

    text: str
    notes: tuple[str, ...]


def write(dispute: Dispute) -> Exported:
    """The .gmcr file of ``dispute``: same options in the same order, same states, same orders of states.

    Formulas become disjunctions of conjunctions. If any party has a ranking, everybody's ranking is
    written and counts, since the format has one switch for all; the conditions are written as well.

    Raises ``Unsupported`` for what would change the answer if it were left out: explicit moves, views
    that are more than states thought impossible, and formulas that are too long when written out.
    """
    _check(dispute)
    notes = list(_left_out(dispute))
    feasible = np.flatnonzero(states.feasible(dispute))
    manual = bool(dispute.rankings)
    parties = [_party(dispute, name, feasible, manual, notes) for name in (p.name for p in dispute.parties)]
    if manual and dispute.preferences:
        notes.append("rankings count in the file: preferences are written beside them and do not count")
    content = {
        "program": PROGRAM,
        "options": [{"name": o.label, "permittedDirection": o.direction.value} for o in dispute.options],
        "decisionMakers": parties,
        "infeasibles": _infeasibles(dispute, notes),
        "useManualPreferenceRanking": manual,
        "coalitions": list(range(len(parties))),
    }
    return Exported(json.dumps(content, ensure_ascii=False) + "\n", tuple(notes))


def _check(dispute: Dispute) -> None:
    if dispute.moves:
        raise Unsupported(
            "the format has no explicit moves",
            where=dispute.name,
            why="a .gmcr file is in option form: parties change their own options",
            remedy="Keep this case as it is.",
        )
    for view in dispute.views:
        if view.unseen or view.imagined or view.about:
            raise Unsupported(
                f"the format cannot hold what {view.party} sees",
                where=dispute.name,
                why="its misperceptions are states thought impossible and nothing else",
                remedy="Take 'views' out of a copy of the case and convert that.",
            )


def _left_out(dispute: Dispute) -> Iterator[str]:
    if dispute.status_quo is not None:
        yield f"the status quo, state {dispute.status_quo}, has no place in the format"
    if dispute.outcomes:
        yield f"{len(dispute.outcomes)} named outcomes have no place in the format"
    if dispute.preferences or dispute.rankings:
        yield "the evidence behind preferences has no place in the format"
    if dispute.undecided:
        yield "what the evidence does not decide has no place in the format: the lists' order is written"
    if is_graded(dispute):
        yield "how strongly parties prefer has no place in the format"
    owners = [option.owner for option in dispute.options]
    changes = sum(one != other for one, other in pairwise(owners))
    if dispute.rankings and changes >= len(set(owners)) > 0:
        yield "a party's options do not stand together: gmcr-py would renumber the states of rankings"


def _party(
    dispute: Dispute, name: str, feasible: np.ndarray[Any, Any], manual: bool, notes: list[str]
) -> dict[str, Any]:
    ranks = states.ranks(dispute, name)[feasible]
    levels, heights = np.unique(ranks, return_inverse=True)
    written: dict[str, Any] = {
        "name": name,
        "options": [bit for bit, option in enumerate(dispute.options) if option.owner == name],
        "preferences": list(_preferences(dispute, name, notes)),
        "misperceptions": _misperceptions(dispute, name),
    }
    if feasible.size <= MAX_PAYOFFS:
        written["payoffs"] = (heights + 1).tolist()
    if manual:
        written["preferenceRanking"] = _ranking(heights, levels.size)
    return written


def _ranking(heights: np.ndarray[Any, Any], levels: int) -> list[Any]:
    """Ordinals from best to worst; a list for a tie."""
    tiers: list[list[int]] = [[] for _ in range(levels)]
    for ordinal, height in enumerate(heights.tolist(), start=1):
        tiers[levels - 1 - height].append(ordinal)
    return [tier if len(tier) > 1 else tier[0] for tier in tiers]


def _preferences(dispute: Dispute, party: str, notes: list[str]) -> Iterator[Any]:
    bits = _bits(dispute)
    for statement in dispute.preferences_of(party):
        told = f"{dispute.name}, preference {text_of(statement.formula)!r} of {party}"
        terms = disjunction(statement.formula, told)
        if not terms or not terms[0]:
            notes.append(f"{told} is the same in every state and is left out")
        elif len(terms) == 1:
            yield _conjunction(terms[0], bits)
        else:
            yield {"compound": True, "members": [_conjunction(term, bits) for term in terms]}


def _infeasibles(dispute: Dispute, notes: list[str]) -> list[Any]:
    """Simple conditions only: the program that defines the format takes no other here."""
    bits = _bits(dispute)
    found = []
    for constraint in dispute.constraints:
        told = f"{dispute.name}, constraint {text_of(constraint.formula)!r}"
        terms = disjunction(constraint.formula, told, positive=not constraint.requirement)
        if not terms:
            notes.append(f"{told} rules nothing out and is left out")
        found += [_conjunction(term, bits) for term in terms]
    return found


def _misperceptions(dispute: Dispute, party: str) -> list[Any]:
    bits = _bits(dispute)
    impossible = [formula for view in dispute.views if view.party == party for formula in view.impossible]
    return [
        _conjunction(term, bits)
        for formula in impossible
        for term in disjunction(formula, f"{dispute.name}, view of {party}")
    ]


def _bits(dispute: Dispute) -> dict[str, int]:
    return {option.name: bit for bit, option in enumerate(dispute.options)}


def _conjunction(term: Term, bits: dict[str, int]) -> list[list[Any]]:
    return [[bit, "Y" if taken else "N"] for bit, taken in sorted((bits[n], taken) for n, taken in term)]

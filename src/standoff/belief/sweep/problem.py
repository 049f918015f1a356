"""Problem: what has to be solved of a sweep, as plain data that any process can be given.

Options that no formula, constraint or conclusion names are left out: states that differ in these alone are
alike to everybody, so they are one. Whether a state is Nash stable for a party depends on fewer options
still: those that its own formulas name, and those of the constraints that bear on its own options.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from standoff.belief.conclusion import Conclusion, Kind, today
from standoff.belief.sweep.rows import IntArray
from standoff.belief.sweep.weighing import BoolArray
from standoff.dispute import Constraint, Dispute, Formula, PreferenceStatement, Warrant
from standoff.dispute.states import truth
from standoff.dispute.tree import variables
from standoff.dispute.truth_table import check_size
from standoff.errors import Unknown
from standoff.evidence import Decision, Ruling
from standoff.stability import Game, OrderVariants, concept_called

_LISTED = Warrant(ruling=Ruling("sweep", Decision.ADD, "", "a formula of some part of the evidence"))


@dataclass(frozen=True, slots=True, eq=False)
class Space:
    """The game over some of the options, with the truth values of every formula that a party may list."""

    game: Game
    truth: Mapping[int, NDArray[np.float32]]

    @staticmethod
    def of(dispute: Dispute) -> Space:
        """The space of ``dispute``, whose lists are all that may be listed; raises ``Infeasible``."""
        game = Game.of(dispute)
        ranked = {ranking.party for ranking in dispute.rankings}
        columns = {
            number: [truth(p.formula, dispute) for p in dispute.preferences_of(name)]
            for number, name in enumerate(game.parties)
            if name not in ranked
        }
        told = {
            number: np.array(rows, dtype=np.float32).reshape(len(rows), game.feasible.size)
            for number, rows in columns.items()
        }
        return Space(game, told)

    def variants(self, orders: Mapping[int, IntArray]) -> OrderVariants:
        """The game with each of these orders; parties whose order is not given rank as they do in all."""
        known = {party: order for party, order in orders.items() if party in self.truth}
        return OrderVariants(self.game, len(next(iter(orders.values()))), known, self.truth)


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """The distinct ``models``, as models × parties: which of its ``orders`` each party has.

    ``space`` has all options that matter, ``alone`` for each party those that matter to whether a state is
    Nash stable for it, and ``places`` where in that space each state of ``space`` lies. ``members``: for each
    of ``conclusions`` the feasible states of its outcome. ``start`` is today's state, if it matters.
    """

    space: Space
    alone: tuple[Space, ...]
    places: tuple[IntArray, ...]
    orders: tuple[IntArray, ...]
    models: IntArray
    conclusions: tuple[Conclusion, ...]
    members: tuple[BoolArray, ...]
    start: int | None
    digest: str

    @staticmethod
    def of(
        dispute: Dispute,
        formulas: Sequence[Sequence[Formula]],
        orders: Sequence[IntArray],
        models: IntArray,
        conclusions: Sequence[Conclusion],
    ) -> Problem:
        """Of ``dispute``, in which each party may list its ``formulas``, in each of its ``orders``.

        Raises what ``Conclusion.is_true`` raises of it.
        """
        check_size(len(dispute.options), dispute.name)
        start = _check(dispute, conclusions)
        whole = _within(_listing(dispute, formulas), _named(dispute, formulas, conclusions))
        space = Space.of(whole)
        names = [option.name for option in whole.options]
        alone = [_alone(whole, party.name) for party in whole.parties]
        return Problem(
            space=space,
            alone=tuple(Space.of(each) for each in alone),
            places=tuple(_places(names, [option.name for option in each.options]) for each in alone),
            orders=tuple(orders),
            models=models,
            conclusions=tuple(conclusions),
            members=tuple(truth(c.outcome.formula, whole) & space.game.feasible for c in conclusions),
            start=space.game.check_state(_moved(start, dispute, names)) if start is not None else None,
            digest=_digest(whole, orders, models, conclusions),
        )


def _check(dispute: Dispute, conclusions: Sequence[Conclusion]) -> int | None:
    """Today's state if a conclusion asks for it; raises ``Unknown`` for one that nobody can judge."""
    start = None
    known = [party.name for party in dispute.parties]
    for conclusion in conclusions:
        if conclusion.kind is Kind.REACHABLE:
            start = today(dispute)
            continue
        concept_called(conclusion.concept)
        if conclusion.kind is Kind.LEAVES and conclusion.party not in known:
            named = "nobody is named" if conclusion.party is None else f"no party {conclusion.party!r}"
            raise Unknown(
                f"{named} who leaves",
                where=conclusion.outcome.name,
                remedy=f"Name one of {', '.join(known)}.",
            )
    return start


def _listing(dispute: Dispute, formulas: Sequence[Sequence[Formula]]) -> Dispute:
    """The dispute in which every party lists all its formulas."""
    preferences = tuple(
        PreferenceStatement(party.name, formula, (_LISTED,))
        for party, own in zip(dispute.parties, formulas, strict=True)
        for formula in own
    )
    return replace(dispute, preferences=preferences, undecided=(), views=())


def _named(
    dispute: Dispute, formulas: Sequence[Sequence[Formula]], conclusions: Sequence[Conclusion]
) -> frozenset[str]:
    """The options that matter; all where states are ranked one by one."""
    if dispute.rankings:
        return frozenset(option.name for option in dispute.options)
    told = [formula for own in formulas for formula in own]
    told += [each.formula for each in dispute.constraints]
    told += [each.outcome.formula for each in conclusions]
    return _variables(told)


def _variables(formulas: Iterable[Formula]) -> frozenset[str]:
    return frozenset(name for formula in formulas for name in variables(formula))


def _within(dispute: Dispute, names: Collection[str]) -> Dispute:
    """``dispute`` over some of its options: the same states where the others are alike."""
    kept = tuple(option for option in dispute.options if option.name in names)
    return replace(dispute, options=kept or dispute.options[:1], outcomes=(), status_quo=None)


def _alone(dispute: Dispute, party: str) -> Dispute:
    """What tells whether a state is Nash stable for ``party``: its formulas, and what bounds its moves."""
    if dispute.rankings:
        return dispute
    own = {option.name for option in dispute.options if option.owner == party}
    bounds = tuple(c for c in dispute.constraints if own & set(variables(c.formula)))
    listed = dispute.preferences_of(party)
    names = _variables([p.formula for p in listed] + [c.formula for c in bounds])
    return _within(replace(dispute, preferences=listed, constraints=_distinct(bounds)), names)


def _distinct(constraints: Sequence[Constraint]) -> tuple[Constraint, ...]:
    return tuple(dict.fromkeys(constraints))


def _places(names: Sequence[str], kept: Sequence[str]) -> IntArray:
    """For every state over ``names`` its number over ``kept``, some of them."""
    states = np.arange(1 << len(names), dtype=np.int64)
    place = np.zeros(states.size, dtype=np.int64)
    for bit, name in enumerate(kept):
        place |= (states >> names.index(name) & 1) << bit
    return place


def _moved(state: int, dispute: Dispute, kept: Sequence[str]) -> int:
    """The number of ``state`` among the options that are kept."""
    names = [option.name for option in dispute.options]
    return sum((state >> names.index(name) & 1) << bit for bit, name in enumerate(kept))


def _digest(
    dispute: Dispute, orders: Sequence[IntArray], models: IntArray, conclusions: Sequence[Conclusion]
) -> str:
    """Tells this problem from every other."""
    told = hashlib.sha256(repr((dispute, tuple(conclusions))).encode("utf-8", "surrogatepass"))
    for array in (*orders, models):
        told.update(repr(array.shape).encode())
        told.update(np.ascontiguousarray(array).tobytes())
    return told.hexdigest()

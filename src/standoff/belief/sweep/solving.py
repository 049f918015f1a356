"""Solving: which conclusions are true in some of a problem's models.

Under Nash stability, GMR and SMR whether a state is stable for a party depends on no list but its own. So
each list is solved once, not each model, and what holds is the intersection over the parties. Under SEQ and
SSEQ others' lists count; but stability by Nash implies both, and each implies GMR (SSEQ also SMR), so that
only models that these leave open are solved whole. Sources: the definitions in
``docs/explanation/stability.md``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from standoff.belief.conclusion import Conclusion, Kind
from standoff.belief.sweep.problem import Problem
from standoff.belief.sweep.rows import IntArray, distinct
from standoff.belief.sweep.weighing import BoolArray
from standoff.stability import OrderVariants, hold_many, reach_many, solve_many

OWN = frozenset({"nash", "gmr", "smr"})
"""Concepts under which no list but a party's own decides what is stable for it."""

BETWEEN = {"seq": ("nash", "gmr"), "sseq": ("nash", "smr")}
"""For a concept one that is stricter and one that is laxer, both among OWN."""

Words = NDArray[np.uint64]
"""Sets of states as rows of words, a bit for each state."""

Sets = tuple[Words, IntArray]
"""Distinct sets of states, and for each of some models or lists which of them it has."""


def solved(problem: Problem, first: int, last: int) -> BoolArray:
    """For models ``first`` to ``last`` − 1 whether each conclusion is true, as models × conclusions."""
    block = _Block.of(problem, first, last)
    alike: dict[tuple[Kind, str, str | None], list[int]] = {}
    for number, each in enumerate(problem.conclusions):
        alike.setdefault((each.kind, each.concept, each.party), []).append(number)
    found = np.zeros((last - first, len(problem.conclusions)), dtype=np.bool_)
    for numbers in alike.values():
        members = np.stack([problem.members[number] for number in numbers])
        found[:, numbers] = block.truth(problem.conclusions[numbers[0]], members)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Block:
    """Some models: ``which`` is, for each party, the list of every model among its ``orders``.

    ``_known`` keeps what is stable by a concept, for all parties or for one.
    """

    problem: Problem
    orders: tuple[IntArray, ...]
    which: tuple[IntArray, ...]
    _known: dict[tuple[str, int | None], Sets] = field(default_factory=dict, repr=False)

    @staticmethod
    def of(problem: Problem, first: int, last: int) -> _Block:
        models = problem.models[first:last]
        kept = [np.unique(models[:, party], return_inverse=True) for party in range(models.shape[1])]
        return _Block(
            problem,
            tuple(order[used] for order, (used, _) in zip(problem.orders, kept, strict=True)),
            tuple(which.reshape(-1) for _, which in kept),
        )

    def truth(self, asked: Conclusion, members: BoolArray) -> BoolArray:
        """For every model what is asked of outcomes that differ in their ``members`` only, outcomes × states,
        as models × outcomes.
        """
        if asked.kind is Kind.REACHABLE:
            assert self.problem.start is not None
            every = np.arange(len(self.which[0]))
            return reach_many(self._variants(every), self.problem.start, _sets(members))
        if asked.kind is Kind.HOLDS:
            return self._stays(asked.concept, None, members)
        party = self.problem.space.game.party(asked.party or "")
        leaves: BoolArray = ~self._stays(asked.concept, party, members) & members.any(axis=1)
        return leaves

    def _stays(self, concept: str, party: int | None, members: BoolArray) -> BoolArray:
        """For every model whether any of the members of each outcome is stable for the party, or for all."""
        if concept in OWN:
            words, which = self._stable(concept, party)
            stays = [np.bitwise_and(words, own).any(axis=1) for own in _words(members)]
            return np.stack(stays, axis=1)[which]
        narrow, wide = BETWEEN[concept]
        found = self._stays(narrow, party, members)
        left = np.flatnonzero((self._stays(wide, party, members) & ~found).any(axis=1))
        if left.size:
            name = None if party is None else self.problem.space.game.parties[party]
            found[left] = hold_many(self._variants(left), _sets(members), [concept], party=name).found[0]
        return found

    def _variants(self, models: IntArray) -> OrderVariants:
        pairs = zip(self.orders, self.which, strict=True)
        return self.problem.space.variants(
            {party: order[which[models]] for party, (order, which) in enumerate(pairs)}
        )

    def _stable(self, concept: str, party: int | None) -> Sets:
        """For every model what is stable for the party, or for all."""
        if (concept, party) not in self._known:
            found = self._for_all(concept) if party is None else self._for_one(concept, party)
            self._known[concept, party] = found
        return self._known[concept, party]

    def _for_all(self, concept: str) -> Sets:
        each = [self._stable(concept, party) for party in range(len(self.orders))]
        first, same = distinct(np.stack([which for _, which in each], axis=1))
        held = np.bitwise_and.reduce([words[which[first]] for words, which in each])
        return held, same

    def _for_one(self, concept: str, party: int) -> Sets:
        """Each of the party's lists solved once; lists that keep it in the same states are one set."""
        problem = self.problem
        space, places = problem.space, None
        if concept == "nash":
            space, places = problem.alone[party], problem.places[party]
        variants = space.variants({party: self.orders[party]})
        packed = solve_many(variants, [concept], party=space.game.parties[party]).packed[0]
        first, same = distinct(packed)
        size = space.game.feasible.size
        stable = np.unpackbits(packed[first], axis=1, count=size, bitorder="little").view(np.bool_)
        return _words(stable if places is None else stable[:, places]), same[self.which[party]]


def _sets(members: BoolArray) -> dict[str, BoolArray]:
    return {str(number): own for number, own in enumerate(members)}


def _words(states: BoolArray) -> Words:
    """Rows of states as rows of words."""
    packed = np.packbits(states, axis=1, bitorder="little")
    words: Words = np.zeros((len(packed), -(-packed.shape[1] // 8)), dtype=np.uint64)
    words.view(np.uint8)[:, : packed.shape[1]] = packed
    return words

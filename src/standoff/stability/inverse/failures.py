"""Failures: why no wanted state holds under tried orders, as comparisons one of which would have to turn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from standoff.stability.concept import Foresight
from standoff.stability.concepts import concept_called
from standoff.stability.form import Form
from standoff.stability.inverse.nearest import secured
from standoff.stability.inverse.problem import RELAXED, Problem
from standoff.stability.inverse.truths import Truths
from standoff.stability.kernels import BoolArray, IntArray, RankArray

Turn = tuple[int, int, int]
"""Party, and two formulas of its list of which the first would have to stand before the second."""

TOLD = 4
"""Improvements that are looked at for one state and party: each must be deterred, the best tell most."""


@dataclass(frozen=True, slots=True, eq=False)
class Failures:
    """What is wrong with the ``orders`` that ``form`` was made with, by party.

    ``could`` tells which targets would be stable if opponents ranked states otherwise. Where even that fails,
    it is the reason given: it rests on legal moves, which no order changes, so ``legal`` keeps them.
    """

    problem: Problem
    form: Form
    lists: Mapping[int, Truths]
    orders: Mapping[int, tuple[int, ...]]
    stable: tuple[BoolArray, ...]
    could: tuple[BoolArray, ...]
    legal: dict[tuple[int, int], IntArray]
    _improving: dict[tuple[int, int], IntArray] = field(default_factory=dict, repr=False)
    _secured: dict[tuple[int, str], RankArray] = field(default_factory=dict, repr=False)
    _turns: dict[tuple[int, int, int], frozenset[tuple[int, int]]] = field(default_factory=dict, repr=False)

    @staticmethod
    def of(
        problem: Problem,
        form: Form,
        lists: Mapping[int, Truths],
        orders: Mapping[int, tuple[int, ...]],
        legal: dict[tuple[int, int], IntArray],
    ) -> Failures:
        """Solve the game for the targets."""
        parties = range(len(problem.game.parties))
        stable = tuple(problem.stable(form, party) for party in parties)
        could = stable if problem.separable else tuple(problem.relaxed(form, party) for party in parties)
        return Failures(problem, form, lists, orders, stable, could, legal)

    def holding(self) -> BoolArray:
        """The targets that are stable for everyone."""
        held: BoolArray = np.logical_and.reduce(self.stable)
        return held

    def plain(self, target: int) -> bool:
        """Whether the reason why the target fails rests on legal moves only."""
        return any(not could[target] for could in self.could)

    def turns(self, target: int) -> Iterator[tuple[int, int, frozenset[Turn]]]:
        """For each party that leaves the target, and each of its best undeterred improvements, the
        comparisons of which one would have to turn; none of them if no order that may change can keep it.
        """
        state = int(self.problem.targets[target])
        concept = self.problem.concept
        if self.plain(target):
            concept = RELAXED.get(concept, concept)
        for party, stable in enumerate(self.could if self.plain(target) else self.stable):
            if not stable[target]:
                for improvement in self._undeterred(concept, party, state):
                    yield party, improvement, frozenset(self._needed(concept, party, state, improvement))

    def _undeterred(self, concept: str, party: int, state: int) -> list[int]:
        if (party, concept) not in self._secured:
            self._secured[party, concept] = secured(self.form, concept, party)
        rank = self.form.ranks[party]
        moves = self.form.moves(party, state)
        tempting = moves[self._secured[party, concept][moves] > rank[state]]
        return sorted(tempting.tolist(), key=lambda to: (-int(rank[to]), to))[:TOLD]

    def _needed(self, concept: str, party: int, state: int, improvement: int) -> Iterator[Turn]:
        foresight = concept_called(concept).foresight
        if party in self.lists:
            for high in self._obstacles(foresight, party, state, improvement):
                yield from self._turned(party, state, high)
        if foresight is not None and foresight.improving:
            yield from self._sanctioners(party, improvement)

    def _obstacles(
        self, foresight: Foresight | None, party: int, state: int, improvement: int
    ) -> Iterator[int]:
        """States above ``state``; at least one must come down for the improvement to be deterred."""
        yield improvement
        if foresight is None:
            return
        rank = self.form.ranks[party]
        ends = self._answered(party, improvement, improving=foresight.improving)
        yield from self._different(party, ends[rank[ends] > rank[state]])
        if foresight.symmetric:
            low = ends[rank[ends] <= rank[state]]
            replies = [self.form.moves(party, end) for end in low.tolist()]
            best = [int(reply[np.argmax(rank[reply])]) for reply in replies]
            yield from self._different(party, np.array(best, dtype=np.int64))

    def _different(self, party: int, states: IntArray) -> list[int]:
        """One state of all those that the party's list does not tell apart."""
        first = np.unique(self.lists[party].values[states], return_index=True)[1]
        found: list[int] = states[first].tolist()
        return found

    def _sanctioners(self, party: int, improvement: int) -> Iterator[Turn]:
        """What would give another party that may change an improvement that it does not have now."""
        answers = self._answered(party, improvement, improving=True).tolist()
        for other in self.lists:
            rank = self.form.ranks[other]
            for at in (improvement, *answers) if other != party else ():
                moves = self.form.moves(other, at)
                for to in self._different(other, moves[rank[moves] <= rank[at]]):
                    yield from self._turned(other, to, at)

    def _answered(self, party: int, improvement: int, *, improving: bool) -> IntArray:
        """The states in which answers of the opponents end."""
        known = self._improving if improving else self.legal
        if (party, improvement) not in known:
            distance = self.form.distances(self.form.others(party), improvement, improving=improving)
            known[party, improvement] = np.flatnonzero(distance > 0)
        return known[party, improvement]

    def _turned(self, party: int, low: int, high: int) -> Iterator[Turn]:
        truth = self.lists[party]
        key = party, int(truth.values[low]), int(truth.values[high])
        if key[1] == key[2]:
            return
        if key not in self._turns:
            self._turns[key] = truth.turns(self.orders[party], low, high)
        for first, second in self._turns[key]:
            yield party, first, second

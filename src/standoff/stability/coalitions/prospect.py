"""Prospect: a coalition's view from a state, as sets of states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from standoff.stability.form import UNREACHED, Form
from standoff.stability.kernels import BoolArray, IntArray

FEW, MANY = 4, 1 << 14
"""So few states of so many are searched from one by one faster than all are looked at together."""


@dataclass(frozen=True, slots=True, eq=False)
class Prospect:
    """What coalition ``members`` (party numbers, ascending) sees from a state s.

    ``better`` marks the states that every member prefers to s. Nothing else of s matters here, so all
    states that the members rank alike share one prospect.
    """

    form: Form
    members: tuple[int, ...]
    better: BoolArray

    @classmethod
    def of(cls, form: Form, members: tuple[int, ...], levels: Sequence[int]) -> Prospect:
        """The prospect from states that the members rank as ``levels``, in the members' order."""
        better = form.feasible.copy()
        for member, level in zip(members, levels, strict=True):
            better &= form.ranks[member] > level
        return cls(form, members, better)

    @property
    def others(self) -> tuple[int, ...]:
        """The parties outside the coalition."""
        return self.form.others(*self.members)

    def no_better(self) -> BoolArray:
        """The states that at least one member does not prefer to s."""
        return self.form.feasible & ~self.better

    def beyond_repair(self) -> BoolArray:
        """The states that at least one member does not prefer to s, and from which the coalition cannot
        get, by legal moves of its own, to one that all prefer.
        """
        return self.form.feasible & ~leads_into(self.form, self.members, self.better, improving=False)

    def answered(self, harm: BoolArray, *, improving: bool) -> BoolArray:
        """The states from which the others can lead into ``harm``, and those of ``harm`` itself."""
        return leads_into(self.form, self.others, harm, improving=improving)

    def left_for(self, targets: BoolArray, states: IntArray) -> BoolArray:
        """From which of ``states`` the coalition can lead into ``targets``, which are none of them."""
        if states.size > FEW or self.better.size < MANY:
            left: BoolArray = leads_into(self.form, self.members, targets, improving=False)[states]
            return left
        return np.array([self._leads(state, targets) for state in states.tolist()], dtype=np.bool_)

    def _leads(self, state: int, targets: BoolArray) -> bool:
        distances = self.form.distances(self.members, state, improving=False, until=targets)
        return bool((distances[targets] != UNREACHED).any())


def prospects(form: Form, members: tuple[int, ...], states: IntArray) -> Iterator[tuple[Prospect, BoolArray]]:
    """One prospect for all ``states`` that the members rank alike, with a mark on each of these."""
    ranked = np.stack([form.ranks[member][states] for member in members], axis=1)
    levels, alike = np.unique(ranked, axis=0, return_inverse=True)
    for number, level in enumerate(levels.tolist()):
        yield Prospect.of(form, members, level), alike.reshape(-1) == number


def leads_into(form: Form, movers: Sequence[int], targets: BoolArray, *, improving: bool) -> BoolArray:
    """The states from which sequences of ``movers`` lead into feasible ``targets``, and these themselves.

    Where no party moves, or nothing is to be reached, these are ``targets`` alone.
    """
    if not movers or not targets.any():
        return targets
    led: BoolArray = form.lowest(movers, (~targets).astype(np.uint8), improving=improving) == 0
    return led

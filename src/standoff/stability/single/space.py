"""Space: the states of a dispute as numbers, however many, without a list of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from standoff.dispute import Direction, Dispute, Formula, Not
from standoff.dispute.tree import variables
from standoff.dispute.truth_table import bit_of, positions, truth_in
from standoff.errors import Infeasible, Unknown, Unsupported


@dataclass(frozen=True, slots=True)
class Space:
    """A dispute whose parties have lists of formulas: ``wishes[i]`` is party i's, most important first.

    ``names[k]`` is the option of bit *k*, ``owners[k]`` the position of its party. A state is feasible if
    all ``rules`` hold in it.
    """

    name: str
    parties: tuple[str, ...]
    names: tuple[str, ...]
    owners: tuple[int, ...]
    directions: tuple[Direction, ...]
    rules: tuple[Formula, ...]
    wishes: tuple[tuple[Formula, ...], ...]

    @staticmethod
    def of(dispute: Dispute) -> Space:
        """The space of ``dispute``; raises ``Unsupported`` if it lists states, to rank them or to move."""
        if dispute.moves:
            raise Unsupported(
                "the moves are listed one by one",
                where=dispute.name,
                why="one state of a large model is judged by who owns which option",
                remedy="Use verdict, which follows listed moves.",
            )
        if dispute.rankings:
            raise Unsupported(
                f"{dispute.rankings[0].party} ranks the states directly",
                where=dispute.name,
                why="one state of a large model is judged by lists of formulas, which need no list of states",
                remedy="Write the party's preferences as formulas, most important first.",
            )
        position = {party.name: number for number, party in enumerate(dispute.parties)}
        rules = (c.formula if c.requirement else Not(c.formula) for c in dispute.constraints)
        return Space(
            name=dispute.name,
            parties=tuple(position),
            names=tuple(option.name for option in dispute.options),
            owners=tuple(position[option.owner] for option in dispute.options),
            directions=tuple(option.direction for option in dispute.options),
            rules=tuple(rules),
            wishes=tuple(tuple(p.formula for p in dispute.preferences_of(party)) for party in position),
        )

    def party(self, name: str) -> int:
        """The position of a party; raises ``Unknown``."""
        if name not in self.parties:
            raise Unknown(
                f"no party is called {name!r}", where=self.name, remedy=f"Parties: {', '.join(self.parties)}."
            )
        return self.parties.index(name)

    def check_state(self, number: int) -> int:
        """The feasible state of this number; raises ``Unknown`` or ``Infeasible``."""
        state = int(number)
        if not 0 <= state < 1 << len(self.names):
            raise Unknown(
                f"{state} is not a state",
                where=self.name,
                why=f"{len(self.names)} options make the states 0 to {(1 << len(self.names)) - 1}",
            )
        if not self.feasible(state):
            raise Infeasible(
                f"state {state} is not feasible", where=self.name, remedy="Ask about a feasible state."
            )
        return state

    def feasible(self, state: int) -> bool:
        """Whether every rule holds in ``state``."""
        return all(self._truths(self.rules, state))

    def better(self, party: int, state: int, other: int) -> bool:
        """Whether ``party`` prefers ``state`` to ``other``."""
        pairs = zip(
            self._truths(self.wishes[party], state), self._truths(self.wishes[party], other), strict=True
        )
        return next((ahead for ahead, behind in pairs if ahead != behind), False)

    def own(self, party: int) -> tuple[int, ...]:
        """The bits that ``party`` controls."""
        return tuple(bit for bit, owner in enumerate(self.owners) if owner == party)

    def mentioned(self, wishes_of: Iterable[int]) -> frozenset[int]:
        """The bits that the rules or the wishes of these parties name: no other bit can make a difference."""
        bits = positions(self.names)
        formulas = [*self.rules, *(wish for party in wishes_of for wish in self.wishes[party])]
        return frozenset(bit_of(name, bits) for formula in formulas for name in variables(formula))

    def free(self, bits: Iterable[int], state: int) -> tuple[int, ...]:
        """Those of ``bits`` that may still change from what they are in ``state``."""
        settled = {Direction.FORWARD: 1, Direction.BACK: 0}
        return tuple(bit for bit in bits if settled.get(self.directions[bit]) != state >> bit & 1)

    def _truths(self, formulas: Iterable[Formula], state: int) -> Iterator[bool]:
        bits = positions(self.names)
        return (truth_in(formula, state, bits) for formula in formulas)

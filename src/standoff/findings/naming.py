"""Naming: states, moves and deciding formulas of a case as data that a page can show.

Needs no list of the states, so it serves cases of any size.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from standoff.dispute import Dispute
from standoff.dispute.grammar import text_of
from standoff.dispute.states import decisive, holds
from standoff.findings.dossier import DecisiveFormula, MoveView, StateView
from standoff.findings.quotes import Quoter
from standoff.stability import Move

SHOWN = 3
"""Quotes under a decisive formula; the party's list has them all."""


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """Names what the engine answers with the words of ``dispute``, and quotes what its preferences rest
    on.
    """

    dispute: Dispute
    quoter: Quoter

    def state(self, state: int) -> StateView:
        """Which options are on in ``state``, and which outcomes it belongs to."""
        return StateView(
            state=state,
            on=self._names(state),
            off=self._names(~state),
            outcomes=tuple(o.name for o in self.dispute.outcomes if holds(o.formula, state, self.dispute)),
        )

    def move(self, move: Move) -> MoveView:
        """Which options ``move`` switches."""
        return MoveView(
            move.party,
            move.source,
            move.target,
            switches_on=self._names(move.target & ~move.source),
            switches_off=self._names(move.source & ~move.target),
        )

    def moves(self, moves: Iterable[Move]) -> tuple[MoveView, ...]:
        """Several moves in order."""
        return tuple(self.move(move) for move in moves)

    def decisive(self, party: str, a: int, b: int) -> DecisiveFormula | None:
        """The first formula of ``party``'s list that tells ``a`` and ``b`` apart, if it has a list."""
        position = decisive(self.dispute, party, a, b)
        if position is None:
            return None
        preference = self.dispute.preferences_of(party)[position - 1]
        quotes = self.quoter.best(preference.warrants, SHOWN)
        return DecisiveFormula(party, position, text_of(preference.formula), quotes)

    def _names(self, bits: int) -> tuple[str, ...]:
        return tuple(o.name for bit, o in enumerate(self.dispute.options) if bits >> bit & 1)

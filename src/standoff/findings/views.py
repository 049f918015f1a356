"""States, moves and the formulas that decide them, in the words of the case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from standoff.dispute import Dispute
from standoff.findings.direct import direct
from standoff.findings.dossier import DecisiveFormula, MoveView, OptionView, Route, RouteHalt, StateView
from standoff.findings.naming import Naming
from standoff.findings.quotes import Quoter
from standoff.findings.solved import Solved
from standoff.stability import UNREACHED, Move


def option_views(dispute: Dispute) -> tuple[OptionView, ...]:
    """The case's options with their words."""
    return tuple(OptionView(o.name, o.owner, o.label, o.on, o.off) for o in dispute.options)


@dataclass(frozen=True, slots=True, eq=False)
class Views:
    """Turns what the engine answers into what a page can show."""

    solved: Solved
    quoter: Quoter

    @property
    def naming(self) -> Naming:
        """What names states and moves."""
        return Naming(self.solved.dispute, self.quoter)

    def state(self, state: int) -> StateView:
        """Which options are on in ``state``, and which outcomes it belongs to."""
        return self.naming.state(state)

    def move(self, move: Move) -> MoveView:
        """Which options ``move`` switches."""
        return self.naming.move(move)

    def moves(self, moves: Iterable[Move]) -> tuple[MoveView, ...]:
        """Several moves in order."""
        return self.naming.moves(moves)

    def decisive(self, party: str, a: int, b: int) -> DecisiveFormula | None:
        """The first formula of ``party``'s list that tells ``a`` and ``b`` apart, if it has a list."""
        return self.naming.decisive(party, a, b)

    def route(self, state: int) -> Route | None:
        """The way from today to ``state`` that changes least: direct if there is a direct one, and by
        improvements if one of these is as plain; else a shortest way.
        """
        ways = self.solved.ways
        if ways is None or ways.legal[state] == UNREACHED:
            return None
        pays = bool(ways.improving[state] != UNREACHED)
        if pays and (way := self._paying(state)) is not None:
            return Route(self.moves(way), improving=True)
        plain = direct(self.solved, state, improving=False) or ways.path(state)
        return Route(self.moves(plain), improving=False, roundabout=pays, halt=self._halt(plain))

    def _halt(self, moves: tuple[Move, ...]) -> RouteHalt | None:
        """The first move that does not pay its mover."""
        for position, move in enumerate(moves, start=1):
            rank = self.solved.game.ranks[self.solved.game.party(move.party)]
            if rank[move.target] <= rank[move.source]:
                tied = bool(rank[move.target] == rank[move.source])
                loss = None if tied else self.decisive(move.party, move.source, move.target)
                return RouteHalt(position, move.party, tied, loss)
        return None

    def _paying(self, state: int) -> tuple[Move, ...] | None:
        """A way on which every mover gains and no option goes back and forth."""
        ways = self.solved.ways
        assert ways is not None
        way = direct(self.solved, state, improving=True)
        if way is not None:
            return way
        winding = ways.path(state, improving=True)
        switched = sum((move.source ^ move.target).bit_count() for move in winding)
        return winding if switched == (ways.status_quo ^ state).bit_count() else None

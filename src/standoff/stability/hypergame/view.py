"""View and Hypergame: a game as each party sees it, beside the game as it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from standoff.dispute import Dispute
from standoff.dispute.perceived import perceived
from standoff.errors import Malformed, Unsupported
from standoff.stability.game import Game
from standoff.stability.kernels import BoolArray, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """The game that ``party`` believes in; ``unseen`` has a bit set for every option that it does not see.

    Its ``game`` has the parties and options of the real one, in the same order; where an unseen
    option is taken, no state is feasible in it.
    """

    party: str
    game: Game
    unseen: int = 0

    def sees(self, state: int) -> int:
        """The state that the party takes ``state`` for: unseen options not taken."""
        return state & ~self.unseen

    def recognises(self, state: int) -> bool:
        """Whether what the party takes ``state`` for is possible in its eyes."""
        return bool(self.game.feasible[self.sees(state)])

    def imagines(self, state: int) -> bool:
        """Whether ``state`` itself, with all its options, is possible in the party's eyes."""
        return bool(self.game.feasible[state])

    def seen(self) -> IntArray:
        """``sees`` for every state."""
        return np.arange(self.game.feasible.size, dtype=np.int64) & ~np.int64(self.unseen)

    def recognised(self) -> BoolArray:
        """``recognises`` for every state."""
        found: BoolArray = self.game.feasible[self.seen()]
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Hypergame:
    """The ``real`` game and, in the order of its parties, each party's view of it.

    A first-level hypergame: every party takes its view for the game and thinks that the others do so
    too. Raises ``Malformed`` if a view is of other parties, options, owners or directions, has
    feasible states with unseen options taken, or gives its own party other preferences than the real
    ones between states that are in both: a party acts on its own.
    """

    real: Game
    views: tuple[View, ...]

    def __post_init__(self) -> None:
        if tuple(view.party for view in self.views) != self.real.parties:
            raise Malformed(
                "a hypergame needs one view for each party, in their order",
                where="hypergame",
                remedy=f"Give views of {', '.join(self.real.parties)}.",
            )
        for view in self.views:
            if view.game is not self.real:
                _check_frame(self.real, view)
                _check_unseen(view)
                _check_own_order(self.real, view)

    def view(self, party: str) -> View:
        """The view of a party; raises ``Unknown``."""
        return self.views[self.real.party(party)]

    @property
    def misperceived(self) -> bool:
        """Whether any party sees anything but the real game."""
        return any(view.game is not self.real for view in self.views)


def views_of(dispute: Dispute) -> Hypergame:
    """The hypergame of a dispute: the game as it is, and as each party sees it by ``dispute.views``.

    A party without a view sees the real game, which is then the same object. Raises what ``Game.of``
    raises, ``Infeasible`` for a party that thinks no state possible, and ``Unsupported`` for explicit
    moves.
    """
    if dispute.moves:
        raise Unsupported(
            "views are for disputes in option form",
            where=dispute.name,
            why="the case lists its moves",
            remedy="Leave out 'moves', or 'views'."
            if dispute.views
            else "The case has no 'views': what holds, `standoff solve` tells.",
        )
    real = Game.of(dispute)
    bits = {option: bit for bit, option in enumerate(real.options)}
    views = {each.party: each for each in dispute.views}
    return Hypergame(
        real,
        tuple(
            View(
                party,
                Game.of(perceived(dispute, views[party])),
                sum(1 << bits[name] for name in set(views[party].unseen)),
            )
            if party in views
            else View(party, real)
            for party in real.parties
        ),
    )


def _check_frame(real: Game, view: View) -> None:
    for field in ("parties", "options", "owners", "directions"):
        if getattr(view.game, field) != getattr(real, field):
            raise Malformed(
                f"the view has other {field} than the real game",
                where=f"view of {view.party}",
                why="every view is of the same parties and of the options that any of them sees",
                remedy="Rule out in a view what its party does not see.",
            )


def _check_unseen(view: View) -> None:
    taken = np.flatnonzero(view.game.feasible) & view.unseen
    if taken.any():
        raise Malformed(
            "a state with an unseen option taken is feasible",
            where=f"view of {view.party}",
            remedy="Make it infeasible in this view.",
        )


def _check_own_order(real: Game, view: View) -> None:
    number = real.party(view.party)
    both = real.feasible & view.game.feasible
    own, seen = (np.unique(g.ranks[number][both], return_inverse=True)[1] for g in (real, view.game))
    if not np.array_equal(own, seen):
        raise Malformed(
            f"{view.party} sees its own preferences differently from what they are",
            where=f"view of {view.party}",
            why="a party acts on its own preferences; what it misreads are those of others",
            remedy="Change its preferences in the real game.",
        )

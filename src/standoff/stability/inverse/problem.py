"""Problem: a dispute, the states that are wanted, and who may change; with the game solved on demand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from standoff.dispute import Dispute
from standoff.dispute import states as array
from standoff.errors import Unknown
from standoff.stability.concepts import concept_called
from standoff.stability.disputes import game_of
from standoff.stability.form import UNREACHED, Form
from standoff.stability.game import Game
from standoff.stability.graph_game import GraphGame
from standoff.stability.inverse.change import Change
from standoff.stability.inverse.edits import with_changes
from standoff.stability.kernels import BoolArray, IntArray, RankArray, dense_ranks
from standoff.stability.option_form import OptionForm
from standoff.stability.reachability import reach

RELAXED = {"seq": "gmr", "sseq": "smr"}
"""Of each concept that depends on the opponents' rankings the weaker one that does not."""


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """``targets``: the wanted states that are feasible and can be reached by legal moves, ascending.

    ``distance`` is the number of legal moves to each of them (0 without a status quo), ``wanted`` how many
    wanted states are feasible. ``parties`` are the numbers of those that may change.
    """

    dispute: Dispute
    game: Game | GraphGame
    concept: str
    wanted: int
    targets: IntArray
    distance: IntArray
    parties: tuple[int, ...]

    @staticmethod
    def of(dispute: Dispute, wanted: ArrayLike, concept: str, parties: Iterable[str] | None) -> Problem:
        """Raises ``Unknown`` for a concept, party or state that does not exist."""
        concept_called(concept)
        game = game_of(dispute)
        states = np.unique(np.asarray(wanted, dtype=np.int64))
        if states.size and not 0 <= int(states[0]) <= int(states[-1]) < game.feasible.size:
            raise Unknown(
                "a wanted state does not exist",
                where=dispute.name,
                why=f"{len(dispute.options)} options make the states 0 to {game.feasible.size - 1}",
            )
        states = states[game.feasible[states]]
        distance = np.zeros(game.feasible.size, dtype=np.int64)
        if dispute.status_quo is not None:
            distance = reach(game, dispute.status_quo).legal.astype(np.int64)
        targets = states[distance[states] != UNREACHED]
        numbers = range(len(game.parties)) if parties is None else sorted({game.party(p) for p in parties})
        return Problem(dispute, game, concept, int(states.size), targets, distance[targets], tuple(numbers))

    @property
    def separable(self) -> bool:
        """Whether a party's own ranking alone decides, given the moves, if a state is stable for it."""
        return self.concept not in RELAXED

    def form(self, changes: Mapping[int, Change]) -> Form:
        """The form of the game in which these parties' rankings are changed."""
        if not changes:
            return self.game.form()
        ranks: list[RankArray] = list(self.game.ranks)
        for number, change in changes.items():
            changed = with_changes(self.dispute, (change,))
            ranks[number] = np.asarray(array.ranks(changed, change.party))
        if isinstance(self.game, GraphGame):
            return replace(self.game, ranks=tuple(ranks)).form()
        # Not through a game, which would rank anew the states of those that do not change.
        for number in changes:
            ranks[number] = dense_ranks(ranks[number], self.game.feasible)
        return OptionForm(self.game.feasible, tuple(ranks), self.game.form().axes)

    def stable(self, form: Form, party: int, concept: str | None = None) -> BoolArray:
        """For every target whether it is stable for ``party``."""
        stable: BoolArray = concept_called(concept or self.concept).stable(form, party)[self.targets]
        return stable

    def relaxed(self, form: Form, party: int) -> BoolArray:
        """For every target whether it could be stable for ``party`` if opponents ranked states otherwise."""
        return self.stable(form, party, RELAXED.get(self.concept, self.concept))

    def equilibria(self, form: Form, among: BoolArray, first: int = 0) -> BoolArray:
        """The targets ``among`` which are stable for everyone; ``first`` is asked before the others."""
        held = among.copy()
        for party in sorted(range(len(self.game.parties)), key=lambda party: party != first):
            if not held.any():
                break
            held &= self.stable(form, party)
        return held

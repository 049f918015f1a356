"""The nearest ranking that makes a wanted state stable for a party: the state rises, nothing else moves.

Distance is Kendall's with ties (Fagin, R., Kumar, R., Mahdian, M., Sivakumar, D. & Vee, E. 2006,
"Comparing partial rankings", SIAM Journal on Discrete Mathematics 20): a pair that is reversed counts 1,
a pair that is tied in one ranking only counts 1/2.

Let h be the rank that the concept's identity gives for s (``docs/explanation/stability.md``): the best that
one move of the party secures. If h ≤ u(s), s is stable. Otherwise h is the lowest rank such that the states
ranked up to h, put no higher than s, meet the condition, because the identity is the condition read as a
least-of-greatest. Some state z ranked at least h must end no higher than s; each state between them, and
each one tied with either, then breaks at least the pairs that it breaks when s joins the tier of h. So that
is nearest. (Theorem 2 in ``docs/explanation/inverse.md``.)
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from standoff.stability.concepts import concept_called
from standoff.stability.form import Form
from standoff.stability.graph_model import GraphModel
from standoff.stability.kernels import IntArray, RankArray


@dataclass(frozen=True, slots=True)
class Rise:
    """``state`` rises in ``party``'s ranking past ``passed`` and, unless the ranking is strict, ties with
    ``level``; in a strict ranking it passes ``level`` too. Both ascending by state.

    ``tied`` are the states with which it was tied. ``distance`` is how far the ranking is from the old one.
    """

    party: str
    state: int
    passed: tuple[int, ...]
    level: tuple[int, ...]
    tied: tuple[int, ...]
    strict: bool

    @property
    def distance(self) -> Fraction:
        """Kendall's distance with half a pair for a tie made or broken."""
        reversed_pairs = Fraction(len(self.passed) + (len(self.level) if self.strict else 0))
        return reversed_pairs + Fraction(len(self.tied) + (0 if self.strict else len(self.level)), 2)

    def applied(self, ranks: RankArray) -> IntArray:
        """``ranks`` with the state at its new place; only the order of the result counts."""
        changed = 2 * ranks.astype(np.int64)
        changed[self.state] = 2 * int(ranks[self.level[0]]) + self.strict
        return changed


def needed_ranks(form: Form, concept: str, party: int) -> RankArray:
    """For every feasible state the rank from which on it would be stable for ``party``, all else as it is.

    Raises ``Unknown`` for a concept that does not exist.
    """
    if concept_called(concept).foresight is None:
        return form.best_reply(party)
    needed: RankArray = form.highest(party, secured(form, concept, party))
    return needed


def secured(form: Form, concept: str, party: int) -> RankArray:
    """For every feasible state what the party can count on once it has moved there.

    That is the state's own rank or, if less, what is left after the worst answer that the concept foresees.
    """
    rank = form.ranks[party]
    foresight = concept_called(concept).foresight
    if foresight is None:
        return rank
    outcome = form.best_reply(party) if foresight.symmetric else rank
    worst = form.lowest(form.others(party), outcome, improving=foresight.improving)
    least: RankArray = np.minimum(rank, worst)
    return least


def nearest_ranking(game: GraphModel, concept: str, party: str, state: int) -> Rise | None:
    """The least rise of ``state`` that makes it stable for ``party``; ``None`` if it is stable already.

    The opponents' rankings stay. Raises ``Unknown`` for names or states that do not exist, ``Infeasible`` for
    a state that is ruled out.
    """
    number = game.party(party)
    state = game.check_state(state)
    form = game.form()
    rank = form.ranks[number]
    needed = int(needed_ranks(form, concept, number)[state])
    own = int(rank[state])
    if needed <= own:
        return None
    return Rise(
        party=party,
        state=state,
        passed=_states(form.feasible & (rank > own) & (rank < needed)),
        level=_states(form.feasible & (rank == needed)),
        tied=tuple(z for z in _states(form.feasible & (rank == own)) if z != state),
        strict=int(rank.max()) == int(form.feasible.sum()),
    )


def _states(chosen: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> tuple[int, ...]:
    return tuple(np.flatnonzero(chosen).tolist())

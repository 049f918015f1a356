"""Standing: what the model comes to for each named outcome, so that two models can be compared.

Models are solved once for each set of lists: parts of the evidence that give the same lists are the same
model, whatever the weights in them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from standoff.dispute import Dispute, Formula
from standoff.dispute.grammar import text_of
from standoff.dispute.states import truth
from standoff.stability import CONCEPTS, UNREACHED, GraphModel, Solution, game_of, reach, solve

Lists = tuple[tuple[str, Formula], ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """``outcome`` holds by the concepts in ``holds``: one of its states, at least, is an equilibrium of each.
    ``reachable`` if moves that each pay their mover at once lead there from the status quo. Without a status
    quo nothing is reachable.
    """

    outcome: str
    holds: tuple[str, ...]
    reachable: bool


@dataclass(frozen=True, slots=True)
class ListChange:
    """The first position, from 1, at which one party's list differs; ``None`` where a list has ended."""

    party: str
    position: int
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges disputes that differ in preferences only, by ``concepts``; remembers what was solved."""

    concepts: tuple[str, ...] = tuple(CONCEPTS)
    _known: dict[Lists, tuple[Standing, ...]] = field(default_factory=dict)
    _others: dict[tuple[str, ...], Judge] = field(default_factory=dict)

    def by(self, concepts: tuple[str, ...]) -> Judge:
        """The judge by these concepts, quicker if they are fewer; by none it tells what is reachable."""
        if concepts == self.concepts:
            return self
        return self._others.setdefault(concepts, Judge(concepts))

    def standings(self, dispute: Dispute) -> tuple[Standing, ...]:
        """One for each named outcome, in the case's order.

        Raises ``Unknown`` for a concept that is none, ``Infeasible`` for a dispute without a feasible state
        and ``Unsupported`` for one with too many options to list its states.
        """
        lists = tuple((p.party, p.formula) for p in dispute.preferences)
        if lists not in self._known:
            self._known[lists] = self._solved(dispute)
        return self._known[lists]

    def _solved(self, dispute: Dispute) -> tuple[Standing, ...]:
        game = game_of(dispute)
        return standings_of(dispute, game, solve(game, self.concepts))


def standings_of(dispute: Dispute, game: GraphModel, solution: Solution) -> tuple[Standing, ...]:
    """One for each named outcome of a dispute whose game is solved, in the case's order."""
    equilibria = [(each.concept, each.equilibria) for each in solution.concepts]
    today = dispute.status_quo
    reached = None if today is None else reach(game, today).improving != UNREACHED
    standings = []
    for outcome in dispute.outcomes:
        members = truth(outcome.formula, dispute) & game.feasible
        holds = tuple(name for name, states in equilibria if members[states].any())
        standings.append(Standing(outcome.name, holds, reached is not None and bool(reached[members].any())))
    return tuple(standings)


def list_changes(before: Dispute, after: Dispute) -> tuple[ListChange, ...]:
    """For each party whose list differs the first position at which it does, in the parties' order."""
    changes = (_list_change(party.name, before, after) for party in before.parties)
    return tuple(change for change in changes if change is not None)


def _list_change(party: str, before: Dispute, after: Dispute) -> ListChange | None:
    lists = [_texts(dispute, party) for dispute in (before, after)]
    longest = max(map(len, lists))
    one, other = (texts + (None,) * (longest - len(texts)) for texts in lists)
    return next(
        (ListChange(party, at, a, b) for at, (a, b) in enumerate(zip(one, other, strict=True), 1) if a != b),
        None,
    )


def _texts(dispute: Dispute, party: str) -> tuple[str | None, ...]:
    return tuple(text_of(each.formula) for each in dispute.preferences_of(party))


def changed(before: Iterable[Standing], after: Iterable[Standing]) -> tuple[tuple[Standing, Standing], ...]:
    """The pairs of standings of one outcome that differ."""
    return tuple((a, b) for a, b in zip(before, after, strict=True) if a != b)

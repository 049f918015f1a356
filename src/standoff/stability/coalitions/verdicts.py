"""CoalitionVerdict: whether a coalition stays in a state, with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from standoff.errors import Malformed
from standoff.stability.coalitions.concept import CoalitionConcept
from standoff.stability.coalitions.concepts import coalition_concept_called
from standoff.stability.coalitions.prospect import Prospect, prospects
from standoff.stability.coalitions.solution import CoalitionSolution
from standoff.stability.form import UNREACHED, Step
from standoff.stability.graph_model import GraphModel
from standoff.stability.move import Move


@dataclass(frozen=True, slots=True)
class CoalitionSanction:
    """What deters a coalition from ``improvement``, moves of its members that lead to a state that all
    prefer: ``answer``, moves of the others, after which ``harmed``, the first such member, does not.
    """

    improvement: tuple[Move, ...]
    answer: tuple[Move, ...]
    harmed: str


@dataclass(frozen=True, slots=True)
class CoalitionVerdict:
    """For one state, coalition and concept: ``blocking`` are the moves by which the coalition leaves.

    If it stays ``blocking`` is empty, and ``sanctions`` has one entry for every state of C_H⁺(s), ascending;
    no entries mean that there is nothing that serves all members.
    """

    concept: str
    members: tuple[str, ...]
    state: int
    blocking: tuple[Move, ...]
    sanctions: tuple[CoalitionSanction, ...]

    @property
    def stable(self) -> bool:
        """Whether the coalition stays."""
        return not self.blocking


def verdict(game: GraphModel, concept: str, members: Iterable[str], state: int) -> CoalitionVerdict:
    """Whether ``state`` is stable for the coalition of ``members``, with the moves that decide it.

    Choices are the same every time: ways and answers are shortest, then end in the smallest state. Raises
    ``Unknown`` for names or states that do not exist, ``Infeasible`` for a state that is ruled out and
    ``Malformed`` for a coalition without members.
    """
    chosen = coalition_concept_called(concept)
    numbers = tuple(sorted({game.party(name) for name in members}))
    if not numbers:
        raise Malformed("a coalition needs a member", where="coalition", remedy="Name at least one party.")
    state = game.check_state(state)
    view = _View.of(game, chosen, numbers, state)
    blocking = view.blocking()
    sanctions = () if blocking else tuple(view.sanctions())
    return CoalitionVerdict(concept, tuple(game.parties[n] for n in numbers), state, blocking, sanctions)


def ways_out(game: GraphModel, solution: CoalitionSolution) -> tuple[CoalitionVerdict, ...]:
    """The verdict, with its ``blocking`` moves, on every state of ``solution`` and coalition that would leave
    it: state by state, in the solution's order of coalitions.

    ``game`` is the one that was solved.
    """
    concept, form = coalition_concept_called(solution.concept), game.form()
    found: dict[tuple[int, int], CoalitionVerdict] = {}
    for row, members in enumerate(solution.coalitions):
        numbers = tuple(game.party(name) for name in members)
        left = solution.states[~solution.stable[row]]
        for prospect, alike in prospects(form, numbers, left):
            undeterred = concept.undeterred(prospect)
            for state in left[alike].tolist():
                blocking = _moves(game, form.way(numbers, state, undeterred, improving=False))
                found[state, row] = CoalitionVerdict(concept.name, members, state, blocking, ())
    return tuple(found[key] for key in sorted(found))


@dataclass(frozen=True, slots=True, eq=False)
class _View:
    """The coalition's prospect from ``state``."""

    game: GraphModel
    concept: CoalitionConcept
    prospect: Prospect
    state: int

    @classmethod
    def of(cls, game: GraphModel, concept: CoalitionConcept, members: tuple[int, ...], state: int) -> _View:
        levels = [int(game.ranks[member][state]) for member in members]
        return cls(game, concept, Prospect.of(game.form(), members, levels), state)

    def blocking(self) -> tuple[Move, ...]:
        """The shortest way of the coalition to a state from which nothing deters it; empty if none is."""
        undeterred = self.concept.undeterred(self.prospect)
        steps = self.prospect.form.way(self.prospect.members, self.state, undeterred, improving=False)
        return _moves(self.game, steps)

    def sanctions(self) -> Iterator[CoalitionSanction]:
        """The sanction of every improvement of a coalition that stays."""
        form, harm = self.prospect.form, self.concept.harm(self.prospect)
        search = form.search(self.prospect.members, self.state, improving=False)
        for improvement in np.flatnonzero(self.prospect.better & (search.distances != UNREACHED)).tolist():
            answer = form.way(self.prospect.others, improvement, harm, improving=self.concept.improving)
            assert answer, "a coalition that stays is deterred from every improvement"
            yield CoalitionSanction(
                _moves(self.game, search.way(improvement)),
                _moves(self.game, answer),
                self._harmed(answer[-1].target),
            )

    def _harmed(self, final: int) -> str:
        ranks, members = self.game.ranks, self.prospect.members
        worse_off = next(m for m in members if ranks[m][final] <= ranks[m][self.state])
        return self.game.parties[worse_off]


def _moves(game: GraphModel, steps: Sequence[Step] | None) -> tuple[Move, ...]:
    return tuple(Move(game.parties[step.party], step.source, step.target) for step in steps or ())

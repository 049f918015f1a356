"""Judgement: whether one party stays in one state, decided without a list of the states."""

from __future__ import annotations

from itertools import pairwise

from standoff.dispute import Dispute
from standoff.dispute.satisfaction import Effort
from standoff.errors import Unsupported
from standoff.stability.concept import Foresight
from standoff.stability.concepts import concept_called
from standoff.stability.move import Move
from standoff.stability.single.answers import Answers, Path
from standoff.stability.single.harm import Harm
from standoff.stability.single.space import Space
from standoff.stability.single.steps import Movers
from standoff.stability.single.temptations import Temptations
from standoff.stability.verdicts import Sanction, Verdict

LIMIT = 1_000_000
"""Questions to the solver before a judgement is given up."""


def judge(dispute: Dispute, concept: str, party: str, state: int, *, limit: int = LIMIT) -> Verdict:
    """Whether ``state`` is stable for ``party`` under ``concept``, in a model of any number of options.

    ``concept`` is ``nash``, ``gmr``, ``smr``, ``seq`` or ``sseq``; the definitions are those of
    ``verdict``, and the answer is exact. Where the party stays, ``sanctions`` has not one entry for each
    improvement (there may be millions) but enough of them: each meets a class of improvements, the best
    of which it names, and together they meet all. ``blocking`` is an undeterred improvement of the
    highest rank. Of equal choices it takes what changes fewest options from the last one back, so the
    answer is the same every time.

    Raises ``Unknown`` for names or states that do not exist, ``Infeasible`` for a state that is ruled
    out, and ``Unsupported`` if a party ranks states directly or ``limit`` questions to the solver do not
    settle it.
    """
    foresight = concept_called(concept).foresight
    space = Space.of(dispute)
    number = space.party(party)
    state = space.check_state(state)
    effort = Effort(limit)
    try:
        return _Judge(space, foresight, number, state, effort).verdict(concept)
    except Unsupported as error:
        raise Unsupported(
            error.what,
            where=f"{concept} for {party} in state {state}",
            why="what a party's opponents can lead to was neither reached nor excluded",
            remedy=error.remedy,
        ) from error


class _Judge:
    """Deals with the party's improvements one class after the other, the best that is left first."""

    def __init__(
        self, space: Space, foresight: Foresight | None, party: int, state: int, effort: Effort
    ) -> None:
        improving = foresight is not None and foresight.improving
        everyone = range(len(space.parties))
        relevant = space.mentioned(everyone if improving else [party])
        self.space, self.foresight, self.party, self.state = space, foresight, party, state
        own = space.free(sorted(relevant & set(space.own(party))), state)
        self.temptations = Temptations(space, party, state, own, effort)
        opponents = [each for each in everyone if each != party]
        self.movers = Movers.of(space, opponents, state, relevant, improving=improving)
        symmetric = foresight is not None and foresight.symmetric
        self.harm = Harm(space, party, state, own=own, relevant=relevant, symmetric=symmetric, effort=effort)
        self.answers = Answers(space, self.movers, self.harm, effort)

    def verdict(self, concept: str) -> Verdict:
        name, sanctions = self.space.parties[self.party], []
        while (target := self.temptations.best()) is not None:
            improvement = Move(name, self.state, target)
            path = self.answers.to(target) if self.foresight else ()
            if not path:
                return Verdict(concept, name, self.state, improvement, ())
            sanctions.append(self._sanction(improvement, path))
            self.temptations.meet(path, self.movers, symmetric=self.harm.symmetric)
        return Verdict(concept, name, self.state, None, tuple(sanctions))

    def _sanction(self, improvement: Move, path: Path) -> Sanction:
        parties = self.space.parties
        answer = tuple(
            Move(parties[self.movers.mover(source, target)], source, target)
            for source, target in pairwise(path)
        )
        reply = self.harm.best_reply(path[-1])
        return Sanction(
            improvement, answer, None if reply is None else Move(improvement.party, path[-1], reply)
        )

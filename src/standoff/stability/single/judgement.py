"""Judgement: whether one party stays in one state, decided without a list of the states."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from standoff.dispute import Dispute
from standoff.dispute.satisfaction import Effort
from standoff.errors import Unsupported
from standoff.stability.concept import Foresight
from standoff.stability.concepts import concept_called
from standoff.stability.move import Move
from standoff.stability.single.answers import Answers, Path
from standoff.stability.single.frames import Closed
from standoff.stability.single.harm import Harm
from standoff.stability.single.space import Space
from standoff.stability.single.steps import Movers
from standoff.stability.single.temptations import Temptations
from standoff.stability.verdicts import Sanction, Verdict

LIMIT = 200_000
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
    with settling(f"{concept} for {party} in state {state}"):
        found = examine(space, foresight, number, state, Effort(limit))
    if isinstance(found, Escape):
        return Verdict(concept, party, state, Move(party, state, found.target), ())
    return Verdict(concept, party, state, None, found)


@contextmanager
def settling(where: str) -> Iterator[None]:
    """Say what was asked where the solver's questions run out."""
    try:
        yield
    except Unsupported as error:
        raise Unsupported(
            error.what,
            where=where,
            why="what the parties can lead to was neither reached nor excluded",
            remedy=error.remedy,
        ) from error


@dataclass(frozen=True, slots=True)
class Escape:
    """An improvement that nothing deters; ``closed`` proves it, where answers count at all."""

    target: int
    closed: Closed | None


def examine(
    space: Space, foresight: Foresight | None, party: int, state: int, effort: Effort
) -> tuple[Sanction, ...] | Escape:
    """What deters ``party`` from all its improvements, or one that nothing deters.

    The improvements are dealt with class by class, the best that is left first.
    """
    improving = foresight is not None and foresight.improving
    symmetric = foresight is not None and foresight.symmetric
    everyone = range(len(space.parties))
    relevant = space.mentioned(everyone if improving else [party])
    own = space.free(sorted(relevant & set(space.own(party))), state)
    temptations = Temptations(space, party, state, own, effort)
    target = temptations.best()
    if target is None or foresight is None:
        return () if target is None else Escape(target, None)
    opponents = [each for each in everyone if each != party]
    movers = Movers.of(space, opponents, state, relevant, improving=improving)
    harm = Harm(space, party, state, own=own, relevant=relevant, symmetric=symmetric, effort=effort)
    answers = Answers(space, movers, harm, effort)
    sanctions = []
    while target is not None:
        path = answers.to(target)
        if isinstance(path, Closed):
            return Escape(target, path)
        sanctions.append(
            _sanction(
                space, Move(space.parties[party], state, target), movers, path, harm.best_reply(path[-1])
            )
        )
        temptations.meet(path, movers, symmetric=symmetric)
        target = temptations.best()
    return tuple(sanctions)


def _sanction(space: Space, improvement: Move, movers: Movers, path: Path, reply: int | None) -> Sanction:
    back = None if reply is None else Move(improvement.party, path[-1], reply)
    return Sanction(improvement, movers.moves(space, path), back)

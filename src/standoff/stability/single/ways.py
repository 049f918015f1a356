"""Ways: how to get from one state to another, in a model of any number of options."""

from __future__ import annotations

from standoff.dispute import Dispute
from standoff.dispute.satisfaction import Effort
from standoff.stability.move import Move
from standoff.stability.single.answers import Answers
from standoff.stability.single.encoding import Encoding, Point
from standoff.stability.single.frames import Closed
from standoff.stability.single.judgement import LIMIT, settling
from standoff.stability.single.space import Space
from standoff.stability.single.steps import Movers


class Arrival:
    """The goal to be in one state; ``Goal`` says what the fields mean."""

    own: tuple[int, ...] = ()
    version = 0

    def __init__(self, state: int, target: int) -> None:
        self.state, self.target = state, target

    def literal(self, encoding: Encoding, point: Point, since: int) -> int:
        del since  # nothing is ever added
        return encoding.solver.clauses.all_of(encoding.matching(point, self.target, range(encoding.size)))

    def refuted(self, state: int) -> bool:
        del state  # the literal says all there is to say
        return False


def way(
    dispute: Dispute, source: int, target: int, *, improving: bool, limit: int = LIMIT
) -> tuple[Move, ...] | None:
    """A shortest way from ``source`` to ``target`` by legal moves of all parties, or by ``improving``
    ones only.

    Empty if the two are one; ``None`` if no way leads there, which is then proved. No party moves twice
    in a row on it. Raises ``Unknown`` or ``Infeasible`` for a state that is none or ruled out, and
    ``Unsupported`` as ``judge`` does.
    """
    space = Space.of(dispute)
    source, target = space.check_state(source), space.check_state(target)
    if source == target:
        return ()
    everything = frozenset(range(len(space.names)))
    movers = Movers.of(space, range(len(space.parties)), source, everything, improving=improving)
    with settling(f"the way from state {source} to state {target}"):
        path = Answers(space, movers, Arrival(source, target), Effort(limit)).to(source)
    return None if isinstance(path, Closed) else movers.moves(space, path)

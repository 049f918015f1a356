"""Harm: the states that would keep a party from leaving, told lazily where the party may reply.

A state harms if the party does not prefer it to the one it would leave and, for a symmetric concept, has
no reply from there to one that it does prefer. That there is *no* reply is a statement about all replies;
it is written down for those that have come up (counterexample-guided, as Janota & Marques-Silva 2011 do
for quantified formulas), so ``literal`` may hold for a state that ``refuted`` then corrects.
"""

from __future__ import annotations

from standoff.dispute import Direction
from standoff.dispute.satisfaction import Effort, Satisfaction
from standoff.stability.single.encoding import Encoding, Point
from standoff.stability.single.replies import some_reply_pays
from standoff.stability.single.space import Space

PATIENCE = 8
"""Replies that are noted one by one before ``replies`` is asked for all at once, which costs more."""


class Harm:
    """What harms ``party``, should it leave ``state`` by changing some of ``own``.

    ``relevant`` are the bits that can make a difference to anybody.
    """

    def __init__(  # noqa: PLR0913
        self,
        space: Space,
        party: int,
        state: int,
        *,
        own: tuple[int, ...],
        relevant: frozenset[int],
        symmetric: bool,
        effort: Effort,
    ) -> None:
        self.space, self.party, self.state, self.own, self.symmetric = space, party, state, own, symmetric
        self._replies: list[int] = []
        self._solver = Satisfaction(effort)
        encoding = self._encoding = Encoding(space, self._solver)
        self._reply = encoding.point(state, relevant)
        self._others = tuple(sorted(relevant - set(own)))
        self._solver.clauses.add(encoding.feasible(self._reply))
        self._gains = encoding.better(party, self._reply, encoding.point(state))
        self._wishes = encoding.wishes(party, self._reply)

    @property
    def version(self) -> int:
        """How many replies have come up; ``literal`` changes with every one."""
        return len(self._replies)

    def literal(self, encoding: Encoding, point: Point, since: int) -> int:
        """Whether ``point`` is feasible, no better for the party, and saved by none of the replies so far;
        or only the last, for the replies from ``since`` on.
        """
        clauses, stay = encoding.solver.clauses, encoding.point(self.state)
        demands = [] if since else [encoding.feasible(point), -encoding.better(self.party, point, stay)]
        if since <= PATIENCE < self.version:
            pays = some_reply_pays(encoding, self.party, self.state, self.own, point)
            demands.append(-pays)
        for reply in self._replies[since:]:
            after = tuple(
                clauses.constant(reply >> bit & 1) if bit in self.own else literal
                for bit, literal in enumerate(point)
            )
            saved = (
                encoding.feasible(after),
                encoding.better(self.party, after, stay),
                encoding.allowed(self.own, point, after),
            )
            demands.append(-clauses.all_of(saved))
        return clauses.all_of(demands)

    def refuted(self, state: int) -> bool:
        """Whether ``state``, where ``literal`` held, does not harm after all, because of a reply now
        noted.
        """
        if not self.symmetric or not self._solver.ask([*self._at(state), self._gains]):
            return False
        self._replies.append(self._encoding.state(self._reply))
        return True

    def best_reply(self, state: int) -> int | None:
        """Where the party's best move from ``state`` leads, with the fewest changes from the last option
        back; ``None`` if it has no move that matters, or the concept does not look that far.
        """
        if not self.symmetric:
            return None
        clauses, asked = self._solver.clauses, self._solver.clauses.fresh()
        here = self._encoding.matching(self._reply, state, self.own)
        clauses.add(-asked, *(-literal for literal in here))
        best = self._solver.prefer([*self._wishes, *reversed(here)], [asked, *self._at(state)])
        return None if best is None else self._encoding.state(self._reply)

    def _at(self, state: int) -> list[int]:
        """The replies from ``state``: the others stand still, and so do options that cannot go back."""
        settled = [
            bit
            for bit in self.own
            if self.space.directions[bit] is not Direction.BOTH and (state ^ self.state) >> bit & 1
        ]
        return self._encoding.matching(self._reply, state, (*self._others, *settled))

"""Condition: what a party's ranking must be like for a state to be stable for it.

Whether s is stable for party i depends on the party's own ranking only through comparisons with s, and
ranking fewer states above s never makes s less stable. So stability is a monotone condition over the
statements "z ≼_i s": for every q ∈ R_i(s)

- Nash: q ≼ s;
- GMR, SEQ: q ≼ s, or x ≼ s for some answer x;
- SMR, SSEQ: q ≼ s, or for some answer x both x ≼ s and y ≼ s for every y ∈ R_i(x);

with answers x ∈ R_{N−i}(q), for SEQ and SSEQ x ∈ R⁺_{N−i}(q) as the opponents' present rankings have it.

Source. The constraint form of the inverse approach: Kinsara, R. A., Kilgour, D. M. & Hipel, K. W. 2015,
"Inverse approach to the graph model for conflict resolution", IEEE Transactions on Systems, Man, and
Cybernetics: Systems 45. Definition 1 in ``docs/explanation/inverse.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from standoff.stability.concept import Foresight
from standoff.stability.concepts import concept_called
from standoff.stability.form import Form
from standoff.stability.graph_model import GraphModel

Way = tuple[int, ...]
"""States that must all be ranked no higher than the wanted one, ascending."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What keeps a party from the move to ``improvement``: all states of at least one of ``ways`` are
    ranked no higher than the state that it would leave. No way contains another.
    """

    improvement: int
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """``state`` is stable for ``party`` under ``concept`` if and only if every clause holds.

    Minimal: no clause follows from another. Without clauses the state is stable whatever the party wants.
    """

    concept: str
    party: str
    state: int
    clauses: tuple[Clause, ...]

    @property
    def states(self) -> tuple[int, ...]:
        """The states whose comparison with ``state`` matters, ascending."""
        return tuple(sorted({z for clause in self.clauses for way in clause.ways for z in way}))

    def met_by(self, ranks: ArrayLike) -> bool:
        """Whether a ranking of all states meets the condition; ``ranks[s]``, higher is better."""
        rank = np.asarray(ranks)
        low = {z for z in self.states if rank[z] <= rank[self.state]}
        return all(any(low.issuperset(way) for way in clause.ways) for clause in self.clauses)

    def __str__(self) -> str:
        """The condition as a formula: ``1 ≼ 2 and (3 ≼ 2 or (5 ≼ 2 and 6 ≼ 2))``."""
        parts = [self._either(clause.ways) for clause in self.clauses]
        return " and ".join(f"({part})" if " or " in part and len(parts) > 1 else part for part in parts)

    def _either(self, ways: tuple[Way, ...]) -> str:
        texts = [" and ".join(f"{z} ≼ {self.state}" for z in way) for way in ways]
        return " or ".join(
            f"({text})" if len(way) > 1 and len(ways) > 1 else text
            for text, way in zip(texts, ways, strict=True)
        )


def condition(game: GraphModel, concept: str, party: str, state: int) -> Condition:
    """What ``party``'s ranking must be like for ``state`` to be stable for it, minimal.

    The opponents' rankings are as they are; the party's own does not enter. Raises ``Unknown`` for
    names or states that do not exist, ``Infeasible`` for a state that is ruled out.
    """
    foresight = concept_called(concept).foresight
    number = game.party(party)
    state = game.check_state(state)
    form = game.form()
    clauses = [
        Clause(int(q), _minimal(_ways(form, foresight, number, state, int(q))))
        for q in form.moves(number, state)
    ]
    return Condition(concept, party, state, _needed(clauses))


def _ways(form: Form, foresight: Foresight | None, party: int, state: int, q: int) -> Iterator[Way]:
    yield (q,)
    if foresight is None:
        return
    distance = form.distances(form.others(party), q, improving=foresight.improving)
    for x in np.flatnonzero(distance > 0):
        low = {int(x), *(map(int, form.moves(party, int(x))) if foresight.symmetric else ())}
        yield tuple(sorted(low - {state}))


def _minimal(ways: Iterable[Way]) -> tuple[Way, ...]:
    """The ways that contain no other, shortest first."""
    kept: list[frozenset[int]] = []
    for way in sorted({frozenset(way) for way in ways}, key=lambda way: (len(way), sorted(way))):
        if not any(other <= way for other in kept):
            kept.append(way)
    return tuple(tuple(sorted(way)) for way in kept)


def _needed(clauses: list[Clause]) -> tuple[Clause, ...]:
    """The clauses that are neither always met nor follow from another; of equal ones the first."""
    told = [clause for clause in clauses if clause.ways != ((),)]
    kept: list[Clause] = []
    for at, clause in enumerate(told):
        others = [*kept, *told[at + 1 :]]
        if not any(_follows(clause, other) for other in others if other.ways != clause.ways):
            kept.append(clause)
    first: dict[tuple[Way, ...], Clause] = {}
    for clause in kept:
        first.setdefault(clause.ways, clause)
    return tuple(first.values())


def _follows(clause: Clause, other: Clause) -> bool:
    """Whether every way to meet ``other`` meets ``clause`` too."""
    if (other.improvement,) not in clause.ways:
        return False
    own = [set(way) for way in clause.ways]
    return all(any(mine.issubset(way) for mine in own) for way in other.ways)

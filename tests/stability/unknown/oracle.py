"""The definitions of unknown preference, by brute force on explicit moves and explicit relations.

Shares no code with the engine and none with the other oracle. ``relation(i, s, q)`` is '>' if party i
prefers q to s for certain, '?' if that is unknown, and anything else if q is no better for certain.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Relation = Callable[[int, int, int], str]


@dataclass
class UncertainGraph:
    states: tuple[int, ...]
    moves: tuple[Mapping[int, frozenset[int]], ...]
    relation: Relation
    closures: dict[tuple[int, int, bool], set[int]] = field(default_factory=dict)

    def leaves_to(self, party: int, state: int, kind: str) -> set[int]:
        """R_i^+(s) for types b and d, R_i^{+,U}(s) for types a and c."""
        wanted = {">", "?"} if kind in "ac" else {">"}
        return {q for q in self.moves[party][state] if self.relation(party, state, q) in wanted}

    def harmful(self, party: int, state: int, end: int, kind: str) -> bool:
        """Whether ``end`` is no better than ``state``: for certain (a, b), or perhaps (c, d)."""
        seen = self.relation(party, state, end)
        return seen != ">" if kind in "cd" else seen not in {">", "?"}

    def answers(self, party: int, start: int, improving: bool) -> set[int]:
        """R_{N−i}(q), or R^{+,U}_{N−i}(q): all that legal sequences of the opponents lead to."""
        key = (party, start, improving)
        if key not in self.closures:
            reached: set[tuple[int, int]] = set()
            waiting = [(start, party)]
            while waiting:
                state, last = waiting.pop()
                for mover in range(len(self.moves)):
                    if mover in (party, last):
                        continue
                    for target in self.moves[mover][state]:
                        willing = self.relation(mover, state, target) in {">", "?"}
                        if (willing or not improving) and (target, mover) not in reached:
                            reached.add((target, mover))
                            waiting.append((target, mover))
            self.closures[key] = {state for state, _ in reached}
        return self.closures[key]

    def deterred(self, kind: str, concept: str, party: int, state: int, move: int) -> bool:
        for x in self.answers(party, move, improving=concept in ("seq", "sseq")):
            ends = {x} | (set(self.moves[party][x]) if concept in ("smr", "sseq") else set())
            if all(self.harmful(party, state, end, kind) for end in ends):
                return True
        return False

    def stable(self, kind: str, concept: str, party: int, state: int) -> bool:
        tempting = self.leaves_to(party, state, kind)
        if concept == "nash":
            return not tempting
        return all(self.deterred(kind, concept, party, state, q) for q in tempting)

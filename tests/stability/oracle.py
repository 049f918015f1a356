"""The definitions, by brute force: what the engine is checked against. Shares no code with it.

Works on explicit moves, so it serves the graph form too, where moves need not be transitive. Legal
moves of a coalition track the last mover exactly as defined: (1) j ∈ H, q ∈ R_j(s) ⇒ q ∈ R_H(s) with last
mover j; (2) q ∈ R_H(s), j ∈ H, r ∈ R_j(q), and j is not the only last mover by which q was reached ⇒
r ∈ R_H(s) with last mover j; to fixpoint.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")


@dataclass
class Graph:
    """``moves[i][s]``: R_i(s); ``ranks[i][s]``: higher is better for party i."""

    states: tuple[int, ...]
    moves: tuple[Mapping[int, frozenset[int]], ...]
    ranks: tuple[Mapping[int, int], ...]
    closures: dict[tuple[int, int, bool], set[int]] = field(default_factory=dict)

    @property
    def parties(self) -> range:
        return range(len(self.moves))

    def steps(self, party: int, state: int, improving: bool) -> set[int]:
        """R_i(s), or R_i⁺(s)."""
        rank = self.ranks[party]
        return {q for q in self.moves[party][state] if not improving or rank[q] > rank[state]}

    def opponents(self, party: int, state: int, improving: bool) -> set[int]:
        """R_{N−i}(s), or R⁺_{N−i}(s)."""
        key = (party, state, improving)
        if key not in self.closures:
            coalition = [each for each in self.parties if each != party]
            self.closures[key] = set(self.coalition(coalition, state, improving))
        return self.closures[key]

    def coalition(self, coalition: Sequence[int], state: int, improving: bool) -> dict[int, set[int]]:
        """R_H(s) as a map from each state in it to the last movers by which it was reached."""
        last: dict[int, set[int]] = {}
        waiting = [(q, j) for j in coalition for q in self.steps(j, state, improving)]
        while waiting:
            q, mover = waiting.pop()
            if mover in last.setdefault(q, set()):
                continue
            last[q].add(mover)
            waiting += [(r, j) for j in coalition if last[q] != {j} for r in self.steps(j, q, improving)]
        return last

    def stable(self, concept: str, party: int, state: int) -> bool:
        """Whether ``state`` is stable for ``party``, by the words of the definition."""
        tempting = self.steps(party, state, improving=True)
        if concept == "nash":
            return not tempting
        return all(self.deterred(concept, party, state, q) for q in tempting)

    def deterred(self, concept: str, party: int, state: int, improvement: int) -> bool:
        answers = self.opponents(party, improvement, improving=concept in {"seq", "sseq"})
        return any(self.harmful(concept, party, state, x) for x in answers)

    def harmful(self, concept: str, party: int, state: int, end: int) -> bool:
        rank = self.ranks[party]
        if rank[end] > rank[state]:
            return False
        return concept in {"gmr", "seq"} or all(rank[y] <= rank[state] for y in self.moves[party][end])

    def distances(
        self, start: int, improving: bool, coalition: Sequence[int] | None = None
    ) -> dict[int, int]:
        """Least number of moves of the coalition (or of all) to each state that can be reached, no party
        twice in a row.
        """
        movers = self.parties if coalition is None else coalition
        best = {start: 0}
        level = {(start, -1)}
        seen = set(level)
        depth = 0
        while level:
            depth += 1
            level = {
                (q, j)
                for state, last in level
                for j in movers
                if j != last
                for q in self.steps(j, state, improving)
            } - seen
            seen |= level
            for state, _ in level:
                best.setdefault(state, depth)
        return best


def option_form(
    owners: Sequence[int],
    directions: Sequence[str],
    feasible: Sequence[bool],
    ranks: Sequence[Sequence[int]],
) -> Graph:
    """The explicit moves of a game in option form: q ∈ R_i(s) if and only if q ≠ s, both are feasible,
    they differ only in options of i, and every changed option respects its direction.
    """
    states = tuple(s for s, possible in enumerate(feasible) if possible)

    def may_move(party: int, s: int, q: int) -> bool:
        for option, owner in enumerate(owners):
            before, after = bool(s & 2**option), bool(q & 2**option)
            if before == after:
                continue
            allowed = {"both", "fwd" if after else "back"}
            if owner != party or directions[option] not in allowed:
                return False
        return s != q

    moves = tuple(
        {s: frozenset(q for q in states if may_move(party, s, q)) for s in states}
        for party in range(len(ranks))
    )
    return Graph(states, moves, tuple({s: int(rank[s]) for s in states} for rank in ranks))

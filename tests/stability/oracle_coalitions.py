"""Coalition stability by brute force, straight from the definitions. Shares no code with the engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from tests.stability.oracle import Graph

Coalition = tuple[int, ...]


def coalitions(parties: Sequence[int]) -> Iterator[Coalition]:
    """Every non-empty set of parties."""
    return chain.from_iterable(combinations(parties, size) for size in range(1, len(parties) + 1))


def all_prefer(graph: Graph, coalition: Coalition, q: int, s: int) -> bool:
    """q ≻_i s for every i in the coalition."""
    return all(graph.ranks[i][q] > graph.ranks[i][s] for i in coalition)


def improvements(graph: Graph, coalition: Coalition, s: int) -> set[int]:
    """C_H⁺(s)."""
    return {q for q in graph.coalition(coalition, s, improving=False) if all_prefer(graph, coalition, q, s)}


def stable(graph: Graph, concept: str, coalition: Coalition, s: int) -> bool:
    """Whether s is stable for the coalition, by the words of the definition."""
    tempting = improvements(graph, coalition, s)
    if concept == "nash":
        return not tempting
    return all(deterred(graph, concept, coalition, s, q) for q in tempting)


def deterred(graph: Graph, concept: str, coalition: Coalition, s: int, q: int) -> bool:
    """Whether the others can answer q with harm."""
    others = [i for i in graph.parties if i not in coalition]
    answers = graph.coalition(others, q, improving=concept in {"seq", "sseq"})
    return any(harmful(graph, concept, coalition, s, x) for x in answers)


def harmful(graph: Graph, concept: str, coalition: Coalition, s: int, x: int) -> bool:
    """x ≼_i s for some member i; for symmetric concepts also every y ∈ R_H(x) has y ≼_j s for some j."""
    if not some_member_no_better(graph, coalition, x, s):
        return False
    if concept in {"gmr", "seq"}:
        return True
    replies = graph.coalition(coalition, x, improving=False)
    return all(some_member_no_better(graph, coalition, y, s) for y in replies)


def some_member_no_better(graph: Graph, coalition: Coalition, x: int, s: int) -> bool:
    """x ≼_i s for some i in the coalition."""
    return any(graph.ranks[i][x] <= graph.ranks[i][s] for i in coalition)

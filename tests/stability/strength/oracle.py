"""Strength by brute force: the words of the definitions on explicit moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.stability.oracle import Graph


def strongly_stable(
    graph: Graph, levels: Sequence[Mapping[int, int]], concept: str, party: int, state: int
) -> bool:
    """Whether every improvement is deterred by some x ≪ s, and for SMR and SSEQ by replies ≪ s as well."""
    level = levels[party]
    for q in graph.steps(party, state, improving=True):
        answers = graph.opponents(party, q, improving=concept in {"seq", "sseq"})
        symmetric = concept in {"smr", "sseq"}
        if not any(
            level[x] < level[state]
            and (not symmetric or all(level[y] < level[state] for y in graph.moves[party][x]))
            for x in answers
        ):
            return False
    return True

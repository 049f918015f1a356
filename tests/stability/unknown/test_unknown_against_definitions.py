"""The engine for unknown preference against the definitions, cell by cell, on random models."""

from __future__ import annotations

import numpy as np
import pytest

from standoff.stability import CONCEPTS
from standoff.stability.unknown import ATTITUDES, verdict_unknown
from standoff.stability.unknown.foreseen import Foreseen
from tests.stability.models import Model
from tests.stability.unknown.models import Doubt, Wish, doubt, doubtful_graph
from tests.stability.unknown.oracle import UncertainGraph

FLOOR = 100_000
MODELS = 200


def cells(foreseen: Foreseen, oracle: UncertainGraph) -> int:
    """Compare every cell (type, concept, party, state); how many there were."""
    compared = 0
    for name, concept in CONCEPTS.items():
        for party in range(len(oracle.moves)):
            for kind, stable in foreseen.stable(party, concept.foresight).items():
                for state in oracle.states:
                    assert bool(stable[state]) == oracle.stable(kind, name, party, state), (
                        kind,
                        name,
                        party,
                        state,
                    )
                    compared += 1
    return compared


def test_every_cell_of_random_models_in_both_forms() -> None:
    compared = 0
    for seed in range(MODELS):
        uncertain = doubt(seed)
        compared += cells(uncertain.game().foreseen(), uncertain.oracle())
        compared += cells(*doubtful_graph(seed))
    assert compared >= FLOOR


@pytest.mark.parametrize("seed", range(2))
def test_more_classes_than_one_word_holds(seed: int) -> None:
    """Seven options: 128 states, nearly each of a class of its own."""
    size = 128
    rng = np.random.default_rng(seed)
    model = Model(
        owners=(0, 0, 0, 1, 1, 2, 2),
        directions=("both", "fwd", "both", "both", "back", "both", "both"),
        feasible=tuple(bool(x) for x in rng.random(size) < 0.8),
        ranks=tuple(tuple(int(r) for r in rng.integers(0, size, size)) for _ in range(3)),
    )
    pairs = [(a, b) for a in model.states for b in model.states if a < b and rng.random() < 0.05]
    wishes = tuple(Wish(ranks, tuple(pairs)) for ranks in model.ranks)
    uncertain = Doubt(model, wishes)
    game = uncertain.game()
    assert all(comparison.count > 64 for comparison in game.comparisons)
    assert cells(game.foreseen(), uncertain.oracle()) > 5000


@pytest.mark.parametrize("seed", range(12))
def test_verdicts_agree_and_their_steps_are_what_they_say(seed: int) -> None:
    uncertain = doubt(seed, max_options=3)
    game, oracle = uncertain.game(), uncertain.oracle()
    for kind in ATTITUDES:
        for concept in CONCEPTS:
            for party, name in enumerate(game.parties):
                for state in oracle.states:
                    found = verdict_unknown(game, kind, concept, name, state)
                    assert found.stable == oracle.stable(kind, concept, party, state)
                    tempting = oracle.leaves_to(party, state, kind)
                    if found.blocking is not None:
                        seen = oracle.relation(party, state, found.blocking.target)
                        assert found.blocking.target in tempting
                        assert not concept_deters(oracle, kind, concept, party, state, found.blocking.target)
                        assert found.certain == (seen == ">")
                    else:
                        assert {s.improvement.target for s in found.sanctions} == tempting
                    for sanction in found.sanctions:
                        check_path(
                            oracle, sanction.improvement.target, sanction.answer, game.parties, concept
                        )
                        assert oracle.harmful(party, state, sanction.final, kind)


def concept_deters(oracle: UncertainGraph, kind: str, concept: str, party: int, state: int, q: int) -> bool:
    return concept != "nash" and oracle.deterred(kind, concept, party, state, q)


def check_path(
    oracle: UncertainGraph, at: int, answer: object, parties: tuple[str, ...], concept: str
) -> None:
    last = None
    assert isinstance(answer, tuple)
    for move in answer:
        mover = parties.index(move.party)
        assert move.source == at
        assert move.target in oracle.moves[mover][at]
        assert mover != last
        if concept in ("seq", "sseq"):
            assert oracle.relation(mover, at, move.target) in {">", "?"}
        at, last = move.target, mover

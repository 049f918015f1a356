"""One state judged by questions to the solver, against the arrays of the engine, cell by cell."""

from __future__ import annotations

from random import Random

import pytest

from standoff.dispute import Dispute
from standoff.stability import CONCEPTS, Game, Move, Sanction, Verdict, sanction, solve
from standoff.stability.single import Space, judge
from tests.stability.disputes_drawn import drawn_dispute, feasible_states

BATCHES = 6
MODELS_PER_BATCH = 70
CELLS_PER_BATCH = 4_000
STATES_PER_MODEL = 5


@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_judgement_of_random_disputes_agrees(batch: int) -> None:
    compared = 0
    for seed in range(batch * MODELS_PER_BATCH, (batch + 1) * MODELS_PER_BATCH):
        random = Random(seed)
        dispute = drawn_dispute(random, most=12)
        game = Game.of(dispute)
        solution = solve(game)
        possible = feasible_states(dispute)
        space = Space.of(dispute)
        for state in random.sample(possible, min(STATES_PER_MODEL, len(possible))):
            for concept in CONCEPTS:
                for number, party in enumerate(game.parties):
                    found = judge(dispute, concept, party, state)
                    expected = bool(solution.of(concept).stable[number][state])
                    assert found.stable is expected, (seed, concept, party, state)
                    check_reasons(game, found, space)
                    compared += 1
    assert compared >= CELLS_PER_BATCH


def check_reasons(game: Game, found: Verdict, space: Space) -> None:
    """Every move that is named is one, and what is said of it is so."""
    if found.blocking is not None:
        check_escape(game, found.concept, found.blocking)
    for each in found.sanctions:
        assert each.improvement.party == found.party
        assert each.improvement.source == found.state
        check_sanction(game, found.concept, each, space)


def check_escape(game: Game, concept: str, blocking: Move) -> None:
    """``blocking`` is an improvement that nothing deters, and every better one is deterred."""
    party = game.party(blocking.party)
    rank = game.ranks[party]
    improvements = game.form().moves(party, blocking.source)
    assert blocking.target in improvements
    assert rank[blocking.target] > rank[blocking.source]
    assert sanction(game, concept, blocking) is None
    for target in improvements:
        if rank[target] > rank[blocking.target]:
            assert sanction(game, concept, Move(blocking.party, blocking.source, int(target))) is not None


def check_sanction(game: Game, concept: str, found: Sanction, space: Space) -> None:
    """The opponents can make these moves, and want to if that is asked; they end where it hurts, and no
    shorter sequence does.
    """
    party = game.party(found.improvement.party)
    form, rank, state = game.form(), game.ranks[party], found.improvement.source
    credible, symmetric = concept in {"seq", "sseq"}, concept in {"smr", "sseq"}
    shortest = sanction(game, concept, found.improvement)
    assert shortest is not None
    assert len(shortest.answer) == len(found.answer)
    assert found.improvement.target in form.moves(party, state)
    at = found.improvement.target
    for move in found.answer:
        mover = game.party(move.party)
        assert move.source == at
        assert mover != party
        assert move.target in form.moves(mover, at)
        at = move.target
        assert not credible or game.ranks[mover][at] > game.ranks[mover][move.source]
    assert rank[at] <= rank[state]
    if symmetric:
        assert form.best_reply(party)[at] <= rank[state]
    if found.reply is not None:
        minded = space.mentioned(range(len(game.parties)) if credible else [party])
        weighed = [to for to in form.moves(party, at) if any((int(to) ^ at) >> bit & 1 for bit in minded)]
        assert rank[found.reply.target] == max(rank[weighed])


def dispute_of(seed: int) -> Dispute:
    return drawn_dispute(Random(seed), most=9)


@pytest.mark.parametrize("seed", range(40))
def test_the_sanctions_meet_every_improvement_together(seed: int) -> None:
    """What the engine deters one by one is deterred by these few answers, replayed from each improvement."""
    dispute = dispute_of(seed)
    game = Game.of(dispute)
    form = game.form()
    for state in feasible_states(dispute)[:4]:
        for number, party in enumerate(game.parties):
            found = judge(dispute, "gmr", party, state)
            own = sum(1 << bit for bit, owner in enumerate(game.owners) if owner == number)
            rank = game.ranks[number]
            ends = [each.final & ~own for each in found.sanctions]
            for target in form.moves(number, state):
                if found.stable and rank[target] > rank[state]:
                    met = [end | (int(target) & own) for end in ends]
                    assert any(game.feasible[end] and rank[end] <= rank[state] for end in met)

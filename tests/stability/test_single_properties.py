"""Laws of judging one state at a time, of ways and of the equilibrium nearest to today."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.dispute import Dispute
from standoff.dispute.states import truth
from standoff.stability import CONCEPTS, UNREACHED, Game, reach, solve
from standoff.stability.single import judge, nearest_equilibrium, nearest_state, way
from tests.stability.disputes_drawn import drawn_dispute, drawn_formula, feasible_states

few = settings(max_examples=30, deadline=None)
seeds = st.integers(0, 2**32 - 1)
IMPLIED = (("nash", "sseq"), ("sseq", "seq"), ("sseq", "smr"), ("seq", "gmr"), ("smr", "gmr"))


def names(dispute: Dispute) -> list[str]:
    return [option.name for option in dispute.options]


@few
@given(seeds)
def test_a_firmer_concept_implies_the_weaker(seed: int) -> None:
    random = Random(seed)
    dispute = drawn_dispute(random, most=10)
    state = random.choice(feasible_states(dispute))
    for party in dispute.parties:
        stable = {concept: judge(dispute, concept, party.name, state).stable for concept in CONCEPTS}
        assert all(stable[weaker] for firmer, weaker in IMPLIED if stable[firmer])


@few
@given(seeds)
def test_the_same_question_has_the_same_answer(seed: int) -> None:
    random = Random(seed)
    dispute = drawn_dispute(random, most=10)
    state = random.choice(feasible_states(dispute))
    for concept in CONCEPTS:
        asked = (dispute, concept, random.choice(dispute.parties).name, state)
        assert judge(*asked) == judge(*asked)


@few
@given(seeds)
def test_options_that_nobody_minds_change_no_judgement(seed: int) -> None:
    """Thirty more options make 2^30 times as many states and leave every reason as it was."""
    random = Random(seed)
    dispute = drawn_dispute(random, most=8)
    more = tuple(
        replace(dispute.options[0], name=f"idle{k}", owner=random.choice(dispute.parties).name)
        for k in range(30)
    )
    larger = replace(dispute, options=(*dispute.options, *more))
    state = random.choice(feasible_states(dispute))
    for concept in CONCEPTS:
        party = random.choice(dispute.parties).name
        assert judge(larger, concept, party, state) == judge(dispute, concept, party, state)


@few
@given(seeds)
def test_the_nearest_equilibrium_is_the_nearest(seed: int) -> None:
    random = Random(seed)
    dispute = drawn_dispute(random, most=7)
    wanted = drawn_formula(random, names(dispute))
    today = random.randrange(1 << len(dispute.options))
    members = [state for state in feasible_states(dispute) if truth(wanted, dispute)[state]]

    def far(state: int) -> tuple[int, int]:
        return (state ^ today).bit_count(), state ^ today

    assert nearest_state(dispute, wanted, today) == min(members, key=far, default=None)
    solution = solve(Game.of(dispute))
    for concept in CONCEPTS:
        held = set(solution.of(concept).equilibria.tolist()) & set(members)
        assert nearest_equilibrium(dispute, concept, wanted, today) == min(held, key=far, default=None)


@few
@given(seeds)
def test_ways_are_as_short_as_the_engine_finds_them(seed: int) -> None:
    random = Random(seed)
    dispute = drawn_dispute(random, most=7)
    game = Game.of(dispute)
    possible = feasible_states(dispute)
    source, target = random.choice(possible), random.choice(possible)
    ways = reach(game, source)
    for improving, distance in ((False, ways.legal[target]), (True, ways.improving[target])):
        found = way(dispute, source, target, improving=improving)
        assert (found is None) is bool(distance == UNREACHED)
        if found is None:
            continue
        assert len(found) == distance
        at = source
        for move in found:
            mover = game.party(move.party)
            assert move.source == at
            assert move.target in game.form().moves(mover, at)
            assert not improving or game.ranks[mover][move.target] > game.ranks[mover][at]
            at = move.target
        assert at == target

"""Answers that are told: no step and no choice in them can be dropped, and the worst is the worst."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from standoff.stability import (
    CONCEPTS,
    Concept,
    Foresight,
    Game,
    Move,
    Sanction,
    pared,
    sanction,
    verdict,
    worst_answer,
)
from tests.stability.models import Model, models

ANSWERED = ("gmr", "smr", "seq", "sseq")


def foresight_of(concept: Concept) -> Foresight:
    assert concept.foresight is not None
    return concept.foresight


def left(model: Model, concept: str, party: int, state: int) -> int:
    """What the party has at ``state``, after its best reply if the concept looks that far."""
    rank = model.ranks[party]
    if not foresight_of(CONCEPTS[concept]).symmetric:
        return rank[state]
    return max([rank[state], *(rank[to] for to in model.graph().moves[party][state])])


def is_sanction(model: Model, concept: str, improvement: Move, steps: list[tuple[int, int]]) -> bool:
    """Whether ``steps``, each a party and the options that it switches, are legal (credible) and harm.

    Two steps of one party in a row are one step; a step that switches nothing is none.
    """
    graph, party = model.graph(), model.parties.index(improvement.party)
    merged: list[tuple[int, int]] = []
    for mover, bits in steps:
        if merged and merged[-1][0] == mover:
            merged[-1] = (mover, merged[-1][1] ^ bits)
        else:
            merged.append((mover, bits))
        if not merged[-1][1]:
            merged.pop()
    at = improvement.target
    for mover, bits in merged:
        if at ^ bits not in graph.moves[mover][at]:
            return False
        rank = model.ranks[mover]
        if foresight_of(CONCEPTS[concept]).improving and rank[at ^ bits] <= rank[at]:
            return False
        at ^= bits
    return left(model, concept, party, at) <= model.ranks[party][improvement.source]


def steps_of(model: Model, found: Sanction) -> list[tuple[int, int]]:
    return [(model.parties.index(m.party), m.source ^ m.target) for m in found.answer]


def sanctions(game: Game, model: Model, concept: str) -> list[Sanction]:
    return [
        one
        for party in model.parties
        for state in model.states
        for one in verdict(game, concept, party, state).sanctions
    ]


@given(models(max_options=5), st.sampled_from(ANSWERED))
def test_what_is_pared_is_still_a_sanction_by_the_same_parties(model: Model, concept: str) -> None:
    game = model.game()
    for found in sanctions(game, model, concept):
        less = pared(game, concept, found)
        assert [m.party for m in less.answer] == [m.party for m in found.answer]
        assert is_sanction(model, concept, found.improvement, steps_of(model, less))
        assert less.reply == (found.reply if less.final == found.final else less.reply)
        assert (less.reply is not None) <= foresight_of(CONCEPTS[concept]).symmetric


@given(models(max_options=5), st.sampled_from(ANSWERED))
def test_no_step_or_set_of_steps_can_be_dropped(model: Model, concept: str) -> None:
    game = model.game()
    for found in sanctions(game, model, concept):
        for told in (found, pared(game, concept, found)):
            steps = steps_of(model, told)
            for size in range(len(steps)):
                for kept in combinations(steps, size):
                    assert not is_sanction(model, concept, told.improvement, list(kept))


@given(models(max_options=5), st.sampled_from(ANSWERED))
def test_no_single_choice_can_be_dropped(model: Model, concept: str) -> None:
    game = model.game()
    for found in sanctions(game, model, concept):
        less = pared(game, concept, found)
        steps = steps_of(model, less)
        for at, (mover, bits) in enumerate(steps):
            for bit in (1 << k for k in range(5) if bits >> k & 1):
                if bits != bit:
                    fewer = [*steps[:at], (mover, bits ^ bit), *steps[at + 1 :]]
                    assert not is_sanction(model, concept, less.improvement, fewer)


@given(models(max_options=5), st.sampled_from(ANSWERED))
def test_the_worst_answer_leaves_least_and_deters_exactly_if_there_is_a_sanction(
    model: Model, concept: str
) -> None:
    game, graph = model.game(), model.graph()
    improving = foresight_of(CONCEPTS[concept]).improving
    for party, name in enumerate(model.parties):
        rank = model.ranks[party]
        for state in model.states:
            for target in graph.steps(party, state, True):
                improvement = Move(name, state, target)
                worst = worst_answer(game, concept, improvement)
                ends = {target} | graph.opponents(party, target, improving)
                at_once = {end for end in ends if rank[end] <= rank[state]}
                least = min(left(model, concept, party, end) for end in at_once or ends)
                end = worst.answer[-1].target if worst.answer else target
                assert left(model, concept, party, end) == least
                assert worst.reply is None or rank[worst.final] == least > rank[end]
                assert (least <= rank[state]) == (sanction(game, concept, improvement) is not None)


@given(models(max_options=3))
def test_nash_expects_no_answer(model: Model) -> None:
    graph = model.graph()
    found = [
        Move(name, state, target)
        for party, name in enumerate(model.parties)
        for state in model.states
        for target in graph.steps(party, state, True)
    ]
    assume(found)
    assert worst_answer(model.game(), "nash", found[0]).answer == ()
    assert sanction(model.game(), "nash", found[0]) is None


def test_a_choice_that_does_nothing_is_left_out() -> None:
    """Two can hurt One by its first option; its second changes nothing for anybody."""
    ranks = [1, 2, 1, 0]
    game = Game.from_values(
        options={"act": "One", "retaliate": "Two", "wave": "Two"},
        ranks={"One": ranks * 2, "Two": [0] * 8},
    )
    needless = Sanction(Move("One", 0, 1), (Move("Two", 1, 7),))
    assert pared(game, "gmr", needless).answer == (Move("Two", 1, 3),)
    assert pared(game, "nash", needless) == needless


def test_the_reply_that_undoes_the_harm_is_told() -> None:
    game = Game.from_values(
        options={"One acts": "One", "Two retaliates": "Two"},
        ranks={"One": [1, 2, 3, 0], "Two": [0, 0, 0, 1]},
    )
    worst = worst_answer(game, "sseq", Move("One", 0, 1))
    assert worst.answer == (Move("Two", 1, 3),)
    assert worst.reply == Move("One", 3, 2)
    assert worst.final == 2


def test_a_choice_stays_if_the_party_would_be_left_with_more_without_it() -> None:
    """Two cannot move after 10 and would keep 1; after 8 it is left with 0."""
    ranks = [0] * 16
    ranks[10], ranks[11], ranks[15] = 1, 2, 1
    feasible = [state in {8, 10, 11, 15} for state in range(16)]
    game = Game.from_values(
        options={"a": "One", "b": "One", "c": "Two", "d": "One"},
        ranks={"One": [0] * 16, "Two": ranks},
        feasible=feasible,
    )
    assert worst_answer(game, "smr", Move("Two", 15, 11)).answer[-1].target == 8


@pytest.mark.parametrize("concept", ANSWERED)
def test_an_improvement_that_nobody_can_answer_stands(concept: str) -> None:
    game = Game.from_values(options={"act": "One"}, ranks={"One": [0, 1], "Two": [0, 0]})
    worst = worst_answer(game, concept, Move("One", 0, 1))
    assert (worst.answer, worst.reply, worst.final) == ((), None, 1)

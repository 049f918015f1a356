"""Answers along listed moves: still sanctions when pared, nothing to be skipped, the worst is worst."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from standoff.stability import CONCEPTS, Move, pared, sanction, verdict, worst_answer
from tests.stability.graph_models import ListedModel, listed_models

ANSWERED = ("gmr", "smr", "seq", "sseq")


def looks(concept: str) -> tuple[bool, bool]:
    """Whether the concept's answers must pay, and whether it looks at the party's reply."""
    foresight = CONCEPTS[concept].foresight
    assert foresight is not None
    return foresight.improving, foresight.symmetric


def left(model: ListedModel, concept: str, party: int, state: int) -> int:
    """What the party has at ``state``, after its best reply if the concept looks that far."""
    rank = model.ranks[party]
    replies = model.graph().moves[party][state] if looks(concept)[1] else ()
    return max([rank[state], *(rank[to] for to in replies)])


def possible(model: ListedModel, concept: str, moves: Sequence[Move]) -> bool:
    """Whether these moves can follow one another: legal, paying if they must, nobody twice in a row."""
    graph = model.graph()
    return all(
        move.target in graph.steps(model.parties.index(move.party), move.source, looks(concept)[0])
        and (at == 0 or moves[at - 1].party != move.party)
        for at, move in enumerate(moves)
    )


@given(listed_models(), st.sampled_from(ANSWERED))
def test_a_pared_answer_is_possible_and_harms(model: ListedModel, concept: str) -> None:
    game = model.game()
    for party, name in enumerate(model.parties):
        for state in model.states:
            for found in verdict(game, concept, name, state).sanctions:
                told = pared(game, concept, found)
                assert len(told.answer) == len(found.answer)
                assert possible(model, concept, told.answer)
                assert left(model, concept, party, told.final) <= model.ranks[party][state]


@given(listed_models(), st.sampled_from(ANSWERED))
def test_no_run_of_steps_can_be_skipped(model: ListedModel, concept: str) -> None:
    game = model.game()
    for party, name in enumerate(model.parties):
        for state in model.states:
            for found in verdict(game, concept, name, state).sanctions:
                answer = pared(game, concept, found).answer
                for first in range(len(answer)):
                    end = answer[first].source
                    assert left(model, concept, party, end) > model.ranks[party][state], "a shorter end"
                    for after in range(first + 1, len(answer)):
                        straight = Move(answer[after].party, end, answer[after].target)
                        assert not possible(model, concept, (*answer[:first], straight, *answer[after + 1 :]))


@given(listed_models(), st.sampled_from(ANSWERED))
def test_the_worst_answer_leaves_least(model: ListedModel, concept: str) -> None:
    game, graph = model.game(), model.graph()
    for party, name in enumerate(model.parties):
        rank = model.ranks[party]
        for state in model.states:
            for target in graph.steps(party, state, True):
                improvement = Move(name, state, target)
                worst = worst_answer(game, concept, improvement)
                ends = {target} | graph.opponents(party, target, looks(concept)[0])
                at_once = {end for end in ends if rank[end] <= rank[state]} if looks(concept)[1] else set()
                least = min(left(model, concept, party, end) for end in at_once or ends)
                end = worst.answer[-1].target if worst.answer else target
                assert possible(model, concept, worst.answer)
                assert left(model, concept, party, end) == least
                assert (least <= rank[state]) == (sanction(game, concept, improvement) is not None)

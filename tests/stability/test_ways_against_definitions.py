"""Ways and where they halt, by brute force."""

from __future__ import annotations

import pytest

from standoff.errors import Infeasible, Unknown
from standoff.stability import Game, Halt, Move, WaysTo, halt, reach, ways_to
from tests.stability.graph_models import ListedModel, seeded_listed
from tests.stability.models import Model, seeded
from tests.stability.oracle import CONCEPTS, Graph
from tests.stability.test_reach_against_definitions import check_path
from tests.stability.test_verdicts_against_definitions import by_rank_then_state, number


def free(graph: Graph, concept: str, move: Move) -> bool:
    """Whether the mover gains and nothing deters it."""
    party = number(move.party)
    if move.target not in graph.steps(party, move.source, improving=True):
        return False
    return concept == "nash" or not graph.deterred(concept, party, move.source, move.target)


def check_halt(graph: Graph, concept: str, moves: tuple[Move, ...], found: Halt | None) -> None:
    unfree = [position for position, move in enumerate(moves) if not free(graph, concept, move)]
    if not unfree:
        assert found is None
        return
    assert found is not None
    assert (found.position, found.move) == (unfree[0], moves[unfree[0]])
    party, state = number(found.move.party), found.move.source
    assert found.gains is (graph.ranks[party][found.move.target] > graph.ranks[party][state])
    assert (found.sanction is not None) is found.gains
    assert found.sanction is None or found.sanction.improvement == found.move
    tempting = by_rank_then_state(graph, party, graph.steps(party, state, improving=True))
    rather = [q for q in tempting if free(graph, concept, Move(found.move.party, state, q))]
    assert found.instead == (Move(found.move.party, state, rather[0]) if rather else None)
    assert found.rests is all(graph.stable(concept, each, state) for each in graph.parties)


def check(model: Model | ListedModel, start: int) -> list[WaysTo]:
    graph, game = model.graph(), model.game()
    everything: list[WaysTo] = []
    for concept in CONCEPTS:
        held = [s for s in graph.states if all(graph.stable(concept, i, s) for i in graph.parties)]
        found = ways_to(game, start, concept)
        assert [each.target for each in found] == held
        for each in found:
            for improving, way in ((False, each.legal), (True, each.improving)):
                wanted = graph.distances(start, improving).get(each.target)
                assert (None if way is None else len(way.moves)) == wanted
                if way is not None:
                    check_path(graph, way.moves, (start, each.target), improving)
                    check_halt(graph, concept, way.moves, way.halt)
        everything += found
    return everything


def test_ways_in_random_models() -> None:
    found = []
    for seed in range(60):
        model = seeded(seed, max_options=4)
        found += check(model, model.states[0])
    halted = [each.legal.halt for each in found if each.legal and each.legal.halt]
    assert any(each.gains for each in halted)
    assert any(not each.gains for each in halted)
    assert any(each.position for each in halted)


def test_ways_along_listed_moves() -> None:
    found = []
    for seed in range(80):
        model = seeded_listed(seed)
        found += check(model, model.states[-1])
    assert any(each.legal and each.legal.halt and each.legal.halt.instead for each in found)
    assert any(each.legal and each.legal.halt and each.legal.halt.rests for each in found)
    assert any(each.improving and each.improving.moves and not each.improving.halt for each in found)


DILEMMA = Game.from_values(
    options={"cooperate with Two": "One", "cooperate with One": "Two"},
    ranks={"One": [2, 1, 4, 3], "Two": [2, 4, 1, 3]},
)


def test_the_way_out_of_the_dilemma_halts_at_once() -> None:
    (stay, out) = ways_to(DILEMMA, 0, "seq")
    assert (stay.target, stay.legal, stay.improving) == (0, stay.improving, stay.legal)
    assert out.improving is None
    assert out.legal is not None
    assert out.legal.halt == Halt(0, Move("Two", 0, 2), False, None, None, True)


def test_any_sequence_can_be_asked_about() -> None:
    """From mutual cooperation One is tempted; who thinks a step further is deterred."""
    temptation = [Move("One", 3, 2), Move("Two", 2, 0)]
    assert halt(DILEMMA, temptation, "nash") is None
    found = halt(DILEMMA, temptation, "seq")
    assert found is not None
    assert (found.position, found.gains, found.rests) == (0, True, True)
    assert found.sanction is not None
    assert found.sanction.answer == (Move("Two", 2, 0),)
    assert halt(DILEMMA, [], "nash") is None


def test_targets_keep_their_order_and_are_checked() -> None:
    assert [each.target for each in ways_to(DILEMMA, 0, "nash", [3, 1])] == [3, 1]
    with pytest.raises(Unknown, match="4 is not a state"):
        ways_to(DILEMMA, 0, "nash", [4])
    with pytest.raises(Unknown, match="no stability concept is called 'fear'"):
        ways_to(DILEMMA, 0, "fear")
    narrow = Game.from_values(options={"a": "One"}, ranks={"One": [0, 1]}, feasible=[True, False])
    with pytest.raises(Infeasible, match="state 1 is not feasible"):
        ways_to(narrow, 0, "nash", [1])


def test_a_way_is_the_path_of_reach() -> None:
    (way,) = ways_to(DILEMMA, 0, "nash", [3])
    assert way.legal is not None
    assert way.legal.moves == reach(DILEMMA, 0).path(3)

"""The reasons of coalitions, checked move by move against the definitions."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from standoff.errors import Infeasible, Malformed, Unknown, Unsupported
from standoff.stability import Game, Move, coalitions
from tests.stability.oracle import CONCEPTS, Graph
from tests.stability.oracle_coalitions import all_prefer, deterred, harmful, improvements
from tests.stability.oracle_coalitions import coalitions as every_coalition
from tests.stability.test_coalitions_against_definitions import crowded

DILEMMA = Game.from_values(
    options={"cooperate with Two": "One", "cooperate with One": "Two"},
    ranks={"One": [2, 1, 4, 3], "Two": [2, 4, 1, 3]},
)


def follow(
    game: Game, graph: Graph, movers: Sequence[int], start: int, moves: tuple[Move, ...], improving: bool
) -> int:
    """Where legal ``moves`` of the movers lead, nobody twice in a row."""
    at, last = start, None
    for move in moves:
        party = game.parties.index(move.party)
        assert party in movers
        assert party != last
        assert move.source == at
        assert move.target in graph.steps(party, at, improving)
        at, last = move.target, party
    return at


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("concept", CONCEPTS)
def test_every_reason_is_one(concept: str, seed: int) -> None:
    model = crowded(seed, max_options=4)
    game, graph = model.game(), model.graph()
    for members in every_coalition(graph.parties):
        names = [game.parties[member] for member in members]
        others = [party for party in graph.parties if party not in members]
        for state in graph.states:
            found = coalitions.verdict(game, concept, names, state)
            if not found.stable:
                end = follow(game, graph, members, state, found.blocking, improving=False)
                assert all_prefer(graph, members, end, state)
                assert concept == "nash" or not deterred(graph, concept, members, state, end)
                assert not found.sanctions
                continue
            ends = []
            for sanction in found.sanctions:
                end = follow(game, graph, members, state, sanction.improvement, improving=False)
                ends.append(end)
                final = follow(
                    game, graph, others, end, sanction.answer, improving=concept in {"seq", "sseq"}
                )
                assert harmful(graph, concept, members, state, final)
                harmed = game.parties.index(sanction.harmed)
                assert graph.ranks[harmed][final] <= graph.ranks[harmed][state]
            assert ends == sorted(improvements(graph, members, state))


def test_both_prisoners_leave_together() -> None:
    found = coalitions.verdict(DILEMMA, "nash", ["Two", "One", "Two"], 0)
    assert found.members == ("One", "Two")
    assert found.blocking == (Move("Two", 0, 2), Move("One", 2, 3))


def test_only_the_asked_states_are_told() -> None:
    found = coalitions.solve(DILEMMA, "nash", [0])
    assert found.coalitions == (("One",), ("Two",), ("One", "Two"))
    assert found.stable.tolist() == [[True], [True], [False]]
    assert found.leaving(0) == (("One", "Two"),)
    with pytest.raises(Unknown, match="the solution does not cover state 3"):
        found.leaving(3)
    with pytest.raises(Unknown, match="no coalition of One, Three"):
        found.stable_for(["One", "Three"])


def test_no_states_to_ask_about_is_no_error() -> None:
    assert coalitions.solve(DILEMMA, "nash", []).universally_stable.tolist() == []


def test_what_cannot_be_answered_is_refused() -> None:
    with pytest.raises(Unknown, match="no coalition concept is called 'core'"):
        coalitions.solve(DILEMMA, "core")
    with pytest.raises(Malformed, match="a coalition needs a member"):
        coalitions.verdict(DILEMMA, "nash", [], 0)
    with pytest.raises(Unknown, match="no party is called 'Three'"):
        coalitions.verdict(DILEMMA, "nash", ["Three"], 0)
    with pytest.raises(Unknown, match="4 is not a state"):
        coalitions.solve(DILEMMA, "nash", [4])
    with pytest.raises(Malformed, match="states must be whole numbers, not float64"):
        coalitions.solve(DILEMMA, "nash", [0.5])
    barred = Game.from_values({"a": "One"}, {"One": [0, 1]}, feasible=[True, False])
    with pytest.raises(Infeasible, match="state 1 is not feasible"):
        coalitions.verdict(barred, "seq", ["One"], 1)


def test_more_parties_than_coalitions_can_be_gone_through_for() -> None:
    crowd = Game.from_values({"a": "P0"}, {f"P{number}": [0, 1] for number in range(11)})
    with pytest.raises(Unsupported, match="11 parties form 2,047 coalitions") as refused:
        coalitions.solve(crowd, "nash")
    assert "one coalition at a time" in str(refused.value)
    assert coalitions.verdict(crowd, "nash", crowd.parties, 0).blocking == (Move("P0", 0, 1),)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("concept", ["nash", "smr", "seq"])
def test_the_ways_out_are_those_of_the_verdicts(concept: str, seed: int) -> None:
    model = crowded(seed, max_options=4)
    game = model.game()
    solved = coalitions.solve(game, concept, model.states)
    left = [(state, members) for state in model.states for members in solved.leaving(state)]
    ways = coalitions.ways_out(game, solved)
    assert [(way.state, way.members) for way in ways] == left
    for way in ways:
        assert way == coalitions.verdict(game, concept, way.members, way.state)

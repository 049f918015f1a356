"""Games with listed moves on plain values: what goes in, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from standoff.dispute import ListedMoves
from standoff.errors import Infeasible, Malformed, StandoffError, Unknown
from standoff.stability import Game, GraphGame, Move, game_of, reach, solve, verdict
from tests.stability.test_game_of_dispute import TAKEN, dispute, wants

NAMES = ["start", "middle", "end"]
MOVES: dict[str, Any] = {"A": {"start": ["middle"], "middle": ["end"]}, "B": [("end", "start")]}
RANKS: dict[str, Any] = {"A": [1, 2, 3], "B": [3, 2, 1], "C": [0, 0, 0]}


def game(**changes: Any) -> GraphGame:
    return GraphGame.from_moves(**{"states": NAMES, "moves": MOVES, "ranks": RANKS, **changes})


def test_moves_by_name_by_number_and_as_an_array_are_the_same() -> None:
    by_pairs = game(moves={"A": [(0, 1), ("middle", 2)], "B": [(2, 0)]})
    by_array = game(states=3, moves={"A": np.array([[1, 2], [0, 1]]), "B": np.array([[2, 0]])})
    for other in (by_pairs, by_array):
        form = other.form()
        for party in range(3):
            for state in range(3):
                wanted = game().form().moves(party, state).tolist()
                assert form.moves(party, state).tolist() == wanted
    assert (by_pairs.names, by_array.names) == (tuple(NAMES), ())


def test_moves_need_not_be_transitive() -> None:
    """A can go on from the middle to the end, but not straight there, nor by moving twice in a row."""
    ways = reach(game(), 0)
    assert ways.legal.tolist() == [0, 1, -1]
    between = game(moves={**MOVES, "B": [("middle", "end"), ("end", "start")]})
    assert reach(between, 0).legal.tolist() == [0, 1, 2]


def test_whoever_moved_last_counts_in_a_sanction() -> None:
    """B spoils A's gain only by two moves in a row; with C's move in between it can."""
    alone = GraphGame.from_moves(
        4, {"A": [(0, 1)], "B": [(1, 2), (2, 3)]}, {"A": [1, 2, 2, 0], "B": [0] * 4, "C": [0] * 4}
    )
    assert verdict(alone, "gmr", "A", 0).blocking == Move("A", 0, 1)
    helped = GraphGame.from_moves(
        5,
        {"A": [(0, 1)], "B": [(1, 2), (4, 3)], "C": [(2, 4)]},
        {"A": [1, 2, 2, 0, 2], "B": [0] * 5, "C": [0] * 5},
    )
    answer = verdict(helped, "gmr", "A", 0).sanctions[0].answer
    assert [move.party for move in answer] == ["B", "C", "B"]


def test_a_way_may_come_back_to_a_state_so_that_its_first_mover_can_go_on() -> None:
    """B brings the game to 2 and may not move on; C and D lead it away and back, and then B may."""
    wandering = GraphGame.from_moves(
        5,
        {"A": [(0, 1)], "B": [(1, 2), (2, 4)], "C": [(2, 3)], "D": [(3, 2)]},
        {"A": [1, 2, 2, 2, 0], "B": [0] * 5, "C": [0] * 5, "D": [0] * 5},
    )
    assert reach(wandering, 1).legal.tolist() == [-1, 0, 1, 2, 4]
    answer = verdict(wandering, "gmr", "A", 0).sanctions[0].answer
    assert [(move.party, move.target) for move in answer] == [("B", 2), ("C", 3), ("D", 2), ("B", 4)]
    assert solve(wandering).of("gmr").stable_for("A").tolist() == [0, 1, 2, 3, 4]


def test_a_party_without_moves_is_content() -> None:
    solved = solve(game()).of("nash")
    assert solved.stable_for("C").tolist() == [0, 1, 2]
    assert solved.stable_for("A").tolist() == [2]


def test_names_and_numbers_of_states() -> None:
    assert [game().state(name) for name in NAMES] == [0, 1, 2]
    assert game().check_state(2) == 2
    with pytest.raises(Unknown, match="states are 0 to 2"):
        game().check_state(3)
    with pytest.raises(Unknown, match=r"(?s)no state is called 'nowhere'.*start, middle, end"):
        game().state("nowhere")


REFUSED: list[tuple[dict[str, Any], type[StandoffError], str]] = [
    ({"ranks": {}, "moves": {}}, Malformed, "a game needs a party"),
    ({"moves": {"D": []}}, Unknown, "no party is called 'D'"),
    ({"states": ["a", "a", "b"], "moves": {}}, Malformed, "two state names are 'a'"),
    ({"moves": {"A": {"start": ["nowhere"]}}}, Unknown, "no state is called 'nowhere'"),
    ({"moves": {"A": [("start", None)]}}, Unknown, "no state is called None"),
    ({"moves": {"A": [(0, 3)]}}, Unknown, "A cannot move from 'start' to state 3"),
    ({"moves": {"A": [(0, 10**30)]}}, Unknown, "no state is called 1000000000000000000000000000000"),
    ({"moves": {"A": [(True, 0)]}}, Unknown, "no state is called True"),
    ({"moves": {"A": [(-1, 0)]}}, Unknown, "A cannot move from state -1 to 'start'"),
    ({"moves": {"A": [(1, 1)]}}, Malformed, "A cannot move from 'middle' to 'middle'"),
    ({"moves": {"A": [(0, 1), (1, 2), (0, 1)]}}, Malformed, "'start' to 'middle'.*it is listed twice"),
    ({"moves": {"A": [(0, 1, 2)]}}, Malformed, r"\(0, 1, 2\) is no pair"),
    ({"moves": {"A": ["start"]}}, Malformed, "'start' is no pair"),
    ({"moves": {"A": {"start": "middle"}}}, Malformed, "'middle' is no list of states"),
    ({"moves": {"A": np.array([0, 1])}}, Malformed, "the moves of A are no pairs of whole numbers"),
    ({"moves": {"A": np.array([[0.0, 1.0]])}}, Malformed, "float64"),
    ({"ranks": {"A": [1, 2], "B": [1, 2, 3]}}, Malformed, r"the ranks of A have shape \(2,\)"),
    ({"ranks": {"A": [1.5, 2, 3], "B": [1, 2, 3]}}, Malformed, "the ranks of A must be whole numbers"),
    ({"states": -1, "moves": {}}, Malformed, "a game needs a state"),
    ({"states": [], "moves": {}, "ranks": {"A": []}}, Malformed, "a game needs a state"),
]


@pytest.mark.parametrize(("changes", "error", "words"), REFUSED)
def test_what_is_wrong_is_refused(changes: dict[str, Any], error: type[StandoffError], words: str) -> None:
    with pytest.raises(error, match=words):
        game(**changes)


def test_moves_to_or_from_a_state_that_is_ruled_out_are_refused() -> None:
    with pytest.raises(Infeasible, match="A cannot move from state 0 to state 1"):
        GraphGame(
            parties=("A",),
            names=(),
            moves=(np.array([[0, 1]]),),
            feasible=np.array([True, False]),
            ranks=(np.array([1, 2]),),
        )


def test_one_list_of_moves_and_ranks_for_every_party() -> None:
    with pytest.raises(Malformed, match="0 lists of moves for 1 parties"):
        GraphGame(("A",), (), (), np.array([True]), (np.array([1]),))
    with pytest.raises(Malformed, match="2 ranks for 1 parties"):
        GraphGame(("A",), (), (np.zeros((0, 2), int),), np.array([True]), (np.array([1]), np.array([1])))


def test_arrays_are_copied_and_cannot_be_written_to() -> None:
    given = np.array([[0, 1]])
    made = game(moves={"A": given})
    given[0, 1] = 2
    assert made.form().moves(0, 0).tolist() == [1]
    for array in (made.feasible, *made.ranks, *made.moves):
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0


def test_a_dispute_that_lists_no_moves_is_a_game_of_options() -> None:
    assert isinstance(game_of(dispute()), Game)


def test_a_dispute_that_lists_moves_keeps_the_numbers_of_its_states() -> None:
    listed = replace(dispute(*wants("A", TAKEN)), moves=(ListedMoves("A", ((0, 2), (2, 3))),))
    game = game_of(listed)
    assert isinstance(game, GraphGame)
    assert game.feasible.size == 4
    assert [game.form().moves(party, 0).tolist() for party in range(3)] == [[2], [], []]
    assert solve(game).of("nash").equilibria.tolist() == [1, 2, 3]
    with pytest.raises(Malformed, match="the dispute lists its moves"):
        Game.of(listed)


def test_moves_of_a_party_that_is_none_are_refused() -> None:
    with pytest.raises(Unknown, match="no party is called 'Z'"):
        game_of(replace(dispute(), moves=(ListedMoves("Z", ()),)))

"""Games are checked when they are made."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import Any

import numpy as np
import pytest

from standoff.dispute import Direction
from standoff.errors import Infeasible, Malformed, StandoffError, Unknown, Unsupported
from standoff.stability import Game, reach, solve, verdict


def values(**changed: Any) -> dict[str, Any]:
    """The parts of a sound game of two parties, with some of them changed."""
    sound: dict[str, Any] = {
        "parties": ("A", "B"),
        "options": ("x", "y"),
        "owners": (0, 1),
        "directions": (Direction.BOTH, Direction.BOTH),
        "feasible": np.array([True, True, True, False]),
        "ranks": (np.array([3, -1, 3, 9]), np.array([0, 1, 2, 3])),
    }
    return sound | changed


def test_ranks_become_dense_and_only_feasible_states_count() -> None:
    game = Game(**values())
    assert [rank.tolist() for rank in game.ranks] == [[2, 1, 2, 0], [1, 2, 3, 0]]


@pytest.mark.parametrize(
    "rank",
    [
        np.array([-(2**63), 0, 2**63 - 1, 5]),
        np.array([0, 2**63, 2**64 - 1, 5], dtype=np.uint64),
        np.array([-128, 0, 127, 5], dtype=np.int8),
        np.array([2**64 - 3, 2**64 - 2, 2**64 - 1, 0], dtype=np.uint64),
    ],
)
def test_extreme_ranks_keep_their_order(rank: Any) -> None:
    assert Game(**values(ranks=(rank, rank))).ranks[0].tolist() == [1, 2, 3, 0]


def test_more_levels_than_two_bytes_hold_keep_their_order() -> None:
    size = 2**17
    game = Game.from_values({f"o{k}": "A" for k in range(17)}, {"A": np.arange(size)[::-1]})
    assert game.ranks[0].dtype == np.uint32
    assert solve(game, ["nash", "seq"]).of("nash").equilibria.tolist() == [0]


def test_the_arrays_are_copies_that_cannot_be_written_to() -> None:
    feasible = np.array([True, True, True, False])
    game = Game(**values(feasible=feasible))
    feasible[:] = False
    assert game.feasible.tolist() == [True, True, True, False]
    with pytest.raises(ValueError, match="read-only"):
        game.ranks[0][0] = 7
    with pytest.raises(FrozenInstanceError):
        game.parties = ()  # type: ignore[misc]


@pytest.mark.parametrize(
    ("changed", "error", "message"),
    [
        ({"parties": (), "ranks": (), "owners": ()}, Malformed, "a game needs a party"),
        ({"directions": ("both", "up")}, Malformed, "direction of y: 'up' is not a direction"),
        ({"parties": ("A", "A")}, Malformed, "two party names are 'A'"),
        ({"options": ("x", "x")}, Malformed, "two option names are 'x'"),
        ({"owners": (0,)}, Malformed, "1 owners for 2 options\n  Give one for each of"),
        ({"owners": (0, 2)}, Unknown, "owner of y: party number 2 does not exist"),
        ({"owners": (0, -1)}, Unknown, "party number -1 does not exist"),
        ({"directions": (Direction.BOTH,)}, Malformed, "1 directions for 2 options"),
        ({"ranks": (np.arange(4),)}, Malformed, "1 ranks for 2 parties"),
        ({"feasible": np.zeros(4, dtype=bool)}, Infeasible, "no state is feasible"),
        ({"feasible": np.ones(3, dtype=bool)}, Malformed, r"the feasible states have shape \(3,\)"),
        ({"feasible": np.ones(4)}, Malformed, "feasible states must be True and False, not float64"),
        ({"ranks": (np.arange(4), np.arange(5))}, Malformed, r"the ranks of B have shape \(5,\)"),
        ({"ranks": (np.arange(4.0), np.arange(4))}, Malformed, "the ranks of A must be whole numbers"),
    ],
)
def test_a_game_that_does_not_fit_together_is_refused(
    changed: dict[str, Any], error: type[StandoffError], message: str
) -> None:
    with pytest.raises(error, match=message):
        Game(**values(**changed))


def test_plain_values_are_checked_too() -> None:
    with pytest.raises(Unknown, match="no party is called 'C'"):
        Game.from_values({"x": "C"}, {"A": [0, 1]})
    with pytest.raises(Unknown, match=r"directions: no option is called 'z'"):
        Game.from_values({"x": "A"}, {"A": [0, 1]}, directions={"z": "fwd"})
    with pytest.raises(Malformed, match=r"direction of x: 'up' is not a direction\n  Use both, fwd, back"):
        Game.from_values({"x": "A"}, {"A": [0, 1]}, directions={"x": "up"})
    with pytest.raises(Unsupported, match="40 options"):
        Game.from_values({f"o{k}": "A" for k in range(40)}, {"A": [0]})


def test_questions_about_what_does_not_exist_are_refused() -> None:
    game = Game(**values())
    with pytest.raises(
        Unknown, match=r"no stability concept is called 'nsah'\n  Use one of nash, gmr, smr, seq"
    ):
        solve(game, ["nsah"])
    with pytest.raises(Unknown, match="no party is called 'C'"):
        verdict(game, "nash", "C", 0)
    with pytest.raises(Unknown, match="4 is not a state — 2 options make the states 0 to 3"):
        verdict(game, "nash", "A", 4)
    with pytest.raises(Unknown, match="-1 is not a state"):
        reach(game, -1)
    with pytest.raises(Infeasible, match="state 3 is not feasible"):
        reach(game, 3)
    with pytest.raises(Infeasible, match="state 3 is not feasible"):
        verdict(game, "gmr", "B", 3)


@pytest.mark.parametrize("state", [1.0, 0.5, "1", None, float("nan")])
def test_a_state_that_is_no_whole_number_is_refused(state: Any) -> None:
    """Nothing is rounded: 0.5 is not state 0."""
    game = Game(**values())
    with pytest.raises(
        Malformed, match=f"a state must be a whole number, not {state!r}\n  Convert it with int"
    ):
        verdict(game, "nash", "A", state)
    with pytest.raises(Malformed, match="a state must be a whole number"):
        reach(game, state)


def test_rows_of_several_lengths_are_no_ranks() -> None:
    with pytest.raises(Malformed, match="game: the ranks of A are no list of numbers"):
        Game.from_values({"x": "A"}, {"A": [[0, 1], [2]]})


def test_a_single_concept_need_not_be_listed() -> None:
    assert [each.concept for each in solve(Game(**values()), "sseq").concepts] == ["sseq"]


def test_a_solution_answers_only_for_what_it_has() -> None:
    solution = solve(Game(**values()), ["nash"])
    with pytest.raises(Unknown, match=r"the solution has no concept 'gmr'\n  It has nash"):
        solution.of("gmr")
    with pytest.raises(Unknown, match="no party is called 'C'"):
        solution.of("nash").stable_for("C")


def test_there_is_no_path_where_none_leads() -> None:
    game = Game.from_values({"x": "A"}, {"A": [1, 0]}, directions={"x": "fwd"})
    found = reach(game, 0)
    assert found.path(0) == found.path(0, improving=True) == ()
    assert [move.target for move in found.path(1)] == [1]
    with pytest.raises(Unknown, match=r"reach from state 0: no way leads to state 1 — .* by improvements"):
        found.path(1, improving=True)
    with pytest.raises(Unknown, match="by legal moves"):
        reach(game, 1).path(0)


def test_answers_are_plain_integers_whatever_the_question_was_asked_with() -> None:
    game = Game(**values())
    blocking = verdict(game, "nash", "A", np.int64(1)).blocking  # type: ignore[arg-type]
    assert blocking is not None
    assert [type(blocking.source), type(blocking.target)] == [int, int]
    assert type(reach(game, np.int64(1)).status_quo) is int  # type: ignore[arg-type]
